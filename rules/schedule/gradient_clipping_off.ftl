gradient-clipping-off =
    .title = Gradient clipping is switched off
    .what = The clipping norm is { $clip }, which means that gradients are not clipped at all.
    .why = Now and then a batch gives a gradient many times the usual size: with clipping it costs one step, without it the loss can jump and take long to come back.
    .fix = Clip at a norm of { $usual }, nanoGPT's default (`grad_clip`).
