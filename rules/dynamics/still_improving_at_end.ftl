still-improving-at-end =
    .title = { $kind ->
        [best] The last of { $evaluations } evaluations was the best one ({ $measure } { $last })
       *[other] The loss was still falling when the log ended, by { $gained } over its last part
    }
    .what = From { $position } { $first_step } to { $position } { $last_step } the loss fell by { $slope } per { $per } steps ({ $points } { $kind ->
        [records] records
       *[other] evaluations
    }), a gain of { $gained } of the loss.
    .best = Of the { $evaluations } evaluations the last one is the best: { $measure } { $last }, after { $before } as the best of the first two thirds, a gain of { $gained }.
    .what-plain = From { $position } { $first_step } to { $position } { $last_step } the loss fell by { $gained } ({ $points } { $kind ->
        [records] records
       *[other] evaluations
    }).
    .test = The fall is significant at { $level }, so it is not their scatter.
    .why-high = The learning rate had not come down by then, so both further steps and the rest of the decay would lower the loss.
    .why-unknown = Neither the planned steps nor the schedule of the learning rate are known here; unless it had reached its floor, further steps would lower the loss.
    .fix = Train longer, with the decay of the learning rate laid out for the longer run, if a lower loss is worth the time.
