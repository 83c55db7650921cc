loss-out-of-range =
    .title = { $variant ->
        [negative] The loss is { $loss } at { $position } { $step }: a cross-entropy is never below zero
       *[high] The loss is { $loss }, { $ratio } times that of a uniform guess
    }
    .negative = { $count } losses of this log lie below zero, first { $loss } at { $position } { $step }. The negative logarithm of a probability cannot be negative.
    .high = With this vocabulary a model that knows nothing has a loss of { $uniform }; at { $position } { $step } the last records lie at { $loss } (median). Not knowing is never that bad.
    .fix = Check the loss itself: a sum where a mean is meant (over accumulation steps, too), a wrong sign, probabilities where logits are expected, or labels outside the vocabulary. Losses before that is mended cannot be compared with anything.
