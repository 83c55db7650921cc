checkpoint-not-found =
    .title = The checkpoint to start from is not there
    .what = The run wants to load a checkpoint that does not exist.
    .path = The run wants to load `{ $path }`, which does not exist.
    .went-on = The run went on after it.
    .why = It is told to resume although nothing has been saved yet, or the path is wrong; a relative path is looked for from the folder in which the program was started.
    .fix = For a first run switch resuming off (start from scratch); otherwise correct the path of the checkpoint or the output folder.
    .fix-resume = For a first run set `init_from = 'scratch'`; otherwise correct `out_dir`, which is `{ $out_dir }` now.
