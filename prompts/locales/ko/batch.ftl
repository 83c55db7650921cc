accumulation-contradicts-timing =
    .title = 출력된 속도는 누적 횟수 { $configured }회가 아니라 { $real }회에 해당합니다
    .what = 처음 측정된 { $position } { $step }에서 한 번의 반복은 { $seconds }, MFU는 { $mfu }입니다. nanoGPT의 식에 따르면 누적 스텝 { $real }회의 연산량인데 설정은 { $configured }회이며, GPU 개수를 어떤 정수로 잡아도 이 차이가 설명되지 않습니다.
    .why = 로그와 설정이 서로 맞지 않습니다. 한 스텝의 토큰 수는 { $variant ->
        [more] 설정보다 많고
       *[fewer] 설정보다 적고
    }, 토큰, 에포크, 시간의 계산도 모두 같은 배율만큼 어긋납니다.
    .fix = 이 훈련에 실제로 쓴 설정을 붙여 넣거나, GPU 몇 개로 실행했는지 알려 주세요.
    .fix-ranks = 이대로 계속하려면 `gradient_accumulation_steps`를 { $real }(으)로 설정하고, 아니라면 이 훈련에 실제로 쓴 설정을 붙여 넣으세요.
accumulation-loss-not-normalised =
    .title = 출력된 훈련 손실은 누적한 배치 { $accumulation }개의 합입니다
    .what = 훈련 손실은 { $train }, 검증 손실은 { $val }입니다. 로그 전체에서 검증 손실의 { $ratio }배이며, 이는 누적 횟수 { $accumulation }회와 일치합니다.
    .what-first = 첫 훈련 손실은 { $first }입니다. 모든 토큰에 같은 확률을 주는 모델의 손실은 많아야 { $uniform }입니다. 누적 횟수 { $accumulation }회로 나누면 { $divided }입니다.
    .why = `transformers`의 여러 버전은 손실을 누적 횟수로 나누지 않으며, 일부는 특정 모델에서만 그렇습니다. 모델은 정상이고 수치만 틀린 것일 수 있습니다. 그래디언트까지 합산된다면 모든 스텝이 클리핑됩니다.
    .fix = `transformers`를 업데이트하고, 출력된 손실을 { $accumulation }(으)로 나누어 보고, 그래디언트 노름을 클리핑 노름과 비교하세요.
accumulation-not-divisible-by-world-size =
    .title = 누적 횟수 { $accumulation }회는 프로세스 { $ranks }개로 나누어떨어지지 않습니다
    .what = 프로그램은 `gradient_accumulation_steps`({ $accumulation })를 프로세스 수({ $ranks })로 나누며, 나머지가 있으면 시작할 때 멈춥니다.
    .fix = { $new }(으)로 설정하세요. 이 설정은 모든 GPU의 마이크로 배치를 합쳐서 셉니다.
batch-not-as-claimed =
    .title = 한 스텝의 시퀀스는 언급된 { $claimed }개가 아니라 { $sequences }개입니다
    .what = 스텝당 시퀀스가 { $claimed }개라고 되어 있지만 설정으로는 { $sequences }개입니다. { $variant ->
        [more] 언급된 값의 { $ratio }배입니다.
       *[other] 언급된 값은 그 { $ratio }배입니다.
    }
    .product = 마이크로 배치 { $micro }, 누적 횟수 { $accumulation }회를 모든 GPU에 걸쳐 곱한 값입니다.
    .tokens = 그러면 한 스텝의 토큰은 { $tokens_per_step }개입니다.
    .why = 학습률, 워밍업, 스텝 수는 배치에 따라 달라집니다. 다른 배치에 맞추어 고른 값은 이 배치에 맞지 않을 수 있습니다.
    .fix = 설정이 의도한 대로라면 주석을 고치세요. 아니라면 언급된 배치가 되도록 마이크로 배치나 누적 횟수를 설정하세요.
batch-too-large =
    .title = 스텝당 토큰 { $tokens }개는 지금 손실에서 쓸모 있는 크기를 넘습니다
    .what = Kaplan의 임계 배치 법칙에 따르면 마지막 손실 { $loss }에서는 스텝당 토큰 약 { $critical }개까지가 효과적입니다. 이 훈련은 그 { $times }배를 씁니다.
    .why = 그 크기를 넘으면 토큰을 늘려도 그래디언트가 거의 좋아지지 않습니다. 같은 토큰을 더 작은 스텝으로 더 많이 나누었다면 손실이 더 내려갔을 것입니다.
    .fix = 가능한 한 적은 스텝으로 끝내는 것이 목적이 아니라면, 다음에는 스텝당 토큰을 줄이고 스텝 수를 늘리세요.
batch-too-small =
    .title = 매개변수 { $params } 개인 모델에 스텝당 토큰이 { $tokens }개뿐입니다
    .what = 모든 GPU를 합쳐 한 스텝에 토큰 { $tokens }개로 훈련합니다. 모델의 매개변수는 약 { $params } 개이고 처음부터 훈련합니다. 보통은 스텝당 토큰 약 { $usual }개입니다.
    .why = 토큰이 이렇게 적으면 그래디언트는 대부분 노이즈이고, GPU는 행렬 곱이 아닌 일에 많은 시간을 씁니다. 벤치마크나 시험용으로는 충분하지만 실제 훈련에는 부족합니다.
    .fix = 누적 횟수를 늘리세요. 메모리는 더 들지 않습니다. 단순한 시험이라면 그대로 두세요.
micro-batch-too-small =
    .title = 메모리가 대부분 비어 있는데 마이크로 배치는 { $micro }입니다
    .what = 마이크로 배치 { $micro } 크기로 { $accumulation }회 누적하는데, 메모리는 { $memory } 중 많아야 { $used }({ $share })만 씁니다.
    .why = 마이크로 배치가 작으면 GPU의 연산 장치가 놀고, 여러 번 누적하면 그 비용이 반복됩니다.
    .fix = 메모리가 허용하는 한 마이크로 배치를 두 배로 늘리고 누적 횟수를 절반으로 줄이세요. 한 스텝의 크기와 학습되는 내용은 그대로입니다.
