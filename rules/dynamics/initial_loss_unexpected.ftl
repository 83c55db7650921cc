initial-loss-unexpected =
    .title = { $variant ->
        [above] The first loss, { $first }, is above that of a uniform guess
       *[below] The first loss, { $first }, is too good for an untrained model
    }
    .what = With a vocabulary of { $vocabulary } tokens, a model that knows nothing has a loss of { $uniform }; this one begins at { $first }, which is { $apart } away.
    .above = So the first outputs are far from even: the initialisation is too large, the loss is summed where it should be averaged, or the labels do not fit the vocabulary.
    .below = So the model knows something already: old weights are loaded, the targets can be seen in the input, part of the labels is masked or trivial, or the real vocabulary is smaller.
    .why = A wrong start is the cheapest sign of a bug, and later losses cannot be compared with other runs while it is there.
    .fix = Before training on, check the initialisation, the labels with their mask and shift, and the vocabulary size.
