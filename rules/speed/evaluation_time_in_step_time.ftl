evaluation-time-in-step-time =
    .title = { $count_n ->
        [one] One iteration looks slow only because it includes an evaluation
       *[other] { $count } iterations look slow only because they include an evaluation
    }
    .what = Such an iteration takes { $evaluating } where the others take { $usual }, because the printed time also covers the evaluation and the checkpoint.
    .mfu = The printed MFU is a running average, so it sinks from { $mfu_high } to as little as { $mfu_low } at these iterations and recovers only slowly.
    .why = These iterations are no sign of a slowdown or a stall.
    .fix = Leave these iterations out when you judge the speed; a step takes { $usual }.
