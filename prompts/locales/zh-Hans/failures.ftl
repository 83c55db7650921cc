cuda-oom =
    .title = GPU 显存不足
    .what = 有张量在这张卡上放不下，训练因此停止。
    .missing = 它申请 { $requested }，而可用的只有 { $free }。
    .held = 这张卡共 { $capacity }，张量占用了 { $allocated }。
    .went-on = 之后训练仍继续进行。
    .others = 其他程序占用了这张卡的 { $others }；没有它们，这次申请就放得下。
    .why = 一步之中为反向传播保留的所有内容，都随微批次大小和序列长度增长。
    .fix-others = 请结束其他程序（`nvidia-smi` 会列出它们），或用 `CUDA_VISIBLE_DEVICES` 选择另一张卡。
    .fix-batch = 请把微批次大小从 { $micro } 降到 { $micro_new }，并把梯度累积步数从 { $accumulation } 提高到 { $accumulation_new }：每一步的词元数不变，学习率仍然合适。如果还不够，梯度检查点能省下更多。
    .fix-sequence = 如果还能降低微批次大小，请减半并把梯度累积步数加倍；否则请使用梯度检查点、更短的序列，或状态更小的优化器。
    .fix = 请把微批次大小减半、梯度累积步数加倍，让每一步的词元数不变；梯度检查点能省下更多。如果是在评估时发生的，请降低评估的批量大小。
cuda-oom-frag =
    .title = GPU 显存碎片化
    .what = PyTorch 保留了 { $unallocated } 没有使用，占它所持有显存的 { $share }；如果是连续的一块，申请的 { $requested } 本来放得下。
    .why = 序列或批次的大小不断变化，把显存切成了后续张量放不进去的碎片。
    .fix = 请设置 `PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True`，或填充到固定的形状；批次不用变。
nccl-watchdog =
    .title = 有一个 rank 等待其他 rank 直到超时
    .what = NCCL 的看门狗终止了一个没有完成的集合通信。
    .rank = NCCL 的看门狗终止了 rank { $rank } 上一个没有完成的集合通信。
    .operation = 该操作是 { $operation }。
    .timeout = 超时设置为 { $timeout }。
    .went-on = 之后训练仍继续进行。
    .why = 报错的 rank 只是在等待。问题出在另一个 rank：它挂了，或卡在加载数据、评估或保存上，或者它的批次更少。
    .fix = 请在所有 rank 中查找最早的错误，以及没有报错的那个 rank。如果只是某个 rank 耗时更长（评估或保存检查点只在它上面执行），请在 `init_process_group` 中调大 `timeout`；否则请设置 `NCCL_DEBUG=INFO` 和 `TORCH_NCCL_TRACE_BUFFER_SIZE` 重新运行，看看缺了哪个 rank。
elastic-child =
    .title = { $variant ->
        [kill] 有一个进程被杀死，启动器终止了其他进程
        [segv] 有一个进程在原生代码中崩溃，启动器终止了其他进程
       *[other] 有一个进程失败，启动器终止了其他进程
    }
    .what = `torchrun` 的一个进程失败，因此停止了训练。
    .rank = rank { $rank } 最先失败，因此 `torchrun` 停止了训练。
    .code = { $variant ->
        [kill] 它以 { $code } 退出，即 `SIGKILL`：通常是机器的内存或作业的配额用完了。
        [segv] 它以 { $code } 退出，即 `SIGSEGV`：编译的代码访问了不属于它的内存。
        [abort] 它以 { $code } 退出，即 `SIGABRT`：原生代码主动中止，常见的是 NCCL 的看门狗或断言。
        [bus] 它以 { $code } 退出，即 `SIGBUS`：通常是共享内存已满。
        [term] 它以 { $code } 退出，即 `SIGTERM`：有人或调度器要求它停止。
        [signal] 它以 { $code } 退出，这是一个信号。
        [python] 它以 { $code } 退出，即 Python 报错：回溯信息（traceback）会说明是哪个错误。
       *[other] 它以 { $code } 退出。
    }
    .went-on = 之后训练仍继续进行。
    .why = 其他 rank 之后报出的断连和超时，都只是它的后果。
    .fix-rank = 请先看 rank { $rank } 的输出。
    .fix = 请先看所有 rank 中最早的错误。
