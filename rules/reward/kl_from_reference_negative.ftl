kl-from-reference-negative =
    .title = The KL divergence from the reference model is negative ({ $kl })
    .what = Near the end of this log the mean KL divergence is { $kl }; averaged over the policy's own samples it cannot lie clearly below zero.
    .why = So the scored text is not sampled from the policy as it is scored, and the KL penalty pays the policy for drifting away.
    .fix = Sample without `top_k`, with `top_p` at its neutral value and without a minimal length; and see that padding and prompt are masked in the same way for both models.
