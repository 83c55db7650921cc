evaluation-too-rare =
    .title = { $variant ->
        [none] The run ends before the first evaluation is due
       *[few] Only { $evaluations_n ->
            [one] { $evaluations } evaluation
           *[other] { $evaluations } evaluations
        } in the whole run
    }
    .what = The interval of the evaluations is { $interval } steps and the run takes { $planned }: { $variant ->
        [none] none is due before the end.
       *[few] { $evaluations_n ->
            [one] { $evaluations } is
           *[other] { $evaluations } are
        } due after the start.
    }
    .why = Between two evaluations nobody sees whether the model overfits, and the best point can only be kept where one was made. A program that saves at its evaluations also loses up to an interval of steps in a crash.
    .fix = Evaluate about every { $usual } steps; if that takes too much time, use fewer batches for each evaluation.
