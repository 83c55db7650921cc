comment-contradicts-value =
    .title = { $comments_n ->
        [one] A comment contradicts the value beside it
       *[other] { $comments } comments contradict the values beside them
    }
    .arithmetic = The comment says "{ $arithmetic_words }", but the product is { $arithmetic_result }.
    .factors = The comment says "{ $factor_words }", but the values are now a micro-batch of { $micro } and { $accumulation } accumulation steps. The product, { $product }, is the same, so the training is not affected.
    .bound = `{ $bound_key }` is { $bound_value }, but its comment says "{ $bound_words }".
    .comparison = `{ $compared_key }` is { $compared_value }, { $direction ->
        [above] above
       *[below] below
    } the default of { $default }, but its comment says "{ $word }".
    .why = Such comments usually belong to earlier values, and they mislead whoever reads them next.
    .fix = Correct the comment, or the value if the comment is what you meant.
