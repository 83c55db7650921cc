warmup-missing =
    .title = { $variant ->
        [none] Training starts at the full learning rate, without a warm-up
       *[few] A warm-up of { $warmup_n ->
            [one] { $warmup } step
           *[other] { $warmup } steps
        } is hardly a warm-up
    }
    .what = { $variant ->
        [none] No warm-up is set (`warmup_iters` is { $warmup }) although this model is trained from scratch with Adam.
       *[few] The warm-up takes only { $warmup_n ->
            [one] { $warmup } step
           *[other] { $warmup } steps
        } although this model is trained from scratch with Adam.
    }
    .peak = The rate is at its peak of { $peak } almost from the first update.
    .why = Adam's averages of the gradient are still empty then, so the first steps are large and badly scaled; the loss may jump, or take long to recover.
    .fix = Warm up for about { $usual } steps of the { $planned } planned: a small share of the run, and no more than nanoGPT's default.
    .fix-without-plan = Warm up for one or two percent of the run.
