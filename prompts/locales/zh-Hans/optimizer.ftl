adam-epsilon-out-of-range =
    .title = Adam 的 epsilon { $variant ->
        [zero] 为零
        [low] 太小：{ $epsilon }
       *[high] 偏大：{ $epsilon }
    }
    .what = epsilon 是 { $epsilon }；默认值 { $usual } 几乎适合所有模型。
    .why-zero = Adam 会除以“梯度的大小加上 epsilon”。权重没有梯度时，就成了零除以零：出现一个 NaN，整个训练就毁了。
    .why-low = Adam 会除以“梯度的大小加上 epsilon”。epsilon 这么小时，仅仅是舍入噪声的梯度也会变成完整的一步。
    .why-high = Adam 会除以“梯度的大小加上 epsilon”。epsilon 这么大时会盖过梯度本身，每一步都远小于学习率所说的幅度。
    .fix = 请设为 { $usual }。

weight-decay-out-of-range =
    .title = { $variant ->
        [off] 权重衰减被关闭了
       *[high] 权重衰减 { $decay } 对 Adam 来说非常高
    }
    .what-off = 权重衰减是 { $decay }。从头训练的语言模型通常用 { $usual }。
    .why-off = 没有权重衰减，权重会一直增大，同样的学习率就越来越推不动它们。训练很久时损失会略高一点；这是惯例问题，不是错误。
    .what-high = 权重衰减是 { $decay }；这类模型的训练配方都不超过 { $most }。
    .why-high = AdamW 每一步都按“学习率乘以权重衰减”的比例缩小每个权重。衰减这么大，权重被拉回的速度比学习还快。
    .fix = 请设为 { $usual }。
    .fix-images = 请采用这个模型训练配方里的值；{ $most } 大约是实际用到的最大值。

weight-decay-on-norms-and-biases =
    .title = 权重衰减也作用在归一化层和偏置上
    .what = 全部 { $decayed } 个参数都做了权重衰减，没有一个排除在外，而这个模型是有偏置的。
    .why = 权重衰减会把归一化层的增益和偏置拉向零；真正受益的只有矩阵。
    .fix = 请分成两个参数组：两维及以上的参数做衰减，其余不做。这只是惯例，不必因此重新训练。
