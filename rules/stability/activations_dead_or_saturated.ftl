activations-dead-or-saturated =
    .title = { $share } of the units are dead or saturated, as `{ $metric }` measures it
    .what = The last records of `{ $metric }`, up to { $position } { $step }, lie at { $share } (median).
    .why = A unit that is always zero, or always at the end of its range, passes no gradient: its weights do not learn, and the model is smaller than it looks.
    .fix = Lower the learning rate, use an activation that leaks (GELU, leaky ReLU), normalise its inputs, or initialise with smaller weights and no negative bias.
