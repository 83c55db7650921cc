predicting-prior-only =
    .title = The accuracy is { $accuracy } at every evaluation: the model gives one answer to everything
    .what = All { $count } evaluations give { $accuracy }, to the last digit, and the training loss stands at { $loss }.
    .why = A model that always names the commonest class has just the accuracy of that class, and its loss rests at the entropy of the class frequencies. It has learned the frequencies and nothing of the inputs.
    .fix = Print the predictions of one batch. If they are all alike, check that inputs are scaled and belong to their labels, that the last layer fits the loss (logits or probabilities), lower the learning rate, and train on one batch until it is learned by heart.
