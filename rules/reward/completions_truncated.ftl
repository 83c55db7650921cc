completions-truncated =
    .title = { $variant ->
        [all] Nearly every answer is cut off before it ends ({ $share })
       *[most] Most answers are cut off before they end ({ $share })
    }
    .what = At the end of this log { $share } of the generated answers reach the length limit without an end token; in the first record it was { $first }.
    .limit = The longest answer has { $limit } tokens.
    .why = A cut answer is judged unfinished, and the policy never learns to stop. While this lasts, the reward says little about how good the policy is.
    .fix = Raise the length limit of generation, or give a penalty for length. If the answers would not end anyway, look at the end token: the chat template has to write it and generation has to stop at it.
