host-memory-not-pinned =
    .title = Batches are copied from memory that is not pinned
    .what = Pinning of the host's memory is switched off.
    .why = Only from pinned memory can a batch be copied to the GPU while it computes. For batches of tokens it hardly matters, for images it does.
    .fix = Switch it on (`pin_memory`), unless the host is short of memory.
