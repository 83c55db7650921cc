weights-not-updating =
    .title = The loss is exactly { $loss } at { $count } { $variant ->
        [evaluations] evaluations
       *[records] records
    } in a row: the weights do not change
    .what = From { $position } { $first_step } to { $last_step } { $variant ->
        [evaluations] every evaluation
       *[records] every training record
    } prints { $loss }, to the last digit.
    .why = Each update moves the weights, and with them the loss. So the optimizer was given other parameters, they are frozen, the gradient does not reach them, or the printed value is an old one.
    .rate-zero = The log prints a learning rate of zero there, so no update can change anything.
    .fix = Compare one weight before and after `optimizer.step()`. If it is the same, look at the learning rate, at `requires_grad`, and whether the optimizer was made before the model was wrapped, moved or loaded.
