memory-room-to-grow-batch =
    .title = Only { $share } of the card's memory is used, so the micro-batch can double
    .what = The peak is { $used } of { $total }, with micro-batches of { $micro } and an accumulation of { $steps }.
    .why = Larger micro-batches often use the card better. With less accumulation the global batch stays the same, and so does the training.
    .fix = Try a micro-batch of { $micro_then } with an accumulation of { $steps_then }, and compare the time of a step.
