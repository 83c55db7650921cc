evaluation-too-costly =
    .title = Evaluation takes { $share } of the training time
    .what = Each evaluation, with its checkpoint, costs { $extra }, and it comes every { $interval_n ->
        [one] step, which takes { $step }
       *[other] { $interval } steps of { $step }
    }.
    .total = Over { $steps_n ->
        [one] { $steps } step
       *[other] { $steps } steps
    } that adds up to { $total }.
    .why = While the loss is measured nothing is learnt; a few percent of the time are enough to follow it.
    .fix = Evaluate every { $interval_needed } steps, which brings the share down to { $share_then }, or on fewer batches (`eval_iters`). A trainer that saves its checkpoint at evaluations then saves more rarely, too.
    .fix-batches = Evaluate on fewer batches (`eval_iters`). Evaluating more rarely is no good here: an interval of { $interval_needed } steps would bring the share down to { $share_then }, but leave only a handful of evaluations.
