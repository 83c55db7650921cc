fp16-overflow =
    .title = { $variant ->
        [nan] Training in fp16 broke down between { $position } { $good_step } and { $position } { $step }
       *[scale] The fp16 loss scale falls { $falls } times in a row
    }
    .nan = The run computes in float16, and from { $position } { $step } on the loss is not a number; at { $position } { $good_step } it was still finite.
    .scale = From { $position } { $scale_step } on the loss scale falls at { $falls } records in a row: update after update overflows and is skipped.
    .why = The largest number in float16 is { $largest }. The gradient scaler skips updates whose gradients overflow, but it cannot repair weights or activations that are already infinite or NaN.
    .card-none = { $gpu } has no bfloat16 units, so the wider range is not to be had on it at a useful speed.
    .card-native = { $gpu } computes in bfloat16, which has the range of float32 at the speed of float16.
    .card-unknown = Whether the card computes in bfloat16 is not known here; NVIDIA cards from the Ampere generation on do.
    .fix-none = Stay with float16, keep gradient clipping on, lower the learning rate from { $rate } to about { $lower }, and continue from the last checkpoint before the breakdown.
    .fix-none-rate = Stay with float16, keep gradient clipping on, lower the learning rate by half, and continue from the last checkpoint before the breakdown.
    .fix-native = Set `dtype` to bfloat16 and continue from the last checkpoint before the breakdown.
    .fix-unknown = Use bfloat16 if the card has it; if not, lower the learning rate from { $rate } to about { $lower }. In both cases continue from the last checkpoint before the breakdown.
    .fix-unknown-rate = Use bfloat16 if the card has it; if not, lower the learning rate by half. In both cases continue from the last checkpoint before the breakdown.
