mfu-impossible =
    .title = { $variant ->
        [unknown-gpu] An MFU of { $printed } is printed, which only means that the card is faster than an A100
        [few-gpus] An MFU of { $printed } is printed, which is { $achieved }, more than most cards can do
        [no-gpu] An MFU of { $printed } is printed, which is { $achieved }, more than any card can do
       *[known-gpu] The run would use { $utilisation } of the { $gpu }, more than it can do
    }
    .what = nanoGPT divides by { $trainer_peak }, the peak of an A100, on every card, so the printed { $printed } means { $achieved } and is no share of this card.
    .example = On an H100, for instance, with its { $example_peak }, that is { $example_share }.
    .few = Even an H100 can do only { $example_peak } (dense), and training does not use all of it; the fastest cards have { $largest_peak }. Unless this is one of them, the batch, the number of ranks or the step time is not what it seems.
    .none = The fastest card known here can do { $largest_peak } (dense), so no card explains it: the batch, the number of ranks or the step time is not what it seems.
    .beyond = { $achieved } is reported, but the peak of the { $gpu } is { $card_peak } (dense, with fp32 accumulation), so the GPU, the batch, the number of ranks or the step time is not what it seems.
    .why = { $variant ->
        [few-gpus] If it is not, tokens, hours and utilisation computed from these settings are wrong until that is cleared up.
        [unknown-gpu] A share above the whole says nothing about how well this card is used, and cannot be compared with reports of other cards.
       *[known-gpu] Tokens, hours and utilisation computed from these settings are wrong until that is cleared up.
    }
    .fix = { $variant ->
        [few-gpus] Check the batch and the accumulation of one rank, how many ranks took part, and what the step time covers; then name the GPU.
        [no-gpu] Check the batch and the accumulation of one rank, how many ranks took part, and what the step time covers.
        [unknown-gpu] Name the GPU, and put its dense peak in place of the constant in `estimate_mfu` in `model.py`; the true share can then be computed.
       *[known-gpu] Check that the GPU is the one that is named, that config and log belong to the same run, and how many ranks took part.
    }
