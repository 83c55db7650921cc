bf16-unsupported-by-gpu =
    .title = { $gpu }にはbfloat16の演算器がありません
    .what = { $variant ->
        [refused] bfloat16が指定されましたが、プログラムに拒否されました。{ $gpu }のCompute Capabilityは{ $capability }で、bfloat16には{ $first }が必要です。
        [chosen] 設定に精度の指定がないため、最近のPyTorchではnanoGPTがbfloat16を選びます。{ $gpu }のCompute Capabilityは{ $capability }で、bfloat16には{ $first }が必要なため、エミュレーションになります。
       *[slow] bfloat16で計算していますが、{ $gpu }のCompute Capabilityは{ $capability }で、bfloat16には{ $first }が必要なため、エミュレーションになります。
    }
    .peaks = エミュレーションでは、行列積の速度は良くてもfloat32と同じです。このGPUでは{ $single }で、float16なら{ $half }です。
    .no-half = このGPUはfloat16でも低速です。float16は{ $half }、float32は{ $single }です。
    .why = PyTorchは、エミュレーションの場合でもbfloat16を対応済みと見なすため、この設定だけでは警告が出ません。
    .fix = float16と損失スケーリングを使ってください。トレーナーの引数だけでなく、DeepSpeedやAccelerateの設定も含めて、すべての箇所で変更してください。
    .fix-single = このGPUではfloat32で訓練してください。
compile-off =
    .title = `torch.compile`が無効になっています
    .what = このプログラムでは`torch.compile`が既定で有効ですが、使わずに実行しています。
    .why = コンパイルすると、同じステップの時間が大幅に短くなります。nanoGPTの作者の例では、一イテレーションが{ $before }から{ $after }になりました。開始時に一分ほど余計にかかります。
    .fix = `compile`を`True`にしてください。以前失敗した場合は、そのときのメッセージを確認する価値があります。
fp16-where-bf16-is-supported =
    .title = { $gpu }はbfloat16に対応していますが、float16を使っています
    .what = float16で計算しています。{ $gpu }は、bfloat16でも同じ速度で計算できます。
    .why = float16で表せる最大の数は{ $largest }です。そのため、損失のスケーリングが必要になり、スキップされるステップが生じ、活性化のオーバーフローで訓練が終わることもあります。bfloat16はfloat32と同じ値の範囲を持つため、こうした問題は起こりません。
    .fix = bfloat16を使ってください。チェックポイントはそのまま引き継げます。損失スケーラは不要になります。
fp16-without-loss-scaling =
    .title = 損失スケーリングなしでfloat16を使っています
    .what = 損失スケールが{ $scale }に固定されており、スケーリングが行われていません。
    .why = float16では、{ $smallest }より小さい値を表せません。多くの勾配はそれより小さいためゼロになり、モデルの一部が学習しません。
    .fix = スケールを自動調整にするか（DeepSpeedでは`loss_scale`をゼロにする）、GPUが対応していればbfloat16を使ってください。
full-precision-only =
    .title = { $gpu }の高速な演算器を使わず、float32で計算しています
    .what = 精度はfloat32です。{ $gpu }のピーク性能は、この精度では{ $slow }、{ $variant }では{ $fast }で、{ $times }倍です。
    .why = 混合精度では、重みをfloat32で保持したまま、同じ損失に到達します。時間を節約でき、活性化のメモリも約半分になります。ピーク性能の差をどこまで活かせるかは、モデルの形状によります。
    .fix-bfloat16 = bfloat16のautocastを使って訓練してください。
    .fix-float16 = float16のautocastと勾配スケーラを使って訓練してください。
tf32-off =
    .title = float32の行列積にTensorコアが使われていません
    .what-set = float32で計算しており、TF32が無効になっています。
    .what-warned = float32の行列積に使えるTensorコアがあるのに有効になっていないと、PyTorchが警告しています。
    .peaks = { $gpu }のピーク性能は、TF32では{ $tf32 }、通常のfloat32では{ $single }です。
    .why = TF32は、float32と同じ値の範囲を保ち、積の入力を丸めます。訓練への影響はほとんどありません。すでに半精度で行っている積には、効果がありません。
    .fix = 開始時に`torch.set_float32_matmul_precision("high")`を呼び出すか、トレーナーの引数で`tf32`を有効にしてください。
