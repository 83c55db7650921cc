micro-batch-too-small =
    .title = The micro-batch is { $micro } with most of the memory free
    .what = The micro-batch is { $micro } and { $accumulation } of them are accumulated, while at most { $used } of { $memory } ({ $share }) are in use.
    .why = Small micro-batches leave the GPU's units idle; accumulating many of them repeats that cost.
    .fix = Double the micro-batch and halve the accumulation, as long as the memory lasts. The step, and what is learned in it, stays the same.
