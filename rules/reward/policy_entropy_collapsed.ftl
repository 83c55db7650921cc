policy-entropy-collapsed =
    .title = The policy hardly varies any more: { $share } of its first entropy is left
    .what = The entropy of the policy began at { $first } and is now { $last }, { $share } of that.
    .reward = The reward has not risen meanwhile, so this is not the certainty of a solved task.
    .why = A policy without entropy repeats itself and finds nothing better.
    .fix = Go back to a checkpoint from before the fall, and raise the entropy bonus or the sampling temperature, or lower the learning rate.
