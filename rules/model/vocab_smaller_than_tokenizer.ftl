vocab-smaller-than-tokenizer =
    .title = The vocabulary of { $vocabulary } is smaller than the tokenizer's { $tokens }
    .what = The model has { $vocabulary } entries; the tokenizer `{ $tokenizer }` has { $tokens }.
    .why = The first batch that holds a token beyond the model's last entry stops the run, on a GPU with a device-side assertion that does not name the cause.
    .fix = Make the vocabulary { $new }: every token then has an entry, and the width suits the GPU.
