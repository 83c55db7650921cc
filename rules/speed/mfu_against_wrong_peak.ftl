mfu-against-wrong-peak =
    .title = The printed MFU is relative to an A100, not to the { $gpu }
    .what = nanoGPT divides by { $trainer_peak }, the peak of an A100, on every card; the { $gpu } has { $card_peak } (dense, with fp32 accumulation).
    .step = { $variant ->
        [many] The median step does { $tokens_per_second } tokens per second on each GPU, which is { $achieved }: { $utilisation } of the card, or { $best_mfu } in nanoGPT's units.
       *[one] The median step does { $tokens_per_second } tokens per second, which is { $achieved }: { $utilisation } of this card, or { $best_mfu } in nanoGPT's units.
    }
    .rate = An MFU of { $best_mfu } in nanoGPT's units is { $achieved }: { $utilisation } of this card.
    .range = The quoted { $printed_low } to { $printed } correspond to { $printed_low_here } to { $printed_here } of this card.
    .printed = The printed { $printed } corresponds to { $printed_here } of this card.
    .dragged = The printed value is a running average, and every logged iteration that includes an evaluation ({ $evaluation_extra } more) pulls it down, so the median step is the number to use.
    .healthy = The share of this card is healthy, so the speed shows no sign of a bottleneck.
    .too-good = That is more of a card than training reaches, so something that is stated is probably different: the GPU, the batch, or the number of GPUs.
    .why = In nanoGPT's units the whole peak of this card is { $ceiling }, so percentages reported for an A100 are no target here.
    .target = In nanoGPT's units the whole peak of this card is { $ceiling }. The { $target } that people aim for on an A100 would be { $target_flops }, { $target_here } of the peak of this card: out of reach, so it is no target here.
    .fix = Judge the speed by tokens per second or by the share of this card's peak. To have the right share printed, put { $card_peak } in place of the constant in `estimate_mfu` in `model.py`.
