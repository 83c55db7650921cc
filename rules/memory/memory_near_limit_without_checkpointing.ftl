memory-near-limit-without-checkpointing =
    .title = Memory is short, and gradient checkpointing is off
    .what = Up to { $used } of the card's { $total } are in use, and the activations of all layers are kept until the backward pass.
    .what-out = Memory ran out, and the activations of all layers are kept until the backward pass.
    .why = With checkpointing only a few activations are kept and the rest is computed again, so the same batch needs much less memory. A step takes about { $slower } longer.
    .fix = Turn gradient checkpointing on if you need the memory. The gradients stay the same.
