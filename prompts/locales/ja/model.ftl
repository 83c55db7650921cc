dropout-too-high =
    .title = ドロップアウト率{ $dropout }では、モデルの学習に使える情報が少なすぎます
    .what = ドロップアウト率は{ $dropout }です。この種のモデルは、{ $most }を超えるとほとんど学習できません。
    .why = ドロップアウトは、訓練時の順伝播のたびに、この割合の活性化をゼロにします。残る情報の大半がノイズになり、訓練損失は高いままになります。
    .fix = { $advised }以下にしてください。同じサンプルを二度見ることがない訓練では、ドロップアウトを使わないでください。
head-dim-inefficient =
    .title = { $variant ->
        [narrow] アテンションヘッドの幅が{ $head_size }しかありません
       *[other] アテンションヘッドの幅{ $head_size }が{ $multiple }の倍数ではありません
    }
    .what = 幅{ $width }を{ $heads }個のヘッドで分けると、ヘッドの幅は{ $head_size }になります。通常は{ $usual }で、{ $multiple }刻みの値を使います。
    .harmless = ここでは実害はありません。この訓練はGPUのピーク性能の{ $utilisation }に達しています。
    .why = { $variant ->
        [narrow] アテンションのカーネルは、幅{ $usual }以上のタイルで計算します。ヘッドの幅が狭いと、乗算が少ないわりにソフトマックスの計算量は変わらず、アテンションのコストが必要以上に高くなります。
       *[other] アテンションのカーネルは{ $multiple }単位で計算します。それ以外のサイズはパディングされるか、遅いカーネルで処理されます。
    }
    .fix = `n_head`を{ $heads_then }にすると、パラメータ数を変えずにヘッドの幅を{ $head_size_then }にできます。変更するのは、最初から訓練し直すときだけにしてください。
    .fix-claimed = 記載されたモデルサイズに必要な幅にすれば、同じ{ $heads }個のヘッドの幅は{ $head_size_then }になり、この問題も解決します。
heads-do-not-divide-width =
    .title = 幅{ $width }は{ $heads }個のヘッドで割り切れません
    .what = `n_embd`は{ $width }、`n_head`は{ $heads }で、割ると{ $rest }余ります。
    .why = どのヘッドも同じ幅を受け持つため、このモデルは構築できません。nanoGPTは、最初のステップの前にアサーションで停止します。
    .fix-heads = `n_head`を{ $heads_then }にしてください。ヘッドの幅は{ $head_size_then }になり、パラメータ数は変わりません。{ $heads }個のヘッドを維持したい場合は、幅を{ $width_then }にすると、ヘッドの幅は{ $wide_head_size_then }になります。
    .fix-width = `n_embd`を{ $width_then }にしてください。ヘッドの幅は{ $wide_head_size_then }になります。現在の幅のままなら、割り切れる最も近いヘッド数は{ $heads_then }です。
init-std-too-large =
    .title = 幅{ $width }に対して、初期値の標準偏差{ $std }は大きめです
    .what = 重みの初期値の標準偏差は{ $std }です。これは、幅{ $width }で活性化の大きさを一定に保つ値{ $usual }の{ $times }倍です。
    .why = モデルの幅が広いほど、重みのばらつきに応じて活性化が大きくなります。ばらつきが大きすぎると、最初の数千ステップで損失のスパイクや発散が起こります。とくにfloat16で起こりやすくなります。
    .fix = 標準偏差を{ $advised }程度にして訓練を始めてください。
model-too-small-for-compute =
    .title = この計算量に最適なモデルの大きさは、現在の{ $ratio_low }～{ $ratio_high }倍です
    .what = { $variant ->
        [planned] 全{ $params }パラメータで{ $tokens }トークンを訓練する計画の計算量は{ $compute }です。
       *[other] 全{ $params }パラメータで{ $tokens }トークンを訓練したこれまでの計算量は{ $compute }です。
    }この計算量での最適なモデルは、Hoffmannの損失則では{ $optimal_hoffmann }パラメータ、{ $optimal_tokens_hoffmann }トークンで、Besirogluの損失則では{ $optimal_besiroglu }パラメータ、{ $optimal_tokens_besiroglu }トークンです。
    .rule-of-thumb = パラメータあたり{ $thumb }トークンという経験則では、{ $thumb_params }パラメータ、{ $thumb_tokens }トークンになります。このモデルはパラメータあたり{ $tokens_per_parameter }トークンで、経験則の{ $times }倍です。
    .loss = { $variant ->
        [planned] 補正しない法則では、このサイズのモデルの計画終了時の損失は
       *[other] 補正しない法則では、このサイズのモデルのこのトークン数での損失は
    }{ $loss_hoffmann }と{ $loss_besiroglu }です。同じ計算量で最適なモデルなら、{ $best_loss_hoffmann }と{ $best_loss_besiroglu }になります。
    .observed = { $split ->
        [validation] 検証損失は{ $observed }です。
       *[other] 訓練損失は{ $observed }です。
    }損失の水準はデータセットによって異なるため、法則の値は差として見てください。
    .claim = 記載されたサイズ{ $claimed }であれば、最適に近くなります。
    .why = モデルの容量が尽きたわけではありません。データが無限にある場合、このサイズの損失の下限は、二つの法則で{ $floor_hoffmann }と{ $floor_besiroglu }です。損失はまだ下がりますが、同じ計算量で得られる低下は次第に小さくなります。大きいモデルのほうが、同じ計算量で損失をより下げられます。
    .fix = 同じ計算量のまま、幅または深さを増やしてステップ数を減らしてください。推論で小さいモデルが必要な場合は、サイズを変えないでください。
    .fix-width = この深さでは、`n_embd`を{ $width }にすると最適に最も近くなります。同じ計算量なら、ステップ数は少なくて済みます。推論で小さいモデルが必要な場合は、サイズを変えないでください。
