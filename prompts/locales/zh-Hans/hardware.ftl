hardware-not-as-claimed =
    .title = { $variant ->
        [memory] 显卡的显存是 { $memory }，不是所说的 { $claimed }
       *[card] 训练用的是 { $gpu }，不是 { $claimed_gpu }
    }
    .what-card = 日志里打印的是 { $gpu }，别处却说是 { $claimed_gpu }。
    .what-memory = 日志里打印的显存是 { $memory }，所说的却是 { $claimed }。
    .what-memory-card = 日志里打印的显存是 { $memory }，而别处提到的 { $claimed_gpu } 有 { $claimed }。
    .why = 显存放得下什么、能跑多快、有哪些精度可用，都取决于显卡。
    .fix = 请按日志里的显卡来规划，或更正名称。如果机器是租来的，请确认拿到的是不是付费的那一种。

gloo-on-gpu =
    .title = GPU 之间通过 gloo 通信
    .what = 后端是 gloo，共有 { $ranks } 张 GPU。
    .what-some = 后端是 gloo，而各进程都在 GPU 上计算。
    .why = gloo 会让每个梯度都经主机内存中转；NCCL 则直接在显卡之间传输。
    .fix = 请把后端设为 nccl。Windows 没有 NCCL，请改用 WSL，或只用一张 GPU。

data-parallel-instead-of-ddp =
    .title = 一个进程驱动所有 GPU
    .what = 策略设为 { $strategy }，也就是 `nn.DataParallel`。
    .why = 它每一步都把模型复制到每张显卡，再把所有输出收集到第一张上；第一张的显存越来越满，其他卡则在等同一个 Python 线程。
    .fix = 请改用 DistributedDataParallel（`ddp`）：每张显卡一个进程。

dataloader-without-workers =
    .title = 没有用于加载数据的工作进程
    .what = 数据加载的工作进程数是 { $workers }，所以每张图像都由训练进程自己读取和解码。
    .why = 这段时间 GPU 只能等待，每一步都是如此。如果整个数据集已处理好放在内存里，就没有影响。
    .fix = 请为每张 GPU 设置 { $least } 到 { $most } 个工作进程。在 Windows 上工作进程启动较慢，而且脚本必须有 `__main__` 保护。

host-memory-not-pinned =
    .title = 批次是从未锁页的内存复制的
    .what = 主机内存的锁页（pinned memory）被关闭了。
    .why = 只有从锁页内存复制，才能与 GPU 计算同时进行。对词元批次影响很小，对图像批次就有影响。
    .fix = 请开启锁页（`pin_memory`），除非主机内存不足。

logging-sync-every-step =
    .title = 每一步都要等着打印损失
    .what = 一步只需 { $step }，而每一步之后都打印损失。
    .why = 要打印损失，程序就得等 GPU 算完，这段时间无法准备下一步。每步这么短，影响就显出来了。
    .fix = 请每 { $usual } 步记录一次日志（`log_interval`）。

gpus-unused =
    .title = { $cards } 张 GPU 中有 { $idle } 张闲置
    .what = 这台机器有 { $cards } 张 GPU，但训练只有一个进程。
    .why = 每张 GPU 一个进程时，各卡分担批次，每一步只需要几分之一的时间。
    .fix = 请用 `torchrun --nproc_per_node={ $cards }` 启动程序，并把梯度累积步数除以进程数，使全局批次保持不变。如果其他 GPU 是别人在用，就没有问题。

gpu-underused =
    .title = { $variant ->
        [now] 运行 `nvidia-smi` 时，GPU 利用率为 { $now }
       *[plain] GPU 利用率很少超过 { $high }
    }
    .what = 在 { $count } 次读数中，最低的二十分之一不超过 { $low }，最高的二十分之一从 { $high } 起。
    .what-now = 有程序占用了它 { $used } 的显存，但在最近约一秒内，只有 { $now } 的时间在执行内核。
    .why = 显卡在等数据、等主机上的程序，或等其他显卡，所以换更快的卡也没有帮助。
    .why-now = 单次读数可能恰好落在评估、保存检查点或启动阶段。如果多次都是这样，说明显卡在等数据、等主机上的程序，或等其他显卡。
    .fix = 请用 `nvidia-smi dmon -s u` 观察一分钟。如果在零和满载之间来回跳，就是数据来得太慢：请增加数据加载的工作进程。如果一直很低，请调大微批次，并按相同倍数减少梯度累积步数。
