schedule-shorter-than-run =
    .title = 学习率在训练结束前 { $tail } 步就不再下降
    .what = 衰减到第 { $decay } 步结束（`lr_decay_iters`），训练却要到第 { $planned } 步（`max_iters`）：最后 { $tail } 步，即全程的 { $tail_share }，学习率都是平的。
    .floor = 这段时间一直停在 { $floor }（`min_lr`）。
    .why = 在最低学习率上走平，损失改善得最少；同样的步数配上更长的衰减，结束时的损失会更低。
    .fix = 请把 `lr_decay_iters` 设为 { $planned }，让衰减与训练同时结束。
schedule-longer-than-run =
    .title = 训练在第 { $planned } 步结束，学习率却要到第 { $decay } 步才降到底
    .what = 学习率的衰减按 { $decay } 步安排（`lr_decay_iters`），训练却在 { $planned } 步后停止（`max_iters`）。
    .reached = 到最后一步时，衰减只走完了 { $reached }。
    .rate = 按 nanoGPT 的余弦公式，那时的学习率是 { $at_end }，介于峰值 { $peak } 和最低值 { $floor } 之间。
    .why = 余弦调度的收益有很大一部分来自学习率低的阶段；还没走到就结束，损失会停在比本可达到的更高的水平。
    .fix = 请把 `lr_decay_iters` 设为 { $planned }，让衰减与训练同时结束。
warmup-missing =
    .title = { $variant ->
        [none] 训练一开始就用满学习率，没有预热
       *[few] 预热只有 { $warmup } 步，几乎等于没有
    }
    .what = { $variant ->
        [none] 这个模型用 Adam 从头训练，却没有设置预热（`warmup_iters` 是 { $warmup }）。
       *[few] 这个模型用 Adam 从头训练，预热却只有 { $warmup } 步。
    }
    .peak = 几乎从第一次更新起，学习率就处于峰值 { $peak }。
    .why = 那时 Adam 的梯度滑动平均还是空的，最初几步幅度大、尺度也不准；损失可能突增，或要很久才恢复。
    .fix = 计划共 { $planned } 步，请预热约 { $usual } 步：只占全程的一小部分，也不超过 nanoGPT 的默认值。
    .fix-without-plan = 请用全程的百分之一到二做预热。
warmup-too-long =
    .title = { $variant ->
        [never] 预热和整个训练一样长：完整的学习率根本用不到
       *[plain] 预热占了全程的 { $share }
    }
    .what = { $variant ->
        [never] 学习率要用 { $warmup } 步上升，训练却只有 { $planned } 步：预热是全程的 { $share }。
       *[plain] 全程 { $planned } 步，学习率在前 { $warmup } 步都在上升。
    }
    .peak = 选定的学习率 { $peak } 从未真正保持过，之后也没有衰减。
    .why = 学习率低于峰值时，模型每一步学到的更少；预热超过全程的十分之一，没有已知的好处。
    .fix = 请把预热缩短到约 { $usual } 步：只占全程的一小部分，也不超过 nanoGPT 的默认值。
min-lr-out-of-proportion =
    .title = { $variant ->
        [rises] 学习率不降反升
        [flat] 学习率完全没有衰减
       *[high] 学习率只降到峰值的 { $ratio }
    }
    .what = { $variant ->
        [rises] 调度的最低学习率是 { $floor }，峰值是 { $peak }：最低值是峰值的 { $ratio }，所以结束时反而比开始时高。
        [flat] 调度的最低学习率是 { $floor }，峰值是 { $peak }：最低值是峰值的 { $ratio }，所以预热之后学习率就一直不变。
       *[high] 调度的最低学习率是 { $floor }，峰值是 { $peak }：衰减到峰值的 { $ratio } 就停了。
    }
    .why = 训练的最后一段能从低学习率中受益；nanoGPT 建议最低值约为峰值的十分之一。
    .fix = 请把最低学习率（`min_lr`）设为 { $advised }。
learning-rate-high-for-size =
    .title = { $variant ->
        [any] 学习率 { $rate } 对任何规模的模型都太高
       *[other] 对 { $params } 个参数来说，学习率 { $rate } 偏高
    }
    .what-any = 学习率是 { $rate }。Adam 每一步大约会让每个权重移动这么多，比权重的初始值还大。
    .what = { $variant ->
        [small] 学习率是 { $rate }，为 { $params } 个参数的常用值 { $usual } 的 { $times } 倍（常用值取自 OpenAI 针对小模型的经验公式；最小的 GPT-3 模型所用的值更高时，以后者为准）。
       *[plain] 学习率是 { $rate }，为 { $params } 个参数的常用值 { $usual } 的 { $times } 倍（常用值在 GPT-3 系列的各个规模之间插值得出）。
    }
    .why = Transformer 越大，能承受的学习率越低；高出常用值这么多，损失常会出现尖峰、发散，或停在比本可达到的更高的水平。
    .fix-any = 请把 `learning_rate` 降到适合模型规模的值（最小的 GPT-3 模型用 { $new }），`min_lr` 也按比例调低。
    .fix = 请把 `learning_rate` 降到约 { $new }，`min_lr` 也按比例调低。
