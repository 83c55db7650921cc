reward-collapsed =
    .title = The reward has fallen back from { $best } to { $last }
    .what = The reward rose from { $first } to { $best } around { $position } { $step } and is down to { $last } at the end of this log (each is the median of a tenth of the records).
    .why = The policy at the end is worse than one that this run already had.
    .fix = Use the checkpoint from around { $position } { $step }, if one was saved. For the next run keep the best checkpoint by evaluation, and make the updates smaller: a lower or falling learning rate, or a limit on the KL divergence.
