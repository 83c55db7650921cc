data-starvation =
    .title = { $share } of a step is waiting for data
    .what = Of { $step } that an iteration takes, it waits { $wait } for its batch (medians over { $count } records, without the start).
    .workers = The number of loading workers is { $workers }.
    .why = The card does nothing while it waits, so a faster card or a larger batch does not make the run faster.
    .fix = Raise the number of loading workers up to the cores of the machine, decode or resize the data once in advance, and put it on a local disk.
