too-early-to-judge =
    .title = The log covers { $share } of the plan: too early to judge the quality
    .what = The last step is { $last } of { $planned } planned.
    .warmup = The learning rate is still in its warm-up, which takes { $warmup } steps.
    .why = The first steps show whether the program works and how fast it is. They do not show how low the loss will get; a steep fall at the start is usual, and a flat one is not yet a fault.
    .fix = Let it run on, and ask again when a good part of the plan is done.
