loss-diverging =
    .title = { $severity ->
        [error] The { $variant ->
            [named] loss
           *[other] training loss
        } diverges: { $last } after a best of { $best }
       *[other] The training loss is rising: { $last } after a best of { $best }
    }
    .what = { $variant ->
        [batch] Around { $position } { $best_step } the batch losses lay at { $best } (median); at the end of the log, { $position } { $last_step }, they lie at { $last }, { $ratio } times as high.
        [few] At { $position } { $best_step } the loss was { $best }; the last two evaluations, up to { $position } { $last_step }, both lie at { $last } or more, { $ratio } times as high.
       *[eval] Around { $position } { $best_step } the loss lay at { $best } (median of neighbouring evaluations); at the end of the log, { $position } { $last_step }, it lies at { $last }, { $ratio } times as high.
    }
    .named = The program names { $best } as its best validation loss; at { $position } { $last_step } it is { $last }, { $ratio } times as high, and the training loss is high as well ({ $train }), so this is no overfitting.
    .noise = { $variant ->
        [few] Chance moves an evaluation by about { $noise }, so this is no fluctuation.
       *[other] Chance moves such a median by about { $noise }, so this is no fluctuation.
    }
    .why = A run that climbs so far above its best level rarely returns by itself, and the checkpoints since then are worse than the earlier ones.
    .fix = Go back to a checkpoint from before the rise (around { $position } { $best_step }) and continue with a lower learning rate than { $rate }, with gradient clipping on.
    .fix-without-rate = Go back to a checkpoint from before the rise (around { $position } { $best_step }) and continue with a lower learning rate, with gradient clipping on.
    .fix-named = Go back to the checkpoint with the best validation loss and continue with a lower learning rate, with gradient clipping on.
