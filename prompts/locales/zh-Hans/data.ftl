tokens-not-as-claimed =
    .title = 计划训练的是 { $planned } 个词元，不是所说的 { $claimed }
    .what = 所说的是 { $claimed } 个词元，但按设置计划的是 { $planned } 个{ $variant ->
        [more] ，是所说的 { $ratio } 倍。
       *[other] ，所说的是它的 { $ratio } 倍。
    }
    .product = 即 { $steps } 步，每步 { $tokens_per_step } 个词元。
    .seen = 目前已训练过 { $seen } 个词元。
    .why = 损失、时间和每参数词元数都取决于实际的数字；这条注释很可能是为另一个步数写的。
    .fix = 请更正注释，或更正步数。
    .fix-steps = 请更正注释。如果想要的确实是所说的数量，则需要 { $steps_needed } 步，学习率调度也必须在那里结束。

tokens-past-compute-optimal =
    .title = 每个参数 { $per_parameter } 个词元，是计算最优值的 { $times } 倍
    .what = { $variant ->
        [planned] 计划用 { $tokens } 个词元
       *[other] 目前已用 { $tokens } 个词元
    }训练总共 { $params } 个参数。按“每个参数 { $thumb } 个词元”的经验法则，应为 { $optimal_tokens } 个。
    .gain = 按两个已发表的定律，词元再翻一倍，损失还会降低 { $gain_low } 到 { $gain_high }。
    .why = 收益递减，但不会归零：同样的计算量用在更大的模型上，损失会更低。
    .fix = 如果要的是推理成本低的小模型，这样做很常见，没有问题。如果要在同样的计算量下得到最低的损失，请改用更大的模型。

tokens-below-compute-optimal =
    .title = 计划的词元数只有每个参数 { $per_parameter } 个
    .what = 计划用 { $tokens } 个词元训练总共 { $params } 个参数；按“每个参数 { $thumb } 个词元”的经验法则，应为 { $optimal_tokens } 个。
    .why = 按两个已发表的定律，同样的计算量改用 { $params_then } 个参数的模型、训练 { $tokens_then } 个词元，损失会低 { $gain_low } 到 { $gain_high }，也更省显存。
    .why-tokens = 每个词元对这个模型仍有很大的作用：按两个已发表的定律，词元翻一倍，损失会降低 { $gain_low } 到 { $gain_high }。
    .fix = 请用更多词元训练，或改用更小的模型。
    .fix-only = 请用更多词元训练。
    .fix-steps-only = 按现在的批次，请训练约 { $steps_needed } 步，并让学习率调度在那里结束。
    .fix-steps = 按现在的批次，请训练约 { $steps_needed } 步，并让学习率调度在那里结束；或改用更小的模型。

validation-below-train =
    .what-apart = 验证损失是 { $validation }，比训练损失 { $train } 低 { $gap }。
    .why-apart = 这在这里很正常：这个程序的训练损失是在训练过程中统计的，包含 dropout、数据增强或标签平滑（如果开启），而且是权重还在进步时的平均值；验证损失则是事后统计的，没有这些因素。两者不能直接比较。
    .fix-apart = 无需任何更改。想比较的话，请用训练完的权重，以同样的方式在一部分训练数据上评估。
    .title = 验证损失比训练损失低 { $gap }
    .what = 训练损失是 { $train }，验证损失是 { $validation }，低了 { $gap }。
    .persistence = 在日志的后半段，{ $evaluations } 次评估中有 { $below } 次是验证损失更低，平均低 { $mean_gap }。
    .persistence-few = 预热之后的 { $evaluations } 次评估中有 { $below } 次是验证损失更低，平均低 { $mean_gap }。
    .noise = 单次差值的噪声约为 { $noise }。
    .why = nanoGPT 用同一组权重、同样在 eval 模式下计算两者，所以 dropout 和取平均的方式都不是原因。原因在于验证集更容易、切分方式不同或者太小：文档来源不同、模板化文本更多，或者有些文本也出现在训练集里。
    .why-few = 评估次数这么少，差距可能只是偶然：首先要考虑的是少量批次带来的噪声。如果更多次评估之后仍然如此，那就是两份数据不同，因为 nanoGPT 用同一组权重、同样在 eval 模式下计算两者。
    .dropout = 两次计算时，{ $dropout } 的 dropout 都是关闭的。
    .fix = 请检查验证集是怎么切分的；它应该是从同一批文档中随机抽取、没有重复的一部分。在此之前，请分别看两个损失各自的变化，也不要拿这个验证损失和别人的比较。

dropout-in-single-epoch-pretraining =
    .title = 用新词元做预训练，却设了 { $dropout } 的 dropout
    .what = 在 { $dataset } 上从头预训练，dropout 是 { $dropout }。
    .what-once = 从头预训练，数据最多只看一遍，dropout 却是 { $dropout }。
    .why = dropout 的作用是防止模型死记重复的样本。词元大约只看一遍时没有什么可防的，dropout 只会拖慢学习。
    .repeats = 没有说明这份数据会重复几遍；如果是在一小部分数据上反复训练很多遍，dropout 可能是合适的。
    .validation = 它也不是验证损失低于训练损失的原因：nanoGPT 计算两者时都会关闭它。
    .fix = 请设置 `dropout = { $new }`。

data-repeated-too-often =
    .title = 同样的数据重复训练了 { $epochs } 轮（epoch）
    .what = 同样的数据训练了 { $epochs } 轮（epoch）。
    .why-language = 对语言模型来说，重复的词元会贬值：按已发表的拟合结果，这些轮次加起来只相当于 { $worth } 轮新数据。
    .why-tuning = 微调时过这么多遍，多半只是在背样本；按已发表的重复词元拟合结果，它们最多相当于 { $worth } 轮新数据。
    .why-images = 这里一轮的步数很少，说明数据集非常小，每个样本模型都已经看过很多次。
    .fix-language = 请增加数据，或减少计划的步数；如果都做不到，请增大权重衰减，并以验证损失为准。
    .fix-tuning = 请只安排几轮，中间做评估，并保留评估最好的检查点；想要更好的模型，请增加样本。
    .fix-images = 请关注留出数据上的损失和指标，保留其中最好的检查点，并依靠数据增强或更多数据。

epoch-boundary-sawtooth =
    .title = 训练损失在每轮（epoch）开始处下降一个台阶
    .what = { $counted } 个轮次边界中，有 { $borders } 处训练损失下降了一个台阶；最大的一处在第 { $epoch } 轮结束时，从 { $before } 降到 { $after }，降了 { $share }。
    .why = 在一轮之内，每个样本都是新的；到了边界，全部样本再来一遍。损失在边界处下降、中间持平，说明模型记住了样本，这不太能说明它在新数据上的表现。
    .fix = 请以留出数据上的损失为准，并保留在那里最好的检查点；减少轮数或增加数据，才能让模型学到样本以外的东西。每一轮都要重新打乱数据。
