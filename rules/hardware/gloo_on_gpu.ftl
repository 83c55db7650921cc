gloo-on-gpu =
    .title = The GPUs talk to each other over gloo
    .what = The backend is gloo, with { $ranks } GPUs.
    .what-some = The backend is gloo, and the processes compute on GPUs.
    .why = Gloo copies every gradient through the memory of the host. NCCL sends it from card to card.
    .fix = Set the backend to nccl. Windows has no NCCL; there, use WSL or one GPU.
