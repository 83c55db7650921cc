accumulation-contradicts-timing =
    .title = The printed speed belongs to an accumulation of { $real }, not { $configured }
    .what = At { $position } { $step } an iteration takes { $seconds } at an MFU of { $mfu }, the first that was measured. By nanoGPT's formula that is the work of { $real } accumulation steps; the config says { $configured }, and no whole number of GPUs makes up the difference.
    .why = The log and the config do not belong together. A step then has { $variant ->
        [more] more tokens than the config says
       *[fewer] fewer tokens than the config says
    }, and every count of tokens, epochs and hours is off by the same factor.
    .fix = Paste the config that this run used, or say on how many GPUs it ran.
    .fix-ranks = Set `gradient_accumulation_steps` to { $real } if that is what you want to go on with, or paste the config that this run used.
