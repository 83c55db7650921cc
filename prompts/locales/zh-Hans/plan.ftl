set = 在 { $place } 设置 `{ $key } = { $new }`（当前为 `{ $old }`）。
argument = 在命令行设置 `--{ $key }={ $new }`（当前为 `{ $old }`），或去掉该参数，改在配置文件里设置。
change = 设置 `{ $key } = { $new }`（当前为 `{ $old }`）。
add = 添加 `{ $key } = { $new }`（默认值为 `{ $old }`）。
comment = 在 { $place } 更正注释：把“{ $old }”改为“{ $new }”。
restart = 使用新的 `out_dir`，从第 { $zero } 步重新开始：张量的形状变了，这次训练的检查点都无法加载。
batch = 批次：{ $micro } 条序列 x 梯度累积 { $accumulation } 步 x { $sequence } 个词元 = 每步 { $tokens } 个词元{ $ranks_n ->
        [1] { "" }
       *[other] ，分布在 { $ranks } 个进程上
    }。
batch-kept = 每步的词元数保持不变。
batch-not-exact = 没有哪种微批次大小能恰好得到日志中的每步词元数；这是最接近的。
memory = 一步训练所需显存：{ $low } 到 { $high }{ $verdict ->
        [fits] ，这张 { $card } 的显卡放得下
        [tight] ，在这张 { $card } 的显卡上比较紧张
        [does-not-fit] ，这张 { $card } 的显卡放不下
       *[unknown] { "" }
    }。
memory-one = 一步训练所需显存：约 { $low }{ $verdict ->
        [fits] ，这张 { $card } 的显卡放得下
        [tight] ，在这张 { $card } 的显卡上比较紧张
        [does-not-fit] ，这张 { $card } 的显卡放不下
       *[unknown] { "" }
    }。
memory-unknown = 显卡型号未知，无法判断是否放得下。
step-time = 在这张显卡上，每步需要 { $low } 到 { $high }：如果超出显卡理想值的那部分时间按词元计保持不变，取较小的数字；如果随计算量增长，取较大的数字。
step-time-same = 在这张显卡上，每步实测需要 { $low }。
milestone-optimal = { $steps } 步（{ $tokens } 个词元，即经验法则的每参数 { $rule } 个词元）
milestone-half = { $steps } 步（{ $tokens } 个词元，原计划的一半）
milestone-now = { $steps } 步（{ $tokens } 个词元，与目前已训练的一样多）
milestone-full = { $steps } 步（{ $tokens } 个词元，按原计划）
milestone-hours = { $low } 到 { $high }
milestone-hours-one = { $low }
milestone-loss = 验证损失 { $mid_low } 到 { $mid_high }，这类预测有 { $level } 落在 { $low } 到 { $high } 之间
loss-basis = 两个缩放定律都已平移到这次训练的实际损失（{ $observed }）；不平移的话，它们在 { $steps } 步时给出 { $raw_low } 到 { $raw_high }，对这次训练而言偏低 { $offset_low } 到 { $offset_high }。这些损失的前提是学习率调度恰好在该步结束。区间的宽度来自这两个定律在已发表的训练上预测差值的误差。
heading-plan = 训练方案
heading-batches = 所有精确的批次方案，按优劣排序
heading-batches-near = 最接近的批次方案，按优劣排序
batch-row = { $micro } x { $accumulation } x { $sequence } = { $tokens } 个词元
verdict-fits = 放得下
verdict-tight = 比较紧张
verdict-does-not-fit = 放不下
verdict-unknown = 显存占用未知
params = 按 nanoGPT 的算法，模型有 { $printed } 个参数；全部计入共 { $total } 个。
unchanged = 设置无需更改。
missing = 要完成这个方案，还需要：{ $what }
no-plan = 目前还无法规划：没有读到模型，也没有读到批量大小。
heading-what-if = 会有哪些变化
what-if-before = 当前
what-if-after = 更改后
what-if-unknown = 无法判断
what-if-params = 参数总数
what-if-tokens-per-step = 每步词元数
what-if-tokens = 整个计划的词元数
what-if-memory = 每步显存占用
what-if-step = 每步耗时
what-if-hours = 整个计划的耗时
what-if-cost = 按给定价格计算的费用
what-if-loss = 计划结束时的验证损失
what-if-restart = 旧的检查点无法使用：张量的形状不同，训练必须从头开始。
what-if-not-computed = { $names } 对损失的影响没有公式可算，不包含在这些数字里。
heading-budget = 这个预算下的最佳模型
budget-law = 损失定律
budget-share = 显卡峰值的利用比例
budget-params = 参数总数
budget-tokens = 词元数
budget-loss = 仅按定律得到的损失
budget-note = 这些定律描述的是自然文本只过一遍的训练；不同数据集的损失水平不同，请只看差值。一张显卡能达到峰值的多少，只有实测每步耗时才知道。
