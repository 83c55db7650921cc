encoder-fine-tuning-rate-high =
    .title = { $model } is fine-tuned at { $rate }, { $times } times the highest rate that is customary
    .what = { $model } is fine-tuned at a learning rate of { $rate }. The authors of BERT recommend { $highest } at most, so this is { $times } times as much.
    .why = At such a rate the first steps destroy what the published weights know, and the run often never leaves the loss of a guess.
    .fix = Start again from the published weights with a learning rate of { $usual } and a warm-up over the first tenth of the steps.
