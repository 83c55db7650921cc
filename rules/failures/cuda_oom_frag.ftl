cuda-oom-frag =
    .title = The GPU's memory is fragmented
    .what = PyTorch kept { $unallocated } unused, { $share } of what it holds; the request of { $requested } would have fitted into it in one piece.
    .why = Sequences or batches of changing size cut the memory into pieces that do not fit later tensors.
    .fix = Set `PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True`, or pad to fixed shapes; the batch can stay.
