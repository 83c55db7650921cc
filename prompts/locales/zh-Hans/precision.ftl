bf16-unsupported-by-gpu =
    .title = { $gpu } 没有 bfloat16 计算单元
    .what = { $variant ->
        [refused] 这次训练要求使用 bfloat16，但程序拒绝了：{ $gpu } 的计算能力（compute capability）是 { $capability }，bfloat16 需要 { $first }。
        [chosen] 配置没有指定精度，在较新的 PyTorch 上，nanoGPT 会自行选择 bfloat16。{ $gpu } 的计算能力（compute capability）是 { $capability }，而 bfloat16 需要 { $first }：在这张卡上只是模拟。
       *[slow] 这次训练用 bfloat16 计算，但 { $gpu } 的计算能力（compute capability）是 { $capability }，bfloat16 需要 { $first }：在这张卡上只是模拟。
    }
    .peaks = 模拟时，矩阵乘法最快也只有 float32 的速度；这张卡 float32 是 { $single }，float16 则是 { $half }。
    .no-half = 这张卡的 float16 也很慢：{ $half }，而 float32 是 { $single }。
    .why = 即使只是模拟，PyTorch 也会报告支持 bfloat16，所以这个设置本身不会引起注意。
    .fix = 请改用 float16 并配合损失缩放，而且每个地方都要改：trainer 的参数，以及 DeepSpeed 或 Accelerate 的配置。
    .fix-single = 在这张卡上请用 float32 训练。

fp16-where-bf16-is-supported =
    .title = { $gpu } 支持 bfloat16，这次训练却用 float16
    .what = 这次训练用 float16 计算。{ $gpu } 用 bfloat16 计算的速度一样快。
    .why = float16 最大只能表示 { $largest }：损失必须缩放，有些步会被跳过，激活值一旦溢出，训练就可能毁掉。bfloat16 的范围和 float32 相同，不需要这些。
    .fix = 请改用 bfloat16。可以接着现有的检查点训练，而且不再需要损失缩放。

full-precision-only =
    .title = 这次训练用 float32 计算，没有用上 { $gpu } 的快速计算单元
    .what = 精度是 float32。{ $gpu } 这样计算的峰值是 { $slow }，用 { $variant } 则是 { $fast }，为前者的 { $times } 倍。
    .why = 混合精度仍以 float32 保存权重，能达到同样的损失；既省时间，激活值占用的显存也大约减半。实际能快多少，取决于训练的形状。
    .fix-bfloat16 = 请在 autocast 下用 bfloat16 训练。
    .fix-float16 = 请在 autocast 下用 float16 训练，并使用梯度缩放器。

tf32-off =
    .title = float32 的矩阵乘法没有用上 Tensor Core
    .what-set = 这次训练用 float32 计算，而 TF32 被关闭了。
    .what-warned = PyTorch 警告：有可用于 float32 矩阵乘法的 Tensor Core，但没有启用。
    .peaks = { $gpu } 用 TF32 的峰值是 { $tf32 }，完整的 float32 则是 { $single }。
    .why = TF32 保留 float32 的范围，只对相乘的数做舍入；对训练几乎没有影响。已经用半精度计算的矩阵乘法不会变快。
    .fix = 请在程序开头调用 `torch.set_float32_matmul_precision("high")`，或在 trainer 的参数里设置 `tf32`。

fp16-without-loss-scaling =
    .title = 这次训练用 float16，却没有损失缩放
    .what = 损失缩放因子固定为 { $scale }，等于完全没有缩放。
    .why = float16 无法表示小于 { $smallest } 的数。许多梯度比这更小，会变成零，模型的一部分就学不到东西。
    .fix = 请让缩放因子自动调整（在 DeepSpeed 里把 `loss_scale` 设为零）；如果显卡支持，也可以改用 bfloat16。

compile-off =
    .title = `torch.compile` 被关闭了
    .what = 模型没有使用 `torch.compile`，而这个程序默认是开启的。
    .why = 编译之后，同样的步快得多：nanoGPT 的作者测得每次迭代从 { $before } 降到 { $after }，代价只是启动时多等一分钟左右。
    .fix = 请把 `compile` 设为 `True`。如果之前编译失败过，值得看看当时的报错信息。
