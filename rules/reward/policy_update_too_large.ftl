policy-update-too-large =
    .title = Updates move the policy too far: the approximate KL divergence is { $usual }
    .what = Near the end of this log an update changes the policy by a KL divergence of { $usual } (at most { $most } in the log); more than { $limit } is unusual.
    .why = PPO may trust its data only near the policy that collected them. Larger updates can undo what was learnt.
    .learns = The reward rises all the same, so this is a risk and not yet a fault.
    .risk = The reward shows no rise that would speak for such large updates.
    .fix = Set a target for the KL divergence (`target_kl`), which ends an update early; else use fewer epochs per update, larger batches or a lower learning rate.
