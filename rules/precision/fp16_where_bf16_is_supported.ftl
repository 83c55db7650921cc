fp16-where-bf16-is-supported =
    .title = The run uses float16 although { $gpu } has bfloat16
    .what = The run computes in float16. { $gpu } computes in bfloat16 at the same speed.
    .why = The largest number in float16 is { $largest }: losses must be scaled, steps are skipped, and an overflow in the activations can end the run. With the range of float32, bfloat16 needs none of that.
    .fix = Use bfloat16. A checkpoint carries on; the loss scaler is then no longer needed.
