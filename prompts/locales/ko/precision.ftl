bf16-unsupported-by-gpu =
    .title = { $gpu }에는 bfloat16 연산 장치가 없습니다
    .what = { $variant ->
        [refused] bfloat16을 요청했지만 프로그램이 거부했습니다. { $gpu }의 compute capability는 { $capability }인데 bfloat16에는 { $first } 이상이 필요합니다.
        [chosen] 설정에 정밀도가 지정되어 있지 않습니다. 이 경우 최근 PyTorch에서 nanoGPT는 bfloat16을 씁니다. { $gpu }의 compute capability는 { $capability }인데 bfloat16에는 { $first } 이상이 필요하므로 에뮬레이션됩니다.
       *[slow] 이 훈련은 bfloat16으로 계산하는데, { $gpu }의 compute capability는 { $capability }이고 bfloat16에는 { $first } 이상이 필요하므로 에뮬레이션됩니다.
    }
    .peaks = 에뮬레이션에서는 행렬 곱이 빨라야 float32 속도로 실행됩니다. 이 GPU에서 float32는 { $single }, float16은 { $half }입니다.
    .no-half = 이 GPU는 float16에서도 느립니다. float16은 { $half }, float32는 { $single }입니다.
    .why = PyTorch는 에뮬레이션되는 경우에도 bfloat16을 지원한다고 알리므로, 이 설정만으로는 경고가 나오지 않습니다.
    .fix = 손실 스케일링과 함께 float16을 쓰세요. 트레이너의 인수뿐 아니라 DeepSpeed나 Accelerate 설정까지 모든 곳에서 설정하세요.
    .fix-single = 이 GPU에서는 float32로 훈련하세요.
compile-off =
    .title = `torch.compile`이 꺼져 있습니다
    .what = 이 프로그램에서 기본으로 켜져 있는 `torch.compile` 없이 모델이 실행됩니다.
    .why = 컴파일하면 같은 스텝이 훨씬 빨라집니다. nanoGPT 작성자의 경우 한 번의 반복이 { $before }에서 { $after }까지 줄었습니다. 시작할 때 일 분 정도 더 걸립니다.
    .fix = `compile`을 `True`로 설정하세요. 실패해서 꺼 둔 것이라면 그때 나온 메시지를 살펴볼 만합니다.
fp16-where-bf16-is-supported =
    .title = { $gpu }에서 bfloat16을 쓸 수 있는데 float16을 사용합니다
    .what = 이 훈련은 float16으로 계산합니다. { $gpu }에서는 bfloat16도 같은 속도로 계산할 수 있습니다.
    .why = float16의 최댓값은 { $largest }입니다. 그래서 손실을 스케일링해야 하고, 스텝이 건너뛰어지며, 활성화 값의 오버플로로 훈련이 끝날 수도 있습니다. bfloat16은 범위가 float32와 같아 이런 것이 전혀 필요 없습니다.
    .fix = bfloat16을 쓰세요. 체크포인트에서 그대로 이어 갈 수 있으며, 손실 스케일러는 더 이상 필요 없습니다.
fp16-without-loss-scaling =
    .title = 손실 스케일링 없이 float16을 사용합니다
    .what = 손실 스케일이 { $scale }에 고정되어 있습니다. 스케일링을 전혀 하지 않는 것과 같습니다.
    .why = float16은 { $smallest }보다 작은 값을 표현하지 못합니다. 많은 그래디언트가 그보다 작아 영이 되므로 모델의 일부가 학습되지 않습니다.
    .fix = 스케일이 자동으로 조정되게 하거나(DeepSpeed에서는 `loss_scale`을 영으로 설정), GPU가 지원하면 bfloat16을 쓰세요.
full-precision-only =
    .title = { $gpu }의 빠른 연산 장치를 쓰지 않고 float32로 계산합니다
    .what = 정밀도가 float32입니다. 이때 { $gpu }의 최대 성능은 { $slow }이고, { $variant } 정밀도에서는 { $fast }, 즉 { $times }배입니다.
    .why = 혼합 정밀도는 가중치를 float32로 유지하면서 같은 손실에 도달합니다. 시간이 줄고 활성화에 필요한 메모리는 절반 정도가 됩니다. 최대 성능을 얼마나 활용하는지는 훈련의 구성에 달려 있습니다.
    .fix-bfloat16 = autocast를 켜고 bfloat16으로 훈련하세요.
    .fix-float16 = autocast를 켜고 그래디언트 스케일러와 함께 float16으로 훈련하세요.
tf32-off =
    .title = float32 행렬 곱이 텐서 코어 없이 실행됩니다
    .what-set = float32로 계산하는데 TF32가 꺼져 있습니다.
    .what-warned = float32 행렬 곱에 쓸 수 있는 텐서 코어가 있지만 켜져 있지 않다고 PyTorch가 경고합니다.
    .peaks = { $gpu }의 최대 성능은 TF32에서 { $tf32 }, 온전한 float32에서 { $single }입니다.
    .why = TF32는 float32의 범위를 유지하면서 곱하는 값을 반올림합니다. 훈련에는 거의 영향이 없습니다. 이미 반정밀도로 실행되는 행렬 곱에는 이득이 없습니다.
    .fix = 시작할 때 `torch.set_float32_matmul_precision("high")`를 호출하거나 트레이너의 인수에서 `tf32`를 설정하세요.
