gradient-not-finite =
    .title = { $variant ->
        [lasting] From { $position } { $step } on the gradient is not a number
       *[other] The gradient is not a number at { $position } { $step }{ $count_n ->
            [one] {""}
           *[other] , the first of { $count } times
        }
    }
    .what = The printed gradient norm is NaN or infinite at { $count } of { $total } records, first at { $position } { $step }, where the loss is still a number.
    .before = One record earlier it was { $before }.
    .why-lasting = It stays so to the end of the log: every update since then was skipped, or has put NaN into the weights. A loss that still prints as a number may have been filtered.
    .why-passing = Later norms are numbers again, so those updates were skipped or did no lasting harm; without a scaler that skips them, the next one may cost the run.
    .why-scaled = In float16 that is how an overflow looks: the scaler skips the update and halves its scale. Now and then it is normal, often it is not.
    .fix = Stop and look at the batch of { $position } { $step } (empty or very long samples, wrong labels). Keep clipping on, lower the learning rate, compute in bfloat16 or float32, and restart from a checkpoint from before it.
    .fix-scaled = Nothing has to change while these stay rare; if they become frequent, look at the loss scale and lower the learning rate, or use bfloat16.
