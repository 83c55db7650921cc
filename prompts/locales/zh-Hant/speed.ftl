mfu-against-wrong-peak =
    .title = 印出的 MFU 是相對於 A100，而不是 { $gpu }
    .what = nanoGPT 不論用哪張卡，都除以 A100 的峰值 { $trainer_peak }；{ $gpu } 的峰值是 { $card_peak }（稠密運算、以 fp32 累加）。
    .step = { $variant ->
        [many] 以中位數的一步計算，每張顯示卡每秒處理 { $tokens_per_second } 個詞元，也就是 { $achieved }：佔這種卡的 { $utilisation }，換成 nanoGPT 的算法是 { $best_mfu }。
       *[one] 以中位數的一步計算，每秒處理 { $tokens_per_second } 個詞元，也就是 { $achieved }：佔這張卡的 { $utilisation }，換成 nanoGPT 的算法是 { $best_mfu }。
    }
    .rate = 以 nanoGPT 的算法，{ $best_mfu } 的 MFU 就是 { $achieved }：佔這張卡的 { $utilisation }。
    .range = 所說的 { $printed_low } 到 { $printed }，相當於這張卡的 { $printed_low_here } 到 { $printed_here }。
    .printed = 印出的 { $printed } 相當於這張卡的 { $printed_here }。
    .dragged = 印出的值是移動平均，每次印出的迭代只要包含評估（多花 { $evaluation_extra }），就會把它拉低，所以應該看中位數的一步。
    .too-good = 實際的訓練用不到這麼高的比例，所以有一項所說的大概不同：顯示卡、批次，或顯示卡的張數。
    .healthy = 佔這張卡的比例正常，從速度看不出瓶頸。
    .why = 以 nanoGPT 的算法，這張卡的全部峰值是 { $ceiling }，所以別人在 A100 上報告的百分比不能當作這裡的目標。
    .target = 以 nanoGPT 的算法，這張卡的全部峰值是 { $ceiling }。一般在 A100 上追求的 { $target }，在這裡等於 { $target_flops }，是這張卡峰值的 { $target_here }：不可能達到，所以不能當作目標。
    .fix = 請以每秒詞元數，或以佔這張卡峰值的比例來判斷速度。若要印出正確的比例，請把 `model.py` 裡 `estimate_mfu` 的常數換成 { $card_peak }。
mfu-impossible =
    .title = { $variant ->
        [unknown-gpu] 印出了 { $printed } 的 MFU，這只表示顯示卡比 A100 快
        [few-gpus] 印出了 { $printed } 的 MFU，也就是 { $achieved }，大多數的顯示卡都做不到
        [no-gpu] 印出了 { $printed } 的 MFU，也就是 { $achieved }，沒有任何顯示卡做得到
       *[known-gpu] 這次訓練要用掉 { $gpu } 的 { $utilisation }，超過它的能力
    }
    .what = nanoGPT 不論用哪張卡，都除以 A100 的峰值 { $trainer_peak }，所以印出的 { $printed } 代表 { $achieved }，並不是佔這張卡的比例。
    .example = 以峰值 { $example_peak } 的 H100 為例，這是 { $example_share }。
    .few = 就連 H100 也只有 { $example_peak }（稠密運算），訓練也用不完；最快的卡是 { $largest_peak }。除非用的是這樣的卡，否則批次、rank 數或每步時間當中，有一項和表面上不同。
    .none = 這裡所知最快的卡是 { $largest_peak }（稠密運算），沒有哪張卡能解釋這個數字：批次、rank 數或每步時間當中，有一項和表面上不同。
    .beyond = 報告的速度是 { $achieved }，但 { $gpu } 的峰值是 { $card_peak }（稠密運算、以 fp32 累加），所以顯示卡、批次、rank 數或每步時間當中，有一項和表面上不同。
    .why = { $variant ->
        [few-gpus] 如果不是，在釐清之前，由這些設定算出的詞元數、時數和使用率都是錯的。
        [unknown-gpu] 超過全部的比例無法說明這張卡用得好不好，也不能和其他卡的報告比較。
       *[known-gpu] 在釐清之前，由這些設定算出的詞元數、時數和使用率都是錯的。
    }
    .fix = { $variant ->
        [few-gpus] 請檢查單一 rank 的批次和梯度累積、參與的 rank 數，以及每步時間包含了什麼；然後說明用的是哪張顯示卡。
        [no-gpu] 請檢查單一 rank 的批次和梯度累積、參與的 rank 數，以及每步時間包含了什麼。
        [unknown-gpu] 請說明用的是哪張顯示卡，並把 `model.py` 裡 `estimate_mfu` 的常數換成它的稠密峰值，這樣就能算出真正的比例。
       *[known-gpu] 請確認所說的顯示卡是否正確、設定和日誌是否屬於同一次訓練，以及有多少個 rank 參與。
    }
mfu-low =
    .title = 訓練只用到 { $gpu } 的 { $utilisation }
    .what = { $variant ->
        [many] 每張顯示卡做了 { $achieved }，而 { $gpu } 的峰值是 { $card_peak }；用多張卡訓練時通常高於 { $limit }。
       *[one] 這次訓練做了 { $achieved }，而 { $gpu } 的峰值是 { $card_peak }；用一張卡訓練時通常高於 { $limit }。
    }
    .why = 這個數字已經扣除評估和啟動階段，所以每一步大部分的時間都在等待：等 kernel 啟動、等資料、等記憶體，或等同一張卡上的其他程式。
    .fix = 請用 bf16 或 fp16 搭配 `torch.compile` 訓練，調高微批次並以相同倍數降低梯度累積，再用 `nvidia-smi` 觀察是資料載入還是其他程式拖住了顯示卡。
    .fix-compile = 請先設 `compile = True`；接著調高微批次並以相同倍數降低梯度累積，再用 `nvidia-smi` 觀察是資料載入還是其他程式拖住了顯示卡。