size-mismatch =
    .title = { $variant ->
        [vocabulary] 检查点的词表和模型的不同
       *[plain] 检查点的权重形状和模型的不同
    }
    .what = 检查点的权重与所构建的模型对不上。
    .shapes = `{ $name }` 在检查点里是 { $old }，在模型里是 { $new }。
    .vocabulary = 所以检查点的词表有 { $vocabulary_old } 个词元，模型的有 { $vocabulary_new } 个，相差 { $apart } 个。
    .went-on = 之后训练仍继续进行。
    .why = 构建模型用的设置与检查点不同：宽度、层数、头数、类别数或词表。
    .why-vocabulary = 其中一方添加过词元或填充过词表，或者用的是另一个分词器。
    .fix = 请用与检查点一起保存的配置构建模型。
    .fix-vocabulary = 请按检查点的词表大小构建模型；如果是有意添加词元，请先加载，再调用 `resize_token_embeddings`。
checkpoint-not-found =
    .title = 找不到要加载的检查点
    .what = 程序要加载的检查点不存在。
    .path = 程序要加载 `{ $path }`，但它不存在。
    .went-on = 之后训练仍继续进行。
    .why = 还没有保存过任何检查点就要求恢复训练，或者路径不对；相对路径是从启动程序时所在的目录开始找的。
    .fix = 如果是第一次训练，请关闭恢复训练（从头开始）；否则请更正检查点的路径或输出目录。
    .fix-resume = 如果是第一次训练，请设置 `init_from = 'scratch'`；否则请更正 `out_dir`，当前为 `{ $out_dir }`。
mg-skipped =
    .title = Megatron 跳过了更新
    .what = Megatron 跳过了一些更新，并调低了损失缩放因子。
    .count = Megatron 总共跳过了 { $skipped } 次更新，并调低了损失缩放因子。
    .ended = 第 { $last } 步之后就没有了。
    .open = 最后一条记录（第 { $last } 步）里仍然有。
    .why = 有梯度在 fp16 中溢出。刚开始还在寻找合适的缩放因子时，这是正常的；如果一直跳过，就说明训练正在发散。
    .fix = 刚开始时不必处理；调小 `--initial-loss-scale` 可以少跳过一些步。
mg-naniter =
    .title = Megatron 统计到损失为 NaN 的迭代
    .what = 有些迭代的损失不是有效数值。
    .count = 从第 { $first } 步的记录起，有 { $nan } 次迭代的损失不是有效数值。
    .ended = 最后一条记录里没有了，相应的更新也已跳过。
    .open = 最后一条记录里也有。
    .why = 批次里有坏值、显卡故障，或者训练正在发散。
    .fix = 如果一直出现，请停止训练，回到第一次出现之前的检查点，并降低学习率或跳过相关批次；如果总是同一个 rank，请检测它的显卡。
hf-loss0-nan =
    .title = 日志显示损失为零，其实是 NaN
    .what = trainer 写日志时会去掉 NaN 损失，于是显示为零；梯度范数才反映真相。模型已经学不到任何东西。
    .count = 从第 { $first } { $position }起，有 { $count } 条记录的损失为零，而梯度范数不是有效数值：trainer 写日志时会去掉 NaN 损失。
    .ended = 之后的记录又有损失了。
    .why = 原因：fp16 溢出、数据有问题，或者批次的标签全部被掩码。
    .fix = 请用 bf16 训练，确认标签不全是 `-100`，并回到之前的检查点。
tt-peak =
    .title = 程序不知道这张卡的峰值速度
    .what = 程序自己也这么说，所以它的 MFU 不对：`torchtitan` 会除以 A100 的峰值，`nanochat` 则打印零。
    .zero = 词元一直在处理，但全部 { $count } 条记录的 MFU 都是零：说明没有测量。
    .why = 这张卡不在程序的峰值速度表里。
    .fix = 不要看这份日志的 MFU；每秒词元数是对的。
ng-unknown-key =
    .title = { $variant ->
        [named] 程序没有 `{ $key }` 这个设置
       *[plain] 用了程序没有的设置
    }
    .what = 命令行或配置里有 `train.py` 没有定义的变量，所以程序在第一步之前就停止了。
    .named = 命令行或配置设置了 `{ $key }`，而 `train.py` 没有定义它，所以程序在第一步之前就停止了。
    .fix = 请使用 `train.py` 开头列出的名称，或去掉这个设置。
    .fix-near = 如果你想用的是 `{ $near }`，请改成它；所有名称都列在 `train.py` 的开头。
