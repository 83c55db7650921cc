nccl-watchdog =
    .title = A rank waited for the others until the timeout
    .what = NCCL's watchdog ended a collective operation that did not finish.
    .rank = NCCL's watchdog ended a collective operation of rank { $rank } that did not finish.
    .operation = It was { $operation }.
    .timeout = The timeout is { $timeout }.
    .went-on = The run went on after it.
    .why = The rank that reports this only waited. Another one died, hangs in loading data, evaluating or saving, or has fewer batches.
    .fix = Look for the first error of any rank, and for the rank that does not report. If one rank only takes longer (an evaluation or a checkpoint on it alone), raise `timeout` in `init_process_group`. Otherwise run with `NCCL_DEBUG=INFO` and `TORCH_NCCL_TRACE_BUFFER_SIZE` set to see who was missing.
