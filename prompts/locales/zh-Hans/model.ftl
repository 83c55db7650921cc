parameter-count-not-as-claimed =
    .title = { $variant ->
        [smaller] 模型只有 { $printed } 个参数，不是所说的 { $claimed }
       *[larger] 模型有 { $printed } 个参数，不是所说的 { $claimed }
    }
    .what = 所说的是 { $claimed } 个参数，但这个模型按 nanoGPT 自己的算法（不计位置嵌入）有 { $printed } 个，相差 { $ratio } 倍。
    .what-config = 所说的是 { $claimed } 个参数，但这份配置全部算起来是 { $printed } 个，相差 { $ratio } 倍。
    .parts = 全部算上共有 { $total } 个，其中 { $embedding_share } 是词元嵌入，不参与各层的计算。
    .width = 要达到所说的规模，宽度必须是 { $width_needed }，而不是 { $width }：按 nanoGPT 的算法会得到 { $printed_then } 个（{ $times_printed } 倍），全部共 { $total_then } 个（{ $times_total } 倍）。各层的参数随宽度的平方增长，是原来的 { $times_blocks } 倍；嵌入只有 { $times_embedding } 倍。
    .why = 基于所说规模的一切预期（损失、词元数、时间、显存）都属于另一个模型。
    .fix = 如果想要的确实是所说的规模，请把 `n_embd` 设为 { $width_needed }；如果不是，请更正那个说法。
    .fix-claim = 请设置能得到所说规模的宽度或深度，或者更正那个说法。

model-too-small-for-compute =
    .title = 对这样的计算量，最佳模型是现在的 { $ratio_low } 到 { $ratio_high } 倍大
    .what = { $variant ->
        [planned] 按计划用 { $tokens } 个词元训练总共 { $params } 个参数，计算量是 { $compute }。
       *[other] 目前已用 { $tokens } 个词元训练总共 { $params } 个参数，计算量是 { $compute }。
    }对这样的计算量，按 Hoffmann 的损失定律，最佳模型是 { $optimal_hoffmann } 个参数配 { $optimal_tokens_hoffmann } 个词元；按 Besiroglu 的定律，是 { $optimal_besiroglu } 个参数配 { $optimal_tokens_besiroglu } 个词元。
    .rule-of-thumb = 按“每个参数 { $thumb } 个词元”的经验法则，应是 { $thumb_params } 个参数配 { $thumb_tokens } 个词元；这个模型每个参数有 { $tokens_per_parameter } 个词元，是该法则的 { $times } 倍。
    .loss = { $variant ->
        [planned] 到计划结束时，仅按定律，这个规模的损失应为 { $loss_hoffmann } 和 { $loss_besiroglu }
       *[other] 在目前的词元数下，仅按定律，这个规模的损失应为 { $loss_hoffmann } 和 { $loss_besiroglu }
    }，同样计算量下的最佳规模则是 { $best_loss_hoffmann } 和 { $best_loss_besiroglu }。
    .observed = { $split ->
        [validation] 实际的验证损失是 { $observed }；
       *[other] 实际的训练损失是 { $observed }；
    }不同数据集的损失水平不同，所以定律只宜用来看差值。
    .claim = 所说的 { $claimed } 个参数倒是接近最佳规模。
    .why = 模型并没有“学满”：数据无限时，按定律这个规模能降到 { $floor_hoffmann } 和 { $floor_besiroglu }，所以损失还会下降，只是同样的计算换来的越来越少。更大的模型能用同样的计算走得更远。
    .fix = 请改用更宽或更深的模型，在同样的计算量下减少步数；如果使用时必须是小模型，就保持现在的规模。
    .fix-width = 在这个深度下，`n_embd` 取 { $width } 最接近，同样的计算量只需更少的步数。如果使用时必须是小模型，就保持现在的规模。

vocab-not-padded =
    .title = 词表大小 { $vocabulary } 不是 { $multiple } 的倍数
    .what = 词表有 { $vocabulary } 个条目，距离下一个 { $multiple } 的倍数还差 { $extra } 个。
    .why = 输出层就是这个宽度的矩阵。宽度填不满整数个分块（tile）时，GPU 会用更慢的内核来算这个往往是全模型最大的矩阵乘法。
    .fix = 请在训练开始前把词表填充到 { $padded }。多出的条目永远用不到；原大小的检查点无法加载到填充后的模型。
    .fix-better = 请在训练开始前把词表填充到 { $padded }，更好的是填充到 { $better }，即 { $better_multiple } 的倍数。多出的条目永远用不到；原大小的检查点无法加载到填充后的模型。

