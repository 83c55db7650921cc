checkpoint-cannot-resume =
    .title = 检查点无法续训：请从第 { $start } 步重新开始
    .what = 这项更改会改变模型张量的形状，已保存的权重因此无法使用。
    .lost = 目前已训练的 { $last_step } 步无法沿用。
    .why = { $variant ->
        [nanogpt] 恢复训练时，nanoGPT 会从检查点读取 `n_layer`、`n_head`、`n_embd`、`block_size`、`bias` 和 `vocab_size`，因此它会不声不响地继续训练旧模型。
       *[other] 加载时要么因形状不匹配而报错停止，要么悄悄跳过对不上的权重。
    }
    .fix = 请从第 { $start } 步开始，输出到新的目录，以免覆盖旧的检查点。
    .fix-folder = 请从第 { $start } 步开始，并设置 `out_dir = '{ $out_dir_new }'`，以免覆盖 `{ $out_dir }` 里的检查点。
