initial-loss-unexpected =
    .title = { $variant ->
        [above] 初始损失 { $first } 比随机猜测还高
       *[below] 初始损失 { $first } 对未经训练的模型来说低得不合理
    }
    .what = 词表有 { $vocabulary } 个词元时，一无所知的模型损失是 { $uniform }；这次却从 { $first } 开始，相差 { $apart }。
    .above = 所以最初的输出远不是均匀的：初始化太大、损失该取平均却求了和，或者标签与词表不符。
    .below = 所以模型已经知道些什么：加载了旧的权重、输入里能看到答案、部分标签被掩码或过于简单，或者实际的词表更小。
    .why = 起点不对是最容易发现的 bug 征兆；只要问题还在，后面的损失就不能和其他训练比较。
    .fix = 继续训练之前，请检查初始化、标签（包括掩码和移位）以及词表大小。
loss-not-finite =
    .title = { $variant ->
        [said] 损失不是有效数值
        [said-step] 第 { $step } { $position }的损失不是有效数值
        [restarted] 从第 { $step } { $position }起，有 { $count } 条记录的损失不是有效数值
        [recovered] 第 { $step } { $position }的损失不是有效数值，后来恢复了
       *[lasting] 从第 { $step } { $position }起，损失不再是有效数值
    }
    .what = 到第 { $step } { $position }，损失已不是有限值；从那里起记录的 { $after } 个损失中，有 { $count } 个不能用。
    .once = 到第 { $step } { $position }，损失已不是有限值（{ $after } 个中有 { $count } 个，日志到此为止）。
    .before = 最后一个正常值是第 { $good_step } { $position }的 { $good }。
    .recovered = 之后的损失又恢复正常，说明权重没有受损：多半是某个批次有问题，或有一次更新被跳过。
    .restarted = 其中有 { $streak } 个是连续的。含有 NaN 的权重不会自己恢复，所以后面的数值来自程序的另一次启动，或来自恢复过的权重。
    .evaluated = 在那之前的最后一次评估在第 { $evaluated } { $position }，结果是 { $evaluation }。
    .saved = 日志显示第 { $saved } { $position }保存过检查点，那时权重还没有受损。
    .overwritten = 在那之后又保存过检查点；如果程序只保留一个文件（nanoGPT 就是这样），里面现在就是受损的权重。
    .why = 权重里只要有 NaN，由它算出的一切都会变成 NaN：之后的步都白费了，继续训练损失也回不来。
    .why-recovered = 这次的代价不大，但下次同一个批次或溢出可能就会损坏权重。
    .fix-saved = 请停止训练、排除原因，再从第 { $saved } { $position }的检查点恢复。
    .fix = 请停止训练、排除原因，再从第 { $step } { $position }之前保存的检查点重新开始；如果没有，就从头开始。
    .fix-start = 这份日志里没有一个正常的损失：重新训练之前，请检查数据、初始权重和学习率。
    .fix-recovered = 请找出是哪个批次，检查它的数据；如果再次发生，请调低学习率，或改用范围更大的数值格式。
    .fix-restarted = 后面的部分可以单独判断；在此之前，请找出前一次失败的原因：数据、初始权重、学习率或数值格式。
    .fix-said = 请停止这次训练，从之前的检查点用更低的学习率继续，并确认开启了梯度裁剪。日志能看出问题从什么时候开始，以及哪个检查点还是好的。
