hf-loss0-nan =
    .title = The log shows a loss of zero, but it is NaN
    .what = The trainer leaves NaN losses out of its log, which then shows zero; the gradient norm shows the truth. Nothing is learnt any more.
    .count = From { $position } { $first } on { $count } { $count_n ->
        [one] record has
       *[other] records have
    } a loss of zero and a gradient norm that is no number: the trainer leaves NaN losses out of its log.
    .ended = Later records have a loss again.
    .why = Cause: an overflow in fp16, bad data, or batches whose labels are all masked.
    .fix = Train in bf16, check that not all labels are `-100`, and go back to a checkpoint from before.
