# What `advisor --help` says; an attribute is named as the parameter of the command.
advisor = 訓練のどこに問題があるかを、根拠となる数値とログの行を添えて示します。
check = ログ、設定、質問、またはそのすべてから、訓練を診断します。
    .files = ログ、設定、メッセージ、パターン、学習のフォルダ。`-`で標準入力を読み込みます。
    .output = 出力形式。省略時は端末では`text`、それ以外では`markdown`。
    .locale = 回答の言語（例：`en`、`zh-Hant`）。省略時は質問の言語。
    .gpu = GPUの型番（例：`"RTX 4070"`）。
    .fail-on = この重大度以上の指摘があれば、ゼロ以外の終了ステータスで終了します。省略時は`error`。
    .ignore = `RULE=REASON`：指定したルールの指摘を除外します。
    .severity = `RULE=SEVERITY`：ルールの重大度を変更します。
    .baseline = 以前のJSON形式のレポート。新しい指摘だけを表示します。
    .each = ファイルを一つの学習の一部としてではなく、それぞれ別に調べます。
    .explain = 一つの指摘を、すべての数値、式、出典、行とともに表示します。
    .fix = パッチを設定ファイルに書き込みます。
    .diff = パッチだけを出力し、何も書き込みません。
    .verbose = すべての行と数値、そして曲線を表示します。
    .quiet = 指摘ごとに一行だけ出力します。
    .settings = 設定ファイル。省略時は、上位フォルダの`advisor.toml`または`pyproject.toml`。
    .model = `ADVISOR_MODEL`で指定した言語モデルに、つなぎの文章を書かせます。
    .mask-private = ホームフォルダとホストの名前も伏せます。
plan = 整合のとれた計画を表示します（設定、正確なバッチ構成の一覧、メモリ、所要時間、予測損失）。
    .changes = 変更する設定（例：`width=768`、`batch.micro=8`）。
    .price = 全GPUの一時間あたりの価格。`--set`と併用します。
    .hours = `--gpu`と併用し、そのGPUをこの時間だけ使う場合の最良のモデルを求めます。
watch = 書き込み中のログを追跡し、指摘の発生、変化、取り下げを知らせます。
    .file = 追跡するログ。書き込み中でもかまいません。
    .interval = 確認の間隔（秒）。
    .idle = 新しい行がこの秒数なければ停止します。
    .webhook = イベントをJSONでPOSTする先のURL。
rules = ルールの一覧、または一つのルールの説明を表示します。
    .name = ルールの名前またはコード。
explain-stats = 言語モデルの文章が採用、再試行、置き換えになった回数を表示します。
serve = サービスを起動します（HTTP API、チャットエンドポイント、Webページ）。
    .host = 待ち受けるアドレス。
    .port = 待ち受けるポート。
doctor = 設定環境を調べ、どこに問題があり、どう直すかを示します。
    .as-json = 結果をJSONで表示します。
    .locale = 回答の言語。省略時は環境の言語。
keys = APIキーを作成、一覧、失効、消去します。
create = APIキーを作成します。表示されるのは今回だけです。
    .name = このキーの用途。
    .scope = できること：`diagnose`、`read`、`admin`。繰り返し指定できます。
    .tenant = どのテナントのレポートに届くか。指定がなければ独自のテナントになります。
    .rate = 毎分のリクエスト数。指定がなければ設定の値です。
    .concurrency = 同時のリクエスト数。指定がなければ設定の値です。
list = APIキーを、秘密の部分を除いて一覧します。
revoke = APIキーを無効にします。
    .key-id = `advisor keys list`が示すキーの識別子。
erase = キーのテナントのすべて（レポート、それに属するもの、キー）を削除します。
    .key-id = `advisor keys list`が示すキーの識別子。
    .tenant = キーの代わりに、名前で指定するテナント。
slack = ボットが自ら開く接続でSlackに答えます。
mcp = 標準入出力でModel Context Protocolのツールを提供します。

hint-explain = `--explain N`で、指摘のすべての数値、式、行を表示します。
hint-fix = `--fix`で、設定がファイルであればパッチを書き込みます。
fixed = { $place } を変更しました。
nothing-to-fix = 設定に変更すべき点はありません。
