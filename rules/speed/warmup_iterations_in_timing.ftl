warmup-iterations-in-timing =
    .title = The times of the first iterations say nothing about the speed
    .what = A later iteration takes { $usual } (median); the average over all printed ones is { $average }.
    .slow = At the start up to { $slowest } were printed for one iteration: compilation, allocation, loading, or a first evaluation.
    .fast = At the start as little as { $quickest } was printed for one iteration: that is the time to hand the work to the device, not to do it.
    .why = A speed, an average or a utilisation that includes these lines is wrong.
    .fix = Leave the first iterations out of every measurement and count { $usual } for a step.
