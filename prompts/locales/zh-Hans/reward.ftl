completions-truncated =
    .title = { $variant ->
        [all] 几乎每个回答都在结束前被截断（{ $share }）
       *[most] 大部分回答都在结束前被截断（{ $share }）
    }
    .what = 在这份日志的末尾，{ $share } 的生成回答达到长度上限时还没有出现结束词元；第一条记录是 { $first }。
    .limit = 最长的回答有 { $limit } 个词元。
    .why = 被截断的回答是在没写完的情况下评分的，策略也永远学不会停下来。只要情况持续，奖励就不能说明策略的好坏。
    .fix = 请调高生成的长度上限，或对长度施加惩罚。如果回答本来就不会结束，请检查结束词元：聊天模板要写出它，生成也要在它那里停止。
reward-not-improving =
    .title = { $variant ->
        [constant] { $count } 条记录的奖励全都是 { $last }
        [falls] 奖励在训练过程中从 { $first } 降到 { $last }
       *[flat] { $count } 条记录下来，奖励没有上升
    }
    .what = 前五分之一记录的平均奖励是 { $first }，后五分之一是 { $last }（共 { $count } 条记录）。
    .sure = { $variant ->
        [constant] 奖励永远不变，策略就无从学习。
        [falls] 下降幅度超过了记录的波动所能解释的程度。
       *[flat] 无论比较首尾、前后两半，还是看所有记录的拟合直线，都看不出上升；如果上升幅度与单条记录的波动相当，应该会看出来。
    }
    .few = 无论比较首尾、前后两半，还是看所有记录的拟合直线，都看不出上升；但记录波动很大，小幅的上升可能被掩盖。
    .why = 这里只有奖励能衡量进展：强化学习的损失要么本来就接近零，要么属于价值函数。
    .fix = { $variant ->
        [constant] 请打印一些回答或回合及其奖励：奖励函数可能从未被触发，或者总是失败。请从更简单的任务或部分奖励开始。
       *[flat] 请先看一些回答或回合及其奖励：有没有被截断？同一任务的多次尝试之间，奖励有没有差异？之后再逐一调整学习率、每次更新的尝试数或探索程度。
    }
policy-update-too-large =
    .title = 更新让策略偏移过大：近似 KL 散度为 { $usual }
    .what = 在这份日志的末尾，每次更新使策略改变的 KL 散度约为 { $usual }（日志中最高 { $most }）；超过 { $limit } 并不常见。
    .why = 只有在收集数据的策略附近，PPO 才能信任那些数据。更新太大，可能会毁掉学到的东西。
    .learns = 不过奖励仍在上升，所以这只是风险，还不算故障。
    .risk = 奖励并没有上升，看不出这么大的更新有什么好处。
    .fix = 请设置 KL 散度的目标值（`target_kl`），它会提前结束一次更新；否则请减少每次更新的轮数、加大批次，或调低学习率。
policy-entropy-collapsed =
    .title = 策略几乎没有变化了：熵只剩最初的 { $share }
    .what = 策略的熵最初是 { $first }，现在是 { $last }，只有原来的 { $share }。
    .reward = 其间奖励没有上升，所以这并不是任务已解决后的确定性。
    .why = 没有熵的策略只会重复自己，找不到更好的做法。
    .fix = 请回到熵下降之前的检查点，调高熵奖励或采样温度，或调低学习率。
rollout-too-small =
    .title = { $variant ->
        [few] 每次策略更新只依据 { $steps } 步
       *[equal] 同一次 rollout 的回报全都相同
    }
    .what = 日志显示每次更新只有 { $steps } 步环境交互；对 PPO 来说，少于 { $least } 步并不常见。
    .why = 步数这么少，算出的优势大多是噪声，而且多数 rollout 里不包含回合的结束。
    .fix = 请增加每次 rollout 的步数（`n_steps`），或使用更多环境。
    .equal = { $count } 条记录中有 { $share } 的解释方差不是有效数值；一次 rollout 的回报全都相同时就会这样。
    .why-equal = 如果没有任何结果比其他结果更好，价值函数和策略都学不到东西。
    .fix-equal = 请确认奖励是否会变化；如果奖励只在回合结束时出现，请让 rollout 比一个回合更长。
groups-without-variance =
    .title = { $variant ->
        [all] 每组回答的奖励都没有差异：什么都学不到
       *[most] 有 { $share } 的组，所有回答的奖励都相同
    }
    .what = 在这份日志的末尾，有 { $share } 的组里所有回答都得到同样的奖励。
    .reward = 那里的平均奖励是 { $reward }：如果这是最高分，说明任务已经解决、太简单；如果是最低分，就是太难。
    .why = GRPO 从同一组回答之间的差异中学习。没有差异，优势就是零，生成的工作都白费了。
    .fix = 请选择有时能解决的任务、给予部分奖励、为每个任务生成更多回答（`num_generations`），或调高温度。
value-function-not-learning =
    .title = 价值函数还不如一个常数：解释方差为 { $explained }
    .what = 最后 { $count } 条记录的解释方差，中位数是 { $explained }。
    .scale = 为零表示估计值和常数没有两样；低于零就是在帮倒忙。
    .why = 优势等于回报减去价值。价值估计得差，优势的噪声就更大，策略便跟着噪声走。
    .fix = 请对奖励和观测做归一化，让价值函数有自己的层，或提高它的损失系数或学习率；然后看解释方差是否升到零以上。
reward-collapsed =
    .title = 奖励从 { $best } 跌回 { $last }
    .what = 奖励从 { $first } 升到第 { $step } { $position }前后的 { $best }，到这份日志末尾又降到 { $last }（均为十分之一记录的中位数）。
    .why = 最后的策略还不如这次训练中曾经有过的那个。
    .fix = 如果第 { $step } { $position }前后保存过检查点，请使用它。下次训练请按评估保留最好的检查点，并缩小更新幅度：调低或逐步降低学习率，或限制 KL 散度。
kl-from-reference-negative =
    .title = 与参考模型的 KL 散度为负（{ $kl }）
    .what = 在这份日志的末尾，平均 KL 散度是 { $kl }；在策略自己的样本上取平均，不可能明显低于零。
    .why = 所以被评分的文本并不是按评分时的策略采样的，KL 惩罚反而在奖励策略偏离。
    .fix = 采样时请不要用 `top_k`，把 `top_p` 设为不起作用的值，也不要设最小长度；并确认两个模型对填充和提示词的掩码方式相同。
preference-not-learned =
    .title = { $count } 条记录之后，仍然分不出 chosen 和 rejected 的回答
    .what = 在这份日志的末尾，模型在 { $accuracy } 的样本对中偏好 chosen 的回答，等于瞎猜；奖励的差距（margin）是 { $margin }。
    .why = 没有差距时，DPO 的损失是 { $guess }（二的对数），什么都学不到。
    .fix = 请看看 trainer 实际读到的几对样本：套用模板并截断到最大长度之后，chosen 和 rejected 还有区别吗？之后再调高学习率，或调低 `beta`。
chosen-answers-suppressed =
    .title = chosen 回答的概率大幅下降（奖励 { $chosen }）
    .what = 在这份日志的末尾，chosen 回答的隐式奖励是 { $chosen }，rejected 的是 { $rejected }；低于 { $limit } 并不常见。
    .why = 差距变大，是因为两种回答都被推开了；取而代之的是没有人评判过的文本，即使准确率看起来很完美，模型也往往变得更差。
    .fix = 请调低学习率、减少轮数、调高 `beta`，或为 chosen 回答加上似然项（TRL 的 `rpo_alpha`）。并与训练前的采样结果做比较。
