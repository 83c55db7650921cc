mfu-against-sparse-peak =
    .title = The utilisation is measured against the sparse peak of the { $gpu }
    .what = The program divides by { $printed }, which is { $ratio } times the dense peak of the { $gpu }, { $dense }.
    .real = The printed { $mfu } is { $real } of what the card can do.
    .why = The larger figure counts weights that are left out, two of every four; training multiplies by all of them and can never reach it.
    .fix = Divide by { $dense }, and compare only utilisations that are measured against the dense peak.
