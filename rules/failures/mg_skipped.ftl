mg-skipped =
    .title = Megatron skipped updates
    .what = Megatron left updates out and lowered the loss scale.
    .count = Megatron left out { $skipped } { $skipped_n ->
        [one] update
       *[other] updates
    } in all and lowered the loss scale.
    .ended = None came after step { $last }.
    .open = The last record, at step { $last }, still has some.
    .why = A gradient overflowed in fp16. While the scale is being found at the start this is normal; skips that go on without end mean that the run diverges.
    .fix = Nothing at the start; a lower `--initial-loss-scale` skips fewer steps.
