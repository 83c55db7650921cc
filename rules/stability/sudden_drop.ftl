sudden-drop =
    .title = The loss fell by { $fall } at once, at { $position } { $step }
    .what = Before { $position } { $step } the training loss lay at { $before } (median); from there on it lies at { $after }, and stays.
    .why = A model may grasp something at once. More often the data or the loss changed there: other or repeated samples, a mask, a different reduction, or an answer that became visible in the input.
    .fix = See whether the validation loss falls as well. If it does not, find out what changed at that step before trusting the lower value.
