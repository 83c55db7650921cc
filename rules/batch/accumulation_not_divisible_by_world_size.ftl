accumulation-not-divisible-by-world-size =
    .title = An accumulation of { $accumulation } cannot be divided among { $ranks } processes
    .what = The program divides `gradient_accumulation_steps` ({ $accumulation }) by the number of processes ({ $ranks }) and stops at the start when that leaves a remainder.
    .fix = Set it to { $new }. The setting counts the micro-batches of all GPUs together.
