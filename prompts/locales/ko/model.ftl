dropout-too-high =
    .title = 드롭아웃 { $dropout }에서는 모델이 학습에 쓸 정보가 너무 적게 남습니다
    .what = 드롭아웃이 { $dropout }입니다. 이런 종류의 모델은 { $most }보다 높으면 거의 학습하지 못합니다.
    .why = 드롭아웃은 훈련에서 순전파를 할 때마다 활성화 값을 그 비율만큼 영으로 만듭니다. 남는 것은 대부분 노이즈라서 훈련 손실이 높은 상태에 머뭅니다.
    .fix = 최대 { $advised }까지만 사용하고, 같은 샘플을 두 번 보지 않는 훈련이라면 아예 쓰지 마세요.
head-dim-inefficient =
    .title = { $variant ->
        [narrow] 어텐션 헤드의 너비가 { $head_size }밖에 되지 않습니다
       *[other] 어텐션 헤드의 너비 { $head_size } 값은 { $multiple }의 배수가 아닙니다
    }
    .what = 너비 { $width }에 헤드가 { $heads }개이므로 헤드 하나의 너비는 { $head_size }입니다. 보통은 { $usual } 정도이며 { $multiple } 단위로 정합니다.
    .harmless = 여기서는 문제가 되지 않습니다. 이 훈련은 GPU 최대 성능의 { $utilisation }까지 사용합니다.
    .why = { $variant ->
        [narrow] 어텐션 커널은 너비가 { $usual } 이상인 타일 단위로 계산합니다. 헤드가 좁으면 소프트맥스 연산은 같은데 그에 비해 곱셈이 적어 어텐션 비용이 필요 이상으로 커집니다.
       *[other] 어텐션 커널은 { $multiple } 단위로 계산합니다. 다른 크기는 패딩되거나 더 느린 커널로 처리됩니다.
    }
    .fix = `n_head`를 { $heads_then }(으)로 설정하면 매개변수 수는 그대로이고 헤드 너비는 { $head_size_then }입니다. 새로 훈련을 시작할 때만 바꾸세요.
    .fix-claimed = 언급된 모델 크기에 필요한 너비로 바꾸면 같은 헤드 { $heads }개로도 헤드 너비가 { $head_size_then }이므로 이 문제도 함께 해결됩니다.
heads-do-not-divide-width =
    .title = 너비 { $width } 값은 헤드 { $heads }개로 나누어떨어지지 않습니다
    .what = `n_embd` 값이 { $width }, `n_head` 값이 { $heads }이므로 나머지가 { $rest }입니다.
    .why = 모든 헤드는 너비를 똑같이 나누어 가지므로 이 모델은 만들 수 없습니다. nanoGPT는 첫 스텝 전에 assertion 오류로 멈춥니다.
    .fix-heads = `n_head`를 { $heads_then }(으)로 설정하세요. 헤드 너비는 { $head_size_then }이고 매개변수 수는 그대로입니다. 헤드 { $heads }개를 유지하려면 너비를 { $width_then }(으)로 바꾸세요. 그러면 헤드 너비는 { $wide_head_size_then }입니다.
    .fix-width = `n_embd` 값을 { $width_then }(으)로 설정하세요. 그러면 헤드 너비는 { $wide_head_size_then }입니다. 지금 너비를 유지한다면 나누어떨어지는 가장 가까운 헤드 수는 { $heads_then }개입니다.
init-std-too-large =
    .title = 너비가 { $width }인 모델에 초기 표준편차 { $std } 값은 너무 큽니다
    .what = 가중치가 표준편차 { $std }에서 시작합니다. 너비가 { $width }일 때 활성화 값의 크기를 일정하게 유지하는 표준편차는 { $usual }이며, 지금 값은 그 { $times }배입니다.
    .why = 모델이 넓을수록 가중치의 표준편차에 따라 활성화 값이 더 커집니다. 너무 크면 처음 수천 스텝 동안 손실 급증이나 발산으로 나타나며, float16에서 특히 심합니다.
    .fix = 표준편차를 약 { $advised }에서 시작하세요.
