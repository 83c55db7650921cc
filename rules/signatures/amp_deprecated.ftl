amp-deprecated =
    .title = The warning that `torch.cuda.amp` is deprecated is harmless
    .what = The script calls mixed precision by its old name, which still works exactly as the new one does.
    .why = It has no effect on speed, memory or loss.
    .fix = Nothing needs to be changed; writing `torch.amp.GradScaler('cuda', ...)` or `torch.amp.autocast('cuda', ...)` silences it.
