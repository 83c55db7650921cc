no-learning-from-start =
    .title = { $variant ->
        [tuning] 从训练开始，损失就一直停在 { $last }
       *[plain] 从训练开始，损失就一直停在 { $last }：模型没有在学习
    }
    .what = 最初的记录在 { $first } 左右，截至第 { $last_step } { $position }的最后几条在 { $last } 左右；{ $points } 条记录都看不出下降。
    .test = 把波动考虑进去，损失最多只改善了 { $at_most }；正常的训练在最初几步就会超过这个幅度。
    .rate-zero = 日志打印的学习率始终为零，所以任何更新都改变不了权重。
    .why = 这不是发散：还没学到任何东西，也就谈不上失去。要么更新没有作用到权重上，要么标签与输入无关。
    .fix = 请先只用一个批次训练，直到它的损失接近零；如果做不到，请检查学习率、被冻结的参数、是否漏了 `optimizer.step()`、损失是否脱离了计算图，以及标签是否被掩码或打乱。
    .fix-tuning = 微调时，损失可能一开始就接近最低点。如果模型应该还能提升，请确认适配器或相应的层可训练、标签没有全部被掩码，再试试别的学习率：太低时学不动，太高时会破坏原有的权重。
loss-at-uniform =
    .title = 到第 { $step } { $position }，损失仍是 { $last }，等于随机猜测
    .what = 词表有 { $vocabulary } 个词元时，一无所知的模型损失是 { $uniform }；截至第 { $step } { $position }，这次训练一直没有离开这个水平（{ $last }）。
    .why = 正常的训练在最初几步就会离开这个水平，光是学会哪些词元常见就够了。所以要么更新没有作用到权重上，要么标签没有提供任何信息。
    .fix = 请确认学习率大于零且已过预热阶段、交给优化器的确实是模型的参数并且可训练，以及标签与输入对应、没有全部被掩码。
loss-near-zero =
    .title = { $variant ->
        [all] 这份日志里的训练损失全都是 { $loss }
        [sudden] 损失在第 { $step } { $position }骤降到 { $loss } 并停在那里：其实已不再计算
        [passing] 第 { $step } { $position }的损失是 { $loss }，前后都是正常值
       *[tiny] 训练损失已降到 { $loss }：对文本来说低得不合理
    }
    .what = 前一条记录的损失还是 { $before }，到第 { $step } { $position }却是 { $loss }（共 { $count } 条记录）。学习不可能在两条记录之间走这么远。
    .all = 从第 { $step } { $position }起，全部 { $count } 个损失都是 { $loss }。
    .tiny = 到第 { $step } { $position }，最后几个损失在 { $loss } 左右（中位数），好像每个词元都确定无疑。
    .why = 这样的零说明没有标签参与计算（全部被掩码，或批次为空）、溢出的值在写日志时被过滤掉，或者某个内核没有返回结果。这不是进步。
    .why-tiny = 要么模型把训练数据背了下来，要么答案就在输入里（漏了移位或掩码）。换成新的文本，两者都不成立。
    .fix = 请停止训练，打印一个批次的标签，数一数有多少没有被掩码；看看梯度范数是否还是有效数值，并改用 bfloat16 或 float32 训练。请回到第 { $step } { $position }之前的检查点。
    .fix-tiny = 请在模型从未见过的文本上测量损失，再检查因果掩码和标签的移位、去除重复数据，或减少数据重复训练的遍数。
gradient-norm-constant =
    .title = 梯度范数连续 { $count } 条记录都是 { $norm }：并没有重新测量
    .what = { $variant ->
        [all] 从第 { $first_step } { $position }到第 { $last_step } { $position }，日志的每条记录
       *[part] 从第 { $first_step } { $position }到第 { $last_step } { $position }，日志
    }打印的范数有 { $digits } 位数字都相同，而各批次并不一样。
    .why = 不同的批次不可能相同到这种程度。要么更新被跳过，打印的是上一次的范数；要么这个数字根本不是这次梯度的范数，按它裁剪也就没有意义。
    .fix = 请确认更新是否被跳过（损失缩放、溢出），并在裁剪之前打印所有参数、所有 rank 合计的范数。
