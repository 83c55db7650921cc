lora-learning-rate-unusual =
    .title = { $variant ->
        [high] The learning rate of { $rate } is far above what LoRA takes
       *[low] The learning rate of { $rate } is one for full fine-tuning, not for LoRA
    }
    .what = { $variant ->
        [high] The adapters (rank { $rank }) are trained at { $rate }; more than { $limit } is unusual even for LoRA.
       *[low] The adapters (rank { $rank }) are trained at { $rate }; less than { $limit } is unusual for LoRA.
    }
    .why = { $variant ->
        [high] At such a rate the loss usually jumps or the model forgets what it knew.
       *[low] Adapters start at zero and are small, so they need about tenfold the rate of full fine-tuning; with this one they change little.
    }
    .fix = Begin with { $usual } and change it from there by factors of two or three.
