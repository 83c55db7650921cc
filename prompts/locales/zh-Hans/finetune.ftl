lora-scale-out-of-proportion =
    .title = { $variant ->
        [high] LoRA 的 alpha 是秩的 { $scale } 倍
       *[low] LoRA 的 alpha 只有秩的 { $scale } 倍
    }
    .what = 秩为 { $rank }，alpha 为 { $alpha }，所以适配器的输出会乘以 { $scale }。
    .why = { $variant ->
        [high] 这会放大适配器的每次更新，相当于学习率远高于惯例，训练可能出现损失尖峰或发散。
       *[low] 除非用更高的学习率来弥补，否则适配器几乎不起作用。
    }
    .fix = 请把 alpha 设在秩（{ $rank }）和秩的两倍（{ $twice }）之间，改为调学习率。使用 rsLoRA 时，缩放要除以秩的平方根，请按那个数字判断。
lora-learning-rate-unusual =
    .title = { $variant ->
        [high] 学习率 { $rate } 远高于 LoRA 的适用范围
       *[low] 学习率 { $rate } 适合全参数微调，不适合 LoRA
    }
    .what = { $variant ->
        [high] 适配器（秩 { $rank }）用 { $rate } 的学习率训练；即使是 LoRA，超过 { $limit } 也不常见。
       *[low] 适配器（秩 { $rank }）用 { $rate } 的学习率训练；对 LoRA 来说，低于 { $limit } 并不常见。
    }
    .why = { $variant ->
        [high] 在这样的学习率下，损失往往会突增，或者模型会忘掉原来会的东西。
       *[low] 适配器从零开始，规模又小，需要的学习率约为全参数微调的十倍；用现在这个值几乎学不动。
    }
    .fix = 请从 { $usual } 开始，再以两到三倍的幅度调整。
full-finetuning-rate-high =
    .title = 用 { $rate } 微调全部 { $params } 个参数，学习率偏高
    .what = 全部 { $params } 个参数都在公开权重的基础上训练，学习率为 { $rate }。
    .why = 这样的学习率适合适配器或从头训练；用在这里会让权重远离已学到的内容，模型会遗忘。
    .fix = 请从 { $usual } 开始，模型更大时再低一些；或者改为训练适配器（LoRA），它可以用这样的学习率。
no-trainable-parameters =
    .title = 没有任何参数参与训练
    .what = 程序统计的可训练参数为 { $trainable } 个（共 { $params } 个）。
    .what-alone = 程序统计的可训练参数为 { $trainable } 个。
    .why = 每一步都在计算损失，却什么都没有改变。
    .fix = 请让适配器可训练（加载时设置 `is_trainable=True`，不要用 `inference_mode`），或在创建优化器之前解冻需要学习的层。
lora-base-not-frozen =
    .title = 设置了 LoRA，模型却有 { $share } 在训练
    .what = 适配器的秩为 { $rank }，程序却仍在训练 { $params } 个参数中的 { $trainable } 个。
    .why = 所以显存和风险都等同于全参数微调，学习率却是为适配器设的。
    .fix = 请确认创建适配器之后没有再解冻模型，并且 `modules_to_save` 没有包含大的层。
discriminator-wins =
    .title = 判别器永远正确（损失 { $last }），生成器因此什么都学不到
    .what = 在这份日志的末尾，判别器的损失是 { $last }，而生成器的损失从 { $before } 升到了 { $after }。
    .why = 从不出错的判别器几乎不给生成器梯度：样本不再改进，或者变得千篇一律。
    .fix = 请削弱判别器：调低学习率、平滑标签、给输入加噪声，或减少它的更新次数；也可以换用不会饱和的损失函数。请从它的损失消失之前的检查点继续。
detector-finds-nothing =
    .title = { $count } 次评估中，检测器什么都没检测到
    .what = 在这份日志的 { $count } 次评估中，平均精度（AP）从未超过 { $best }。
    .why = 训练了这么久，即使数据很难，检测器也该脱离零了。所以很可能是标签与图像不对应，或者评估时找的是别的类别。
    .fix = 请把训练程序加载的框画在一些图像上看看（Ultralytics 会写出 `train_batch*.jpg`）：检查尺度、坐标顺序和类别编号，以及验证集到底有没有标签。
encoder-fine-tuning-rate-high =
    .title = 用 { $rate } 微调 { $model }，是常用最高值的 { $times } 倍
    .what = 微调 { $model } 的学习率是 { $rate }。BERT 的作者建议最高 { $highest }，这里是它的 { $times } 倍。
    .why = 学习率这么高时，最初几步就会破坏公开权重已学到的内容，训练往往再也离不开随机猜测的损失。
    .fix = 请从公开的权重重新开始，学习率设为 { $usual }，并在前十分之一的步数里做预热。
fine-tuning-starts-untrained =
    .title = 微调一开始的损失就是 { $first }，像是一无所知的模型
    .what = 最前面的训练损失是每个词元 { $first }（中位数）：正确的词元平均只得到 { $chance } 的概率。
    .why = 公开的语言模型如果照训练时的样子加载，一开始会低得多。所以可能是权重没有加载、分词器或特殊词元不是这个模型的、标签错位或掩码有误，或者打印的损失是累积步数或词元的总和，而不是平均值。
    .fix = 开始训练之前，先用一个批次算出未改动的模型的损失。如果很低，打印的数字就是总和：请更新训练程序，或者除以它求和的数量。如果很高，请看加载时有没有“新初始化权重”的警告，并检查分词器、对话模板、新增的词元和标签。
