update-ratio-out-of-range =
    .title = { $variant ->
        [large] The updates are { $ratio } of the weights: far too large
       *[small] The updates are { $ratio } of the weights: too small to move them
    }
    .what = The median of `{ $metric }`, apart from start and end of the log, is { $ratio }; about { $usual } is usual.
    .why-large = Updates of that size rewrite the weights within some steps, and what was learned goes with them.
    .why-small = Updates of that size hardly move the weights in the time that a run has; in fine-tuning it may be meant.
    .fix-large = Lower the learning rate of that layer, towards { $factor } times smaller, or check its initialisation: very small weights give large ratios.
    .fix-small = If the loss falls too slowly, raise the learning rate, up to { $factor } times step by step; check that the layer is not frozen.
