clipping-most-steps =
    .title = { $share } of the updates are clipped
    .what = At { $share } of the last { $count } records the gradient norm is above the limit of { $limit }; its median is { $typical }.
    .printed = The log prints that { $share } of the updates are clipped; over the last { $count } records the median norm is { $typical }.
    .why = Clipping is meant for the odd batch. Where it cuts most updates, it replaces the learning rate by a smaller one that nobody chose, and differences between batches are lost.
    .fix = If the loss falls well, leave it. Otherwise lower the learning rate, or raise the limit to about { $usual }, below which nine in ten of these norms lie.
