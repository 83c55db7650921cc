headline-none = 問題は見つかりませんでした。確認したルールは{ $checked }件で、{ $unchecked_n ->
        [0] 確認できなかったものはありません
       *[other] ほかに{ $unchecked }件は確認できませんでした
    }。
headline-harmless = 問題は見つかりませんでした。確認したルールは{ $checked }件です。不自然に見える箇所は無害です。
headline-one = { $title }。
headline-more = { $title }。ほかに{ $others }件の指摘があります。
headline-error = プログラムがエラーで停止しました。このエラーを説明できるルールはまだありません：{ $error }（{ $place }）。
headline-nothing-checked = 情報が少なすぎて判断できません。確認できたルールは一つもありません。
headline-nothing-read = 入力されたテキストに、訓練ログや設定として読み取れるものはありませんでした。
headline-empty = 何も貼り付けられていません。
headline-binary = 入力はバイナリデータで、読み取れるテキストがありません。
remedy-nothing-read = 訓練プログラムが出力したログか設定、またはその両方を、質問と一緒に貼り付けてください。GPUの型番があるとさらに役立ちます。

rests-on-claim = この判断は「{ $value }」に基づきますが、この値は{ $place }に書かれているだけで、実測された記録はありません。

severity-error = エラー
severity-warning = 警告
severity-info = 情報
confidence-high = 信頼度：高
confidence-medium = 信頼度：中
confidence-low = 信頼度：低

run-line = 実行{ $run }：{ $framework }、{ $documents }
run-steps = ステップ{ $first }～{ $last }
run-reached = ステップ{ $last }まで
computed-from = 計算：
formula-row = { $value } = { $formula }、ただし{ $inputs } [{ $source }]
follows-from = 指摘{ $number }に起因します
heading-steps = 対処方法
heading-expect = 見込まれる結果
heading-questions = あると助かる情報
heading-not-checked = 未確認の項目
heading-patch = パッチ
not-checked-line = 情報が足りないルールが{ $count }件あります：{ $rules }。
unread-line = 解釈できなかった行が{ $count }行あります。例（{ $place }）：{ $sample }
masked-line = 読み取りの前に、機密情報を{ $count }件伏せました。
question-unlocks = { $text }（{ $rules }件のルールを判定できます）
offer-plan = この設定で成り立つ正確なバッチ構成を、メモリと所要時間も含めてすべて一覧にしましょうか。「はい」とお答えください。
guessed = { $document }のログは、既知のどの形式でもありません。数値の名前から推測して読み取りました（確度は{ $share }）。これに基づく指摘は、信頼度を下げて扱っています。
reader-failed = こちらの不具合です：{ $place }を読み取れませんでした（{ $error }）。ご報告ください。
fault = こちらの不具合です：「{ $what }」を計算できませんでした。ご報告ください。

# What the positions of the losses count: `step 500`, `epoch 3`, `record 12`.
position-step = ステップ
position-epoch = エポック
position-record = レコード

# Findings that are not told, and suppressions that suppress nothing.
suppressed-line = { $count }件の指摘が抑制されています：{ $rules }。
known-line = { $count }件の指摘は、以前のレポートにすでに含まれています：{ $rules }。
idle-no-longer-found = { $rule }の抑制（{ $where }）は、ここでは役に立っていません。このルールに該当する問題はないため、削除できます。
idle-no-reason = { $rule }の抑制（{ $where }）には理由がないため、無効です。後ろに理由を書いてください。
idle-no-such-rule = { $rule }の抑制（{ $where }）に該当するルールがありません。ルールの一覧は`advisor rules`で確認できます。
where-request = リクエスト内
heading-also-noted = その他の指摘
also-noted-hint = 数値と該当行を見るには、番号を挙げて質問するか、JSON形式のレポートをご覧ください。

# Which text is whose, where a language model writes.
text-by-model = つなぎの文章は言語モデルによるものです。数値、引用行、変更内容はすべてエンジンによるものです。
model-unavailable = 言語モデルが時間内に応答しなかったため、エンジンの文章を表示しています。
model-rejected = 言語モデルの文章のうち{ $count }件は採用されなかったため、その箇所にはエンジンの文章を表示しています。
locale-not-offered = { $asked }にはまだ対応していないため、{ $given }で表示しています。
heading-short = 要約
