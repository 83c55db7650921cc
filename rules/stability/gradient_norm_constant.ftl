gradient-norm-constant =
    .title = The gradient norm is { $norm } at { $count } records in a row: it is not measured anew
    .what = { $variant ->
        [all] Every record of the log, from { $position } { $first_step } to { $last_step }, prints the same norm to { $digits } digits
       *[part] From { $position } { $first_step } to { $last_step } the log prints the same norm to { $digits } digits
    }, although the batches differ.
    .why = Different batches never agree that far. Either the updates were skipped and the last norm is printed again, or the number is no norm of this gradient; then clipping by it does nothing useful.
    .fix = Check whether the updates are skipped (loss scale, overflow), and print the norm over all parameters and ranks just before clipping.
