schedule-shorter-than-run =
    .title = 學習率在訓練結束前 { $tail } 步就不再下降
    .what = 學習率到第 { $decay } 步就衰減完畢（`lr_decay_iters`），訓練卻要到第 { $planned } 步才結束（`max_iters`）：最後 { $tail } 步，也就是全程的 { $tail_share }，學習率都是平的。
    .floor = 這段期間一直停在 { $floor }（`min_lr`）。
    .why = 在最低學習率上平走，損失下降得最少；同樣的步數若用較長的衰減，結束時的損失會更低。
    .fix = 把 `lr_decay_iters` 設為 { $planned }，讓衰減和訓練同時結束。
schedule-longer-than-run =
    .title = 訓練在第 { $planned } 步結束，學習率卻要到第 { $decay } 步才降到底
    .what = 學習率的衰減是依 { $decay } 步安排的（`lr_decay_iters`），訓練卻只有 { $planned } 步（`max_iters`）。
    .reached = 到最後一步時，衰減只走完 { $reached }。
    .rate = 依 nanoGPT 的餘弦公式，那時的學習率是 { $at_end }，介於最高的 { $peak } 和最低的 { $floor } 之間。
    .why = 餘弦排程的好處有很大一部分來自學習率低的那一段；還沒走到就結束，損失會停在比原本能達到的更高的水準。
    .fix = 把 `lr_decay_iters` 設為 { $planned }，讓衰減和訓練同時結束。
warmup-missing =
    .title = { $variant ->
        [none] 訓練一開始就用最高的學習率，沒有預熱
       *[few] 預熱只有 { $warmup } 步，幾乎等於沒有預熱
    }
    .what = { $variant ->
        [none] 這個模型用 Adam 從頭訓練，卻沒有設定預熱（`warmup_iters` 是 { $warmup }）。
       *[few] 這個模型用 Adam 從頭訓練，預熱卻只有 { $warmup } 步。
    }
    .peak = 學習率幾乎從第一次更新起就是最高的 { $peak }。
    .why = 那時 Adam 對梯度的平均還是空的，最初幾步的幅度又大又不恰當；損失可能突增，或要很久才恢復。
    .fix = 總共規劃了 { $planned } 步，請預熱約 { $usual } 步：只佔全程的一小部分，也不超過 nanoGPT 的預設值。
    .fix-without-plan = 請用全程的百分之一到二來預熱。
warmup-too-long =
    .title = { $variant ->
        [never] 預熱和整個訓練一樣長：設定的學習率根本用不到
       *[plain] 預熱佔了全程的 { $share }
    }
    .what = { $variant ->
        [never] 學習率要花 { $warmup } 步上升，訓練卻只有 { $planned } 步：預熱是全程的 { $share }。
       *[plain] 全程 { $planned } 步，學習率在前 { $warmup } 步都還在上升。
    }
    .peak = 選定的學習率 { $peak } 從來沒有真正維持過，之後也沒有衰減。
    .why = 學習率還沒升到最高時，模型每一步學到的比較少；預熱超過全程的十分之一，沒有已知的好處。
    .fix = 把預熱縮短到約 { $usual } 步：只佔全程的一小部分，也不超過 nanoGPT 的預設值。
min-lr-out-of-proportion =
    .title = { $variant ->
        [rises] 學習率不降反升
        [flat] 學習率完全沒有衰減
       *[high] 學習率只降到最高值的 { $ratio }
    }
    .what = { $variant ->
        [rises] 排程的最低學習率是 { $floor }，最高是 { $peak }：最低是最高的 { $ratio }，所以結束時反而比開始時高。
        [flat] 排程的最低學習率是 { $floor }，最高是 { $peak }：最低是最高的 { $ratio }，所以預熱之後就一直不變。
       *[high] 排程的最低學習率是 { $floor }，最高是 { $peak }：衰減到最高值的 { $ratio } 就停了。
    }
    .why = 訓練的最後一段要靠低的學習率；nanoGPT 建議最低約為最高的十分之一。
    .fix = 把最低學習率（`min_lr`）設為 { $advised }。
learning-rate-high-for-size =
    .title = { $variant ->
        [any] 學習率 { $rate } 對任何大小的模型都太高
       *[other] 對 { $params } 個參數來說，學習率 { $rate } 偏高
    }
    .what-any = 學習率是 { $rate }。Adam 每一步大約就讓每個權重移動這麼多，比權重一開始的數值還大。
    .what = { $variant ->
        [small] 學習率是 { $rate }，為 { $params } 個參數的模型慣用值 { $usual } 的 { $times } 倍（慣用值取自 OpenAI 對小模型的經驗公式；最小的 GPT-3 模型所用的值若更高，則以其為準）。
       *[plain] 學習率是 { $rate }，為 { $params } 個參數的模型慣用值 { $usual } 的 { $times } 倍（慣用值依 GPT-3 系列各種大小內插得出）。
    }
    .why = Transformer 越大，能承受的學習率越低；高出慣用值這麼多，損失常會突增、發散，或停在比原本能達到的更高的水準。
    .fix-any = 請把 `learning_rate` 降到適合模型大小的值，以最小的 GPT-3 模型來說是 { $new }，`min_lr` 也按比例調低。
    .fix = 把 `learning_rate` 降到約 { $new }，`min_lr` 也按比例調低。
