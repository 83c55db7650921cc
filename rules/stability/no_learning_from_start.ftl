no-learning-from-start =
    .title = { $variant ->
        [tuning] The loss has stood at { $last } since the run began
       *[plain] The loss has stood at { $last } since the run began: it is not learning
    }
    .what = The first records lie at { $first } and the last, up to { $position } { $last_step }, at { $last }; { $points } records show no fall.
    .test = With their scatter counted in, the loss has gained { $at_most } at most; a run that works gains more within its first steps.
    .rate-zero = The log prints a learning rate of zero throughout, so no update can change the weights.
    .why = This is no divergence: nothing was learned that could be lost. The updates do not reach the weights, or the labels say nothing about the inputs.
    .fix = Train on one single batch until its loss is near zero; while that fails, look at the learning rate, frozen parameters, a missing `optimizer.step()`, detached losses, masked or shuffled labels.
    .fix-tuning = In fine-tuning a loss may begin near its best. If the model should still improve, check that the adapters or layers are trainable, that the labels are not all masked, and try another learning rate: one that is too low changes nothing, and one that is too high destroys the weights.
