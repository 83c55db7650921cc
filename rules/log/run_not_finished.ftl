run-not-finished =
    .title = The log ends at step { $last_step } of { $max_steps }
    .what = { $last_step } of { $max_steps } steps are in the log, { $done } of the plan; { $left_n ->
        [one] { $left } step is left.
       *[other] { $left } steps are left.
    }
    .time = At { $step_seconds } a step that takes about { $time_left } more.
    .predicted = By the scaling laws, shifted to the { $observed } of this run, the validation loss at the planned end is { $loss_low } to { $loss_high }; { $level } of such predictions hold between { $interval_low } and { $interval_high }.
    .why = A finished plan usually ends with a lower loss than this one: the last steps, with the learning rate at its lowest, are still to come.
    .fix = If it is still running, let it run on. If it stopped, resume it, or plan a schedule that ends at the steps you can afford.
    .fix-nanogpt = If it is still running, let it run on. If it stopped, continue from the checkpoint with `init_from = 'resume'`, or plan a schedule that ends at the steps you can afford.
