steps-go-backwards =
    .title = Another run begins here in the same log
    .what = After { $position } { $previous } the log goes on at { $position } { $first }: from there it tells of run { $run }.
    .why = Either a program appended to the file of an earlier run, or training went back to an earlier checkpoint, or two logs were pasted as one. Read as one curve they would show a jump that never happened, so every run is judged by itself here.
    .fix = Write each run into a file of its own, and say which of them the question is about.
