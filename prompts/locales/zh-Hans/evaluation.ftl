validation-missing =
    .title = 从未在留出数据上评估
    .what = 日志里有 { $records } 条训练损失，却没有任何评估的损失或指标。
    .why = 模型只是死记数据时，训练损失同样会下降。单看这份日志，谁也无法判断模型是否变好、是否过拟合，或该保留哪个检查点。
    .fix = 请留出一部分训练时从不使用的数据，定期在上面评估，并保留在那里表现最好的检查点。

trained-past-best =
    .title = 自第 { $best_step } { $position }之后，没有一次评估更好
    .what = { $measure } 在第 { $best_step } { $position }最好，为 { $best }；之后的 { $since } 次评估都没有更好，最后一次在第 { $last_step } { $position }，为 { $last }。这一段占整个训练的 { $share }。
    .why = 最佳评估之后的训练都花了时间，却没有带来这些评估看得到的改善。
    .fix = 请使用第 { $best_step } { $position }的检查点，下次训练在连续几次评估没有改善时就停止。如果学习率还很高，衰减可能再带来一次改善；如果已经降下来，真正有帮助的是更多数据或正则化。

last-checkpoint-not-best =
    .title = 最后的权重不是最好的
    .what = 最后一次评估在第 { $last_step } { $position }，验证损失是 { $last }；而在第 { $best_step } { $position }时是 { $best }。
    .why = 如果只保留最后的检查点，留下的模型就不如这次训练中曾经有过的那个。
    .fix = 如果第 { $best_step } { $position }的检查点还在，请使用它；并让程序在验证损失每次创新低时保存。

evaluation-too-noisy =
    .title = 单次评估的波动达 { $share }
    .what = 最后 { $points } 次评估中，`{ $measure }` 在 { $lowest } 与 { $highest } 之间上下波动。与前后两次评估相比，单个值的偶然误差约为 { $scatter }，即中位数 { $level } 的 { $share }。
    .why = 差距小于这个值的两个检查点分不出高下，“最好”的那个有一部分靠运气。原因多半是验证集太小；学习率还很高时，权重来回晃动也会造成这种情况。
    .fix = 如果有更多数据，请用更多数据评估；否则请比较多次评估的平均值，或评估平均后的权重（EMA）。不要只凭一次评估就选定检查点或设置。

evaluation-too-rare =
    .title = { $variant ->
        [none] 还没到第一次评估，训练就结束了
       *[few] 整个训练只有 { $evaluations } 次评估
    }
    .what = 每 { $interval } 步评估一次，训练总共 { $planned } 步：{ $variant ->
        [none] 结束之前一次都轮不到。
       *[few] 开始之后只会评估 { $evaluations } 次。
    }
    .why = 两次评估之间，谁也看不到模型是否过拟合；最好的时刻也只有恰好评估到才留得住。如果程序只在评估时保存，崩溃时最多还会损失一整个间隔的步数。
    .fix = 请大约每 { $usual } 步评估一次；如果太花时间，就减少每次评估的批次数。

too-early-to-judge =
    .title = 日志只覆盖了计划的 { $share }：现在判断训练质量还太早
    .what = 计划共 { $planned } 步，最后一步是第 { $last } 步。
    .warmup = 学习率还在预热中，预热需要 { $warmup } 步。
    .why = 最初几步能看出程序能不能跑、跑得多快，看不出损失最终能降到多低；开始时快速下降是常态，暂时持平也还不算问题。
    .fix = 请让它继续跑，等完成相当一部分之后再来问。

validation-loss-up-metric-flat =
    .title = 验证损失上升，但 `{ $score }` 没有下降
    .what = 验证损失在第 { $best_step } { $position }最低，为 { $best }，现在是 { $last }（最后几次评估的中位数）。`{ $score }` 当时是 { $score_then }，现在是 { $score_now }。
    .why = 模型对自己的所有回答越来越自信，包括答错的：错误没有变多，但每个错误的损失变大了。从损失看是过拟合，从分数看并没有退步。
    .fix = 如果只用模型的判断结果，请按分数选检查点。如果要用它的概率，请选损失最低的那个，或事后再做校准；标签平滑或权重衰减可以避免损失上升。

no-dropout-over-many-epochs =
    .title = 数据重复了 { $epochs } 遍，却没有用 dropout
    .what = dropout 是 { $dropout }，数据过了 { $epochs } 遍；验证损失从第 { $best_step } { $position }的 { $best } 升到 { $last }，而训练损失还在下降。
    .why = 同样的数据过很多遍，模型就会把样本背下来。dropout 能让死记变难；只有在每个样本只看一遍时，它才会拖慢学习。
    .fix = 请把 dropout 设为 { $advised }，数据很少时可以到 { $upper }；也不必训练那么久，在验证损失最低时停止即可。