loss-scale-collapsing =
    .title = 损失缩放因子从 { $high } 一路跌到 { $low }
    .what = 从第 { $first_step } { $position }到第 { $last_step } { $position }，损失缩放因子从 { $high } 降到 { $low }，只剩 { $factor } 分之一，其间一次都没有回升。
    .what-between = 第 { $first_step } { $position }之后，还没打印下一条记录，损失缩放因子就从 { $high } 降到 { $low }，只剩 { $factor } 分之一，其间一次都没有回升。
    .stays = 到日志结束都没有恢复。
    .after = 之后缩放因子又回升，说明训练恢复了更新。
    .why = { $variant ->
        [below] 每下降一次，就有一次更新因梯度溢出而被跳过。缩放因子低于一时，反而会缩小梯度：溢出的是损失或权重本身。
       *[plain] 每下降一次，就有一次更新因梯度溢出而被跳过。几百次更新里有一次是正常的；接连这么多次，说明梯度正在爆炸。
    }
    .fix = 请查看第 { $first_step } { $position }前后的损失和梯度范数。如果它们在那里突增，请回到之前的检查点，改用更低的学习率或其他数据；显卡如果支持 bfloat16 计算，就改用它，不需要缩放。把最小缩放因子调得更低没有帮助。
loss-spike-not-recovered =
    .title = 损失在第 { $step } { $position }突增后没有恢复：之前是 { $before }，最后是 { $last }
    .what = 截至第 { $good_step } { $position }，训练损失在 { $before } 左右；在第 { $step } { $position }突增，最高到 { $top }，又过了 { $after } 条记录，到第 { $last_step } { $position }仍在 { $last }。
    .why = 能恢复的尖峰，几百步之内就会回落。这次之后权重比之前更差，后来的步只是在追回原本已学会的东西。
    .fix = 如果几百步后仍没有恢复，请回到第 { $step } { $position }之前的检查点，跳过尖峰前后的批次；如果再次发生，就调低学习率或收紧梯度裁剪。
gradient-not-finite =
    .title = { $variant ->
        [lasting] 从第 { $step } { $position }起，梯度不再是有效数值
       *[other] 第 { $step } { $position }的梯度不是有效数值{ $count_n ->
            [1] { "" }
           *[other] ，共 { $count } 次，这是第一次
        }
    }
    .what = 在 { $total } 条记录中，有 { $count } 条打印的梯度范数是 NaN 或无穷大，第一次在第 { $step } { $position }，那时损失还是有效数值。
    .before = 前一条记录的范数是 { $before }。
    .why-lasting = 直到日志结束都是如此：之后的更新要么被跳过，要么把 NaN 带进了权重。损失若仍打印为数值，可能是过滤过的。
    .why-passing = 之后的范数又恢复正常，说明那些更新被跳过了，或没有造成持久的损害；如果没有缩放器把它们跳过，下一次就可能毁掉整个训练。
    .why-scaled = 使用 float16 时，溢出看起来就是这样：缩放器跳过这次更新，并把缩放因子减半。偶尔发生是正常的，经常发生就不正常。
    .fix = 请停止训练，检查第 { $step } { $position }的批次（空的或特别长的样本、错误的标签）。保持梯度裁剪开启、调低学习率、改用 bfloat16 或 float32 计算，并从之前的检查点重新开始。
    .fix-scaled = 只要很少发生，就无需任何更改；如果变得频繁，请查看损失缩放因子并调低学习率，或改用 bfloat16。
loss-in-bits =
    .title = 打印的损失以比特为单位：{ $bits } 比特等于 { $nats } 奈特
    .what = 困惑度 { $perplexity } 等于二的 { $bits } 次方，所以这个损失以二为底；换算成奈特（nat）是 { $nats }。
    .why = 多数程序打印的是奈特；以比特表示的损失放在一起看会显得更高，其实并没有更差。
    .read = 这份报告已经把这个程序的损失换算成奈特。
    .fix = 与其他程序、论文或词表大小的对数比较之前，请先乘以 { $factor }。
counter-contradicts-log =
    .title = 计数器“{ $counter }”一直是零，但日志里确实有这样的事件
    .skipped = 到第 { $step } { $position }，损失缩放因子从 { $high } 降到了 { $low }，只有更新溢出而被跳过时才会这样；但这条记录的计数器却显示没有跳过。这样的矛盾共有 { $count } 条记录。
    .bad = 第 { $step } { $position }的损失不是有效数值，但这条记录的计数器却显示没有这样的步（共 { $count } 次）。
    .why = 这个计数器与实际跳过更新的代码分属程序的不同部分，所以它为零并不能证明什么。
    .fix = 请以事件为准：用损失缩放因子下降的次数来统计被跳过的更新；在用这个计数器设置告警之前，先确认它的来源。
gradient-norm-spike =
    .title = 梯度范数在第 { $step } { $position }突增到 { $norm }，是平常的 { $ratio } 倍
    .what = 第 { $step } { $position }之前，梯度范数在 { $level } 左右（此前记录的中位数），到这里却升到 { $norm }。日志里共有 { $count } 次这样的尖峰。
    .felt = 损失也跟着上升，说明这次更新影响到了权重。
    .unfelt = 损失上看不出影响：这次更新被裁剪了，或幅度足够小。
    .fix = 只要很少发生，就无需任何更改；如果变得频繁，请检查那几步的数据、调低学习率，或收紧梯度裁剪。
    .fix-clip = 请开启梯度裁剪，限制单个批次的影响，并检查那一步的数据。
