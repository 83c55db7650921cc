tt-peak =
    .title = The program does not know this card's peak speed
    .what = It says so itself, so its MFU is wrong: `torchtitan` divides by the peak of an A100, `nanochat` prints zero.
    .zero = The MFU is zero in all { $count } records although tokens are processed: it is not measured.
    .why = The card is not in the program's table of peak speeds.
    .fix = Do not read the MFU of this log; the tokens per second are right.
