mfu-impossible =
    .title = { $variant ->
        [unknown-gpu] An MFU of { $printed } is printed, which only means that the card is faster than an A100
       *[known-gpu] The run would use { $utilisation } of the { $gpu }, more than it can do
    }
    .what = nanoGPT divides by { $trainer_peak }, the peak of an A100, on every card, so the printed { $printed } means { $achieved } and is no share of this card.
    .example = On an H100, for instance, with its { $example_peak }, that is { $example_share }.
    .beyond = { $achieved } is reported, but the peak of the { $gpu } is { $card_peak } (dense, with fp32 accumulation), so the GPU, the batch, the number of ranks or the step time is not what it seems.
    .why = { $variant ->
        [unknown-gpu] A share above the whole says nothing about how well this card is used, and cannot be compared with reports of other cards.
       *[known-gpu] Tokens, hours and utilisation computed from these settings are wrong until that is cleared up.
    }
    .fix = { $variant ->
        [unknown-gpu] Name the GPU, and put its dense peak in place of the constant in `estimate_mfu` in `model.py`; the true share can then be computed.
       *[known-gpu] Check that the GPU is the one that is named, that config and log belong to the same run, and how many ranks took part.
    }
