headline-none = 未发现问题：检查了 { $checked } 条规则，{ $unchecked_n ->
        [0] 没有遗漏
       *[other] 另有 { $unchecked } 条无法检查
    }。
headline-harmless = 未发现问题：检查了 { $checked } 条规则；看起来异常的地方都没有影响。
headline-one = { $title }。
headline-more = { $title }；另外还有 { $others } 项发现。
headline-error = 程序因错误退出，目前还没有规则能解释：{ $error }（{ $place }）。
headline-nothing-checked = 信息太少，无法判断：没有一条规则可以检查。
headline-nothing-read = 这段文本里没有能识别的训练日志或配置。
headline-empty = 没有粘贴任何内容。
headline-binary = 输入的是二进制内容，没有可读的文本。
remedy-nothing-read = 请粘贴训练程序打印的日志、配置，或两者都贴上，并附上你的问题；说明显卡型号会更有帮助。

rests-on-claim = 这一点依据的是“{ $value }”，它只在 { $place } 提到，并没有实测记录。

severity-error = 错误
severity-warning = 警告
severity-info = 提示
confidence-high = 置信度高
confidence-medium = 置信度中等
confidence-low = 置信度低

run-line = 第 { $run } 次训练：{ $framework }，{ $documents }
run-steps = 第 { $first } 步到第 { $last } 步
run-reached = 截至第 { $last } 步
computed-from = 计算方式：
formula-row = { $value } = { $formula }，其中 { $inputs } [{ $source }]
follows-from = 由第 { $number } 项引起
heading-steps = 如何修复
heading-expect = 预期效果
heading-questions = 还需要的信息
heading-not-checked = 未检查的规则
heading-patch = 补丁
not-checked-line = 有 { $count } 条规则缺少所需信息：{ $rules }。
unread-line = 有 { $count } 行未能识别，例如 { $place }：{ $sample }
masked-line = 读取之前已隐去 { $count } 处敏感信息。
question-unlocks = { $text }（可据此判断 { $rules } 条规则）
offer-plan = 需要我列出这些设置下所有精确的批次方案（含显存占用和时长）吗？回复“好”即可。
guessed = { $document } 中的日志不属于任何已知格式：内容是根据数值的名称猜测读取的（把握约 { $share }），基于它得出的发现因此降低了置信度。
reader-failed = 这是我们的错误：无法读取 { $place }（{ $error }）。请反馈给我们。
fault = 这是我们的错误：“{ $what }”无法计算。请反馈给我们。

position-step = 步
position-epoch = 轮
position-record = 条记录

# Findings that are not told, and suppressions that suppress nothing.
suppressed-line = 有 { $count } 项发现已按要求忽略：{ $rules }。
known-line = 有 { $count } 项发现在之前的报告中已经出现过：{ $rules }。
idle-no-longer-found = 对 { $rule } 的忽略设置（{ $where }）在这里不起作用：这条规则没有发现问题，可以删除该设置。
idle-no-reason = 对 { $rule } 的忽略设置（{ $where }）没有写明理由，因此不生效：请在后面补上理由。
idle-no-such-rule = 对 { $rule } 的忽略设置（{ $where }）没有对应的规则；可以用 `advisor rules` 列出所有规则。
where-request = 在请求中
heading-also-noted = 另外注意到
also-noted-hint = 想了解其中某一项的数值和日志行，请按编号提问，或查看 JSON 格式的报告。

text-by-model = 衔接文字由语言模型撰写；所有数字、引用的行和改动都来自引擎。
model-unavailable = 语言模型没有及时响应，因此显示引擎自己的文字。
model-rejected = 语言模型有 { $count } 段文字未通过检查，这些地方显示引擎自己的文字。
locale-not-offered = 目前还不支持 { $asked }，因此用{ $given }回答。
heading-short = 概要
