heads-do-not-divide-width =
    .title = { $heads } heads do not divide a width of { $width }
    .what = `n_embd` is { $width } and `n_head` is { $heads }, which leaves a remainder of { $rest }.
    .why = Every head takes an equal slice of the width, so this model cannot be built: nanoGPT stops at an assertion before the first step.
    .fix-heads = Set `n_head` to { $heads_then }, which gives heads of { $head_size_then } and leaves the number of parameters as it is. To keep { $heads } heads instead, a width of { $width_then } gives heads of { $wide_head_size_then }.
    .fix-width = Set `n_embd` to { $width_then }, which gives heads of { $wide_head_size_then }. At the present width, { $heads_then } would be the nearest number of heads that divides it.
