dropout-in-single-epoch-pretraining =
    .title = Dropout of { $dropout } in pre-training on fresh tokens
    .what = Dropout is { $dropout } in pre-training from scratch on { $dataset }.
    .what-once = Dropout is { $dropout } in pre-training from scratch on data that is seen at most once.
    .why = Dropout keeps a model from learning repeated examples by heart. With tokens that it sees about once there is nothing to guard against, and dropout only slows learning.
    .repeats = How often this data is repeated is not stated; if many passes are made over a small part of it, dropout can be right.
    .validation = It is no reason for a validation loss below the training loss either: nanoGPT switches it off for both.
    .fix = Set `dropout = { $new }`.