weights-not-updating =
    .title = 连续 { $count } { $variant ->
        [evaluations] 次评估
       *[records] 条记录
    }的损失都正好是 { $loss }：权重没有变化
    .what = 从第 { $first_step } { $position }到第 { $last_step } { $position }，{ $variant ->
        [evaluations] 每次评估
       *[records] 每条训练记录
    }打印的都是 { $loss }，连最后一位数字都相同。
    .why = 每次更新都会改变权重，损失也会随之改变。所以要么优化器拿到的是别的参数，要么参数被冻结、梯度传不到那里，要么打印的是旧值。
    .rate-zero = 日志显示那时的学习率为零，所以任何更新都不起作用。
    .fix = 请比较 `optimizer.step()` 前后的同一个权重。如果没有变，请检查学习率、`requires_grad`，以及优化器是不是在模型被包装、移动或加载之前就创建的。
gradient-vanishing =
    .title = 梯度已衰减到 { $last }，损失却还停在 { $loss }
    .what = 训练初期梯度范数在 { $early } 左右；到第 { $last_step } { $position }只剩 { $last }，而日志后半段的损失一直停在 { $loss }。
    .why = 损失很小时，梯度小说明学成了。这里还有很多没学会，却没有梯度可学：激活值已死或饱和、计算图被切断，或者较低的精度把梯度舍入成了零。
    .fix = 请逐层打印范数，看看梯度在哪里消失；再检查初始化、归一化和残差路径、`detach()` 或被冻结的层，并让那一部分用 float32 计算。
gradient-norm-growing =
    .title = 梯度范数从 { $low } 增长到 { $last }，是最低水平的 { $ratio } 倍
    .what = 第 { $low_step } { $position }前后，梯度范数在 { $low } 左右（中位数）；到日志结尾的第 { $last_step } { $position }已是 { $last }，而且还在上升。
    .stuck = 从那时起损失就没有再下降。发散往往就是这样开始的：损失会跟着范数上升，有时要晚很多。
    .falls = 就已打印的损失来看，它还在下降，或看不出变化。训练后期学习率衰减时，范数缓慢增长很常见；但增长这么多值得留意。
    .fix = 请保留第 { $low_step } { $position }前后的检查点，趁损失还没上升，用更低的学习率或更紧的梯度裁剪继续。
    .fix-watch = 请保留较早的检查点并留意损失；如果它不再下降，就调低学习率或收紧梯度裁剪。
slow-divergence =
    .title = 训练损失转为缓慢上升：自第 { $best_step } { $position }起升高了 { $rise }
    .what = 第 { $best_step } { $position }前后，训练损失在 { $best } 左右（中位数）；到日志结尾的第 { $last_step } { $position }已是 { $last }。秩检验显示它一路都在上升。
    .why = 这是缓慢的发散：训练损失上升了这么多条记录，不会自己回头，拖得越久越难追回。
    .fix = 请调低学习率，最好从第 { $best_step } { $position }前后的检查点继续。如果从那里起有意换了数据，较高的水平可能来自数据。
oscillation-growing =
    .title = 损失的振荡幅度是之前的 { $ratio } 倍
    .what = 从第 { $step } { $position }起，单条记录相对前后的波动是 { $after }，损失在 { $level } 左右；在那之前三分之一的日志里，波动是 { $before }。这一段里损失上下转向 { $turns } 次。
    .why = 学习率接近极限时，每次更新都会比上一次更加过冲，振荡越来越大，直到训练发散。
    .fix = 趁振荡还没变得更大，请调低学习率或加大批次。如果第 { $step } { $position }前后改用了更小的批次或其他数据，那就是原因。
sudden-drop =
    .title = 损失在第 { $step } { $position }突然下降了 { $fall }
    .what = 第 { $step } { $position }之前，训练损失在 { $before } 左右（中位数）；从那里起在 { $after } 左右，并一直保持。
    .why = 模型可能突然学会了什么。但更常见的是数据或损失在那里变了：换了样本或样本重复、用了掩码、归约方式不同，或者输入里能看到答案。
    .fix = 请看验证损失是否也跟着下降。如果没有，先弄清那一步改变了什么，再相信这个更低的值。
loss-out-of-range =
    .title = { $variant ->
        [negative] 第 { $step } { $position }的损失是 { $loss }：交叉熵不可能小于零
       *[high] 损失是 { $loss }，为随机猜测的 { $ratio } 倍
    }
    .negative = 这份日志有 { $count } 个损失小于零，第一个是第 { $step } { $position }的 { $loss }。概率的负对数不可能是负数。
    .high = 对这个词表，一无所知的模型损失是 { $uniform }；到第 { $step } { $position }，最后几条记录却在 { $loss } 左右（中位数）。一无所知也不会这么差。
    .fix = 请检查损失本身：该取平均却求了和（也包括梯度累积的各步）、符号错了、该给 logits 却给了概率，或标签超出了词表。修正之前的损失无法与任何结果比较。
