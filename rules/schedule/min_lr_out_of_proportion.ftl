min-lr-out-of-proportion =
    .title = { $variant ->
        [rises] The learning rate would rise instead of fall
        [flat] The learning rate does not decay at all
       *[high] The learning rate falls only to { $ratio } of its peak
    }
    .what = { $variant ->
        [rises] The lowest rate of the schedule is { $floor } and its peak { $peak }: the floor is { $ratio } of the peak, so the schedule ends above where it began.
        [flat] The lowest rate of the schedule is { $floor } and its peak { $peak }: the floor is { $ratio } of the peak, so the rate stays where it is after the warm-up.
       *[high] The lowest rate of the schedule is { $floor } and its peak { $peak }: the decay ends at { $ratio } of the peak.
    }
    .why = The last stretch of training gains from a low rate; nanoGPT advises a floor of about a tenth of the peak.
    .fix = Set the lowest rate (`min_lr`) to { $advised }.
