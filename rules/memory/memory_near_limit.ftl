memory-near-limit =
    .title = { $share } of the card's memory is in use
    .what = Up to { $used } of { $total } were taken, which leaves { $left }.
    .why = One longer batch, an evaluation or fragmentation can need more than that, and the run then stops with "out of memory". A part may be cache that PyTorch gives back.
    .fix = Set `PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True` against fragmentation. If the length of your batches varies, lower the micro-batch and raise the accumulation by the same factor.
