evaluation-too-noisy =
    .title = Single evaluations scatter by { $share }
    .what = Over the last { $points } evaluations `{ $measure }` goes up and down between { $lowest } and { $highest }. Beside its neighbours a single value is off by about { $scatter } by chance: { $share } of the median { $level }.
    .why = Two checkpoints that differ by less than that cannot be told apart, and the best one is partly luck. Mostly the validation set is small; a learning rate that is still high also throws the weights about.
    .fix = Evaluate on more data if there is more; else compare means over several evaluations, or evaluate averaged weights (EMA). Do not choose a checkpoint, or a setting, by one evaluation.
