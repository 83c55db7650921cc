detector-finds-nothing =
    .title = The detector finds nothing in any of { $count } evaluations
    .what = The average precision never rises above { $best } in the { $count } evaluations of this log.
    .why = Training this long moves a detector off zero even on hard data. So the labels probably do not belong to the images, or the evaluation looks for other classes.
    .fix = Draw the boxes over some images as the trainer loads them (Ultralytics writes `train_batch*.jpg`): look at their scale, their order of coordinates and the class numbers, and whether the validation set has labels at all.
