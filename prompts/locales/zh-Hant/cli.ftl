advisor = 告訴你一次訓練哪裡有問題，並附上能證明的數字和日誌行。
check = 從日誌、設定檔、問題（或全部一起）診斷一次訓練。
    .files = 日誌、設定檔、訊息；`-` 表示讀取標準輸入。
    .output = 輸出的格式。
    .locale = 回答的語言，例如 `en` 或 `zh-Hant`；沒有指定時依問題的語言。
    .gpu = 顯示卡，例如 `"RTX 4070"`。
    .fail-on = 從這個嚴重程度起，以非零的狀態碼結束。
    .ignore = `RULE=REASON`：不列出某項規則的發現。
    .severity = `RULE=SEVERITY`：改變某項規則的嚴重程度。
    .baseline = 先前的 JSON 報告：只列出新的發現。
    .settings = 設定檔；沒有指定時使用上層資料夾的 `advisor.toml` 或 `pyproject.toml`。
    .model = 讓 `ADVISOR_MODEL` 指定的語言模型撰寫連接的文字。
plan = 顯示一致的方案：設定、所有精確的批次方案、記憶體、時數、預期的損失。
    .changes = 換成另一個設定，例如 `width=768` 或 `batch.micro=8`。
    .price = 所有 GPU 每小時的價格，搭配 `--set`。
    .hours = 搭配 `--gpu`：在這張卡上用這麼多小時能訓練的最佳模型。
watch = 追蹤還在增長的日誌，有發現新增、改變或撤回時立即告知。
    .file = 要追蹤的日誌；可以還在寫入。
    .interval = 每隔幾秒查看一次。
    .idle = 超過這麼多秒沒有新的一行就停止。
    .webhook = 以 JSON 接收事件的 URL。
rules = 列出規則，或說明其中一項。
    .name = 規則的名稱或代碼。
explain-stats = 顯示語言模型的文字有多少次被採用、重試和替換。
serve = 啟動服務：HTTP API、聊天端點和網頁。
    .host = 要監聽的位址。
    .port = 要監聽的連接埠。
