bf16-unsupported-by-gpu =
    .title = { $gpu } 沒有 bfloat16 運算單元
    .what = { $variant ->
        [refused] 這次訓練要求 bfloat16，但程式拒絕了：{ $gpu } 的運算能力版本（compute capability）是 { $capability }，bfloat16 需要 { $first }。
        [chosen] 設定沒有指定精度，搭配較新的 PyTorch 時，nanoGPT 會自己選 bfloat16。{ $gpu } 的運算能力版本（compute capability）是 { $capability }，bfloat16 需要 { $first }：在這張卡上只是模擬。
       *[slow] 這次訓練用 bfloat16 計算，但 { $gpu } 的運算能力版本（compute capability）是 { $capability }，bfloat16 需要 { $first }：在這張卡上只是模擬。
    }
    .peaks = 模擬時，矩陣乘法最快也只有 float32 的速度；這張卡 float32 是 { $single }，float16 則是 { $half }。
    .no-half = 這張卡的 float16 也很慢：{ $half }，float32 則是 { $single }。
    .why = 就算只是模擬，PyTorch 也會說支援 bfloat16，所以這個設定本身不會引起注意。
    .fix = 請改用 float16 並搭配損失縮放，而且每個地方都要改：訓練程式的參數，以及 DeepSpeed 或 Accelerate 的設定檔。
    .fix-single = 在這張卡上請用 float32 訓練。

fp16-where-bf16-is-supported =
    .title = { $gpu } 支援 bfloat16，這次訓練卻用 float16
    .what = 這次訓練用 float16 計算。{ $gpu } 用 bfloat16 計算的速度一樣快。
    .why = float16 最大只到 { $largest }：損失必須縮放，有些步會被略過，啟動值一旦溢位，整個訓練就可能毀了。bfloat16 的範圍和 float32 相同，不需要這些。
    .fix = 請改用 bfloat16。可以接著現有的檢查點訓練，而且不再需要損失縮放。

full-precision-only =
    .title = 這次訓練用 float32 計算，沒有用到 { $gpu } 的快速運算單元
    .what = 精度是 float32。{ $gpu } 這樣計算的峰值是 { $slow }，用 { $variant } 則是 { $fast }，為 { $times } 倍。
    .why = 混合精度仍以 float32 保存權重，也能達到同樣的損失；既省時間，啟動值佔的記憶體也大約減半。實際能快多少，要看訓練的形狀（模型、批次和序列長度）。
    .fix-bfloat16 = 請以 autocast 搭配 bfloat16 訓練。
    .fix-float16 = 請以 autocast 搭配 float16 訓練，並使用梯度縮放器。

tf32-off =
    .title = float32 的矩陣乘法沒有用到 Tensor Core
    .what-set = 這次訓練用 float32 計算，而 TF32 被關掉了。
    .what-warned = PyTorch 警告：這張卡有可供 float32 矩陣乘法使用的 Tensor Core，但沒有啟用。
    .peaks = { $gpu } 用 TF32 的峰值是 { $tf32 }，完整的 float32 則是 { $single }。
    .why = TF32 保有 float32 的範圍，只是把相乘的數捨入；對訓練幾乎沒有影響。已經用半精度計算的矩陣乘法則不會變快。
    .fix = 請在程式開頭呼叫 `torch.set_float32_matmul_precision("high")`，或在訓練參數裡設定 `tf32`。

fp16-without-loss-scaling =
    .title = 這次訓練用 float16，卻沒有損失縮放
    .what = 損失縮放值固定為 { $scale }，等於完全沒有縮放。
    .why = float16 無法表示小於 { $smallest } 的數。許多梯度比這更小，會變成零，模型的一部分就學不到東西。
    .fix = 請讓損失縮放值自動調整（在 DeepSpeed 裡把 `loss_scale` 設為零）；如果顯示卡支援，也可以改用 bfloat16。

compile-off =
    .title = `torch.compile` 被關掉了
    .what = 模型沒有經過 `torch.compile` 編譯，這個程式預設是開啟的。
    .why = 編譯之後，同樣的一步快得多：nanoGPT 的作者測得每次迭代從 { $before } 降到 { $after }，代價只是開頭多等一分鐘左右。
    .fix = 請把 `compile` 設為 `True`。如果之前編譯失敗過，值得看看當時的錯誤訊息。
