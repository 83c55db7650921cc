mfu-against-wrong-peak =
    .title = 打印的 MFU 是相对于 A100 的，而不是 { $gpu }
    .what = 不论用哪张卡，nanoGPT 都除以 A100 的峰值 { $trainer_peak }；{ $gpu } 的峰值是 { $card_peak }（稠密、fp32 累加）。
    .step = { $variant ->
        [many] 按中位数的一步计算，每张 GPU 每秒处理 { $tokens_per_second } 个词元，即 { $achieved }：是这种卡的 { $utilisation }，按 nanoGPT 的口径则是 { $best_mfu }。
       *[one] 按中位数的一步计算，每秒处理 { $tokens_per_second } 个词元，即 { $achieved }：是这张卡的 { $utilisation }，按 nanoGPT 的口径则是 { $best_mfu }。
    }
    .rate = 按 nanoGPT 的口径，{ $best_mfu } 的 MFU 就是 { $achieved }：这张卡的 { $utilisation }。
    .range = 所说的 { $printed_low } 到 { $printed }，相当于这张卡的 { $printed_low_here } 到 { $printed_here }。
    .printed = 打印的 { $printed } 相当于这张卡的 { $printed_here }。
    .dragged = 打印的值是滑动平均，每个包含评估的记录步（多花 { $evaluation_extra }）都会把它拉低，所以应以中位数的一步为准。
    .too-good = 实际的训练达不到这么高的比例，所以很可能有一项与所说的不同：GPU 型号、批次，或 GPU 数量。
    .healthy = 占这张卡的比例是健康的，从速度看不出瓶颈。
    .why = 按 nanoGPT 的口径，这张卡的全部峰值是 { $ceiling }，所以别人在 A100 上报告的百分比不能当作这里的目标。
    .target = 按 nanoGPT 的口径，这张卡的全部峰值是 { $ceiling }。一般在 A100 上追求的 { $target } 相当于 { $target_flops }，即这张卡峰值的 { $target_here }：不可能达到，所以不能当作这里的目标。
    .fix = 请用每秒词元数，或占这张卡峰值的比例来判断速度。想让程序打印正确的比例，请把 `model.py` 里 `estimate_mfu` 的常数换成 { $card_peak }。
mfu-impossible =
    .title = { $variant ->
        [unknown-gpu] 打印的 MFU 是 { $printed }，这只说明显卡比 A100 快
        [few-gpus] 打印的 MFU 是 { $printed }，即 { $achieved }，大多数显卡都做不到
        [no-gpu] 打印的 MFU 是 { $printed }，即 { $achieved }，没有任何显卡做得到
       *[known-gpu] 这次训练要用掉 { $gpu } 的 { $utilisation }，超过了它的能力
    }
    .what = 不论用哪张卡，nanoGPT 都除以 A100 的峰值 { $trainer_peak }，所以打印的 { $printed } 表示 { $achieved }，并不是占这张卡的比例。
    .example = 例如在峰值 { $example_peak } 的 H100 上，这是 { $example_share }。
    .few = 就连 H100 也只有 { $example_peak }（稠密），训练也用不满；最快的卡有 { $largest_peak }。除非用的就是这样的卡，否则批次、进程数或每步耗时中，有一项与表面上不同。
    .none = 这里已知最快的卡是 { $largest_peak }（稠密），没有哪张卡能解释这个数字：批次、进程数或每步耗时中，有一项与表面上不同。
    .beyond = 报告的是 { $achieved }，但 { $gpu } 的峰值是 { $card_peak }（稠密、fp32 累加），所以 GPU 型号、批次、进程数或每步耗时中，有一项与表面上不同。
    .why = { $variant ->
        [few-gpus] 如果不是，在查清之前，由这些设置算出的词元数、时长和利用率都是错的。
        [unknown-gpu] 超过百分之百的比例不能说明这张卡用得好不好，也不能和其他卡的报告比较。
       *[known-gpu] 在查清之前，由这些设置算出的词元数、时长和利用率都是错的。
    }
    .fix = { $variant ->
        [few-gpus] 请检查单个进程的批次和梯度累积、参与的进程数，以及每步耗时包含了什么；然后说明用的是哪种显卡。
        [no-gpu] 请检查单个进程的批次和梯度累积、参与的进程数，以及每步耗时包含了什么。
        [unknown-gpu] 请说明用的是哪种显卡，并把 `model.py` 里 `estimate_mfu` 的常数换成它的稠密峰值，这样就能算出真正的比例。
       *[known-gpu] 请确认所说的 GPU 是否正确、配置和日志是否属于同一次训练，以及有多少个进程参与。
    }
mfu-low =
    .title = 训练只用到了 { $gpu } 的 { $utilisation }
    .what = { $variant ->
        [many] 每张 GPU 达到 { $achieved }，而 { $gpu } 的峰值是 { $card_peak }；多卡训练通常高于 { $limit }。
       *[one] 这次训练达到 { $achieved }，而 { $gpu } 的峰值是 { $card_peak }；单卡训练通常高于 { $limit }。
    }
    .why = 这个数字已经排除评估和启动阶段，所以每一步大部分时间都在等待：等内核启动、等数据、等显存，或等同一张卡上的其他进程。
    .fix = 请用 bf16 或 fp16 配合 `torch.compile` 训练，调大微批次并按相同倍数减少梯度累积步数，再用 `nvidia-smi` 观察是数据加载还是其他进程拖住了显卡。
    .fix-compile = 请先设置 `compile = True`；再调大微批次并按相同倍数减少梯度累积步数，然后用 `nvidia-smi` 观察是数据加载还是其他进程拖住了显卡。
