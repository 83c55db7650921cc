last-checkpoint-not-best =
    .title = The last weights are not the best ones
    .what = At the last evaluation, { $position } { $last_step }, the validation loss is { $last }; at { $position } { $best_step } it was { $best }.
    .why = Whoever keeps the last checkpoint keeps a model that is worse than one that this run already had.
    .fix = Use the checkpoint of { $position } { $best_step } if there is one, and let the program save whenever the validation loss reaches a new low.
