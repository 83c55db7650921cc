validation-below-train =
    .title = The validation loss is { $gap } below the training loss
    .what = The training loss is { $train } and the validation loss { $validation }, { $gap } lower.
    .persistence = In the later half of the log, validation is the lower one in { $below } of { $evaluations } evaluations, by { $mean_gap } on average.
    .noise = The noise of one such difference is about { $noise }.
    .why = nanoGPT measures both with the same weights and in eval mode, so neither dropout nor averaging explains it. The validation split is easier, made differently or small: other documents, more boilerplate, or text that also stands in the training split.
    .dropout = The dropout of { $dropout } is off in both measurements.
    .fix = Look at how the validation split was made; it should be a random part of the same documents, without duplicates. Until then judge progress by how each loss changes, and do not compare this validation loss with other people's.
