speed-up-after-nan =
    .title = The steps are { $gain } faster since the loss is NaN, because nothing is learned
    .what = Before { $position } { $step } an ordinary step takes { $before }, after it { $after }: { $gain } less.
    .skipped = In float16 the gradient scaler skips the optimizer's update when a gradient is not finite, and that is the time saved.
    .perhaps = A gradient scaler, as float16 needs one, skips the optimizer's update when a gradient is not finite; that would be the time saved.
    .why = The higher speed is a symptom and no good news: it lasts as long as the weights stay as they are.
