bf16-unsupported-by-gpu =
    .title = { $gpu } has no bfloat16 units
    .what = { $variant ->
        [refused] The run asks for bfloat16, and the program refused it: { $gpu } has compute capability { $capability }, bfloat16 needs { $first }.
        [chosen] The config names no precision, and with a recent PyTorch nanoGPT then takes bfloat16. { $gpu } has compute capability { $capability } and bfloat16 needs { $first }: it is emulated there.
       *[slow] The run computes in bfloat16, but { $gpu } has compute capability { $capability } and bfloat16 needs { $first }: it is emulated there.
    }
    .peaks = Emulated, matrix products run at the rate of float32 at best, which is { $single } on this card against { $half } in float16.
    .no-half = This card is slow in float16 too: { $half } against { $single } in float32.
    .why = PyTorch calls bfloat16 supported even where it is emulated, so the setting raises no alarm by itself.
    .fix = Use float16 with loss scaling, and set it everywhere: in the trainer's arguments as well as in a DeepSpeed or Accelerate config.
    .fix-single = Train in float32 on this card.
