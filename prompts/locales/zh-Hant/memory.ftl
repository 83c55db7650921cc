memory-near-limit =
    .title = 顯示卡的記憶體用了 { $share }
    .what = { $total } 之中最多用了 { $used }，只剩 { $left }。
    .why = 只要有一個較長的批次、一次評估或記憶體碎片化，需要的就可能超過這些，訓練便會因記憶體不足而停止。其中一部分可能是 PyTorch 可以交還的快取。
    .fix = 請設定 `PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True` 以減少碎片化。如果批次的長度不一，請調低微批次，並以相同倍數提高梯度累積。
memory-growing =
    .title = 記錄的後半段，使用中的記憶體增加了 { $growth }
    .what = 在 { $count } 筆記錄之間，從 { $first } 升到 { $last }，而且一直沒有停下來。
    .why = 較長的批次偶爾會把峰值推高；但上升得這麼平穩，表示有東西一直保留每一步產生的資料。訓練最後會因記憶體不足而停止。
    .fix = 請保留數字而不是張量：累加時用 `loss.item()` 而不是 `loss`，要儲存的張量先 detach，並在每次評估後清空串列。
memory-near-limit-without-checkpointing =
    .title = 記憶體快要不夠，卻沒有開啟梯度檢查點
    .what = 顯示卡的 { $total } 最多用了 { $used }，而所有層的啟動值都保留到反向傳播。
    .what-out = 記憶體不足，而所有層的啟動值都保留到反向傳播。
    .why = 開啟之後只保留少數啟動值，其餘重新計算，所以同樣的批次需要的記憶體少得多。每一步大約會慢 { $slower }。
    .fix = 如果需要更多記憶體，請開啟梯度檢查點。梯度不會改變。
