schedule-longer-than-run =
    .title = The run ends at step { $planned }, but the learning rate is to fall until step { $decay }
    .what = The decay of the learning rate is laid out for { $decay } steps (`lr_decay_iters`), while the run stops after { $planned } (`max_iters`).
    .reached = At its last step the run has come through only { $reached } of the decay.
    .rate = The rate is { $at_end } there by nanoGPT's cosine, between the peak of { $peak } and the floor of { $floor }.
    .why = Much of the gain of a cosine schedule comes while the rate is low; a run that ends before that stops at a higher loss than it had to.
    .fix = Set `lr_decay_iters` to { $planned }, so that the decay ends with the run.
