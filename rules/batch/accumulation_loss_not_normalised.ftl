accumulation-loss-not-normalised =
    .title = The printed training loss is a sum over { $accumulation } accumulated batches
    .what = The training loss is { $train } where the validation loss is { $val }: over the log { $ratio } times as high, which is the accumulation of { $accumulation }.
    .what-first = The first training loss is { $first }. A model that gives every token the same chance is at { $uniform } at most; divided by the accumulation of { $accumulation } it is { $divided }.
    .why = Several versions of `transformers` do not divide the loss by the accumulation, some of them for certain models only. The model may be fine and the number wrong; where the gradients are summed too, clipping cuts every step.
    .fix = Update `transformers`, divide the printed loss by { $accumulation }, and compare the gradient norm with the clipping norm.
