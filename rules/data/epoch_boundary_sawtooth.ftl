epoch-boundary-sawtooth =
    .title = The training loss steps down where epochs begin
    .what = At { $borders } of { $counted } borders between epochs the training loss steps down; most at the end of epoch { $epoch }, from { $before } to { $after }, by { $share }.
    .why = Inside an epoch every example is new, at the border all of them repeat. A loss that falls there and is flat in between shows that the model remembers its examples; it says little about new ones.
    .fix = Judge by the loss on held-out data, and keep the checkpoint that is best there; fewer epochs or more data let the model learn more than its examples. Shuffle the data anew for every epoch.
