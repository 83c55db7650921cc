memory-growing =
    .title = The memory in use grew by { $growth } in the second half of the log
    .what = It rose from { $first } to { $last } over { $count } records, and never stopped rising.
    .why = Longer batches raise the peak now and then; a rise this even means that something keeps what each step made. The run ends with "out of memory".
    .fix = Keep numbers and not tensors: add `loss.item()` to a sum instead of `loss`, detach what you store, and clear lists after each evaluation.
