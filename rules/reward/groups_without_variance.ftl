groups-without-variance =
    .title = { $variant ->
        [all] No group of answers varies in its reward: nothing is learnt
       *[most] { $share } of the groups have the same reward for all answers
    }
    .what = Near the end of this log all answers of a group get the same reward in { $share } of the groups.
    .reward = The mean reward there is { $reward }: if that is the highest that can be had, the tasks are solved and too easy; if it is the lowest, they are too hard.
    .why = GRPO learns from the differences within a group. Where there are none, the advantages are zero and the work of generating is wasted.
    .fix = Choose tasks that are solved sometimes, give partial rewards, generate more answers per task (`num_generations`) or raise the temperature.
