fp16-without-loss-scaling =
    .title = The run uses float16 without loss scaling
    .what = The loss scale is fixed at { $scale }, which is no scaling at all.
    .why = There is nothing below { $smallest } in float16. Many gradients are smaller than that and become zero, so that parts of the model do not learn.
    .fix = Let the scale adapt itself (a `loss_scale` of zero in DeepSpeed), or use bfloat16 where the card has it.
