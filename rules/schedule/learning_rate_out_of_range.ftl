learning-rate-out-of-range =
    .title = A learning rate of { $rate } is too { $variant ->
        [low] low to train anything
       *[other] high to train anything
    }
    .what-high = The learning rate is { $rate }. With Adam, rates between { $least } and { $most } are in use.
    .why-high = Adam moves every weight by about the learning rate in each step, whatever the gradient; at this rate the weights are thrown about and the loss stalls or diverges.
    .fix-high = Choose a rate below { $most }. Fine-tuning needs far less than training from scratch.
    .what-low = The learning rate is set to { $rate }. With Adam, rates between { $least } and { $most } are in use.
    .why-low = Adam moves every weight by about the learning rate in each step; at this rate the model stays what it was.
    .fix-low = Choose a rate above { $least }. Check the exponent: a wrong one is the usual reason.
    .what-any = The learning rate is { $rate }. No optimizer in use takes more than { $most }; with Adam the usual range is far lower, from { $least } up.
    .why-any = At this rate the first steps throw the weights to where nothing can be learned.
    .fix-any = Check the exponent, and take the rate of a published recipe for this model.