model-too-small-for-compute =
    .title = 이 연산량에 가장 좋은 모델은 지금 크기의 { $ratio_low } ~ { $ratio_high }배입니다
    .what = { $variant ->
        [planned] 전체 매개변수 { $params } 개로 토큰 { $tokens } 개를 훈련하는 이 계획에는 { $compute }의 연산량이 듭니다.
       *[other] 전체 매개변수 { $params } 개로 지금까지 토큰 { $tokens } 개를 훈련하는 데 { $compute }의 연산량이 들었습니다.
    } 이 연산량에 가장 좋은 모델은 Hoffmann의 손실 법칙으로는 매개변수 { $optimal_hoffmann } 개에 토큰 { $optimal_tokens_hoffmann } 개, Besiroglu의 법칙으로는 매개변수 { $optimal_besiroglu } 개에 토큰 { $optimal_tokens_besiroglu } 개입니다.
    .rule-of-thumb = 매개변수당 토큰 { $thumb }개라는 경험칙으로는 매개변수 { $thumb_params } 개에 토큰 { $thumb_tokens } 개입니다. 이 모델은 매개변수당 토큰이 { $tokens_per_parameter }개로, 경험칙의 { $times }배입니다.
    .loss = { $variant ->
        [planned] 법칙만으로 계산하면 이 크기의 모델은 계획이 끝날 때 손실이 각각 { $loss_hoffmann }, { $loss_besiroglu }
       *[other] 법칙만으로 계산하면 이 크기의 모델은 지금 토큰 수에서 손실이 각각 { $loss_hoffmann }, { $loss_besiroglu }
    }이고, 같은 연산량에서 가장 좋은 모델의 손실은 각각 { $best_loss_hoffmann }, { $best_loss_besiroglu }입니다.
    .observed = { $split ->
        [validation] 실제 검증 손실은 { $observed }입니다.
       *[other] 실제 훈련 손실은 { $observed }입니다.
    } 데이터세트마다 손실 수준이 다르므로 법칙의 값은 차이만 참고하세요.
    .claim = 언급된 크기(매개변수 { $claimed } 개)라면 가장 좋은 크기에 가깝습니다.
    .why = 모델의 용량이 다 찬 것은 아닙니다. 법칙에 따르면 데이터가 무한할 때 이 크기의 손실 하한은 각각 { $floor_hoffmann }, { $floor_besiroglu }이므로 손실은 계속 내려가지만, 같은 연산으로 줄어드는 폭이 점점 작아집니다. 더 큰 모델은 같은 연산으로 더 낮은 손실에 도달합니다.
    .fix = 같은 연산량이라면 더 넓거나 깊은 모델을 더 적은 스텝으로 훈련하세요. 실제로 쓸 때 모델이 작아야 한다면 지금 크기를 유지하세요.
    .fix-width = 지금 깊이에서 가장 가까운 `n_embd` 값은 { $width }입니다. 그러면 같은 연산량에서 스텝 수는 더 적어도 됩니다. 실제로 쓸 때 모델이 작아야 한다면 지금 크기를 유지하세요.
parameter-count-not-as-claimed =
    .title = 모델의 매개변수는 언급된 { $claimed } 개가 아니라 { $printed } 개입니다
    .what = 매개변수가 { $claimed } 개라고 되어 있지만, 이 모델은 위치 임베딩을 제외하는 nanoGPT 방식으로 { $printed } 개입니다. { $ratio }배 차이입니다.
    .what-config = 매개변수가 { $claimed } 개라고 되어 있지만, 설정대로 모두 세면 { $printed } 개입니다. { $ratio }배 차이입니다.
    .parts = 모두 세면 { $total } 개이고, 그중 { $embedding_share } 정도는 레이어의 연산에 참여하지 않는 토큰 임베딩입니다.
    .width = 언급된 크기에 필요한 너비는 { $width_needed }입니다(현재 { $width }). 그러면 매개변수는 nanoGPT 방식으로 { $printed_then } 개({ $times_printed }배), 전체로는 { $total_then } 개({ $times_total }배)가 됩니다. 레이어는 너비의 제곱에 비례하므로 { $times_blocks }배로 늘고, 임베딩은 { $times_embedding }배로만 늘어납니다.
    .why = 언급된 크기를 전제로 한 예상값(손실, 토큰, 시간, 메모리)은 모두 다른 모델의 것입니다.
    .fix = 언급된 크기를 원한다면 `n_embd` 값을 { $width_needed }(으)로 설정하고, 아니라면 설명을 고치세요.
    .fix-claim = 언급된 크기가 되도록 너비나 깊이를 설정하거나, 설명을 고치세요.