gradient-clipping-off =
    .title = 梯度裁剪被關掉了
    .what = 裁剪的範數是 { $clip }，意思是完全不裁剪梯度。
    .why = 偶爾會有一個批次的梯度比平常大上許多倍：有裁剪只損失一步，沒有裁剪，損失可能突增，而且很久才回得來。
    .fix = 請以範數 { $usual } 裁剪，這是 nanoGPT 的預設值（`grad_clip`）。
beta2-high-for-pretraining =
    .title = `beta2` 是 { $beta }；這麼大的批次通常用 { $usual }
    .what = 每一步有 { $tokens } 個詞元的預訓練，`beta2` 通常用 { $usual }，而不是 { $beta }。
    .memory = 這樣 AdamW 對梯度大小的記憶約為 { $memory_usual } 步，而不是 { $memory } 步。
    .why = 梯度變大時，記憶太長會跟不上，訓練後期較容易出現損失突增；這是慣例，並不是錯誤，沒有突增的訓練不必改。
    .fix = 下一次訓練請把 `beta2` 設為 { $usual }。

learning-rate-out-of-range =
    .title = 學習率 { $rate } 太{ $variant ->
        [low] 低，什麼都學不到
       *[other] 高，什麼都學不到
    }
    .what-high = 學習率是 { $rate }。搭配 Adam 時，實際會用的學習率在 { $least } 到 { $most } 之間。
    .why-high = 不論梯度大小，Adam 每一步大約就讓每個權重移動學習率那麼多；在這個學習率下，權重會被甩來甩去，損失不是停住就是發散。
    .fix-high = 請選一個低於 { $most } 的學習率。微調需要的比從頭訓練低得多。
    .what-low = 學習率設為 { $rate }。搭配 Adam 時，實際會用的學習率在 { $least } 到 { $most } 之間。
    .why-low = Adam 每一步大約就讓每個權重移動學習率那麼多；在這個學習率下，模型幾乎不會改變。
    .fix-low = 請選一個高於 { $least } 的學習率。最常見的原因是指數寫錯，請先檢查。
    .what-any = 學習率是 { $rate }。常用的最佳化器都不會超過 { $most }；搭配 Adam 時的範圍低得多，從 { $least } 起。
    .why-any = 在這個學習率下，最初幾步就會把權重甩到什麼都學不到的地方。
    .fix-any = 請檢查指數有沒有寫錯，並採用這個模型公開配方裡的學習率。

learning-rate-not-scaled-to-batch =
    .title = 學習率 { $rate } 是為每步 { $preset } 張影像設的，不是 { $batch } 張
    .what = 學習率是 { $rate }，也就是預設組態的值，而預設組態每步訓練 { $preset } 張影像；這次訓練每步是 { $batch } 張。
    .why-high = SGD 的學習率要隨批次大小調整：影像變少而學習率不變就太高了，損失會發散或降不下來。
    .why-low = SGD 的學習率要隨批次大小調整：影像變多而學習率不變，從每張影像學到的就比可以學到的少。
    .fix = 請把 `SOLVER.BASE_LR` 設為 { $scaled }，並把迭代次數和排程的各個節點反方向調整同樣的倍數。

options-without-effect =
    .title = `{ $key }` 不會有任何作用
    .what-constant = 設了 `{ $key }`，排程卻是 `constant`，而這種排程沒有預熱：訓練一開始就用最高的學習率。
    .what-twice = `warmup_ratio` 和 `warmup_steps` 都設了。訓練程式會採用步數，忽略 `{ $key }`。
    .what-decay = 設了 `{ $key }`，`decay_lr` 卻是 `False`：nanoGPT 這時會略過整個排程，包括預熱，一開始就用最高的學習率。
    .fix-decay = 請把 `decay_lr` 設為 `True`，或刪掉 `{ $key }`。
    .fix-constant = 請把 `lr_scheduler_type` 設為 `constant_with_warmup`，或刪掉 `{ $key }`。
    .fix-twice = 請刪掉其中一個，讓設定和實際的訓練一致。

learning-rate-collapsed-early =
    .title = 學習率在全程的 { $at_share } 就降到最高值的 { $low_share }，之後損失停滯不動
    .what = 印出的學習率最高是 { $peak }；從第 { $at } { $position }起就只剩 { $low } 或更低，而訓練要到第 { $end } { $position }才結束。
    .loss = 就在那之前，從第 { $from } { $position }起，損失還在下降：降幅是目前損失的 { $fell }。從第 { $settled } 到第 { $last } { $position }，擬合的直線只下降了 { $gained }。
    .why = 學習率這麼低，權重幾乎不再移動。損失停下來是因為學習率太早降低，並不是因為模型已經學完能學的東西。
    .fix = 讓學習率在峰值附近維持久一點，到訓練的最後三分之一才降下來；如果用的是階梯式排程，請把第一個下降點移到那裡。
