batch-not-as-claimed =
    .title = A step holds { $sequences_n ->
        [one] { $sequences } sequence
       *[other] { $sequences } sequences
    }, not the { $claimed } claimed
    .what = { $claimed_n ->
        [one] { $claimed } sequence per step is
       *[other] { $claimed } sequences per step are
    } claimed, but the settings give { $sequences }{ $variant ->
        [more] , { $ratio } times as many.
       *[other] ; the claim is { $ratio } times as large.
    }
    .product = That is a micro-batch of { $micro } and an accumulation of { $accumulation }, over all GPUs.
    .tokens = A step then has { $tokens_per_step } tokens.
    .why = The learning rate, the warm-up and the number of steps depend on the batch; those chosen for another one may not suit it.
    .fix = Correct the comment if the settings are what you want. Otherwise set the micro-batch or the accumulation that gives the claimed batch.
