resume-loss-jump =
    .title = The loss jumped by { $jump } when the run was resumed
    .what = Before the run was resumed from `{ $checkpoint }` the loss was { $before } (median of its last records); in the first records after it, from { $position } { $start } on, it is { $after }. Single records scatter by { $scatter } only.
    .why = A run that is resumed completely goes on at the loss that it had. A jump means that something was not restored: the averages of the optimizer, the learning rate, or the place in the data; or the checkpoint is not the one that you mean.
    .fix = Look at what the checkpoint holds and what is loaded: weights, optimizer, schedule, loss scale, random state and the place in the data. If the loss is not back after some hundred steps, resume again from an earlier checkpoint.
