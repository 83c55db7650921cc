loss-plateau =
    .title = The loss has hardly fallen over the last { $points } { $kind ->
        [records] records
       *[other] evaluations
    }
    .what = From { $position } { $first_step } to { $position } { $last_step } a line through the { $points } { $kind ->
        [records] records
       *[other] evaluations
    } changes by { $slope } per { $per } steps, in all by { $change } of the loss.
    .what-plain = From { $position } { $first_step } to { $position } { $last_step } a line through the { $points } { $kind ->
        [records] records
       *[other] evaluations
    } changes by { $change } of the loss in all.
    .test = That is no significant fall (tested at { $level }) and less than the { $worthwhile } that would be worth waiting for; with their scatter in mind, the true gain is { $at_most } at most.
    .noise = One of them is uncertain by about { $noise }.
    .why-early = The learning rate is still high at this point, so it is not the end of the schedule that holds the loss back.
    .why-late = The learning rate is near its floor, where little is gained per step; that is how a schedule ends and no sign of a fault.
    .why-unknown = Where the schedule of the learning rate stands is not known here; near its floor a flat loss is normal.
    .fix-early = If the schedule still brings the rate down, expect the loss to fall then, or begin the decay sooner; if it stays flat even so, a larger model or other data will bring more than further steps. This says that gains have become small, and not that the model can learn nothing more.
    .fix-late = Do not expect much from more steps at this rate; for a lower loss plan a longer schedule, more data or a larger model. This says that gains have become small, and not that the model can learn nothing more.
    .fix-unknown = Look at the learning rate first: if it is still high, let it come down; if it has come down, a longer schedule, more data or a larger model is the next step. This says that gains have become small, and not that the model can learn nothing more.
