full-precision-only =
    .title = The run computes in float32, without the fast units of { $gpu }
    .what = The precision is float32. At its peak { $gpu } does { $slow } that way, and { $fast } in { $variant }: { $times } times as much.
    .why = Mixed precision keeps the weights in float32 and reaches the same loss; it saves time, and about half of the memory for activations. How much of the peak a run gains depends on its shape.
    .fix-bfloat16 = Train under autocast in bfloat16.
    .fix-float16 = Train under autocast in float16, with a gradient scaler.
