discriminator-wins =
    .title = The discriminator is always right (loss { $last }), so the generator learns nothing
    .what = Near the end of this log the discriminator's loss is { $last }, while the generator's has risen from { $before } to { $after }.
    .why = A discriminator without errors gives the generator hardly any gradient: the samples stop improving, or become all alike.
    .fix = Weaken the discriminator: a lower learning rate, smoothed labels, noise on its inputs, or fewer of its updates; or use a loss that does not saturate. Go on from a checkpoint from before its loss vanished.
