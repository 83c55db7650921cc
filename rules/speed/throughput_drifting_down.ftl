throughput-drifting-down =
    .title = Steps became { $change } slower during the run
    .what = A step took { $first } at the beginning of the log and takes { $last } at its end (medians over { $count } iterations, without those that evaluate, save or start up).
    .why = The rise is steady and not the noise of single steps, so something wears the run down: heat, another process, a disk or memory that fills up.
    .fix = Compare the clocks and the temperature in `nvidia-smi -q -d PERFORMANCE` with those of a fresh start, look for other processes on the card, and check whether the memory of the process grows.
