loss-at-chance =
    .title = The loss and the accuracy are those of a guess among { $classes } classes
    .what = A model that gives { $classes } classes the same chance has a loss of { $uniform } and is right in { $chance } of all cases. Here the training loss rests at { $last } and the evaluations give an accuracy of { $accuracy }.
    .never = The loss was never clearly below that: nothing has been learned from the inputs.
    .returned = The loss had come down to { $lowest } before and went back: what had been learned is lost.
    .why = A classifier that works leaves this level within its first epoch. It stays there, or falls back to it, when steps that are too large destroy its weights, when the labels do not belong to the inputs, or when no update reaches the weights.
    .fix = Stop this run. Start again with a much lower learning rate and a warm-up; then look at a batch (do the labels belong to the inputs?), check that the parameters are trainable and given to the optimizer, and train on one batch until it is known by heart.
