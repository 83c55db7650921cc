loss-near-zero =
    .title = { $variant ->
        [all] Every training loss in this log is { $loss }
        [sudden] The loss drops to { $loss } at { $position } { $step } and stays there: it is not computed any more
        [passing] The loss is { $loss } at { $position } { $step }, between ordinary values
       *[tiny] The training loss has come down to { $loss }: too good for text
    }
    .what = One record earlier, the loss was { $before }; at { $position } { $step } it is { $loss } ({ $count_n ->
        [one] { $count } record
       *[other] { $count } records
    } in all). No learning goes that far between two records.
    .all = All { $count } losses are { $loss }, from { $position } { $step } on.
    .tiny = At { $position } { $step } the last losses lie at { $loss } (median), as if every token were certain.
    .why = Such a zero means that no label took part (all masked, or empty batches), that an overflow was filtered out of the log, or that a kernel returns nothing. It is no progress.
    .why-tiny = Either the model has learned its training data by heart, or the answer stands in its input (a missing shift or mask). Neither will hold on new text.
    .fix = Stop, print the labels of one batch and count those that are not masked, look whether the gradient norm is still a number, and train in bfloat16 or float32. Go back to a checkpoint from before { $position } { $step }.
    .fix-tiny = Measure the loss on text the model has never seen; then check the causal mask and the shift of the labels, remove duplicates, or train for fewer passes over the data.
