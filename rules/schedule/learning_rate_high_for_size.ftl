learning-rate-high-for-size =
    .title = { $variant ->
        [any] A learning rate of { $rate } is too high for a model of any size
       *[other] A learning rate of { $rate } is high for { $params } parameters
    }
    .what-any = The learning rate is { $rate }. Adam moves every weight by about that much in each step, which is more than the weights themselves are at the beginning.
    .what = { $variant ->
        [small] The learning rate is { $rate }, { $times } times the { $usual } that is customary for { $params } parameters (OpenAI's rule of thumb for small models, or the rate of the smallest GPT-3 model where that is higher).
       *[plain] The learning rate is { $rate }, { $times } times the { $usual } that is customary for { $params } parameters (read off between the sizes of the GPT-3 family).
    }
    .why = The larger a transformer, the lower the rate that it bears; this far above the custom the loss often spikes, diverges, or settles higher than it had to.
    .fix-any = Lower `learning_rate` to what suits the size, { $new } for the smallest GPT-3 model, and `min_lr` in proportion.
    .fix = Lower `learning_rate` to about { $new }, and `min_lr` in proportion.
