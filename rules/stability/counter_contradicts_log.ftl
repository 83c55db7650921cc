counter-contradicts-log =
    .title = The counter “{ $counter }” stays at zero although the log shows such events
    .skipped = At { $position } { $step } the loss scale has fallen from { $high } to { $low }, which happens only when an update overflows and is skipped; the counter of that record says none was. This contradiction occurs at { $count_n ->
        [one] { $count } record
       *[other] { $count } records
    }.
    .bad = At { $position } { $step } the loss is not a number, and the counter of that record says there was no such step ({ $count } times in all).
    .why = The counter belongs to another part of the program than the one that skips, so its zero proves nothing.
    .fix = Trust the events: count skipped updates by the falls of the loss scale, and check the counter's source before an alarm is built on it.
