reward-not-improving =
    .title = { $variant ->
        [constant] The reward is { $last } in all { $count } records
        [falls] The reward has fallen over the run, from { $first } to { $last }
       *[flat] The reward has not risen over { $count } records
    }
    .what = The mean reward of the first fifth of the records is { $first }, of the last fifth { $last } ({ $count } records in all).
    .sure = { $variant ->
        [constant] A reward that never changes gives the policy nothing to learn from.
        [falls] That is more of a fall than the scatter of the records explains.
       *[flat] Neither the fifths, nor the halves, nor a line through all records show a rise, and a rise as large as the scatter of single records would have been seen.
    }
    .few = Neither the fifths, nor the halves, nor a line through all records show a rise; but the records scatter so much that a small one may be hidden.
    .why = The reward is the only measure of progress here: the losses of reinforcement learning are near zero by construction or belong to the value function.
    .fix = { $variant ->
        [constant] Print some answers or episodes with their rewards: the reward function may never be reached, or always fail. Begin with easier tasks or a partial reward.
       *[flat] Look at single answers or episodes with their rewards first: are they cut off, and does the reward vary among attempts at the same task? After that change the learning rate, the number of attempts per update, or the exploration, one at a time.
    }
