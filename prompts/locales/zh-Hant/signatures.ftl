inductor-sm-gate =
    .title = 「Not enough SMs」是無害的訊息
    .what = PyTorch 的編譯器只是說明：矩陣乘法仍然交給 cuBLAS，不會嘗試它自己的樣板。
    .threshold = 只有至少 { $threshold } 個多處理器（早期的 torch 是 { $threshold_before } 個）的顯示卡，它才會嘗試。
    .card = { $variant ->
        [fewer] 它要有 { $threshold } 個多處理器（早期的 torch 是 { $threshold_before } 個）才會嘗試，而 { $gpu } 有 { $multiprocessors } 個。
        [old-torch] { $gpu } 有 { $multiprocessors } 個多處理器，對較新的 torch 已經足夠（門檻是 { $threshold } 個）；早期的 torch 要求 { $threshold_before } 個。
       *[enough] { $gpu } 有 { $multiprocessors } 個多處理器，已經足夠（門檻是 { $threshold } 個，早期的 torch 是 { $threshold_before } 個），所以這一行來自另一個裝置，或來自這張卡切分出來的一部分。
    }
    .why = 它和形狀或批次大小無關，而且 cuBLAS 本來就很快。
    .fix = 不需要更改任何東西。
amp-deprecated =
    .title = `torch.cuda.amp` 已淘汰的警告是無害的
    .what = 這個程式用舊的名稱呼叫混合精度，作用和新的名稱完全相同。
    .why = 它對速度、記憶體和損失都沒有影響。
    .fix = 不需要更改任何東西；改寫成 `torch.amp.GradScaler('cuda', ...)` 或 `torch.amp.autocast('cuda', ...)`，警告就不會再出現。
