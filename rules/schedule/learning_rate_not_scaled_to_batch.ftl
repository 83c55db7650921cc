learning-rate-not-scaled-to-batch =
    .title = The learning rate of { $rate } is meant for { $preset } images, not { $batch }
    .what = The learning rate is { $rate }, that of the presets, which train on { $preset } images per step. This run trains on { $batch }.
    .why-high = The rate of SGD goes with the batch: the same rate on fewer images is too high, and the loss diverges or stays high.
    .why-low = The rate of SGD goes with the batch: the same rate on more images learns less from each of them than it could.
    .fix = Set `SOLVER.BASE_LR` to { $scaled }, and change the number of iterations and the steps of the schedule by the same factor the other way.