heads-do-not-divide-width =
    .title = 宽度 { $width } 不能被 { $heads } 个注意力头整除
    .what = `n_embd` 是 { $width }，`n_head` 是 { $heads }，余数是 { $rest }。
    .why = 每个头分到相同的宽度，所以这个模型建不出来：nanoGPT 会在第一步之前因断言失败而停止。
    .fix-heads = 请把 `n_head` 设为 { $heads_then }，每个头的宽度是 { $head_size_then }，参数量不变。如果要保留 { $heads } 个头，宽度改为 { $width_then } 时每个头的宽度是 { $wide_head_size_then }。
    .fix-width = 请把 `n_embd` 设为 { $width_then }，每个头的宽度是 { $wide_head_size_then }。如果保持现在的宽度，最接近且能整除的头数是 { $heads_then }。

head-dim-inefficient =
    .title = { $variant ->
        [narrow] 注意力头的宽度只有 { $head_size }
       *[other] 注意力头的宽度是 { $head_size }，不是 { $multiple } 的倍数
    }
    .what = 宽度 { $width } 分给 { $heads } 个头，每个头的宽度是 { $head_size }；通常是 { $usual }，并以 { $multiple } 为步长。
    .harmless = 这里没有影响：这次训练达到了显卡峰值的 { $utilisation }。
    .why = { $variant ->
        [narrow] 注意力内核按宽度不小于 { $usual } 的分块计算。头太窄时，同样的 softmax 工作只换来更少的乘法，注意力的开销就高于必要。
       *[other] 注意力内核以 { $multiple } 为步长计算，其他大小会被填充，或退回到更慢的内核。
    }
    .fix = 把 `n_head` 设为 { $heads_then }，每个头的宽度就是 { $head_size_then }，参数量不变。只有从头开始训练时才适合更改。
    .fix-claimed = 采用所说规模需要的宽度时，同样的 { $heads } 个头每个宽 { $head_size_then }，这个问题也就一并解决了。

pretrained-weights-unused =
    .title = { $variant ->
        [maybe] 明明有训练好的权重，训练却可能是从随机权重开始的
       *[plain] 明明有训练好的权重，却从随机权重开始训练
    }
    .what = 模型设为 `{ $architecture }`，这只是架构，没有加载任何权重。同一个模型有公开的、在 COCO 上训练好的权重：`{ $weights }`。
    .what-maybe = 模型设为 `{ $architecture }`，这只是架构。除非你的脚本另外加载权重，否则训练会从随机权重开始。同一个模型有公开的、在 COCO 上训练好的权重：`{ $weights }`。
    .why = 在自己的数据上，从公开权重开始只需几分之一的轮数就能达到更高的准确率，图像少的时候尤其明显。
    .fix = 请把 `model` 设为 `{ $weights }`，除非本来就打算从头训练。

dropout-too-high =
    .title = dropout 为 { $dropout }，模型几乎学不到东西
    .what = dropout 是 { $dropout }；超过 { $most }，这类模型就很难学起来。
    .why = 每次训练前向计算时，dropout 会把这么大比例的激活值置零。剩下的大半是噪声，训练损失会一直很高。
    .fix = 最多用 { $advised }；如果没有样本会看两遍，就不要用。

init-std-too-large =
    .title = 对宽度 { $width } 来说，初始化标准差 { $std } 偏大
    .what = 权重初始化的标准差是 { $std }。宽度为 { $width } 时，能让激活值保持平稳的标准差是 { $usual }，现在是它的 { $times } 倍。
    .why = 模型越宽，权重标准差越会让激活值变大。太大的话，最初几千步就会出现损失尖峰或发散，用 float16 时尤其明显。
    .fix = 请把初始标准差设为约 { $advised }。

sequence-longer-than-positions =
    .title = 序列有 { $length } 个词元，超过了模型的 { $positions } 个位置
    .what = 训练的序列长度设为 { $length } 个词元，而模型只有 { $positions } 个位置。
    .why-table = 位置表里没有后面那些词元的条目：程序会拒绝运行，或在 GPU 上因索引错误而停止。
    .why-rotary = 旋转位置编码没有上限，所以不会报错停止；但模型从未在这么远的距离上训练过，那里的损失一开始会很高。
    .fix = 请把序列截断到 { $positions } 个词元；如果是从头训练，也可以增加模型的位置数。
    .fix-rotary = 请把序列截断到 { $positions } 个词元。如果本来就想扩展上下文，请相应设置 `rope_scaling`。

vocab-smaller-than-tokenizer =
    .title = 词表大小 { $vocabulary } 小于分词器的 { $tokens }
    .what = 模型有 { $vocabulary } 个条目；分词器 `{ $tokenizer }` 有 { $tokens } 个词元。
    .why = 只要某个批次里出现超出模型最后一个条目的词元，训练就会停止；在 GPU 上表现为设备端断言（device-side assert），不会说明真正的原因。
    .fix = 请把词表大小设为 { $new }：每个词元都有对应的条目，宽度也适合 GPU 计算。
