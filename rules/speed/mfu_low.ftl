mfu-low =
    .title = Training uses only { $utilisation } of the { $gpu }
    .what = { $variant ->
        [many] Each GPU does { $achieved } of the { $card_peak } that the { $gpu } can do; runs on several GPUs usually stay above { $limit }.
       *[one] The run does { $achieved } of the { $card_peak } that the { $gpu } can do; runs on one GPU usually stay above { $limit }.
    }
    .why = Evaluations and start-up are not in that figure, so most of every step is spent waiting: for kernel launches, for data, for memory, or for another process on the card.
    .fix = Train in bf16 or fp16 with `torch.compile`, raise the micro-batch and lower the accumulation by the same factor, and watch in `nvidia-smi` whether the loader or another process holds the card up.
    .fix-compile = Set `compile = True` first; then raise the micro-batch and lower the accumulation by the same factor, and watch in `nvidia-smi` whether the loader or another process holds the card up.
