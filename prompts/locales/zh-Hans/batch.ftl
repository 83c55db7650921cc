batch-not-as-claimed =
    .title = 每步是 { $sequences } 条序列，不是所说的 { $claimed } 条
    .what = 所说的是每步 { $claimed } 条序列，但按设置是 { $sequences } 条{ $variant ->
        [more] ，是所说的 { $ratio } 倍。
       *[other] ，所说的是它的 { $ratio } 倍。
    }
    .product = 即微批次大小 { $micro } 乘以梯度累积步数 { $accumulation }，按所有 GPU 合计。
    .tokens = 因此每步有 { $tokens_per_step } 个词元。
    .why = 学习率、预热和步数都取决于批量大小；为另一个批量大小选的值不一定合适。
    .fix = 如果设置就是你想要的，请更正注释；否则请调整微批次大小或梯度累积步数，得到所说的批量大小。

batch-too-small =
    .title = 模型有 { $params } 个参数，每步却只有 { $tokens } 个词元
    .what = 所有 GPU 合计，每步只训练 { $tokens } 个词元。这个模型约有 { $params } 个参数，而且是从头训练；通常每步约 { $usual } 个词元。
    .why = 词元这么少，梯度里大半是噪声，GPU 也有很多时间没有花在矩阵乘法上。用于基准测试或试跑没问题，正式训练就不够了。
    .fix = 请增大梯度累积步数：这不会多占显存。如果只是试跑，保持原样即可。

accumulation-contradicts-timing =
    .title = 打印的速度对应的梯度累积步数是 { $real }，不是 { $configured }
    .what = 第 { $step } { $position }的一次迭代用时 { $seconds }，MFU 为 { $mfu }，这是最早的一次实测。按 nanoGPT 的公式，这相当于 { $real } 个梯度累积步的工作量；配置写的是 { $configured }，而且这个差距无法用整数张 GPU 来解释。
    .why = 日志和配置对不上。这样一来，每一步的词元{ $variant ->
        [more] 比配置所说的多
       *[fewer] 比配置所说的少
    }，词元数、轮数和时长也都差了同样的倍数。
    .fix = 请粘贴这次训练实际使用的配置，或说明用了几张 GPU。
    .fix-ranks = 如果想按现在的方式继续，请把 `gradient_accumulation_steps` 设为 { $real }；否则请粘贴这次训练实际使用的配置。

accumulation-not-divisible-by-world-size =
    .title = 梯度累积步数 { $accumulation } 不能平分给 { $ranks } 个进程
    .what = 程序会用 `gradient_accumulation_steps`（{ $accumulation }）除以进程数（{ $ranks }），有余数就在启动时退出。
    .fix = 请设为 { $new }。这个设置统计的是所有 GPU 合计的微批次数。

accumulation-loss-not-normalised =
    .title = 打印的训练损失是 { $accumulation } 个累积批次之和
    .what = 训练损失是 { $train }，验证损失却是 { $val }：整份日志中前者约为后者的 { $ratio } 倍，正好是梯度累积步数 { $accumulation }。
    .what-first = 第一个训练损失是 { $first }。给每个词元相同概率的模型，损失最多也只有 { $uniform }；除以梯度累积步数 { $accumulation } 之后是 { $divided }。
    .why = 有几个版本的 `transformers` 没有把损失除以梯度累积步数，其中一些只对特定模型如此。可能模型没问题，只是数字不对；但如果梯度也是求和的，每一步都会被裁剪。
    .fix = 请更新 `transformers`，把打印的损失除以 { $accumulation }，并把梯度范数与裁剪范数做比较。

micro-batch-too-small =
    .title = 微批次大小是 { $micro }，显存却大半空着
    .what = 微批次大小是 { $micro }，累积 { $accumulation } 次，而 { $memory } 显存最多只用了 { $used }（{ $share }）。
    .why = 微批次太小会让 GPU 的计算单元闲置；累积很多次，就把这个代价重复了很多次。
    .fix = 只要显存够，就把微批次大小加倍、梯度累积步数减半。每一步的内容和学到的东西都不变。

batch-too-large =
    .title = 就目前的损失而言，每步 { $tokens } 个词元用不上这么多
    .what = 最后的损失是 { $loss }，按 Kaplan 的临界批量定律，每步约 { $critical } 个词元才划算；这次训练是它的 { $times } 倍。
    .why = 超过这个大小，再多的词元也几乎不会让梯度更准。同样多的词元分成更多、更小的步，损失本可以更低。
    .fix = 下次请减少每步的词元数、增加步数，除非目的就是用尽量少的步数完成。
