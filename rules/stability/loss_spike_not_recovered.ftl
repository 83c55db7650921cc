loss-spike-not-recovered =
    .title = The loss jumped at { $position } { $step } and has not come back: { $before } before, { $last } at the end
    .what = Up to { $position } { $good_step } the training loss lay at { $before }; at { $position } { $step } it jumps, to { $top } at its highest, and { $after } records later, at { $position } { $last_step }, it still lies at { $last }.
    .why = Jumps that heal do so within some hundred steps. After this one the weights are worse than before, and the steps since then only try to win back what was known already.
    .fix = If it has not come back after a few hundred steps, go back to a checkpoint from before { $position } { $step }, skip the batches around the jump, and lower the learning rate or clip gradients more tightly if it happens again.