gradient-clipping-off =
    .title = 梯度裁剪被关闭了
    .what = 裁剪范数是 { $clip }，即完全不裁剪梯度。
    .why = 偶尔会有一个批次的梯度比平常大很多倍：有裁剪时只损失一步；没有裁剪，损失可能突增，并且很久才能恢复。
    .fix = 请按范数 { $usual } 裁剪，这是 nanoGPT 的默认值（`grad_clip`）。
beta2-high-for-pretraining =
    .title = `beta2` 是 { $beta }；这么大的批次通常用 { $usual }
    .what = 每步 { $tokens } 个词元的预训练，`beta2` 通常用 { $usual }，而不是 { $beta }。
    .memory = 这样 AdamW 对梯度大小的记忆约为 { $memory_usual } 步，而不是 { $memory } 步。
    .why = 梯度变大时，记忆太长会跟不上，训练后期更容易出现损失尖峰；这是惯例问题，不是错误，没有尖峰的训练不必改。
    .fix = 下次训练请把 `beta2` 设为 { $usual }。

learning-rate-out-of-range =
    .title = 学习率 { $rate } 太{ $variant ->
        [low] 低，什么都学不到
       *[other] 高，什么都学不到
    }
    .what-high = 学习率是 { $rate }。使用 Adam 时，实际采用的学习率在 { $least } 到 { $most } 之间。
    .why-high = 无论梯度大小，Adam 每一步大约都会让每个权重移动学习率那么多；在这个学习率下，权重会被甩来甩去，损失不是停滞就是发散。
    .fix-high = 请选一个低于 { $most } 的学习率。微调所需的学习率远低于从头训练。
    .what-low = 学习率设为 { $rate }。使用 Adam 时，实际采用的学习率在 { $least } 到 { $most } 之间。
    .why-low = Adam 每一步大约让每个权重移动学习率那么多；在这个学习率下，模型等于没有变化。
    .fix-low = 请选一个高于 { $least } 的学习率。请检查指数：写错指数是最常见的原因。
    .what-any = 学习率是 { $rate }。常用的优化器都不会超过 { $most }；使用 Adam 时通常低得多，从 { $least } 起。
    .why-any = 在这个学习率下，最初几步就会把权重甩到什么都学不到的地方。
    .fix-any = 请检查指数有没有写错，并采用这个模型公开配方里的学习率。

learning-rate-not-scaled-to-batch =
    .title = 学习率 { $rate } 是为每步 { $preset } 张图像设定的，而不是 { $batch } 张
    .what = 学习率是 { $rate }，即预设配置的值，而预设配置每步训练 { $preset } 张图像；这次训练每步是 { $batch } 张。
    .why-high = SGD 的学习率要随批量大小调整：图像变少而学习率不变就太高了，损失会发散或降不下来。
    .why-low = SGD 的学习率要随批量大小调整：图像变多而学习率不变，从每张图像学到的就比本可学到的少。
    .fix = 请把 `SOLVER.BASE_LR` 设为 { $scaled }，并把迭代次数和调度的各个节点按相同倍数反向调整。

options-without-effect =
    .title = `{ $key }` 不起任何作用
    .what-constant = 设置了 `{ $key }`，但调度是 `constant`，没有预热：训练一开始就用满学习率。
    .what-twice = `warmup_ratio` 和 `warmup_steps` 都设置了。trainer 会采用步数，忽略 `{ $key }`。
    .what-decay = 设置了 `{ $key }`，但 `decay_lr` 是 `False`：nanoGPT 因此会跳过整个调度（包括预热），一开始就用满学习率。
    .fix-decay = 请把 `decay_lr` 设为 `True`，或删掉 `{ $key }`。
    .fix-constant = 请把 `lr_scheduler_type` 设为 `constant_with_warmup`，或删掉 `{ $key }`。
    .fix-twice = 请删掉其中一个，让设置与实际的训练一致。

learning-rate-collapsed-early =
    .title = 学习率在全程的 { $at_share } 处就降到峰值的 { $low_share }，此后损失停滞不动
    .what = 打印的学习率峰值是 { $peak }；从第 { $at } { $position }起就只有 { $low } 或更低，而训练要到第 { $end } { $position }才结束。
    .loss = 就在那之前，从第 { $from } { $position }起，损失还在下降：降幅为当前水平的 { $fell }。而从第 { $settled } { $position }到第 { $last } { $position }，拟合直线只下降了 { $gained }。
    .why = 学习率这么低，权重几乎不再移动。损失停住是因为学习率降得太早，而不是因为模型已经学完了能学的东西。
    .fix = 请让学习率在峰值附近保持更久，到训练的最后三分之一再降下来；如果用的是阶梯式调度，请把第一个下降点移到那里。
