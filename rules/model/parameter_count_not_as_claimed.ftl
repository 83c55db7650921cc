parameter-count-not-as-claimed =
    .title = The model has { $printed } parameters, not the { $claimed } that is claimed
    .what = { $claimed } parameters are claimed, but these settings give { $printed } by nanoGPT's own count, which leaves out the position embeddings: a factor of { $ratio }.
    .parts = Counting everything there are { $total }, and { $embedding_share } of them are the token embedding, which does no work in the layers.
    .width = The claimed size needs a width of { $width_needed } instead of { $width }: that gives { $printed_then } by nanoGPT's count ({ $times_printed } times as many) and { $total_then } in all ({ $times_total } times). The layers grow { $times_blocks } times, for they go with the square of the width, the embedding only { $times_embedding } times.
    .why = Every expectation that came with the claimed size (loss, tokens, time, memory) belongs to another model.
    .fix = Set `n_embd` to { $width_needed } if the claimed size is what you want, or correct the claim if it is not.
    .fix-claim = Set the width or the depth that gives the claimed size, or correct the claim.
