overfitting =
    .title = The model overfits: the validation loss has risen { $rise } since { $position } { $best_step }
    .what = The validation loss was lowest at { $position } { $best_step } with { $best }; by { $position } { $last_step } it has risen to { $last } (median of the last evaluations), and it stayed above for { $since } evaluations.
    .train = Over the same time the training loss fell from { $train_then } to { $train_now }.
    .noise = One evaluation is uncertain by about { $noise }, so the rise is not chance.
    .why = From there on the model memorises its training data instead of learning from it: each further step makes it worse on new text.
    .fix = Use the checkpoint of { $position } { $best_step } or one near it; for another run stop there, use more data, or regularise more (dropout, weight decay, a smaller model).