clipping-most-steps =
    .title = 有 { $share } 的更新被裁剪
    .what = 最后 { $count } 条记录中，有 { $share } 的梯度范数超过了上限 { $limit }；其中位数是 { $typical }。
    .printed = 日志显示有 { $share } 的更新被裁剪；最后 { $count } 条记录的范数中位数是 { $typical }。
    .why = 裁剪是用来对付个别异常批次的。如果大部分更新都被裁剪，它就用一个没人选定的更小的学习率取代了原来的学习率，批次之间的差异也随之丢失。
    .fix = 如果损失下降得很好，就不用改。否则请调低学习率，或把上限提高到约 { $usual }，这些范数有九成低于这个值。
predicting-prior-only =
    .title = 每次评估的准确率都是 { $accuracy }：模型对所有输入都给出同一个答案
    .what = 全部 { $count } 次评估都是 { $accuracy }，连最后一位数字都相同，训练损失也停在 { $loss }。
    .why = 如果模型总是回答最常见的类别，准确率就正好是那个类别的占比，损失则停在类别频率的熵上。它只学到了类别频率，没有从输入中学到任何东西。
    .fix = 请打印一个批次的预测。如果全都一样，请检查输入是否经过缩放并与标签对应、最后一层是否与损失函数匹配（logits 或概率），再调低学习率，并先用一个批次训练到能全部记住。
late-bf16-blow-up =
    .title = bfloat16 训练在后期（第 { $best_step } { $position }之后）崩溃：这是已知的现象
    .what = 截至第 { $best_step } { $position }训练都正常，损失是 { $best }；到第 { $last_step } { $position }却是 { $last }。
    .why = bfloat16 的舍入较粗。训练后期 logits 和注意力分数变大之后，仅仅舍入就可能让训练偏离；使用融合注意力的人也遇到过，而同样的设置换个随机种子往往就能通过。除了学习率和数据之外，这是一个可能的原因。
    .fix = 请回到第 { $best_step } { $position }之前的检查点，让它用别的批次训练。如果再次发生，请让 logits 和注意力保持 float32、对查询和键做归一化或加上 z-loss，或调低学习率。
activations-dead-or-saturated =
    .title = 按 `{ $metric }` 的测量，有 { $share } 的单元已死或饱和
    .what = 截至第 { $step } { $position }，`{ $metric }` 的最后几条记录在 { $share } 左右（中位数）。
    .why = 一个单元如果总是为零，或总是处于取值范围的端点，就不传梯度：它的权重学不到东西，模型其实比看起来小。
    .fix = 请调低学习率、改用不会完全归零的激活函数（GELU、leaky ReLU）、对其输入做归一化，或用更小的权重初始化，并避免负的偏置。
update-ratio-out-of-range =
    .title = { $variant ->
        [large] 更新幅度是权重的 { $ratio }：太大了
       *[small] 更新幅度是权重的 { $ratio }：小到几乎推不动权重
    }
    .what = 除去日志的开头和结尾，`{ $metric }` 的中位数是 { $ratio }；通常约为 { $usual }。
    .why-large = 这么大的更新，几步之内就会改写权重，学到的东西也随之丢失。
    .why-small = 这么小的更新，在整个训练期间几乎推不动权重；微调时可能是有意的。
    .fix-large = 请调低那一层的学习率，最多可逐步降到 { $factor } 分之一，或检查它的初始化：权重很小时比例就会偏大。
    .fix-small = 如果损失下降得太慢，请逐步提高学习率，最多到 { $factor } 倍；并确认那一层没有被冻结。
loss-at-chance =
    .title = 损失和准确率都等于在 { $classes } 个类别中随机猜测
    .what = 对 { $classes } 个类别给出相同概率的模型，损失是 { $uniform }，答对的比例是 { $chance }。这次训练的损失停在 { $last }，评估的准确率是 { $accuracy }。
    .never = 损失从未明显低于这个水平：模型没有从输入中学到任何东西。
    .returned = 损失曾经降到 { $lowest }，后来又回到这个水平：已经学到的东西都丢失了。
    .why = 正常的分类器在第一个 epoch 之内就会离开这个水平。如果每一步过大而破坏了权重、标签与输入不对应，或者更新没有作用到权重上，损失就会停在这里，或者退回这里。
    .fix = 请停止这次训练，改用低得多的学习率并加上预热，重新开始；然后检查一个批次（标签与输入是否对应）、确认参数可训练并且已交给优化器，并先用一个批次训练到能全部记住。
