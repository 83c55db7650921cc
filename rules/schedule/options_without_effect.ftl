options-without-effect =
    .title = `{ $key }` has no effect
    .what-constant = `{ $key }` is set, but the schedule is `constant`, which has no warm-up: training starts at the full learning rate.
    .what-twice = Both `warmup_ratio` and `warmup_steps` are set. The trainer takes the steps and ignores `{ $key }`.
    .what-decay = `{ $key }` is set, but `decay_lr` is `False`: nanoGPT then skips the schedule, warm-up included, and starts at the full learning rate.
    .fix-decay = Set `decay_lr` to `True`, or remove `{ $key }`.
    .fix-constant = Set `lr_scheduler_type` to `constant_with_warmup`, or remove `{ $key }`.
    .fix-twice = Remove one of them, so that the settings say what the run does.
