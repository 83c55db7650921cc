validation-missing =
    .title = 從未用訓練以外的資料評估
    .what = 日誌裡有 { $records } 筆訓練損失，卻沒有任何評估的損失或指標。
    .why = 模型只是背下資料時，訓練損失一樣會下降。單看這份日誌，沒有人能判斷模型是否變好、是否過度擬合，或該保留哪個檢查點。
    .fix = 請留出一部分訓練時完全看不到的資料，定期在上面評估，並保留在那裡表現最好的檢查點。

trained-past-best =
    .title = 從第 { $best_step } { $position }之後，沒有一次評估更好
    .what = { $measure } 在第 { $best_step } { $position }最好，是 { $best }；之後的 { $since } 次評估都沒有更好，最後一次在第 { $last_step } { $position }，是 { $last }。這佔了整次訓練的 { $share }。
    .why = 最佳評估之後的訓練都花了時間，卻沒有帶來這些評估看得見的改善。
    .fix = 請使用第 { $best_step } { $position }的檢查點，下一次訓練在連續幾次評估沒有改善時就停止。如果學習率還很高，降低它可能再帶來一次改善；如果已經降下來了，更多資料或正則化才有幫助。

last-checkpoint-not-best =
    .title = 最後的權重不是最好的
    .what = 最後一次評估在第 { $last_step } { $position }，驗證損失是 { $last }；在第 { $best_step } { $position }時是 { $best }。
    .why = 如果只保留最後的檢查點，留下的模型就不如這次訓練曾經有過的那一個。
    .fix = 如果第 { $best_step } { $position }的檢查點還在，請使用它；並讓程式在驗證損失創新低時存檔。

evaluation-too-noisy =
    .title = 單次評估的起伏達 { $share }
    .what = 最後 { $points } 次評估中，`{ $measure }` 在 { $lowest } 與 { $highest } 之間上下起伏。與前後兩次評估相比，單次的偶然誤差約為 { $scatter }，是中位數 { $level } 的 { $share }。
    .why = 差距比這還小的兩個檢查點無從分出高下，「最好」的那個有一部分是運氣。原因多半是驗證集太小；學習率還很高時，權重晃動也會造成這種情形。
    .fix = 如果有更多資料，請用更多資料評估；否則請比較多次評估的平均，或評估平均後的權重（EMA）。不要只憑一次評估就選定檢查點或設定。

evaluation-too-rare =
    .title = { $variant ->
        [none] 還沒輪到第一次評估，訓練就結束了
       *[few] 整次訓練只有 { $evaluations } 次評估
    }
    .what = 每 { $interval } 步評估一次，訓練總共 { $planned } 步：{ $variant ->
        [none] 結束前一次都輪不到。
       *[few] 開始之後只會評估 { $evaluations } 次。
    }
    .why = 兩次評估之間，沒有人看得到模型是否過度擬合；最好的時間點也只有剛好評估到才留得住。如果程式只在評估時存檔，當機時最多還會損失一整個間隔的步數。
    .fix = 請大約每 { $usual } 步評估一次；如果太花時間，就減少每次評估的批次數。

too-early-to-judge =
    .title = 日誌只涵蓋全程的 { $share }：現在判斷訓練品質還太早
    .what = 總共規劃 { $planned } 步，最後一步是第 { $last } 步。
    .warmup = 學習率還在預熱階段，預熱共 { $warmup } 步。
    .why = 最初幾步看得出程式能不能跑、跑得多快，看不出損失最後能降到多低；一開始下降很快是常態，一時沒有下降也還不算有問題。
    .fix = 請讓它繼續跑，等完成相當一部分之後再來問。

validation-loss-up-metric-flat =
    .title = 驗證損失上升，但 `{ $score }` 沒有下降
    .what = 驗證損失在第 { $best_step } { $position }最低，是 { $best }，現在是 { $last }（最後幾次評估的中位數）。那時 `{ $score }` 是 { $score_then }，現在是 { $score_now }。
    .why = 模型對自己說的一切越來越有把握，連答錯的也是：錯誤沒有變多，但每個錯誤的損失變大了。從損失來看是過度擬合，從分數來看並沒有退步。
    .fix = 如果只用模型的判斷結果，請依分數選檢查點。如果要用它的機率，請選損失最低的那個，或事後再校準；標籤平滑或權重衰減可以避免損失上升。

no-dropout-over-many-epochs =
    .title = 資料重複了 { $epochs } 次，卻沒有用 dropout
    .what = Dropout 是 { $dropout }，資料看過 { $epochs } 次；驗證損失從第 { $best_step } { $position }的 { $best } 升到 { $last }，訓練損失卻還在下降。
    .why = 同樣的資料看很多次，模型會把範例背下來。Dropout 讓它比較難死背；只有在每筆資料只看一次時，才會拖慢學習。
    .fix = 把 dropout 設為 { $advised }，資料很少時可以到 { $upper }；也不必訓練那麼久，驗證損失最低時就停止。
