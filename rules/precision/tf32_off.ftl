tf32-off =
    .title = Products in float32 run without tensor cores
    .what-set = The run computes in float32 and TF32 is switched off.
    .what-warned = PyTorch warns that tensor cores for float32 products are there but not enabled.
    .peaks = At its peak { $gpu } does { $tf32 } in TF32, against { $single } in full float32.
    .why = TF32 keeps the range of float32 and rounds the factors of a product; training hardly ever notices. Products that already run in half precision gain nothing.
    .fix = Call `torch.set_float32_matmul_precision("high")` at the start, or set `tf32` in the trainer's arguments.
