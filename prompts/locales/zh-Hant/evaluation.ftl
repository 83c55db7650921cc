validation-missing =
    .title = 從未在保留資料上評估
    .what = 日誌裡有 { $records } 筆訓練損失，卻沒有任何評估的損失或指標。
    .why = 模型只是背下資料時，訓練損失一樣會下降。單看這份日誌，沒有人能判斷模型是否變好、是否過擬合，或該保留哪個檢查點。
    .fix = 請保留一部分訓練從未見過的資料，定期在上面評估，並保留在那裡表現最好的檢查點。

trained-past-best =
    .title = 從第 { $best_step } { $position }之後，沒有一次評估更好
    .what = { $measure } 在第 { $best_step } { $position }最好，是 { $best }；之後的 { $since } 次評估都沒有更好，最後一次在第 { $last_step } { $position }，是 { $last }。這佔了整次訓練的 { $share }。
    .why = 最佳評估之後的訓練都花了時間，卻沒有帶來這些評估看得見的改善。
    .fix = 請使用第 { $best_step } { $position }的檢查點，下一次訓練在連續幾次評估沒有改善時就停止。如果學習率還很高，降低它可能再帶來一次改善；如果已經降下來了，更多資料或正則化才有幫助。

last-checkpoint-not-best =
    .title = 最後的權重不是最好的
    .what = 最後一次評估在第 { $last_step } { $position }，驗證損失是 { $last }；在第 { $best_step } { $position }時是 { $best }。
    .why = 只保留最後的檢查點，就會留下比這次訓練已有過的更差的模型。
    .fix = 如果第 { $best_step } { $position }的檢查點還在，請使用它；並讓程式在驗證損失創新低時存檔。
