preference-not-learned =
    .title = After { $count } records the chosen answers are still not told from the rejected ones
    .what = Near the end of this log the model prefers the chosen answer in { $accuracy } of the pairs, which is guessing, and the margin of the rewards is { $margin }.
    .why = Without a margin the loss of DPO is { $guess } (the logarithm of two), and nothing is learnt.
    .fix = Read some pairs as the trainer sees them: do chosen and rejected differ after the template and the cut to the maximum length? Then raise the learning rate, or lower `beta`.
