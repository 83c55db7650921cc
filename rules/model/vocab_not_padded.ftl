vocab-not-padded =
    .title = The vocabulary of { $vocabulary } is not a multiple of { $multiple }
    .what = The vocabulary has { $vocabulary } entries, { $extra } short of the next multiple of { $multiple }.
    .why = The output layer is a matrix of that width. Where it fills no whole number of tiles, the GPU takes slower kernels for what is often the largest product of the model.
    .fix = Pad the vocabulary to { $padded } before training starts. The extra entries are never used, and a checkpoint of the old size will not load into the padded model.
    .fix-better = Pad the vocabulary to { $padded }, or better to { $better }, a multiple of { $better_multiple }, before training starts. The extra entries are never used, and a checkpoint of the old size will not load into the padded model.