evaluation-time-in-step-time =
    .title = 有 { $count } 次迭代看起来慢，只是因为包含了评估
    .what = 这样的迭代用时 { $evaluating }，其他的只要 { $usual }，因为打印的时间也包含评估和保存检查点。
    .mfu = 打印的 MFU 是滑动平均，所以在这些迭代处会从 { $mfu_high } 最低掉到 { $mfu_low }，之后才慢慢恢复。
    .why = 这些迭代并不代表训练变慢或卡住。
    .fix = 判断速度时请排除这些迭代；一步实际上是 { $usual }。
evaluation-too-costly =
    .title = 评估占了训练时间的 { $share }
    .what = 每次评估连同保存检查点要花 { $extra }，而每 { $interval } 步就评估一次，每步耗时 { $step }。
    .total = { $steps } 步累计就是 { $total }。
    .why = 测量损失的时候模型并没有在学习；花百分之几的时间就足以跟踪损失。
    .fix = 请改为每 { $interval_needed } 步评估一次，占比会降到 { $share_then }；或减少评估的批次数（`eval_iters`）。如果训练程序在评估时保存检查点，保存的次数也会变少。
    .fix-batches = 请减少评估的批次数（`eval_iters`）。这里不适合拉长间隔：每 { $interval_needed } 步评估一次虽然能把占比降到 { $share_then }，但整个训练就只剩下寥寥几次评估。
throughput-drifting-down =
    .title = 训练过程中每步变慢了 { $change }
    .what = 日志开头每步耗时 { $first }，到了末尾是 { $last }（{ $count } 次迭代的中位数，不含评估、保存和启动的迭代）。
    .why = 这个上升是持续的，不是单步的噪声，所以有东西在逐渐拖慢训练：发热、其他进程，或快要用满的磁盘或内存。
    .fix = 请把 `nvidia-smi -q -d PERFORMANCE` 显示的频率和温度与刚启动时比较，看看这张卡上有没有其他进程，并检查进程的内存是否不断增长。
warmup-iterations-in-timing =
    .title = 最初几次迭代的时间不能代表速度
    .what = 之后的迭代每次需要 { $usual }（中位数）；所有打印的迭代平均是 { $average }。
    .slow = 刚开始时，打印的单次迭代时间最多达到 { $slowest }：那是编译、分配显存、加载数据或首次评估的时间。
    .fast = 刚开始时，打印的单次迭代时间最少只有 { $quickest }：那只是把工作交给设备的时间，不是完成工作的时间。
    .why = 凡是把这几行算进去的速度、平均值或利用率都不准确。
    .fix = 测量时请排除最初几次迭代，并按每步 { $usual } 计算。
data-starvation =
    .title = 每一步有 { $share } 的时间在等数据
    .what = 一次迭代需要 { $step }，其中 { $wait } 在等待批次（{ $count } 条记录的中位数，不含启动阶段）。
    .workers = 数据加载的工作进程数是 { $workers }。
    .why = 等待的时候显卡什么也不做，所以换更快的卡或加大批次都不会让训练变快。
    .fix = 请增加数据加载的工作进程，最多到机器的 CPU 核心数；提前把数据解码或缩放好，并放在本地磁盘上。
mfu-against-sparse-peak =
    .title = 利用率是相对于 { $gpu } 的稀疏峰值算的
    .what = 程序除以 { $printed }，这是 { $gpu } 稠密峰值 { $dense } 的 { $ratio } 倍。
    .real = 打印的 { $mfu }，其实是这张卡实际能力的 { $real }。
    .why = 较大的那个数字把跳过的权重也算了进去（每四个跳过两个）；训练时所有权重都要计算，永远达不到。
    .fix = 请改为除以 { $dense }，而且只与相对于稠密峰值的利用率比较。
step-time-outliers =
    .title = 有 { $count } 步的耗时是其他步的好几倍
    .what = 一步通常耗时 { $usual }，这些步用了 { $slow }（中位数）。在有计时的 { $all } 步中，它们占 { $count } 步，用掉了 { $share } 的时间。
    .why = 它们没有固定的间隔，所以不是保存或评估造成的。共享的磁盘和网络会这样，跟不上的数据加载工作进程也会。
    .fix = 请在发生时观察磁盘、网络和数据加载的工作进程。加长预取队列可以掩盖短暂的等待。
periodic-stalls =
    .title = 每 { $interval } 就有一步耗时 { $slow }，而不是 { $usual }
    .what = 这些慢步用了 { $slow }（中位数），用掉了 { $share } 的时间。
    .saves = 这正是保存检查点的间隔。
    .why = 有东西按这个节奏运行：保存、写日志、垃圾回收，或者每过一遍数据就重新启动的工作进程。
    .fix = 请降低频率，或放到后台：异步保存检查点、让数据加载的工作进程常驻（`persistent_workers`），或手动做垃圾回收（`gc.disable()` 和 `gc.collect()`）。
