elastic-child =
    .title = { $variant ->
        [kill] A process was killed, and the launcher ended the others
        [segv] A process crashed in native code, and the launcher ended the others
       *[other] A process failed, and the launcher ended the others
    }
    .what = `torchrun` stopped the run because one of its processes failed.
    .rank = `torchrun` stopped the run because rank { $rank } failed first.
    .code = { $variant ->
        [kill] It ended with { $code }, `SIGKILL`: usually the machine's memory or the job's limit was used up.
        [segv] It ended with { $code }, `SIGSEGV`: compiled code used memory that it does not own.
        [abort] It ended with { $code }, `SIGABRT`: native code gave up, often NCCL's watchdog or an assertion.
        [bus] It ended with { $code }, `SIGBUS`: usually shared memory was full.
        [term] It ended with { $code }, `SIGTERM`: somebody or a scheduler asked it to stop.
        [signal] It ended with { $code }, a signal.
        [python] It ended with { $code }, an error in Python: its traceback says which.
       *[other] It ended with { $code }.
    }
    .went-on = The run went on after it.
    .why = What other ranks say after that, lost connections and timeouts, only follows from it.
    .fix-rank = Read the output of rank { $rank } first.
    .fix = Read the earliest error of any rank first.
