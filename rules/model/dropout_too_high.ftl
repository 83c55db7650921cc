dropout-too-high =
    .title = Dropout of { $dropout } leaves the model too little to learn from
    .what = Dropout is { $dropout }; above { $most } a model of this kind hardly learns.
    .why = Dropout sets that share of the activations to zero in every training pass. What is left is mostly noise, and the training loss stays high.
    .fix = Use { $advised } at most, and none where no sample is seen twice.
