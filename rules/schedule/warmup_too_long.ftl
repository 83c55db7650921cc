warmup-too-long =
    .title = { $variant ->
        [never] The warm-up is as long as the run: the full learning rate is never used
       *[plain] The warm-up takes { $share } of the run
    }
    .what = { $variant ->
        [never] The learning rate rises over { $warmup } steps, but the run has only { $planned }: the warm-up is { $share } of it.
       *[plain] The learning rate rises over the first { $warmup } of { $planned } steps.
    }
    .peak = The rate of { $peak } that was chosen is never held, and no decay follows.
    .why = Below the peak rate the model learns less from each step, and beyond the first tenth of a run a longer warm-up is not known to help.
    .fix = Shorten the warm-up to about { $usual } steps: a small share of the run, and no more than nanoGPT's default.
