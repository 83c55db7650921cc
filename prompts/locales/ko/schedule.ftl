beta2-high-for-pretraining =
    .title = `beta2`가 { $beta }입니다. 이 크기의 배치에서는 보통 { $usual }입니다
    .what = 스텝당 토큰이 { $tokens }개일 때 사전 훈련에서는 `beta2` 값으로 { $beta } 대신 { $usual } 정도를 쓰는 것이 보통입니다.
    .memory = 그러면 AdamW가 그래디언트의 크기를 기억하는 기간이 { $memory }스텝에서 약 { $memory_usual }스텝으로 줄어듭니다.
    .why = 기억이 길면 그래디언트가 커질 때 뒤늦게 따라가므로 훈련 후반의 손실 급증이 일어나기 쉬워집니다. 이것은 관례일 뿐 결함이 아니며, 급증이 없는 훈련이라면 바꿀 필요가 없습니다.
    .fix = 다음 훈련에서는 `beta2`를 { $usual }(으)로 설정하세요.
gradient-clipping-off =
    .title = 그래디언트 클리핑이 꺼져 있습니다
    .what = 클리핑 노름이 { $clip }입니다. 그래디언트를 전혀 클리핑하지 않는다는 뜻입니다.
    .why = 가끔 어떤 배치의 그래디언트는 평소의 몇 배나 됩니다. 클리핑이 있으면 한 스텝 손해로 끝나지만, 없으면 손실이 치솟아 돌아오는 데 오래 걸릴 수 있습니다.
    .fix = nanoGPT의 기본값인 노름 { $usual }에서 클리핑하세요(`grad_clip`).
learning-rate-collapsed-early =
    .title = 학습률이 훈련의 { $at_share } 지점에서 최고값의 { $low_share } 수준까지 떨어졌고, 그 뒤로 손실이 멈춰 있습니다
    .what = 출력된 학습률의 최고값은 { $peak }입니다. { $position } { $at }부터는 { $low } 이하이고, 끝은 { $position } { $end }입니다.
    .loss = 그 직전, { $position } { $from }부터는 손실이 아직 내려가고 있었습니다(현재 수준의 { $fell }). { $position } { $settled }부터 { $position } { $last }까지 맞춘 직선으로는 개선이 { $gained }뿐입니다.
    .why = 이런 학습률에서는 가중치가 거의 움직이지 않습니다. 손실이 멈춘 것은 학습률이 너무 일찍 내려갔기 때문이지, 모델이 배울 것을 다 배웠기 때문이 아닙니다.
    .fix = 학습률을 최고값 부근에 더 오래 유지하고 훈련의 마지막 삼분의 일에서 내리세요. 계단식 스케줄이라면 첫 번째 마일스톤을 그 지점으로 옮기세요.
learning-rate-high-for-size =
    .title = { $variant ->
        [any] 학습률 { $rate } 값은 어떤 크기의 모델에도 너무 높습니다
       *[other] 학습률 { $rate } 값은 매개변수 { $params } 개인 모델에는 높습니다
    }
    .what-any = 학습률이 { $rate }입니다. Adam은 스텝마다 모든 가중치를 대략 이만큼 움직이는데, 이는 초기의 가중치 자체보다 큽니다.
    .what = { $variant ->
        [small] 학습률이 { $rate }입니다. 매개변수 { $params } 개일 때 통상적인 값 { $usual }의 { $times }배입니다(작은 모델에 대한 OpenAI의 경험칙과 가장 작은 GPT-3 모델의 학습률 중 높은 쪽).
       *[plain] 학습률이 { $rate }입니다. 매개변수 { $params } 개일 때 통상적인 값 { $usual }의 { $times }배입니다(GPT-3 계열의 크기 사이에서 읽은 값).
    }
    .why = 트랜스포머는 클수록 견딜 수 있는 학습률이 낮아집니다. 관례보다 이만큼 높으면 손실이 급증하거나, 발산하거나, 필요 이상으로 높은 값에 머무는 일이 많습니다.
    .fix-any = `learning_rate`를 모델 크기에 맞게 낮추세요(가장 작은 GPT-3 모델이라면 { $new }). `min_lr`도 같은 비율로 낮추세요.
    .fix = `learning_rate`를 약 { $new }까지 낮추고 `min_lr`도 같은 비율로 낮추세요.