fp16-overflow =
    .title = { $variant ->
        [nan] fp16 训练在第 { $good_step } { $position }到第 { $step } { $position }之间崩溃
       *[scale] fp16 的损失缩放因子连续下降 { $falls } 次
    }
    .nan = 这次训练用 float16 计算，从第 { $step } { $position }起损失不是有效数值；第 { $good_step } { $position }时还是有限值。
    .scale = 从第 { $scale_step } { $position }起，损失缩放因子连续 { $falls } 条记录都在下降：更新一次又一次因溢出而被跳过。
    .why = float16 最大只能表示 { $largest }。梯度缩放器会跳过梯度溢出的更新，却无法修复已经是无穷大或 NaN 的权重和激活值。
    .card-none = { $gpu } 没有 bfloat16 计算单元，在这张卡上无法以可用的速度获得更大的范围。
    .card-native = { $gpu } 支持 bfloat16 计算，范围和 float32 一样，速度和 float16 一样。
    .card-unknown = 这里不清楚这张显卡是否支持 bfloat16 计算；NVIDIA 显卡从 Ampere 架构起都支持。
    .fix-none = 请继续用 float16，保持梯度裁剪开启，把学习率从 { $rate } 降到约 { $lower }，再从崩溃前的最后一个检查点继续。
    .fix-none-rate = 请继续用 float16，保持梯度裁剪开启，把学习率减半，再从崩溃前的最后一个检查点继续。
    .fix-native = 请把 `dtype` 设为 bfloat16，再从崩溃前的最后一个检查点继续。
    .fix-unknown = 如果显卡支持 bfloat16，请改用它；如果不支持，请把学习率从 { $rate } 降到约 { $lower }。两种情况都要从崩溃前的最后一个检查点继续。
    .fix-unknown-rate = 如果显卡支持 bfloat16，请改用它；如果不支持，请把学习率减半。两种情况都要从崩溃前的最后一个检查点继续。
speed-up-after-nan =
    .title = 损失变成 NaN 之后每步快了 { $gain }，因为什么都没学到
    .what = 第 { $step } { $position }之前，普通的一步需要 { $before }，之后只要 { $after }，少了 { $gain }。
    .skipped = 使用 float16 时，梯度只要不是有限值，梯度缩放器就会跳过优化器的更新，省下的正是这段时间。
    .perhaps = 梯度缩放器（float16 需要它）遇到非有限值的梯度时会跳过优化器的更新；省下的应该就是这段时间。
    .why = 变快是症状，不是好消息：只要权重还是这样，它就会一直持续。
loss-diverging =
    .title = { $severity ->
        [error] { $variant ->
            [named] 损失
           *[other] 训练损失
        }发散：最低曾到 { $best }，现在是 { $last }
       *[other] 训练损失正在上升：最低曾到 { $best }，现在是 { $last }
    }
    .what = { $variant ->
        [batch] 第 { $best_step } { $position }前后，各批次的损失在 { $best } 左右（中位数）；到日志结尾的第 { $last_step } { $position }已是 { $last }，为当时的 { $ratio } 倍。
        [few] 第 { $best_step } { $position }的损失是 { $best }；截至第 { $last_step } { $position }，最后两次评估都不低于 { $last }，为当时的 { $ratio } 倍。
       *[eval] 第 { $best_step } { $position }前后，损失在 { $best } 左右（相邻几次评估的中位数）；到日志结尾的第 { $last_step } { $position }已是 { $last }，为当时的 { $ratio } 倍。
    }
    .named = 程序给出的最佳验证损失是 { $best }；到第 { $last_step } { $position }却是 { $last }，为当时的 { $ratio } 倍，训练损失也偏高（{ $train }），所以这不是过拟合。
    .noise = { $variant ->
        [few] 单次评估的偶然波动约为 { $noise }，所以这不是普通的波动。
       *[other] 这种中位数的偶然波动约为 { $noise }，所以这不是普通的波动。
    }
    .why = 损失比最低点升高这么多，很少能自己回来；在那之后的检查点也比之前的差。
    .fix = 请回到上升之前的检查点（第 { $best_step } { $position }前后），用低于 { $rate } 的学习率继续，并开启梯度裁剪。
    .fix-named = 请回到验证损失最低的检查点，用更低的学习率继续，并开启梯度裁剪。
    .fix-without-rate = 请回到上升之前的检查点（第 { $best_step } { $position }前后），用更低的学习率继续，并开启梯度裁剪。
loss-spike-recovered =
    .title = 损失在第 { $step } { $position }突增到 { $loss }，随后恢复
    .what = 训练损失原本在 { $before } 左右，到第 { $step } { $position }升到 { $loss }，是平常偏差的 { $deviations } 倍，不久后又回落。
    .one = 这份日志里有 { $count } 次这样的尖峰。
    .others = 这份日志里共有 { $count } 次这样的尖峰，这是最大的一次。
    .why = 能自行恢复的尖峰代价不大；如果变得更频繁或更大，就说明学习率已到极限，或者有些数据有问题。
    .why-start = 它发生在最初几步，那时学习率还在上升，Adam 的滑动平均也还是空的：更新幅度超过了新权重的承受范围。
    .fix-start = 如果之后损失持续下降，就无需任何更改；延长预热或降低学习率峰值可以避免这种尖峰。
    .fix = 现在无需任何更改；请记下那一步用了哪些数据，如果再次发生，就调低学习率。
    .fix-clip = 请开启梯度裁剪（`grad_clip`），限制单个批次的影响，并记下那一步用了哪些数据。
