late-bf16-blow-up =
    .title = The run blew up late, after { $position } { $best_step }, in bfloat16: a known pattern
    .what = Up to { $position } { $best_step } the run was sound, at a loss of { $best }; at { $position } { $last_step } it lies at { $last }.
    .why = bfloat16 rounds coarsely. When logits and attention scores have grown late in a run, rounding alone can push it off its path; others saw the same with fused attention, and the same settings often pass with another seed. It is one possible cause beside the learning rate and the data.
    .fix = Go back to a checkpoint from before { $position } { $best_step } and let it see other batches. If it happens again, keep logits and attention in float32, add normalised queries and keys or a z-loss, or lower the learning rate.
