weight-decay-out-of-range =
    .title = { $variant ->
        [off] Weight decay is switched off
       *[high] A weight decay of { $decay } is very high for Adam
    }
    .what-off = The weight decay is { $decay }. Language models that are trained from scratch usually have { $usual }.
    .why-off = Without it the weights keep growing, and the same learning rate moves them less and less. It costs a little loss in a long run; it is a custom, not a fault.
    .what-high = The weight decay is { $decay }; recipes for models of this kind stay at { $most } or below.
    .why-high = AdamW shrinks every weight by learning rate times decay in each step. This much pulls the weights back faster than they learn.
    .fix = Set it to { $usual }.
    .fix-images = Take the value of the recipe for this model; { $most } is about the most that any uses.
