loss-not-finite =
    .title = { $variant ->
        [said] The loss is not a number
        [said-step] The loss is not a number at { $position } { $step }
        [restarted] The loss is not a number at { $count } records from { $position } { $step } on
        [recovered] A loss was not a number at { $position } { $step }, and came back
       *[lasting] The loss is not a number from { $position } { $step } on
    }
    .what = At { $position } { $step } the loss is no longer a finite number; { $count } of the { $after } losses logged from there on cannot be used.
    .once = At { $position } { $step } the loss is no longer a finite number ({ $count } of { $after }, the log ends there).
    .before = The last good value is { $good } at { $position } { $good_step }.
    .recovered = The later losses are numbers again, so the weights were not damaged: a single bad batch or a skipped update is likely.
    .restarted = { $streak } of them stand in a row. Weights with a NaN do not heal, so the numbers behind them belong to another start of the program, or to weights that were restored.
    .evaluated = The last evaluation before it, at { $position } { $evaluated }, gave { $evaluation }.
    .saved = The log says that a checkpoint was saved at { $position } { $saved }, before the damage.
    .overwritten = A checkpoint was saved again after that; where a program keeps only one file, as nanoGPT does, it now holds the damaged weights.
    .why = A NaN in the weights spreads to everything that is computed from them: the steps after it are lost, and training longer does not bring the loss back.
    .why-recovered = It costs little this time, but the same batch or an overflow may damage the weights the next time.
    .fix-saved = Stop the run, remove the cause, and resume from the checkpoint of { $position } { $saved }.
    .fix = Stop the run, remove the cause, and restart from a checkpoint written before { $position } { $step }, or from the beginning if there is none.
    .fix-start = This log holds no good loss at all: check the data, the first weights and the learning rate before training again.
    .fix-recovered = Find out which batch it was and look at its data; if it happens again, lower the learning rate or use a wider number format.
    .fix-restarted = What stands behind them can be judged by itself; before that, look for what made the earlier attempt fail: the data, the first weights, the learning rate or the number format.
    .fix-said = Stop the run and continue from a checkpoint of before, with a lower learning rate; check that gradients are clipped. The log shows when it began and which checkpoint is still sound.
