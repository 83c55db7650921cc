ng-unknown-key =
    .title = { $variant ->
        [named] The program has no setting `{ $key }`
       *[plain] A setting that the program does not have
    }
    .what = The command line or config names a variable that `train.py` does not define, so the program stopped before the first step.
    .named = The command line or config sets `{ $key }`, which `train.py` does not define, so the program stopped before the first step.
    .fix = Use the names at the top of `train.py`, or take the setting out.
    .fix-near = Write `{ $near }` if you meant that; all names stand at the top of `train.py`.
