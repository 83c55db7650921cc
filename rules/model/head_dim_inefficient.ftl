head-dim-inefficient =
    .title = { $variant ->
        [narrow] The attention heads are only { $head_size } wide
       *[other] The attention heads are { $head_size } wide, not a multiple of { $multiple }
    }
    .what = A width of { $width } over { $heads_n ->
        [one] { $heads } head makes it
       *[other] { $heads } heads makes each
    } { $head_size } wide; { $usual } is usual, in steps of { $multiple }.
    .harmless = Here it does no harm: the run reaches { $utilisation } of the card's peak.
    .why = { $variant ->
        [narrow] Attention kernels work on tiles { $usual } wide or more. Narrow heads do the same softmax work for fewer multiplications, so attention costs more than it must.
       *[other] Attention kernels work in steps of { $multiple }. Other sizes are padded or fall back to a slower kernel.
    }
    .fix = Setting `n_head` to { $heads_then } makes them { $head_size_then } wide at the same number of parameters. Change it only when you start afresh.
    .fix-claimed = At the width that the claimed size needs, the same { $heads } heads are { $head_size_then } wide, which settles this too.
