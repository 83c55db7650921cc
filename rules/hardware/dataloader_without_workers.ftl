dataloader-without-workers =
    .title = No worker processes load the data
    .what = The number of loader workers is { $workers }, so that the training process reads and decodes every image itself.
    .why = The GPU waits meanwhile, in every step. It does not matter where the whole data set is held in memory ready for use.
    .fix = Set { $least } to { $most } workers for each GPU. On Windows each worker starts slowly, and the script needs its `__main__` guard.
