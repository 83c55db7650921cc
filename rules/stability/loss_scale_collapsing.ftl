loss-scale-collapsing =
    .title = The loss scale collapses from { $high } to { $low }
    .what = Between { $position } { $first_step } and { $last_step } the loss scale falls from { $high } to { $low }, by a factor of { $factor }, without rising once in between.
    .what-between = After { $position } { $first_step }, before another record was printed, the loss scale falls from { $high } to { $low }, by a factor of { $factor }, without rising once in between.
    .stays = It has not come back by the end of the log.
    .after = Later in the log it rises again, so the run took updates again.
    .why = { $variant ->
        [below] Each fall is an update that was skipped because a gradient overflowed. Below one, the scale makes gradients smaller: what overflows is the loss or the weights themselves.
       *[plain] Each fall is an update that was skipped because a gradient overflowed. One in hundreds is normal; so many in a row mean that the gradients blow up.
    }
    .fix = Look at the loss and the gradient norm around { $position } { $first_step }. If they jump there, go back to a checkpoint from before it with a lower learning rate or other data; on cards that compute in bfloat16, train in it, where no scale is needed. A lower least scale does not help.
