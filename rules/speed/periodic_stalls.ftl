periodic-stalls =
    .title = Every { $interval } one step takes { $slow } instead of { $usual }
    .what = The slow steps take { $slow } (median) and cost { $share } of the time.
    .saves = That is the interval of saving checkpoints.
    .why = Something runs in this rhythm: saving, logging, collecting garbage, or the workers that start again with each pass over the data.
    .fix = Do it more rarely, or in the background: save checkpoints asynchronously, keep the loading workers alive (`persistent_workers`), or collect garbage by hand (`gc.disable()` and `gc.collect()`).
