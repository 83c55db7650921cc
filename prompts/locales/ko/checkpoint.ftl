checkpoint-cannot-resume =
    .title = 체크포인트에서 이어서 훈련할 수 없습니다. 스텝 { $start }부터 다시 시작하세요
    .what = 이 변경으로 모델의 텐서 형상이 달라지므로 지금까지 저장한 가중치는 맞지 않습니다.
    .lost = 지금까지 훈련한 { $last_step }스텝은 옮겨 올 수 없습니다.
    .why = { $variant ->
        [nanogpt] nanoGPT는 재개할 때 `n_layer`, `n_head`, `n_embd`, `block_size`, `bias`, `vocab_size`를 체크포인트에서 가져오므로, 아무 말 없이 이전 모델을 계속 훈련하게 됩니다.
       *[other] 불러오면 크기 불일치로 멈추거나, 맞지 않는 가중치를 조용히 건너뜁니다.
    }
    .fix = 이전 체크포인트를 덮어쓰지 않도록 새 출력 폴더에서 스텝 { $start }부터 시작하세요.
    .fix-folder = `{ $out_dir }`의 체크포인트를 덮어쓰지 않도록 `out_dir = '{ $out_dir_new }'` 설정으로 스텝 { $start }부터 시작하세요.