learning-rate-not-scaled-to-batch =
    .title = 학습률 { $rate } 값은 배치당 이미지 { $batch }장이 아니라 { $preset }장에 맞춘 값입니다
    .what = 학습률이 스텝당 이미지 { $preset }장으로 훈련하는 프리셋의 값인 { $rate }입니다. 이 훈련은 { $batch }장으로 훈련합니다.
    .why-high = SGD의 학습률은 배치에 비례합니다. 이미지가 더 적은데 학습률이 같으면 너무 높아서 손실이 발산하거나 높은 채로 머뭅니다.
    .why-low = SGD의 학습률은 배치에 비례합니다. 이미지가 더 많은데 학습률이 같으면 이미지마다 배울 수 있는 것보다 덜 배웁니다.
    .fix = `SOLVER.BASE_LR`을 { $scaled }(으)로 설정하고, 반복 횟수와 스케줄의 스텝은 같은 배율만큼 반대 방향으로 바꾸세요.
learning-rate-out-of-range =
    .title = 학습률 { $rate } 값은 { $variant ->
        [low] 너무 낮아 아무것도 훈련되지 않습니다
       *[other] 너무 높아 아무것도 훈련되지 않습니다
    }
    .what-high = 학습률이 { $rate }입니다. Adam에서는 { $least }에서 { $most } 사이의 학습률을 씁니다.
    .why-high = Adam은 그래디언트가 어떻든 스텝마다 모든 가중치를 대략 학습률만큼 움직입니다. 이 학습률에서는 가중치가 크게 요동쳐 손실이 멈추거나 발산합니다.
    .fix-high = { $most }보다 낮은 학습률을 고르세요. 미세 조정에는 처음부터 훈련할 때보다 훨씬 낮은 값이 필요합니다.
    .what-low = 학습률이 { $rate }입니다. Adam에서는 { $least }에서 { $most } 사이의 학습률을 씁니다.
    .why-low = Adam은 스텝마다 모든 가중치를 대략 학습률만큼 움직입니다. 이 학습률에서는 모델이 원래 상태에서 달라지지 않습니다.
    .fix-low = { $least }보다 높은 학습률을 고르세요. 지수를 확인하세요. 대개 지수를 잘못 적은 것이 원인입니다.
    .what-any = 학습률이 { $rate }입니다. 실제로 쓰이는 옵티마이저 중 { $most }보다 높은 값을 쓰는 것은 없습니다. Adam의 통상적인 범위는 그보다 훨씬 낮아 { $least }부터입니다.
    .why-any = 이 학습률에서는 첫 스텝들이 가중치를 아무것도 배울 수 없는 곳으로 날려 보냅니다.
    .fix-any = 지수를 확인하고, 이 모델에 대해 공개된 레시피의 학습률을 쓰세요.
min-lr-out-of-proportion =
    .title = { $variant ->
        [rises] 학습률이 내려가지 않고 오히려 올라가게 됩니다
        [flat] 학습률이 전혀 감쇠하지 않습니다
       *[high] 학습률이 최고값의 { $ratio }까지만 내려갑니다
    }
    .what = { $variant ->
        [rises] 스케줄의 최저 학습률은 { $floor }, 최고값은 { $peak }입니다. 최저값이 최고값의 { $ratio }에 해당하므로 스케줄이 시작보다 높은 값에서 끝납니다.
        [flat] 스케줄의 최저 학습률은 { $floor }, 최고값은 { $peak }입니다. 최저값이 최고값의 { $ratio }에 해당하므로 워밍업 뒤에 학습률이 그대로 머뭅니다.
       *[high] 스케줄의 최저 학습률은 { $floor }, 최고값은 { $peak }입니다. 감쇠가 최고값의 { $ratio }에서 끝납니다.
    }
    .why = 훈련의 마지막 구간에서는 학습률이 낮을수록 이득이 있습니다. nanoGPT는 최저값을 최고값의 십분의 일 정도로 권장합니다.
    .fix = 최저 학습률(`min_lr`)을 { $advised }(으)로 설정하세요.
options-without-effect =
    .title = `{ $key }` 설정은 효과가 없습니다
    .what-constant = `{ $key }` 값이 설정되어 있지만 스케줄이 `constant`라서 워밍업이 없습니다. 처음부터 최대 학습률로 훈련합니다.
    .what-twice = `warmup_ratio`와 `warmup_steps`가 모두 설정되어 있습니다. 트레이너는 스텝 수를 쓰고 `{ $key }` 설정을 무시합니다.
    .what-decay = `{ $key }` 값이 설정되어 있지만 `decay_lr`이 `False`입니다. 이때 nanoGPT는 워밍업을 포함한 스케줄 전체를 건너뛰고 처음부터 최대 학습률로 시작합니다.
    .fix-decay = `decay_lr`을 `True`로 설정하거나 `{ $key }` 설정을 지우세요.
    .fix-constant = `lr_scheduler_type`을 `constant_with_warmup`으로 설정하거나 `{ $key }` 설정을 지우세요.
    .fix-twice = 둘 중 하나를 지워 설정이 실제 동작과 일치하게 하세요.