evaluation-time-in-step-time =
    .title = 有 { $count } 次迭代看起來慢，只是因為包含了評估
    .what = 這樣的迭代花了 { $evaluating }，其他的只要 { $usual }，因為印出的時間也包含評估和儲存檢查點。
    .mfu = 印出的 MFU 是移動平均，所以會從 { $mfu_high } 掉到最低 { $mfu_low }，之後才慢慢回升。
    .why = 這些迭代並不代表訓練變慢或卡住。
    .fix = 判斷速度時請略過這些迭代；一步實際上是 { $usual }。
evaluation-too-costly =
    .title = 評估佔了訓練時間的 { $share }
    .what = 每次評估連同儲存檢查點要花 { $extra }，而每 { $interval } 步就評估一次，每步要花 { $step }。
    .total = { $steps } 步加起來就是 { $total }。
    .why = 測量損失的時候模型並沒有在學習；花百分之幾的時間就足以掌握損失的走勢。
    .fix = 請改成每 { $interval_needed } 步評估一次，比例會降到 { $share_then }；或者減少評估的批次數（`eval_iters`）。如果訓練程式在評估時儲存檢查點，儲存的次數也會變少。
    .fix-batches = 請減少評估的批次數（`eval_iters`）。這裡不適合拉長間隔：每 { $interval_needed } 步評估一次雖然能把比例降到 { $share_then }，但整個訓練就只剩下寥寥幾次評估。
throughput-drifting-down =
    .title = 訓練過程中每步慢了 { $change }
    .what = 日誌開頭每步花 { $first }，到了結尾是 { $last }（{ $count } 次迭代的中位數，不含評估、儲存和啟動的迭代）。
    .why = 每步的時間是持續增加的，不是個別步的雜訊，所以有東西逐漸拖慢訓練：溫度、其他程式，或快要用滿的磁碟或記憶體。
    .fix = 請把 `nvidia-smi -q -d PERFORMANCE` 顯示的時脈和溫度與剛啟動時比較，看看同一張卡上有沒有其他程式，並檢查行程的記憶體是否不斷增加。
warmup-iterations-in-timing =
    .title = 最初幾次迭代的時間不能代表速度
    .what = 之後的迭代每次需要 { $usual }（中位數）；所有印出的迭代平均是 { $average }。
    .slow = 剛開始時，一次迭代印出的時間最長達 { $slowest }，那是編譯、配置記憶體、載入資料或第一次評估的時間。
    .fast = 剛開始時，一次迭代印出的時間最短只有 { $quickest }：那只是把工作交給裝置的時間，不是完成工作的時間。
    .why = 凡是把這幾行算進去的速度、平均值或使用率都不正確。
    .fix = 量測時請略過最初幾次迭代，並以每步 { $usual } 計算。
data-starvation =
    .title = 每一步有 { $share } 的時間在等資料
    .what = 一次迭代需要 { $step }，其中 { $wait } 在等待批次（{ $count } 筆紀錄的中位數，不含啟動）。
    .workers = 載入資料的工作行程數是 { $workers }。
    .why = 等待的時候顯示卡什麼也不做，所以換更快的卡或加大批次，都不會讓訓練變快。
    .fix = 請增加載入資料的工作行程，最多到機器的核心數；事先把資料解碼或縮放好，並放在本機磁碟上。
mfu-against-sparse-peak =
    .title = 使用率是相對於 { $gpu } 的稀疏運算峰值
    .what = 程式除以 { $printed }，那是 { $gpu } 稠密運算峰值 { $dense } 的 { $ratio } 倍。
    .real = 印出的 { $mfu }，其實是這張卡能力的 { $real }。
    .why = 較大的那個數字把省略的權重也算進去，每四個權重省略兩個；訓練時所有權重都要計算，永遠達不到。
    .fix = 請改為除以 { $dense }，而且只與相對於稠密運算峰值的使用率比較。
step-time-outliers =
    .title = 有 { $count } 步花了其他步數倍的時間
    .what = 一步通常是 { $usual }，這些步花了 { $slow }（中位數）。在有計時的 { $all } 步之中，它們佔 { $count } 步，用掉 { $share } 的時間。
    .why = 它們沒有固定的間隔，所以不是儲存或評估造成的。共用的磁碟和網路會這樣，來不及的資料載入工作行程也會。
    .fix = 請在發生時觀察磁碟、網路和載入資料的工作行程。加長預先載入的佇列，可以掩蓋短暫的等待。
periodic-stalls =
    .title = 每 { $interval } 就有一步花 { $slow }，而不是 { $usual }
    .what = 這些慢的步花了 { $slow }（中位數），用掉 { $share } 的時間。
    .saves = 這正是儲存檢查點的間隔。
    .why = 有東西依這個節奏執行：儲存、記錄、垃圾回收（garbage collection），或每看完一遍資料就重新啟動的工作行程。
    .fix = 請減少次數，或放到背景執行：非同步儲存檢查點、讓載入資料的工作行程持續存在（`persistent_workers`），或自行觸發垃圾回收（`gc.disable()` 和 `gc.collect()`）。
