checkpoint-cannot-resume =
    .title = チェックポイントから続けられません：ステップ{ $start }からやり直してください
    .what = この変更でモデルのテンソルの形状が変わるため、これまでに保存した重みは合わなくなります。
    .lost = これまでに訓練した{ $last_step }ステップは引き継げません。
    .why = { $variant ->
        [nanogpt] 再開時、nanoGPTは`n_layer`、`n_head`、`n_embd`、`block_size`、`bias`、`vocab_size`をチェックポイントから読み取ります。そのため、何の通知もなく、古いモデルの訓練を続けてしまいます。
       *[other] 読み込むと、サイズの不一致で停止するか、合わない重みが通知なしにスキップされます。
    }
    .fix = 古いチェックポイントが上書きされないように、新しい出力フォルダを使い、ステップ{ $start }から始めてください。
    .fix-folder = `{ $out_dir }`のチェックポイントが上書きされないように、`out_dir = '{ $out_dir_new }'`として、ステップ{ $start }から始めてください。
