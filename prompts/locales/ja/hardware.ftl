data-parallel-instead-of-ddp =
    .title = 一つのプロセスですべてのGPUを動かしています
    .what = 並列化の方式は{ $strategy }で、これは`nn.DataParallel`です。
    .why = この方式は、ステップごとにモデルを全GPUにコピーし、出力を最初のGPUに集めます。最初のGPUはメモリが埋まり、ほかのGPUは一つのPythonスレッドを待つことになります。
    .fix = DistributedDataParallel（`ddp`）を使い、GPUごとに一つのプロセスを割り当ててください。
dataloader-without-workers =
    .title = データを読み込むワーカープロセスがありません
    .what = データローダのワーカー数は{ $workers }で、訓練プロセス自身がすべての画像を読み込み、デコードしています。
    .why = その間、GPUは毎ステップ待たされます。データセット全体がすぐに使える形でメモリにある場合は、問題になりません。
    .fix = GPUごとに{ $least }～{ $most }個のワーカーを設定してください。Windowsではワーカーの起動が遅く、スクリプトに`__main__`のガードが必要です。
gloo-on-gpu =
    .title = GPU間の通信にglooが使われています
    .what = バックエンドはgloo、GPUの数は{ $ranks }です。
    .what-some = バックエンドはglooで、各プロセスはGPUで計算しています。
    .why = glooは、勾配をすべてホストメモリ経由でコピーします。NCCLは、GPUからGPUへ直接送ります。
    .fix = バックエンドをncclにしてください。WindowsではNCCLを使えないため、WSLを使うか、GPUを一つにしてください。
gpu-underused =
    .title = { $variant ->
        [now] `nvidia-smi`の実行時、GPUの稼働率は{ $now }でした
       *[plain] GPUの稼働率が{ $high }を超えることはほとんどありません
    }
    .what = 記録された{ $count }件の測定値のうち、下位二十分の一は{ $low }以下、上位二十分の一は{ $high }以上です。
    .what-now = あるプログラムがGPUメモリを{ $used }使っていますが、直近の約一秒間にカーネルが動いていたのは{ $now }です。
    .why = GPUは、データ、ホスト側のプログラム、またはほかのGPUを待っています。速いGPUに替えても、改善しません。
    .why-now = 一回の測定では、評価、チェックポイント保存、起動のタイミングと重なることがあります。何度測っても同じなら、GPUは、データ、ホスト側のプログラム、またはほかのGPUを待っています。
    .fix = `nvidia-smi dmon -s u`を一分ほど観察してください。ゼロと最大の間を行き来するなら、データが遅れているので、データ読み込みワーカー数を増やしてください。低いままなら、マイクロバッチを大きくし、勾配累積を同じ倍率で減らしてください。
gpus-unused =
    .title = { $cards }個のGPUのうち{ $idle }個が使われていません
    .what = マシンにはGPUが{ $cards }個ありますが、訓練のプロセスは一つだけです。
    .why = GPUごとに一つのプロセスを使えば、バッチを分担し、一ステップの時間は数分の一になります。
    .fix = `torchrun --nproc_per_node={ $cards }`でプログラムを起動し、全体のバッチが変わらないように、勾配累積をプロセス数で割ってください。ほかのGPUが別の人のものなら、このままで問題ありません。
hardware-not-as-claimed =
    .title = { $variant ->
        [memory] GPUのメモリは{ $memory }で、記載された{ $claimed }ではありません
       *[card] 実行しているGPUは{ $gpu }で、{ $claimed_gpu }ではありません
    }
    .what-card = ログには{ $gpu }とありますが、別の箇所では{ $claimed_gpu }とされています。
    .what-memory = ログではGPUメモリが{ $memory }ですが、{ $claimed }と記載されています。
    .what-memory-card = ログではGPUメモリが{ $memory }ですが、別の箇所に書かれている{ $claimed_gpu }は{ $claimed }です。
    .why = メモリに収まる量、出せる速度、使える精度は、GPUによって決まります。
    .fix = ログに示されたGPUを前提に計画するか、名前を訂正してください。借りているマシンの場合は、契約どおりのものが提供されているかを確認してください。
host-memory-not-pinned =
    .title = ピン留めされていないメモリからバッチがコピーされています
    .what = ホストメモリのピン留めが無効になっています。
    .why = GPUの計算中にバッチを転送できるのは、ピン留めメモリからコピーする場合だけです。トークンのバッチではほとんど影響しませんが、画像では影響します。
    .fix = ホストのメモリが不足していなければ、有効にしてください（`pin_memory`）。
logging-sync-every-step =
    .title = 毎ステップ、損失の出力のために待ちが発生しています
    .what = 一ステップの時間は{ $step }で、損失が毎ステップ出力されています。
    .why = 出力するには、プログラムがGPUの完了を待つ必要があり、その間は次のステップの準備ができません。ステップがこれほど短いと、影響が現れます。
    .fix = ログ出力を{ $usual }ステップごとにしてください（`log_interval`）。
