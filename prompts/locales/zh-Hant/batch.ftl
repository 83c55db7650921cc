batch-not-as-claimed =
    .title = 每步有 { $sequences } 個序列，不是所說的 { $claimed } 個
    .what = 所說的是每步 { $claimed } 個序列，但依設定是 { $sequences } 個{ $variant ->
        [more] ，是所說的 { $ratio } 倍。
       *[other] ，所說的是它的 { $ratio } 倍。
    }
    .product = 也就是微批次 { $micro } 乘以 { $accumulation } 個梯度累積步，所有顯示卡合計。
    .tokens = 因此每步有 { $tokens_per_step } 個詞元。
    .why = 學習率、預熱和步數都取決於批次大小；為另一個批次大小選的值不一定適合。
    .fix = 如果設定才是你要的，請更正註解；否則請設定能得到所說批次大小的微批次或梯度累積步數。

batch-too-small =
    .title = 模型有 { $params } 個參數，每步卻只有 { $tokens } 個詞元
    .what = 所有顯示卡合計，每步只訓練 { $tokens } 個詞元。這個模型約有 { $params } 個參數，而且是從頭訓練；通常每步約 { $usual } 個詞元。
    .why = 詞元這麼少，梯度大半是雜訊，顯示卡也有許多時間不是花在矩陣乘法上。當作效能測試或試跑可以，正式訓練就不夠了。
    .fix = 請提高梯度累積步數，這不會多用記憶體。如果只是試跑，維持原樣即可。

accumulation-contradicts-timing =
    .title = 印出的速度對應的梯度累積步數是 { $real }，不是 { $configured }
    .what = 在第 { $step } { $position }，一次迭代花 { $seconds }，MFU 是 { $mfu }，這是最早測得的一次。依 nanoGPT 的公式，這是 { $real } 個梯度累積步的工作量；設定寫的是 { $configured }，差距也不是整數張顯示卡可以解釋的。
    .why = 日誌和設定對不起來。這樣一來，每一步的詞元{ $variant ->
        [more] 比設定所說的多
       *[fewer] 比設定所說的少
    }，詞元數、epoch 數和時數也都差了同樣的倍數。
    .fix = 請貼上這次訓練實際使用的設定，或說明用了幾張顯示卡。
    .fix-ranks = 如果想繼續用現在的做法，請把 `gradient_accumulation_steps` 設為 { $real }；否則請貼上這次訓練實際使用的設定。

accumulation-not-divisible-by-world-size =
    .title = { $accumulation } 個梯度累積步無法平分給 { $ranks } 個行程
    .what = 程式會把 `gradient_accumulation_steps`（{ $accumulation }）除以行程數（{ $ranks }），有餘數就在一開始停止。
    .fix = 請設為 { $new }。這個設定算的是所有顯示卡合計的微批次數。

accumulation-loss-not-normalised =
    .title = 印出的訓練損失是 { $accumulation } 個累積批次的總和
    .what = 訓練損失是 { $train }，驗證損失卻是 { $val }：整份日誌中前者約為後者的 { $ratio } 倍，正好是梯度累積步數 { $accumulation }。
    .what-first = 第一個訓練損失是 { $first }。就算模型給每個詞元相同的機率，損失最多也只有 { $uniform }；除以梯度累積步數 { $accumulation } 之後是 { $divided }。
    .why = 有幾個版本的 `transformers` 沒有把損失除以梯度累積步數，有些版本只對特定模型如此。模型可能沒問題，只是數字不對；但如果梯度也是總和，每一步都會被裁剪。
    .fix = 請更新 `transformers`，把印出的損失除以 { $accumulation }，並比較梯度範數與裁剪的範數。

micro-batch-too-small =
    .title = 微批次只有 { $micro }，記憶體卻大半空著
    .what = 微批次是 { $micro }，累積 { $accumulation } 次，而最多只用了 { $memory } 中的 { $used }（{ $share }）。
    .why = 微批次太小，顯示卡的運算單元會閒著；累積很多次，就把這個代價重複很多次。
    .fix = 只要記憶體夠，就把微批次加倍、梯度累積步數減半。每一步的內容和學到的東西都不變。

batch-too-large =
    .title = 以目前的損失來說，用不到每步 { $tokens } 個詞元這麼多
    .what = 最後的損失是 { $loss }，依 Kaplan 的臨界批次定律，每步到 { $critical } 個詞元左右為止都划算；這次訓練是它的 { $times } 倍。
    .why = 超過這個大小，再多的詞元也幾乎不會讓梯度更準。同樣的詞元分成更多、更小的步，損失可以更低。
    .fix = 下一次請減少每步的詞元、增加步數；除非目的就是用最少的步數完成。
