compile-off =
    .title = `torch.compile` is switched off
    .what = The model runs without `torch.compile`, which this program has on by default.
    .why = Compiled, the same steps take far less time: nanoGPT's author saw { $before } per iteration become { $after }. It costs a minute at the start.
    .fix = Set `compile` to `True`. If it failed for you, the message that it gave is worth a look.
