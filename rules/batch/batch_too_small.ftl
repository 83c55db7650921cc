batch-too-small =
    .title = A step has only { $tokens } tokens for a model of { $params } parameters
    .what = Over all GPUs one step trains on { $tokens } tokens. The model has about { $params } parameters and is trained from scratch; about { $usual } tokens per step are usual.
    .why = The gradient of so few tokens is mostly noise, and the GPUs spend much of their time on things other than matrix products. It does for a benchmark or a trial, not for a real training run.
    .fix = Raise the accumulation: it costs no memory. Leave everything as it is if this is only a trial.
