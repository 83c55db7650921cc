gradient-norm-spike =
    .title = The gradient norm shot up to { $norm } at { $position } { $step }, { $ratio } times its level
    .what = Around { $position } { $step } the gradient norm lay at { $level } (median of the records before); there it reaches { $norm }. The log has { $count_n ->
        [one] { $count } such spike
       *[other] { $count } such spikes
    }.
    .felt = The loss rises with it, so the update reached the weights.
    .unfelt = The loss does not show it: the update was clipped, or small enough.
    .fix = Nothing has to change while they are rare; if they become frequent, look at the data of those steps, lower the learning rate, or clip more tightly.
    .fix-clip = Switch gradient clipping on, which limits what one batch can do, and look at the data of that step.
