batch-not-as-claimed =
    .title = A step holds { $sequences } sequences, not the { $claimed } that are claimed
    .what = { $claimed } sequences per step are claimed, but the settings give { $sequences }{ $variant ->
        [more] , { $ratio } times as many.
       *[other] ; the claim is { $ratio } times as large.
    }
    .product = That is a micro-batch of { $micro } times { $accumulation } accumulation steps, over all GPUs.
    .tokens = A step then has { $tokens_per_step } tokens.
    .why = The learning rate, the warm-up and the number of steps depend on the batch; those chosen for another one may not suit it.
    .fix = Correct the comment if the settings are what you want. Otherwise set the micro-batch or the accumulation that gives the claimed batch.
