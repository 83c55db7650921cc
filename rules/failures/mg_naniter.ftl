mg-naniter =
    .title = Megatron counts iterations with a NaN loss
    .what = The loss was no number in some iterations.
    .count = The loss was no number in { $nan } { $nan_n ->
        [one] iteration
       *[other] iterations
    }, from the record at step { $first } on.
    .ended = The last record has none, and the updates in question were left out.
    .open = The last record has some as well.
    .why = Bad values in a batch, a failing card, or a run that diverges.
    .fix = If they go on, stop, go back to a checkpoint from before the first, and lower the learning rate or skip the batches in question; if it is always the same rank, test its card.
