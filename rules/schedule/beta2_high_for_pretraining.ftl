beta2-high-for-pretraining =
    .title = `beta2` is { $beta }; { $usual } is usual with batches of this size
    .what = With { $tokens } tokens per step, pretraining is usually done with a `beta2` of { $usual } rather than { $beta }.
    .memory = AdamW then remembers the size of the gradients over about { $memory_usual } steps instead of { $memory }.
    .why = A long memory lags behind when gradients grow, which can make late loss spikes more likely; this is a custom and not a fault, and a run without spikes does not need the change.
    .fix = Set `beta2` to { $usual } for the next run.
