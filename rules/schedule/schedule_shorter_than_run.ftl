schedule-shorter-than-run =
    .title = The learning rate stops falling { $tail_n ->
        [one] { $tail } step
       *[other] { $tail } steps
    } before the end
    .what = The decay ends at step { $decay } (`lr_decay_iters`), but the run goes on to step { $planned } (`max_iters`): for { $tail_n ->
        [one] the last step
       *[other] the last { $tail } steps
    }, { $tail_share } of the run, the learning rate is flat.
    .floor = It stays at { $floor } there (`min_lr`).
    .why = A flat tail at the lowest rate improves the loss least, so the same steps with a longer decay would have ended lower.
    .fix = Set `lr_decay_iters` to { $planned }, so that the decay ends with the run.
