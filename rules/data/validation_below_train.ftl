validation-below-train =
    .title = The validation loss is { $gap } below the training loss
    .what = The training loss is { $train } and the validation loss { $validation }, { $gap } lower.
    .persistence = In the later half of the log, validation is the lower one in { $below } of { $evaluations_n ->
        [one] { $evaluations } evaluation
       *[other] { $evaluations } evaluations
    }, by { $mean_gap } on average.
    .persistence-few = Validation is the lower one in { $below } of { $evaluations_n ->
        [one] { $evaluations } evaluation
       *[other] { $evaluations } evaluations
    } after the warm-up, by { $mean_gap } on average.
    .noise = The noise of one such difference is about { $noise }.
    .what-apart = The validation loss is { $validation }, below the training loss of { $train }, by { $gap }.
    .why-apart = That is usual here: this program measures the training loss while it trains, with dropout, augmentation or label smoothing where they are on, and as a mean over weights that were still getting better; the validation loss is measured afterwards and without them. The two cannot be compared.
    .fix-apart = Nothing needs to change. To compare them, evaluate the finished weights on a part of the training data in the same way.
    .why = nanoGPT measures both with the same weights and in eval mode, so neither dropout nor averaging explains it. The validation split is easier, made differently or small: other documents, more boilerplate, or text that also stands in the training split.
    .why-few = So few evaluations may differ by chance: the noise of a few batches comes first as the explanation. Should it stay so over more evaluations, the two splits differ, for nanoGPT measures both with the same weights and in eval mode.
    .dropout = The dropout of { $dropout } is off in both measurements.
    .fix = Look at how the validation split was made; it should be a random part of the same documents, without duplicates. Until then judge progress by how each loss changes, and do not compare this validation loss with other people's.
