rollout-too-small =
    .title = { $variant ->
        [few] Each policy update rests on only { $steps } steps
       *[equal] The returns of a rollout are all equal
    }
    .what = The log has { $steps } steps of the environments per update; fewer than { $least } are unusual for PPO.
    .why = The advantages of so few steps are mostly noise, and most rollouts hold no end of an episode.
    .fix = Collect more steps per rollout (`n_steps`) or use more environments.
    .equal = In { $share } of the { $count } records the explained variance is not a number, which happens when every return of the rollout is the same.
    .why-equal = Where nothing is better than anything else, neither the value function nor the policy can learn.
    .fix-equal = See whether the reward ever changes; if it comes only at the end of an episode, make the rollout longer than an episode.
