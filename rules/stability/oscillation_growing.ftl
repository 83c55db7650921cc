oscillation-growing =
    .title = The loss swings { $ratio } times as widely as before
    .what = From { $position } { $step } on, single records scatter by { $after } about their neighbours, at a loss of { $level }; in the third of the log before, it was { $before }. The loss turns { $turns } times in that stretch.
    .why = At a learning rate near its limit each update overshoots the one before, and the swings grow until the run diverges.
    .fix = Lower the learning rate or raise the batch before the swings grow further. If smaller batches or other data begin around { $position } { $step }, they explain it.