parameter-count-not-as-claimed =
    .title = モデルのパラメータ数は{ $printed }で、記載された{ $claimed }ではありません
    .what = { $claimed }パラメータと記載されていますが、このモデルは、位置埋め込みを除くnanoGPTの数え方で{ $printed }になります。{ $ratio }倍の違いがあります。
    .what-config = { $claimed }パラメータと記載されていますが、設定からすべて数えると{ $printed }になります。{ $ratio }倍の違いがあります。
    .parts = すべて数えると{ $total }で、その{ $embedding_share }はトークン埋め込みです。トークン埋め込みは層内の計算には関わりません。
    .width = 記載されたサイズには、幅が{ $width }ではなく{ $width_needed }必要です。その場合、nanoGPTの数え方で{ $printed_then }（{ $times_printed }倍）、全体で{ $total_then }（{ $times_total }倍）になります。層のパラメータは幅の二乗に比例するため{ $times_blocks }倍になりますが、埋め込みは{ $times_embedding }倍にしかなりません。
    .why = 記載されたサイズを前提にした見込み（損失、トークン数、時間、メモリ）は、すべて別のモデルのものです。
    .fix = 記載されたサイズにしたい場合は、`n_embd`を{ $width_needed }にしてください。そうでなければ、記載を訂正してください。
    .fix-claim = 記載されたサイズになるように幅か深さを設定するか、記載を訂正してください。
pretrained-weights-unused =
    .title = { $variant ->
        [maybe] 訓練済みの重みがあるのに、ランダムな重みから訓練を始めている可能性があります
       *[plain] 訓練済みの重みがあるのに、ランダムな重みから訓練を始めています
    }
    .what = モデルは`{ $architecture }`です。これはアーキテクチャの定義だけで、重みは読み込まれません。同じモデルが、COCOで訓練済みの重み付きで`{ $weights }`として公開されています。
    .what-maybe = モデルは`{ $architecture }`です。これはアーキテクチャの定義だけです。スクリプトで重みを読み込まないかぎり、訓練はランダムな重みから始まります。同じモデルが、COCOで訓練済みの重み付きで`{ $weights }`として公開されています。
    .why = 手元のデータで訓練する場合も、公開された重みから始めれば、はるかに少ないエポック数でより高い精度に達します。画像が少ない場合は、とくに差が出ます。
    .fix = ゼロから訓練する意図がなければ、`model`を`{ $weights }`にしてください。
sequence-longer-than-positions =
    .title = { $length }トークンのシーケンスは、モデルの位置数{ $positions }より長くなっています
    .what = 訓練のシーケンス長は{ $length }トークンに設定されていますが、モデルの位置数は{ $positions }です。
    .why-table = 位置の表には、それより後ろのトークンに対応する項目がありません。プログラムは実行を拒否するか、GPU上のインデックスエラーで停止します。
    .why-rotary = 回転位置埋め込み（RoPE）には上限がないため、エラーにはなりません。しかし、モデルはそのような距離を学習していないので、最初はその部分の損失が高くなります。
    .fix = シーケンスを{ $positions }トークンに切り詰めてください。ゼロから訓練する場合は、モデルの位置数を増やしてもかまいません。
    .fix-rotary = シーケンスを{ $positions }トークンに切り詰めてください。コンテキストを伸ばしたい場合は、`rope_scaling`を適切に設定してください。
vocab-not-padded =
    .title = 語彙サイズ{ $vocabulary }が{ $multiple }の倍数ではありません
    .what = 語彙サイズは{ $vocabulary }で、次の{ $multiple }の倍数に{ $extra }足りません。
    .why = 出力層は、この幅の行列です。タイルの整数倍にならないと、多くの場合モデルで最大の行列積に、GPUは遅いカーネルを使います。
    .fix = 訓練を始める前に、語彙サイズを{ $padded }にパディングしてください。追加した項目が使われることはありません。元のサイズのチェックポイントは、パディング後のモデルには読み込めません。
    .fix-better = 訓練を始める前に、語彙サイズを{ $padded }、できれば{ $better_multiple }の倍数である{ $better }にパディングしてください。追加した項目が使われることはありません。元のサイズのチェックポイントは、パディング後のモデルには読み込めません。
vocab-smaller-than-tokenizer =
    .title = 語彙サイズ{ $vocabulary }が、トークナイザの{ $tokens }より小さくなっています
    .what = モデルの語彙サイズは{ $vocabulary }ですが、トークナイザ`{ $tokenizer }`の語彙サイズは{ $tokens }です。
    .why = モデルの最後の項目を超えるトークンが最初にバッチに現れた時点で、訓練は停止します。GPUでは、原因を示さないデバイス側アサーションになります。
    .fix = 語彙サイズを{ $new }にしてください。すべてのトークンに項目が割り当てられ、幅もGPUに適した値になります。
