no-dropout-over-many-epochs =
    .title = No dropout while the data are repeated { $epochs } times
    .what = Dropout is { $dropout }, the data are seen { $epochs } times, and the validation loss has risen from { $best } at { $position } { $best_step } to { $last }, while the training loss went on falling.
    .why = Over many passes a model learns its examples by heart. Dropout makes that harder; it slows learning down only where each example is seen once.
    .fix = Set the dropout to { $advised }, or up to { $upper } for very little data, and train less long: stop at the lowest validation loss.
