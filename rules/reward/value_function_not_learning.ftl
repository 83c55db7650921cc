value-function-not-learning =
    .title = The value function is worse than a constant: explained variance { $explained }
    .what = Over the last { $count } records the explained variance is { $explained } in the middle.
    .scale = Zero means that the values might as well be constant; below zero they do harm.
    .why = Advantages are returns minus values. Bad values make them noisier, and the policy follows the noise.
    .fix = Normalise rewards and observations, give the value function layers of its own, or raise the coefficient or rate of its loss; then see whether the explained variance rises above zero.
