data-parallel-instead-of-ddp =
    .title = One process drives all GPUs
    .what = The strategy is { $strategy }, which is `nn.DataParallel`.
    .why = It copies the model to every card in each step and gathers all outputs on the first one, which fills up while the others wait for a single Python thread.
    .fix = Use DistributedDataParallel (`ddp`): one process for each card.
