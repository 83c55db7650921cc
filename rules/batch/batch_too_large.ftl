batch-too-large =
    .title = A step of { $tokens } tokens is more than this loss has use for
    .what = At the last loss of { $loss } a step of about { $critical } tokens is worth while by Kaplan's law of the critical batch; this run takes { $times } times that.
    .why = Beyond that size, more tokens hardly make the gradient any better. The same tokens in more and smaller steps would have gone lower.
    .fix = Next time take fewer tokens per step and more steps, unless the point is to finish in as few steps as possible.
