chosen-answers-suppressed =
    .title = The chosen answers have become far less likely (reward { $chosen })
    .what = Near the end of this log the implicit reward of the chosen answers is { $chosen }, and of the rejected ones { $rejected }; below { $limit } is unusual.
    .why = The margin grows because both answers are pushed away. What becomes likely instead is text that nobody judged, and the model often gets worse although the accuracy looks perfect.
    .fix = Lower the learning rate, train fewer epochs, raise `beta`, or add a likelihood term for the chosen answers (`rpo_alpha` in TRL). Compare samples with those from before the training.
