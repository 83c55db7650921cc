log-contradicts-config =
    .title = 这份日志不是用这些设置跑出来的
    .setting = 日志打印的 `{ $key }` 是 { $printed }，但配置或命令行设的是 { $written }。
    .more = 另外还有 { $more } 项设置不同。
    .parameters = 日志打印的是 { $params_printed } 个参数，但按设置应为 { $params_given } 个。
    .tokens = 日志打印的是每步 { $tokens_printed } 个词元，但按设置应为 { $tokens_given } 个。
    .implied = 由第一个实测的 MFU 和那一步的耗时推算，每张 GPU 每步是 { $tokens_implied } 个词元，但按设置总共是 { $tokens_set } 个。批次或模型不同，或者 `estimate_mfu` 里的峰值被改过，都会造成这种情况。
    .why = 由设置推算的结果（参数、词元、显存、速度）和日志里的损失，可能属于不同的训练。
    .fix = 请粘贴这次训练本身的配置和命令行，或粘贴与这份配置对应的日志。

comment-contradicts-value =
    .title = 有 { $comments } 条注释与旁边的值不符
    .arithmetic = 注释写“{ $arithmetic_words }”，但乘积是 { $arithmetic_result }。
    .factors = 注释写“{ $factor_words }”，但现在的值是微批次大小 { $micro } 和梯度累积步数 { $accumulation }。乘积 { $product } 相同，所以不影响训练。
    .bound = `{ $bound_key }` 是 { $bound_value }，但注释写“{ $bound_words }”。
    .comparison = `{ $compared_key }` 是 { $compared_value }，{ $direction ->
        [above] 高于
       *[below] 低于
    }默认值 { $default }，但注释写“{ $word }”。
    .why = 这类注释通常对应的是以前的值，会误导后来的读者。
    .fix = 请更正注释；如果注释才是本意，请更正那个值。

run-not-finished =
    .title = 日志止于第 { $last_step } 步，计划是 { $max_steps } 步
    .what = 日志里有 { $max_steps } 步中的 { $last_step } 步，完成了计划的 { $done }，还剩 { $left } 步。
    .time = 按每步 { $step_seconds } 计算，大约还需要 { $time_left }。
    .predicted = 按平移到这次训练 { $observed } 的缩放定律，计划结束时的验证损失为 { $loss_low } 到 { $loss_high }；这类预测有 { $level } 落在 { $interval_low } 到 { $interval_high } 之间。
    .why = 计划跑完时的损失通常会比现在低：最后那些学习率最低的步还没有跑到。
    .fix = 如果还在跑，就让它跑完。如果已经停了，请恢复训练，或安排一个在你能承受的步数处结束的学习率调度。
    .fix-nanogpt = 如果还在跑，就让它跑完。如果已经停了，请用 `init_from = 'resume'` 从检查点继续，或安排一个在你能承受的步数处结束的学习率调度。

log-starts-mid-run =
    .title = 日志从第 { $first_step } 步开始
    .what = 第一条带损失的记录是第 { $first_step } 步，而且没有任何一行说明训练是恢复的，可见缺了日志的开头。
    .why = 初始损失、预热，以及程序启动时打印的内容（参数、每步词元数、设置）都无法判断。
    .fix = 请从第一行开始粘贴日志，或粘贴配置。

lines-damaged =
    .title = 日志有 { $lines } 行损坏
    .what = 有 { $lines } 行看起来像程序的记录，但被截断或混入了别的内容。
    .why = 这种行通常来自在终端里误按的键、两个程序写同一个文件，或复制时被截断。这些行都已跳过，没有从中读取任何数字。
    .fix = 请让一个文件只由一个程序写入，并粘贴文件本身，而不是终端里的文本。

steps-go-backwards =
    .title = 同一份日志从这里开始是另一次训练
    .what = 在第 { $previous } { $position }之后，日志接着是第 { $first } { $position }：从那里起是第 { $run } 次训练。
    .why = 可能是程序把内容追加到了以前训练的文件里，可能是训练回到了更早的检查点，也可能是两份日志贴在了一起。当成同一条曲线来看，会出现从未发生过的跳变，所以这里对每次训练分别判断。
    .fix = 请让每次训练写入各自的文件，并说明问的是哪一次。

metric-not-measured =
    .title = 有指标打印了出来却从未测量：{ $metrics }
    .what = { $metrics } 在全部 { $records } 条记录里都是 { $value }，而训练步数一直在前进。
    .why = 程序没有计算某个值时就会这样打印。这不是卡住，不是梯度消失，也不是这次训练的问题。
    .fix = 请忽略它，或开启它的测量；速度和利用率由每步耗时同样可以算出。
