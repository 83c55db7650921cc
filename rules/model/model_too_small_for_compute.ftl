model-too-small-for-compute =
    .title = For this compute the best model is { $ratio_low } to { $ratio_high } times as large
    .what = { $variant ->
        [planned] The plan of { $tokens } tokens on { $params } parameters in all takes { $compute }.
       *[other] The { $tokens } tokens so far on { $params } parameters in all took { $compute }.
    } For that, Hoffmann's loss law puts the best model at { $optimal_hoffmann } parameters on { $optimal_tokens_hoffmann } tokens, Besiroglu's at { $optimal_besiroglu } on { $optimal_tokens_besiroglu }.
    .rule-of-thumb = The rule of thumb of { $thumb } tokens per parameter gives { $thumb_params } on { $thumb_tokens }; this model is at { $tokens_per_parameter } tokens per parameter, { $times } times that.
    .loss = { $variant ->
        [planned] At the end of the plan the bare laws expect a loss of { $loss_hoffmann } and { $loss_besiroglu }
       *[other] At these tokens the bare laws expect a loss of { $loss_hoffmann } and { $loss_besiroglu }
    } of this size, against { $best_loss_hoffmann } and { $best_loss_besiroglu } of the best one for the same compute.
    .observed = { $split ->
        [validation] The validation loss is { $observed };
       *[other] The training loss is { $observed };
    } data sets differ in level, so take the laws for differences.
    .claim = The claimed size of { $claimed } would be close to the best one.
    .why = The model is not full: on unlimited data the laws put this size at { $floor_hoffmann } and { $floor_besiroglu }, so the loss keeps falling, but less and less for the same work. A larger model gets further with it.
    .fix = Take a wider or deeper model and fewer steps for the same compute, or keep the size if it must be small in use.
    .fix-width = At this depth an `n_embd` of { $width } comes nearest; fewer steps then do for the same compute. Keep the size if it must be small in use.
