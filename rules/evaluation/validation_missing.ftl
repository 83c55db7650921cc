validation-missing =
    .title = Nothing was evaluated on held-out data
    .what = The log has { $records } records of the training loss and no loss or metric of an evaluation.
    .why = A training loss also falls when the model only memorises its data. From this log nobody can tell whether the model has become better, whether it overfits, or which checkpoint to keep.
    .fix = Hold out a part of the data that the training never sees, and evaluate on it at regular intervals; keep the checkpoint that is best there.
