learning-rate-collapsed-early =
    .title = The learning rate fell to { $low_share } of its peak after { $at_share } of the run, and the loss stands still since
    .what = The printed rate had its peak at { $peak }; from { $position } { $at } on it is { $low } or less, with the end at { $position } { $end }.
    .loss = Just before that, from { $position } { $from }, the loss was still falling: by { $fell } of its present level. From { $position } { $settled } to { $position } { $last } a line through it gains only { $gained }.
    .why = At such a rate the weights hardly move any more. The loss stopped because the rate came down too early, and not because the model had learned what it can.
    .fix = Keep the rate near its peak for longer, and let it come down in the last third of the run; with a step schedule, move the first milestone there.
