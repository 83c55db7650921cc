memory-near-limit =
    .title = 顯示卡的記憶體用了 { $share }
    .what = { $total } 之中最多用了 { $used }，只剩 { $left }。
    .why = 只要有一個較長的批次、一次評估或記憶體碎片化，需要的就可能超過這些，訓練便會因記憶體不足而停止。其中一部分可能是 PyTorch 可以交還的快取。
    .fix = 請設定 `PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True` 以減少碎片化。如果批次的長度不一，請調低微批次，並以相同倍數提高梯度累積。
