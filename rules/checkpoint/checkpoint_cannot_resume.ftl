checkpoint-cannot-resume =
    .title = The checkpoint cannot be continued: start again from step { $start }
    .what = The change gives the model's tensors other shapes, so the weights saved so far do not fit it.
    .lost = { $last_step_n ->
        [one] The { $last_step } step
       *[other] The { $last_step } steps
    } trained so far cannot be carried over.
    .why = { $variant ->
        [nanogpt] On resume nanoGPT takes `n_layer`, `n_head`, `n_embd`, `block_size`, `bias` and `vocab_size` from the checkpoint, so it would go on training the old model without a word.
       *[other] Loading it would stop with a size mismatch, or silently skip the weights that do not fit.
    }
    .fix = Start from step { $start } into a new output folder, so that the old checkpoint is not overwritten.
    .fix-folder = Start from step { $start } with `out_dir = '{ $out_dir_new }'`, so that the checkpoint in `{ $out_dir }` is not overwritten.
