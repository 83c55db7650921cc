slow-divergence =
    .title = The training loss has turned and climbs: up { $rise } since { $position } { $best_step }
    .what = Around { $position } { $best_step } the training loss lay at { $best } (median); at the end of the log, { $position } { $last_step }, it lies at { $last }. A rank test finds that it rises all along.
    .why = This is a slow divergence: a training loss that climbs over so many records does not turn by itself, and the way back gets longer.
    .fix = Lower the learning rate, best from the checkpoint around { $position } { $best_step }. If the data change on purpose from there on, a higher level may be theirs.
