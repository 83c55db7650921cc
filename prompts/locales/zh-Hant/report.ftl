headline-none = 沒有發現問題：檢查了 { $checked } 條規則，{ $unchecked_n ->
        [0] 沒有遺漏
       *[other] 另有 { $unchecked } 條無法檢查
    }。
headline-harmless = 沒有發現問題：檢查了 { $checked } 條規則；看起來奇怪的地方都無害。
headline-one = { $title }。
headline-more = { $title }；另外還有 { $others } 項發現。
headline-error = 程式因錯誤而停止，目前還沒有規則能解釋：{ $error }（{ $place }）。
headline-nothing-checked = 資訊太少，無法判斷：沒有任何規則可以檢查。
headline-nothing-read = 這段文字裡沒有能讀懂的訓練日誌或設定。
headline-empty = 沒有貼上任何內容。
headline-binary = 輸入的是二進位資料，沒有可讀的文字。
remedy-nothing-read = 請貼上訓練程式印出的日誌、設定檔，或兩者一起，並附上你的問題；說明顯示卡型號會更有幫助。

rests-on-claim = 這一點依據的是 { $place } 提到的「{ $value }」，並沒有實際量測的紀錄。

severity-error = 錯誤
severity-warning = 警告
severity-info = 提示
confidence-high = 把握高
confidence-medium = 把握中等
confidence-low = 把握低

run-line = 第 { $run } 次訓練：{ $framework }，{ $documents }
run-steps = 第 { $first } 步到第 { $last } 步
run-reached = 到第 { $last } 步為止
computed-from = 計算方式：
formula-row = { $value } = { $formula }，其中 { $inputs } [{ $source }]
follows-from = 由第 { $number } 項引起
heading-steps = 如何修正
heading-expect = 預期結果
heading-questions = 還需要知道的
heading-not-checked = 未檢查的項目
heading-patch = 修改內容
not-checked-line = 有 { $count } 條規則缺少所需的資訊：{ $rules }。
unread-line = 有 { $count } 行沒有讀懂，例如 { $place }：{ $sample }
masked-line = 讀取之前已遮蔽 { $count } 處機密資料。
question-unlocks = { $text }（可以判斷 { $rules } 條規則）
offer-plan = 需要我列出這些設定下所有精確的批次方案（含記憶體與時數）嗎？回答「好」即可。
guessed = { $document } 中的日誌不屬於任何已知格式：內容是依數值的名稱猜測讀取的（把握約 { $share }），依據它得出的發現，把握也因此較低。
reader-failed = 這是我們的錯誤：無法讀取 { $place }（{ $error }）。請回報。
fault = 這是我們的錯誤：「{ $what }」無法計算。請回報。

position-step = 步
position-epoch = 個訓練週期（epoch）
position-record = 筆紀錄

# Findings that are not told, and suppressions that suppress nothing.
suppressed-line = 有 { $count } 項發現依指示略過：{ $rules }。
known-line = 有 { $count } 項發現在先前的報告中已經提過：{ $rules }。
idle-no-longer-found = 略過 { $rule } 的指示（{ $where }）在這裡沒有作用：這條規則沒有發現問題，可以刪除這個指示。
idle-no-reason = 略過 { $rule } 的指示（{ $where }）沒有寫理由，所以不算數：請在後面寫上理由。
idle-no-such-rule = 略過 { $rule } 的指示（{ $where }）找不到對應的規則；可以用 `advisor rules` 列出所有規則。
where-request = 在請求中
heading-also-noted = 另外注意到
also-noted-hint = 想看其中一項的數字和日誌行，請問它的編號，或查看 JSON 格式的報告。

text-by-model = 銜接的文字由語言模型撰寫；所有數字、引用的行和更動都來自引擎。
model-unavailable = 語言模型沒有及時回應，所以顯示引擎自己的文字。
model-rejected = 語言模型有 { $count } 段文字沒有通過檢查，這些地方顯示引擎自己的文字。
locale-not-offered = 目前還沒有 { $asked }，所以用{ $given }回答。
heading-short = 摘要
