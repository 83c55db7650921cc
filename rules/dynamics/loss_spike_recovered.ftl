loss-spike-recovered =
    .title = The loss jumped to { $loss } at { $position } { $step } and came back
    .what = From a level of { $before } the training loss rose to { $loss } at { $position } { $step }, { $deviations } times its usual deviation, and returned soon after.
    .one = There is { $count } such jump in this log.
    .others = It is the largest of { $count } such jumps in this log.
    .why = A jump that heals by itself costs little; when they become frequent or larger, the learning rate is at its limit or some data are broken.
    .fix = Nothing has to change now; write down which data that step saw, and lower the learning rate if it comes back.
    .fix-clip = Switch gradient clipping on (`grad_clip`), which limits what one batch can do, and write down which data that step saw.
