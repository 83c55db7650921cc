tokens-not-as-claimed =
    .title = The plan is { $planned } tokens, not the { $claimed } that is claimed
    .what = { $claimed } tokens are claimed, but the settings plan { $planned }{ $variant ->
        [more] , { $ratio } times as many.
       *[other] ; the claim is { $ratio } times as large.
    }
    .product = That is { $steps_n ->
        [one] { $steps } step
       *[other] { $steps } steps
    } of { $tokens_per_step } tokens.
    .seen = So far the run has seen { $seen } tokens.
    .why = Loss, time and tokens per parameter follow from the real number; the comment probably belongs to another number of steps.
    .fix = Correct the comment, or the number of steps.
    .fix-steps = Correct the comment. If the claim is what you want, it takes { $steps_needed_n ->
        [one] { $steps_needed } step
       *[other] { $steps_needed } steps
    }, and the schedule has to end there too.