pretrained-weights-unused =
    .title = { $variant ->
        [maybe] 사전 훈련된 가중치가 있는데도 무작위 가중치에서 훈련을 시작하는 것일 수 있습니다
       *[plain] 사전 훈련된 가중치가 있는데도 무작위 가중치에서 훈련을 시작합니다
    }
    .what = 모델이 구조만 정의하는 `{ $architecture }`라서 가중치를 불러오지 않습니다. 같은 모델을 COCO로 훈련한 가중치가 `{ $weights }`라는 이름으로 공개되어 있습니다.
    .what-maybe = 모델이 구조만 정의하는 `{ $architecture }`입니다. 스크립트에서 가중치를 불러오지 않는다면 무작위 가중치에서 훈련을 시작합니다. 같은 모델을 COCO로 훈련한 가중치가 `{ $weights }`라는 이름으로 공개되어 있습니다.
    .why = 공개된 가중치에서 시작하면 훨씬 적은 에포크로 자신의 데이터에서 더 높은 정확도에 도달합니다. 이미지가 적을수록 더 그렇습니다.
    .fix = 처음부터 훈련하려는 의도가 아니라면 `model`을 `{ $weights }` 값으로 설정하세요.
sequence-longer-than-positions =
    .title = 토큰 { $length }개의 시퀀스는 모델의 위치 수 { $positions }보다 깁니다
    .what = 훈련 시퀀스는 토큰 { $length }개로 설정되어 있는데 모델의 위치는 { $positions }개입니다.
    .why-table = 그 뒤의 토큰은 위치 테이블에 항목이 없습니다. 프로그램이 실행을 거부하거나 GPU에서 인덱스 오류로 멈춥니다.
    .why-rotary = 회전 위치 임베딩(RoPE)에는 끝이 없어 멈추지는 않습니다. 하지만 모델이 그런 거리에서 훈련된 적이 없으므로 처음에는 손실이 높습니다.
    .fix = 시퀀스를 토큰 { $positions }개로 자르거나, 처음부터 훈련하는 경우라면 모델의 위치 수를 늘리세요.
    .fix-rotary = 시퀀스를 토큰 { $positions }개로 자르세요. 컨텍스트를 늘리려는 의도라면 `rope_scaling`을 그에 맞게 설정하세요.
vocab-not-padded =
    .title = 어휘 크기 { $vocabulary } 값은 { $multiple }의 배수가 아닙니다
    .what = 어휘 항목은 { $vocabulary }개로, 다음 { $multiple }의 배수에서 { $extra }개 모자랍니다.
    .why = 출력 레이어는 이 크기를 너비로 갖는 행렬입니다. 타일 수가 정수로 떨어지지 않으면 GPU는 대개 모델에서 가장 큰 행렬 곱을 더 느린 커널로 계산합니다.
    .fix = 훈련을 시작하기 전에 어휘를 { $padded }개로 패딩하세요. 추가된 항목은 쓰이지 않으며, 이전 크기의 체크포인트는 패딩한 모델에 불러올 수 없습니다.
    .fix-better = 훈련을 시작하기 전에 어휘를 { $padded }개로, 더 좋게는 { $better_multiple }의 배수인 { $better }개로 패딩하세요. 추가된 항목은 쓰이지 않으며, 이전 크기의 체크포인트는 패딩한 모델에 불러올 수 없습니다.
vocab-smaller-than-tokenizer =
    .title = 모델의 어휘 항목 { $vocabulary }개는 토크나이저의 토큰 { $tokens }개보다 적습니다
    .what = 모델의 어휘 항목은 { $vocabulary }개인데 토크나이저 `{ $tokenizer }`의 토큰은 { $tokens }개입니다.
    .why = 모델의 마지막 항목을 넘는 토큰이 들어 있는 첫 배치에서 훈련이 멈춥니다. GPU에서는 원인을 알려 주지 않는 device-side assert 오류로 나타납니다.
    .fix = 어휘 크기를 { $new }(으)로 설정하세요. 그러면 모든 토큰에 항목이 생기고 너비도 GPU에 알맞습니다.
