gpus-unused =
    .title = { $idle } of { $cards } GPUs do nothing
    .what = The machine has { $cards } GPUs, and the run has a single process.
    .why = With one process per GPU they share the batch, and a step takes a fraction of the time.
    .fix = Start the program with `torchrun --nproc_per_node={ $cards }`, and divide the accumulation by the number of processes so that the global batch stays the same. If the other GPUs belong to somebody else, all is well.
