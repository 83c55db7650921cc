gradient-norm-growing =
    .title = The gradient norm has grown from { $low } to { $last }, { $ratio } times its lowest level
    .what = Around { $position } { $low_step } the gradient norm lay at { $low } (median); at the end of the log, { $position } { $last_step }, it lies at { $last } and still rises.
    .stuck = The loss has not fallen since then. That is how a divergence begins: the loss follows the norm, sometimes much later.
    .falls = As far as the loss is printed, it still falls or does not tell. Slow growth is usual late in a run, while the rate decays; growth like this deserves a look.
    .fix = Keep the checkpoint from around { $position } { $low_step }, and continue with a lower learning rate or a tighter clip before the loss turns.
    .fix-watch = Keep an older checkpoint and watch the loss; if it stops falling, lower the learning rate or clip more tightly.
