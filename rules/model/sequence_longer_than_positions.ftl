sequence-longer-than-positions =
    .title = Sequences of { $length } tokens are longer than the model's { $positions } positions
    .what = Training is set to sequences of { $length } tokens, and the model has { $positions } positions.
    .why-table = The table of positions has no entry for the tokens behind that: the program refuses, or stops with an index error on the GPU.
    .why-rotary = Rotary positions have no end, so that nothing stops; but the model was never trained at such distances, and its loss is high there at first.
    .fix = Cut the sequences to { $positions } tokens, or give the model more positions if it is trained from scratch.
    .fix-rotary = Cut the sequences to { $positions } tokens. If you mean to extend the context, set `rope_scaling` accordingly.
