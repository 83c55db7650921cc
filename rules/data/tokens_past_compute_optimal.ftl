tokens-past-compute-optimal =
    .title = { $per_parameter } tokens per parameter, { $times } times the compute-optimal number
    .what = { $variant ->
        [planned] The plan is { $tokens } tokens
       *[other] The run has seen { $tokens } tokens
    } on { $params } parameters in all. The rule of thumb of { $thumb } tokens per parameter would be { $optimal_tokens }.
    .gain = Twice as many tokens would still lower the loss by { $gain_low } to { $gain_high }, by both published laws.
    .why = Returns diminish, but they do not end: the same compute would reach a lower loss in a larger model.
    .fix = For a small model that is to be cheap in use this is common and fine. If you want the lowest loss for your compute, take a larger model.
