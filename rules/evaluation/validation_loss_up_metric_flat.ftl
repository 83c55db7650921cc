validation-loss-up-metric-flat =
    .title = The validation loss rises, but `{ $score }` does not fall
    .what = The validation loss was lowest at { $position } { $best_step } with { $best } and is now { $last } (median of the last evaluations). `{ $score }` was { $score_then } there and is { $score_now } now.
    .why = The model becomes surer of everything it says, its mistakes too: these cost more loss each, without becoming more. By the loss it overfits; by the score it has lost nothing.
    .fix = Choose the checkpoint by the score if only its decisions count. If its probabilities are used, take the one of the lowest loss, or calibrate them afterwards; label smoothing or weight decay keeps the loss from rising.
