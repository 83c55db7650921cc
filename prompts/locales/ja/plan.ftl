set = { $place }で`{ $key } = { $new }`と設定してください（現在は`{ $old }`）。
argument = コマンドラインで`--{ $key }={ $new }`と指定してください（現在は`{ $old }`）。または、この引数を外して設定ファイルで指定してください。
change = `{ $key } = { $new }`と設定してください（現在は`{ $old }`）。
add = `{ $key } = { $new }`を追加してください（既定値は`{ $old }`）。
comment = { $place }のコメントを「{ $old }」から「{ $new }」に訂正してください。
restart = 新しい`out_dir`を使い、ステップ{ $zero }からやり直してください。テンソルの形状が変わるため、この訓練のチェックポイントは読み込めません。
batch = バッチ：{ $micro }シーケンス × 勾配累積{ $accumulation }回 × { $sequence }トークン = ステップあたり{ $tokens }トークン{ $ranks_n ->
        [1] {""}
       *[other] （{ $ranks }ランク）
    }。
batch-kept = ステップあたりのトークン数はまったく変わりません。
batch-not-exact = ログにあるステップあたりのトークン数と正確に一致するマイクロバッチはありません。これは最も近い構成です。
memory = 一ステップに必要なメモリ：{ $low }～{ $high }{ $verdict ->
        [fits] 。このGPUの{ $card }に収まります
        [tight] 。このGPUの{ $card }ではぎりぎりです
        [does-not-fit] 。このGPUの{ $card }には収まりません
       *[unknown] {""}
    }。
memory-one = 一ステップに必要なメモリ：約{ $low }{ $verdict ->
        [fits] 。このGPUの{ $card }に収まります
        [tight] 。このGPUの{ $card }ではぎりぎりです
        [does-not-fit] 。このGPUの{ $card }には収まりません
       *[unknown] {""}
    }。
memory-unknown = GPUが不明なため、メモリに収まるかどうかは判断できません。
step-time = このGPUでは一ステップに{ $low }～{ $high }かかります。GPUの理想時間を超える分がトークンあたりで変わらなければ低いほうの値、計算量に応じて増えるなら高いほうの値になります。
step-time-same = このGPUでは、実測どおり一ステップに{ $low }かかります。
milestone-optimal = { $steps }ステップ（{ $tokens }トークン、パラメータあたり{ $rule }トークンという経験則の値）
milestone-half = { $steps }ステップ（{ $tokens }トークン、計画の半分）
milestone-now = { $steps }ステップ（{ $tokens }トークン、これまでと同じ量）
milestone-full = { $steps }ステップ（{ $tokens }トークン、現在の計画どおり）
milestone-hours = { $low }～{ $high }
milestone-hours-one = { $low }
milestone-loss = 検証損失{ $mid_low }～{ $mid_high }（この種の予測の{ $level }は{ $low }～{ $high }に収まる）
loss-basis = 二つのスケーリング則は、いずれもこの訓練の実際の損失（{ $observed }）に合わせてずらしてあります。ずらさない場合、{ $steps }ステップでの値は{ $raw_low }～{ $raw_high }となり、この訓練に対して{ $offset_low }～{ $offset_high }低すぎます。これらの損失は、そのステップで終わるスケジュールを前提とします。区間の幅は、公開された訓練に対して、法則による差の予測がどれだけ外れたかに基づきます。
heading-plan = 計画
heading-batches = 正確なバッチ構成の一覧（良い順）
heading-batches-near = 最も近いバッチ構成（良い順）
batch-row = { $micro } × { $accumulation } × { $sequence } = { $tokens }トークン
verdict-fits = 収まる
verdict-tight = ぎりぎり
verdict-does-not-fit = 収まらない
verdict-unknown = メモリ不明
params = モデルのパラメータ数は、nanoGPTの数え方で{ $printed }、全体では{ $total }です。
unchanged = 設定を変更する必要はありません。
missing = 計画を完成させるには、次の情報が必要です：{ $what }
no-plan = モデルもバッチサイズも読み取れなかったため、まだ計画を立てられません。
heading-what-if = 変わる点
what-if-before = 現在
what-if-after = 変更後
what-if-unknown = 判断不可
what-if-params = パラメータの総数
what-if-tokens-per-step = ステップあたりのトークン数
what-if-tokens = 計画全体のトークン数
what-if-memory = 一ステップのメモリ
what-if-step = 一ステップの時間
what-if-hours = 計画全体の時間
what-if-cost = 指定された単価での費用
what-if-loss = 計画終了時の検証損失
what-if-restart = 古いチェックポイントは使えません。テンソルの形状が異なるため、訓練は最初からやり直しになります。
what-if-not-computed = { $names }が損失に与える影響を求める式はないため、これらの数値には含まれていません。
heading-budget = この予算で最良のモデル
budget-law = スケーリング則
budget-share = GPUのピーク性能に対する割合
budget-params = パラメータの総数
budget-tokens = トークン数
budget-loss = 補正しない法則による損失
budget-note = これらの法則は、自然言語のテキストを一巡だけ学習する場合のものです。損失の水準はデータセットによって異なるため、損失は差として見てください。GPUがピーク性能の何割に達するかは、ステップを実測しないとわかりません。
