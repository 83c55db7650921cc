hardware-not-as-claimed =
    .title = { $variant ->
        [memory] 顯示卡的記憶體是 { $memory }，不是所說的 { $claimed }
       *[card] 訓練用的是 { $gpu }，不是 { $claimed_gpu }
    }
    .what-card = 日誌裡印出的是 { $gpu }，別處卻說是 { $claimed_gpu }。
    .what-memory = 日誌裡印出的顯示卡記憶體是 { $memory }，所說的卻是 { $claimed }。
    .what-memory-card = 日誌裡印出的顯示卡記憶體是 { $memory }，但別處提到的 { $claimed_gpu } 有 { $claimed }。
    .why = 記憶體放得下多少、能跑多快、能用哪些精度，都取決於顯示卡。
    .fix = 請依日誌裡的顯示卡來規劃，或更正名稱。如果是租用的機器，請確認拿到的是不是所付費的那一種。

gloo-on-gpu =
    .title = 顯示卡之間用 gloo 通訊
    .what = 後端是 gloo，共有 { $ranks } 張顯示卡。
    .what-some = 後端是 gloo，而各行程都在顯示卡上計算。
    .why = gloo 會把每個梯度都經由主機的記憶體複製；NCCL 則直接在顯示卡之間傳送。
    .fix = 請把後端設為 nccl。Windows 沒有 NCCL，請改用 WSL，或只用一張顯示卡。

data-parallel-instead-of-ddp =
    .title = 所有顯示卡都由同一個行程驅動
    .what = 策略設為 { $strategy }，也就是 `nn.DataParallel`。
    .why = 它每一步都要把模型複製到每張顯示卡，再把所有輸出收集到第一張；第一張的記憶體越來越滿，其他卡則在等同一個 Python 執行緒。
    .fix = 請改用 DistributedDataParallel（`ddp`）：每張顯示卡一個行程。

dataloader-without-workers =
    .title = 沒有載入資料的工作行程
    .what = 載入資料的工作行程數是 { $workers }，所以每張影像都由訓練行程自己讀取和解碼。
    .why = 這段時間顯示卡只能等，每一步都是如此。如果整個資料集都已處理好放在記憶體裡，就沒有影響。
    .fix = 請為每張顯示卡設定 { $least } 到 { $most } 個工作行程。在 Windows 上每個工作行程啟動較慢，而且程式必須有 `__main__` 判斷式。

host-memory-not-pinned =
    .title = 批次是從未鎖定（pinned）的記憶體複製過去的
    .what = 主機記憶體的鎖定被關掉了。
    .why = 批次要放在鎖定的記憶體裡，才能在顯示卡計算的同時複製過去。對詞元的批次影響很小，對影像就有影響。
    .fix = 請開啟鎖定（`pin_memory`），除非主機的記憶體不夠。

logging-sync-every-step =
    .title = 每一步都要等著印出損失
    .what = 一步只花 { $step }，而每一步之後都印出損失。
    .why = 要印出損失，程式就得等顯示卡算完，這段時間無法準備下一步。步這麼短時，影響看得出來。
    .fix = 請每 { $usual } 步記錄一次（`log_interval`）。

gpus-unused =
    .title = { $cards } 張顯示卡之中有 { $idle } 張閒置
    .what = 這台機器有 { $cards } 張顯示卡，但訓練只有一個行程。
    .why = 每張顯示卡一個行程時，各卡分擔批次，每一步所需的時間只剩幾分之一。
    .fix = 請用 `torchrun --nproc_per_node={ $cards }` 啟動程式，並把梯度累積除以行程數，讓全域批次保持不變。如果其他顯示卡是別人在用，就沒有問題。

gpu-underused =
    .title = { $variant ->
        [now] 執行 `nvidia-smi` 時，GPU 使用率只有 { $now }
       *[plain] GPU 使用率很少超過 { $high }
    }
    .what = 在 { $count } 次讀數中，最低的二十分之一不超過 { $low }，最高的二十分之一從 { $high } 開始。
    .what-now = 有程式佔用了它 { $used } 的記憶體，但最近約一秒之中，只有 { $now } 的時間在運算。
    .why = 顯示卡在等資料、等主機上的程式，或等其他顯示卡，所以換更快的卡也沒有幫助。
    .why-now = 單一次讀數可能剛好落在評估、儲存檢查點或啟動的時候。如果多次都是這樣，顯示卡就是在等資料、等主機上的程式，或等其他顯示卡。
    .fix = 請用 `nvidia-smi dmon -s u` 觀察一分鐘。如果在零和滿載之間來回跳動，就是資料來得太慢：請增加載入資料的工作行程。如果一直很低，請調高微批次，並以相同倍數降低梯度累積。
