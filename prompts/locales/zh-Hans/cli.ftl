advisor = 指出一次训练哪里有问题，并附上作为依据的数字和日志行。
check = 根据日志、配置、问题（或全部一起）诊断一次训练。
    .files = 日志、配置、消息；`-` 表示读取标准输入。
    .output = 输出格式。
    .locale = 回答的语言，例如 `en` 或 `zh-Hant`；未指定时与提问的语言相同。
    .gpu = 显卡，例如 `"RTX 4070"`。
    .fail-on = 达到这一严重程度时，以非零状态码退出。
    .ignore = `RULE=REASON`：不列出某条规则的发现。
    .severity = `RULE=SEVERITY`：更改某条规则的严重程度。
    .baseline = 之前的 JSON 报告：只列出新的发现。
    .settings = 设置文件；未指定时使用上层目录中的 `advisor.toml` 或 `pyproject.toml`。
    .model = 让 `ADVISOR_MODEL` 指定的语言模型撰写连接的文字。
plan = 显示自洽的方案：设置、所有精确的批次、显存、时长、预期损失。
    .changes = 改用另一个设置，例如 `width=768` 或 `batch.micro=8`。
    .price = 所有 GPU 每小时的价格，与 `--set` 配合使用。
    .hours = 与 `--gpu` 配合使用：在这张卡上用这么多小时能训练的最佳模型。
watch = 跟踪不断增长的日志，在发现出现、变化或撤回时通知。
    .file = 要跟踪的日志；可以仍在写入。
    .interval = 每次查看间隔的秒数。
    .idle = 超过这么多秒没有新行就停止。
    .webhook = 以 JSON 格式接收事件（POST）的 URL。
rules = 列出规则，或解释其中一条。
    .name = 规则的名称或代码。
explain-stats = 显示语言模型的文字有多少次被采用、重试和替换。
serve = 启动服务：HTTP API、聊天接口和网页。
    .host = 监听的地址。
    .port = 监听的端口。
