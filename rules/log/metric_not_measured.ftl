metric-not-measured =
    .title = A printed metric was never measured: { $metrics }
    .what = { $metrics } is { $value } in all { $records } records, while the steps go on.
    .why = That is how programs print what they have not computed. It is no stall, no vanished gradient and no fault of the run.
    .fix = Leave it out of account, or switch its measurement on; speed and utilisation follow from the time of a step just as well.