schedule-longer-than-run =
    .title = 훈련은 스텝 { $planned }에서 끝나는데 학습률은 스텝 { $decay }까지 내려가도록 되어 있습니다
    .what = 학습률 감쇠는 { $decay }스텝(`lr_decay_iters`)에 맞춰져 있는데 훈련은 { $planned }스텝(`max_iters`)에서 멈춥니다.
    .reached = 마지막 스텝에서도 감쇠는 { $reached }만 진행됩니다.
    .rate = nanoGPT의 코사인 식에 따르면 그때 학습률은 { $at_end }입니다(최고값 { $peak }, 최저값 { $floor }).
    .why = 코사인 스케줄의 이득은 상당 부분 학습률이 낮은 동안에 나옵니다. 그 전에 끝나는 훈련은 필요 이상으로 높은 손실에서 멈춥니다.
    .fix = `lr_decay_iters`를 { $planned }(으)로 설정해 감쇠가 훈련과 함께 끝나게 하세요.
schedule-shorter-than-run =
    .title = 학습률이 끝나기 { $tail }스텝 전에 더 내려가지 않습니다
    .what = 감쇠는 스텝 { $decay }(`lr_decay_iters`)에서 끝나는데 훈련은 스텝 { $planned }(`max_iters`)까지 계속됩니다. 마지막 { $tail }스텝, 즉 훈련의 { $tail_share } 동안 학습률이 평평합니다.
    .floor = 그동안 { $floor }(`min_lr`)에 머뭅니다.
    .why = 최저 학습률로 평평하게 이어지는 끝부분은 손실을 가장 적게 개선합니다. 같은 스텝 수라도 감쇠를 더 길게 했다면 더 낮은 손실에서 끝났을 것입니다.
    .fix = `lr_decay_iters`를 { $planned }(으)로 설정해 감쇠가 훈련과 함께 끝나게 하세요.
warmup-missing =
    .title = { $variant ->
        [none] 워밍업 없이 최대 학습률로 훈련을 시작합니다
       *[few] { $warmup }스텝짜리 워밍업은 워밍업이라고 하기 어렵습니다
    }
    .what = { $variant ->
        [none] 이 모델은 Adam으로 처음부터 훈련하는데 워밍업이 설정되어 있지 않습니다(`warmup_iters`가 { $warmup }).
       *[few] 이 모델은 Adam으로 처음부터 훈련하는데 워밍업이 { $warmup }스텝뿐입니다(`warmup_iters`).
    }
    .peak = 거의 첫 업데이트부터 학습률이 최고값인 { $peak }입니다.
    .why = 이때는 Adam의 그래디언트 이동 평균이 아직 비어 있어 첫 스텝들이 크고 크기 조절도 맞지 않습니다. 손실이 치솟거나 회복하는 데 오래 걸릴 수 있습니다.
    .fix = 계획된 { $planned }스텝 중 약 { $usual }스텝을 워밍업에 쓰세요. 전체의 작은 일부이면서 nanoGPT의 기본값을 넘지 않는 길이입니다.
    .fix-without-plan = 훈련 전체의 일이 퍼센트 정도를 워밍업에 쓰세요.
warmup-too-long =
    .title = { $variant ->
        [never] 워밍업이 훈련만큼 길어 최대 학습률을 한 번도 쓰지 못합니다
       *[plain] 워밍업이 훈련의 { $share }를 차지합니다
    }
    .what = { $variant ->
        [never] 학습률은 { $warmup }스텝에 걸쳐 올라가는데 훈련은 { $planned }스텝뿐입니다. 워밍업이 훈련의 { $share }에 해당합니다.
       *[plain] 전체 { $planned }스텝 중 처음 { $warmup }스텝 동안 학습률이 올라갑니다.
    }
    .peak = 설정한 학습률 { $peak } 값은 한 번도 유지되지 않고 감쇠도 이어지지 않습니다.
    .why = 학습률이 최고값보다 낮으면 스텝마다 배우는 것이 적습니다. 훈련의 처음 십분의 일을 넘는 워밍업이 도움이 된다는 근거는 알려져 있지 않습니다.
    .fix = 워밍업을 약 { $usual }스텝까지 줄이세요. 전체의 작은 일부이면서 nanoGPT의 기본값을 넘지 않는 길이입니다.
