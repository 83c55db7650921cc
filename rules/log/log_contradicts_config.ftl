log-contradicts-config =
    .title = The log does not come from these settings
    .setting = The log prints `{ $key }` as { $printed }, but the config or command sets { $written }.
    .more = { $more_n ->
        [one] { $more } more setting differs.
       *[other] { $more } more settings differ.
    }
    .parameters = The log prints { $params_printed } parameters, but the settings give { $params_given }.
    .tokens = The log prints { $tokens_printed } tokens per step, but the settings give { $tokens_given }.
    .implied = The first measured MFU and its step time imply { $tokens_implied } tokens per step and GPU, but the settings give { $tokens_set } in all. Another batch, another model or a changed peak in `estimate_mfu` would explain it.
    .why = What follows from the settings (parameters, tokens, memory, speed) may belong to another run than the losses in this log.
    .fix = Paste the config and the command line of this very run, or the log that belongs to this config.
