loss-at-uniform =
    .title = At { $position } { $step } the loss is still { $last }, that of a uniform guess
    .what = With a vocabulary of { $vocabulary } tokens, a model that knows nothing has a loss of { $uniform }; up to { $position } { $step } this run has not left it ({ $last }).
    .why = A run that works leaves this level within its first steps, if only by learning which tokens are frequent. So no update reaches the weights, or the labels tell nothing.
    .fix = Check that the learning rate is above zero and out of its warm-up, that the parameters given to the optimizer are those of the model and are trainable, and that the labels belong to the inputs and are not all masked.