overfitting =
    .title = 模型过拟合：验证损失自第 { $best_step } { $position }起上升了 { $rise }
    .what = 验证损失在第 { $best_step } { $position }最低，为 { $best }；到第 { $last_step } { $position }已升到 { $last }（最后几次评估的中位数），其间 { $since } 次评估都高于最低点。
    .train = 同一段时间里，训练损失从 { $train_then } 降到 { $train_now }。
    .noise = 单次评估的不确定度约为 { $noise }，所以这个上升不是偶然。
    .why = 从那时起，模型是在死记训练数据，而不是从中学习：每多训练一步，在新文本上就更差一些。
    .fix = 请使用第 { $best_step } { $position }或其附近的检查点；下次训练请在那里停止、使用更多数据，或加强正则化（dropout、权重衰减、更小的模型）。
loss-plateau =
    .title = 最后 { $points } { $kind ->
        [records] 条记录
       *[other] 次评估
    }中，损失几乎没有下降
    .what = 从第 { $first_step } { $position }到第 { $last_step } { $position }，对 { $points } { $kind ->
        [records] 条记录
       *[other] 次评估
    }拟合的直线每 { $per } 步变化 { $slope }，总变化为损失的 { $change }。
    .what-plain = 从第 { $first_step } { $position }到第 { $last_step } { $position }，对 { $points } { $kind ->
        [records] 条记录
       *[other] 次评估
    }拟合的直线总变化为损失的 { $change }。
    .test = 这算不上显著的下降（显著性水平 { $level }），也低于值得等待的 { $worthwhile }；把波动考虑进去，真实的改善最多只有 { $at_most }。
    .noise = 单个值的不确定度约为 { $noise }。
    .why-early = 这时学习率还很高，所以并不是因为调度已到尾声才降不下去。
    .why-late = 学习率已接近最低值，每一步的进展本来就小；调度结束时就是这样，并不代表有问题。
    .why-unknown = 这里不知道学习率调度走到了哪里；如果已接近最低值，损失持平是正常的。
    .fix-early = 如果调度之后还会降低学习率，到时损失通常会再下降，也可以提前开始衰减；如果仍然持平，更大的模型或其他数据会比继续训练更有用。这只说明进展变小了，并不说明模型再也学不到东西。
    .fix-late = 用这个学习率继续训练，不要期待太多；想要更低的损失，请安排更长的调度、更多的数据或更大的模型。这只说明进展变小了，并不说明模型再也学不到东西。
    .fix-unknown = 请先看学习率：如果还很高，就让它降下来；如果已经降下来，下一步是更长的调度、更多的数据或更大的模型。这只说明进展变小了，并不说明模型再也学不到东西。
still-improving-at-end =
    .title = { $kind ->
        [best] { $evaluations } 次评估中最后一次最好（{ $measure } 为 { $last }）
       *[other] 日志结束时损失仍在下降，最后一段降低了 { $gained }
    }
    .what = 从第 { $first_step } { $position }到第 { $last_step } { $position }，损失每 { $per } 步下降 { $slope }（{ $points } { $kind ->
        [records] 条记录
       *[other] 次评估
    }），相当于改善 { $gained }。
    .best = { $evaluations } 次评估中最后一次最好：{ $measure } 为 { $last }，前三分之二中最好的是 { $before }，改善了 { $gained }。
    .what-plain = 从第 { $first_step } { $position }到第 { $last_step } { $position }，损失下降了 { $gained }（{ $points } { $kind ->
        [records] 条记录
       *[other] 次评估
    }）。
    .test = 在 { $level } 的显著性水平下，下降是显著的，并非波动所致。
    .why-high = 那时学习率还没有降下来，所以无论是继续训练，还是走完剩下的衰减，都会让损失更低。
    .why-unknown = 这里不知道计划的步数和学习率调度；除非学习率已到最低值，否则继续训练损失还会降低。
    .fix = 如果更低的损失值得花这些时间，请训练得更久，并按更长的训练安排学习率衰减。
