detector-finds-nothing =
    .title = 평가 { $count }회 내내 검출기가 아무것도 찾지 못합니다
    .what = 이 로그의 평가 { $count }회에서 평균 정밀도(AP)가 { $best }보다 높아진 적이 없습니다.
    .why = 이만큼 훈련하면 어려운 데이터에서도 검출기는 영에서 벗어납니다. 따라서 레이블이 이미지와 맞지 않거나, 평가가 다른 클래스를 찾고 있을 가능성이 큽니다.
    .fix = 트레이너가 불러온 이미지 몇 장에 박스를 그려 보세요(Ultralytics는 `train_batch*.jpg`를 저장합니다). 박스의 스케일, 좌표 순서, 클래스 번호를 확인하고, 검증 세트에 레이블이 있기는 한지 확인하세요.
discriminator-wins =
    .title = 판별자가 항상 맞혀(손실 { $last }) 생성자가 아무것도 배우지 못합니다
    .what = 이 로그의 끝부분에서 판별자의 손실은 { $last }이고, 생성자의 손실은 { $before }에서 { $after }까지 올랐습니다.
    .why = 틀리지 않는 판별자는 생성자에게 그래디언트를 거의 주지 않습니다. 샘플이 더 좋아지지 않거나 모두 비슷해집니다.
    .fix = 판별자를 약하게 만드세요. 학습률을 낮추거나, 레이블을 스무딩하거나, 입력에 노이즈를 넣거나, 업데이트 횟수를 줄이세요. 또는 포화되지 않는 손실을 쓰세요. 판별자의 손실이 사라지기 전의 체크포인트에서 이어서 훈련하세요.
full-finetuning-rate-high =
    .title = 매개변수 { $params } 개 전체를 미세 조정하기에는 학습률 { $rate } 값이 높습니다
    .what = 공개된 가중치에서 시작해 매개변수 { $params } 개를 모두 학습률 { $rate } 값으로 훈련합니다.
    .why = 이런 학습률은 어댑터나 처음부터 하는 훈련에 맞습니다. 여기서는 가중치가 이미 배운 것에서 멀리 벗어나 모델이 잊어버립니다.
    .fix = { $usual }에서 시작하고, 모델이 더 크면 더 낮추세요. 또는 이런 학습률에 맞는 어댑터(LoRA)를 훈련하세요.
lora-base-not-frozen =
    .title = LoRA를 설정했는데 모델의 { $share }가 훈련되고 있습니다
    .what = 랭크 { $rank } 어댑터를 쓰는데도 프로그램은 매개변수 { $params } 개 중 { $trainable } 개를 훈련합니다.
    .why = 메모리와 위험 면에서는 전체 미세 조정인데, 학습률은 어댑터에 맞춘 값입니다.
    .fix = 어댑터를 만든 뒤 모델의 동결을 푸는 코드가 없는지, `modules_to_save`에 큰 레이어가 들어 있지 않은지 확인하세요.
lora-learning-rate-unusual =
    .title = { $variant ->
        [high] 학습률 { $rate } 값은 LoRA에 쓰는 값보다 훨씬 높습니다
       *[low] 학습률 { $rate } 값은 LoRA가 아니라 전체 미세 조정에 쓰는 값입니다
    }
    .what = { $variant ->
        [high] 어댑터(랭크 { $rank })를 학습률 { $rate } 값으로 훈련합니다. { $limit }보다 높은 값은 LoRA에서도 드뭅니다.
       *[low] 어댑터(랭크 { $rank })를 학습률 { $rate } 값으로 훈련합니다. { $limit }보다 낮은 값은 LoRA에서 드뭅니다.
    }
    .why = { $variant ->
        [high] 이런 학습률에서는 대개 손실이 치솟거나 모델이 알던 것을 잊어버립니다.
       *[low] 어댑터는 영에서 시작하고 크기가 작아 전체 미세 조정의 열 배 정도 되는 학습률이 필요합니다. 지금 값으로는 거의 바뀌지 않습니다.
    }
    .fix = { $usual }에서 시작해 두세 배씩 조정하세요.
lora-scale-out-of-proportion =
    .title = { $variant ->
        [high] LoRA의 alpha가 랭크의 { $scale }배입니다
       *[low] LoRA의 alpha가 랭크의 { $scale }배밖에 되지 않습니다
    }
    .what = 랭크 { $rank }에 alpha가 { $alpha }이므로 어댑터의 출력은 { $scale }배가 됩니다.
    .why = { $variant ->
        [high] 학습률을 관례보다 훨씬 높인 것처럼 어댑터의 모든 업데이트가 커져, 손실이 급증하거나 발산할 수 있습니다.
       *[low] 학습률로 보완하지 않는 한 어댑터는 거의 효과가 없습니다.
    }
    .fix = alpha는 랭크({ $rank })에서 랭크의 두 배({ $twice }) 사이로 설정하고, 대신 학습률을 조정하세요. rsLoRA에서는 스케일을 랭크의 제곱근으로 나누므로 그 값으로 판단하세요.
no-trainable-parameters =
    .title = 훈련되는 매개변수가 없습니다
    .what = 프로그램이 센 훈련 가능한 매개변수는 { $params } 개 중 { $trainable } 개입니다.
    .what-alone = 프로그램이 센 훈련 가능한 매개변수는 { $trainable } 개입니다.
    .why = 스텝마다 손실을 계산하지만 아무것도 바뀌지 않습니다.
    .fix = 옵티마이저를 만들기 전에 어댑터를 훈련 가능하게 하거나(불러올 때 `is_trainable=True`, `inference_mode` 사용 안 함), 학습해야 할 레이어의 동결을 푸세요.
encoder-fine-tuning-rate-high =
    .title = { $model } 미세 조정의 학습률 { $rate } 값은 통상적인 최댓값의 { $times }배입니다
    .what = { $model } 모델을 학습률 { $rate } 값으로 미세 조정합니다. BERT의 저자들이 권하는 값은 최대 { $highest }이고, 이 값은 그 { $times }배입니다.
    .why = 이런 학습률에서는 처음 몇 스텝이 공개된 가중치가 배운 것을 망가뜨려, 훈련이 찍을 때의 손실을 끝내 벗어나지 못하는 일이 많습니다.
    .fix = 공개된 가중치에서 학습률 { $usual } 값으로 다시 시작하고, 처음 십분의 일의 스텝은 워밍업으로 하세요.
