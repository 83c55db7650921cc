log-starts-mid-run =
    .title = The log begins at step { $first_step }
    .what = The first line with a loss is of step { $first_step }, and no line says that the run was resumed, so the head of the log is missing.
    .why = The first loss, the warm-up and what the program prints at its start (parameters, tokens per step, settings) cannot be judged.
    .fix = Paste the log from its first line, or the config.
