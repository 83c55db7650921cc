weight-decay-on-norms-and-biases =
    .title = Weight decay is applied to norms and biases too
    .what = All { $decayed } parameters are decayed; none are left out, although the model has biases.
    .why = Decay pulls the gains of the norms and the biases towards zero. Only the matrices gain from it.
    .fix = Make two parameter groups: decay for parameters of two dimensions or more, none for the others. It is a custom, and no reason to start over.
