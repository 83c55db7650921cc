gpu-underused =
    .title = { $variant ->
        [now] The GPU was { $now } busy when `nvidia-smi` ran
       *[plain] The GPU is rarely more than { $high } busy
    }
    .what = Of { $count } recorded readings, the low ones (lowest twentieth) are at most { $low }, and the high ones (highest twentieth) begin at { $high }.
    .what-now = A program holds { $used } of its memory, but kernels ran for { $now } of the last second or so.
    .why = The card waits for data, for the program on the host, or for other cards, so a faster one would not help.
    .why-now = One reading can fall into an evaluation, a checkpoint or the start. If several look like this, the card waits for data, for the program on the host, or for other cards.
    .fix = Watch `nvidia-smi dmon -s u` for a minute. If it swings between nothing and full, the data are late: raise the number of loading workers. If it stays low, raise the micro-batch and lower the accumulation by the same factor.
