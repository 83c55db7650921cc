tokens-below-compute-optimal =
    .title = Only { $per_parameter } tokens per parameter are planned
    .what = The plan is { $tokens } tokens for { $params } parameters in all; the rule of thumb of { $thumb } tokens per parameter would be { $optimal_tokens }.
    .why = With so few tokens, a model of about { $params_for_tokens } parameters would reach a lower loss for the same compute, and in less memory.
    .fix = Train on more tokens, or take a smaller model.
    .fix-steps = Train for about { $steps_needed } steps at this batch, with the schedule ending there, or take a smaller model.
