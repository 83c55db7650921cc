trained-past-best =
    .title = Since { $position } { $best_step } no evaluation was better
    .what = { $measure } was best at { $position } { $best_step } with { $best }; none of the { $since } evaluations after it was better, and the last one, at { $position } { $last_step }, is { $last }. That is { $share } of the run.
    .why = Everything after the best evaluation cost time and bought nothing that these evaluations can see.
    .fix = Use the checkpoint of { $position } { $best_step }, and let the next run stop when several evaluations in a row bring no gain. If the learning rate is still high, a decay may bring one more gain; if it has come down, more data or regularisation is what helps.
