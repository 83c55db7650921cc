fp16-overflow =
    .title = { $variant ->
        [nan] fp16 훈련이 { $position } { $good_step }에서 { $position } { $step } 사이에 무너졌습니다
       *[scale] fp16 손실 스케일이 { $falls }회 연속으로 떨어집니다
    }
    .nan = 이 훈련은 float16으로 계산하는데, { $position } { $step }부터 손실이 NaN입니다. { $position } { $good_step }에서는 아직 유한한 값이었습니다.
    .scale = { $position } { $scale_step }부터 기록 { $falls }개에 걸쳐 손실 스케일이 계속 떨어집니다. 업데이트가 잇따라 오버플로로 건너뛰어지고 있습니다.
    .why = float16의 최댓값은 { $largest }입니다. 그래디언트 스케일러는 그래디언트가 오버플로된 업데이트를 건너뛰지만, 이미 무한대나 NaN이 된 가중치와 활성화 값은 되돌리지 못합니다.
    .card-none = { $gpu }에는 bfloat16 연산 장치가 없어 이 GPU에서는 더 넓은 범위를 쓸 만한 속도로 얻을 수 없습니다.
    .card-native = { $gpu }에서는 bfloat16 연산이 지원됩니다. 범위는 float32만큼 넓고 속도는 float16만큼 빠릅니다.
    .card-unknown = 이 GPU가 bfloat16 연산을 지원하는지는 알 수 없습니다. NVIDIA GPU는 Ampere 세대부터 지원합니다.
    .fix-none = float16을 그대로 쓰고, 그래디언트 클리핑을 켠 채로 학습률을 { $rate }에서 약 { $lower }까지 낮춘 뒤, 무너지기 전의 마지막 체크포인트에서 이어서 훈련하세요.
    .fix-none-rate = float16을 그대로 쓰고, 그래디언트 클리핑을 켠 채로 학습률을 절반으로 낮춘 뒤, 무너지기 전의 마지막 체크포인트에서 이어서 훈련하세요.
    .fix-native = `dtype`을 bfloat16으로 설정하고, 무너지기 전의 마지막 체크포인트에서 이어서 훈련하세요.
    .fix-unknown = GPU가 지원하면 bfloat16을 쓰고, 지원하지 않으면 학습률을 { $rate }에서 약 { $lower }까지 낮추세요. 어느 쪽이든 무너지기 전의 마지막 체크포인트에서 이어서 훈련하세요.
    .fix-unknown-rate = GPU가 지원하면 bfloat16을 쓰고, 지원하지 않으면 학습률을 절반으로 낮추세요. 어느 쪽이든 무너지기 전의 마지막 체크포인트에서 이어서 훈련하세요.
initial-loss-unexpected =
    .title = { $variant ->
        [above] 첫 손실이 { $first }입니다. 균등하게 추측할 때의 손실보다 높습니다
       *[below] 첫 손실이 { $first }입니다. 훈련되지 않은 모델치고는 지나치게 낮습니다
    }
    .what = 어휘 크기가 { $vocabulary }일 때 아무것도 모르는 모델의 손실은 { $uniform }입니다. 이 훈련은 { $first }에서 시작하며, 차이는 { $apart }입니다.
    .above = 첫 출력이 균등 분포와 크게 다르다는 뜻입니다. 초기화 값이 너무 크거나, 평균을 내야 할 손실을 합산했거나, 레이블이 어휘와 맞지 않습니다.
    .below = 모델이 이미 무언가를 안다는 뜻입니다. 기존 가중치를 불러왔거나, 입력에서 정답이 보이거나, 레이블 일부가 마스킹되었거나 너무 쉽거나, 실제 어휘가 더 작습니다.
    .why = 잘못된 시작은 버그를 가장 쉽게 알아챌 수 있는 신호입니다. 이 문제가 남아 있는 동안은 이후의 손실도 다른 훈련과 비교할 수 없습니다.
    .fix = 훈련을 계속하기 전에 초기화, 레이블(마스크와 시프트 포함), 어휘 크기를 확인하세요.
loss-diverging =
    .title = { $severity ->
        [error] { $variant ->
            [named] 손실이
           *[other] 훈련 손실이
        } 발산합니다. 최저 { $best }에서 { $last }까지 올랐습니다
       *[other] 훈련 손실이 오르고 있습니다. 최저 { $best }에서 { $last }까지 올랐습니다
    }
    .what = { $variant ->
        [batch] { $position } { $best_step } 부근의 배치 손실은 { $best }(중앙값)이었습니다. 로그 끝인 { $position } { $last_step }에서는 { $last }, 즉 { $ratio }배입니다.
        [few] { $position } { $best_step }에서 손실은 { $best }이었습니다. { $position } { $last_step }까지의 마지막 두 평가는 모두 { $last } 이상, 즉 { $ratio }배입니다.
       *[eval] { $position } { $best_step } 부근의 손실은 { $best }(인접한 평가들의 중앙값)이었습니다. 로그 끝인 { $position } { $last_step }에서는 { $last }, 즉 { $ratio }배입니다.
    }
    .named = 프로그램이 표시한 최저 검증 손실은 { $best }입니다. { $position } { $last_step }에서는 { $last }, 즉 { $ratio }배이며 훈련 손실({ $train })도 높으므로 과적합이 아닙니다.
    .noise = { $variant ->
        [few] 평가 한 번은 우연히 약 { $noise } 정도 변동하므로 이것은 단순한 흔들림이 아닙니다.
       *[other] 이런 중앙값은 우연히 약 { $noise } 정도 변동하므로 이것은 단순한 흔들림이 아닙니다.
    }
    .why = 손실이 최저 수준에서 이만큼 오르면 저절로 돌아오는 일은 드뭅니다. 그 뒤의 체크포인트는 이전 것보다 나쁩니다.
    .fix = 손실이 오르기 전({ $position } { $best_step } 부근)의 체크포인트로 돌아가, 학습률을 { $rate }보다 낮추고 그래디언트 클리핑을 켠 채로 이어서 훈련하세요.
    .fix-without-rate = 손실이 오르기 전({ $position } { $best_step } 부근)의 체크포인트로 돌아가, 학습률을 낮추고 그래디언트 클리핑을 켠 채로 이어서 훈련하세요.
    .fix-named = 검증 손실이 가장 낮은 체크포인트로 돌아가, 학습률을 낮추고 그래디언트 클리핑을 켠 채로 이어서 훈련하세요.
loss-not-finite =
    .title = { $variant ->
        [said] 손실이 NaN 또는 무한대입니다
        [said-step] { $position } { $step }에서 손실이 NaN 또는 무한대입니다
        [restarted] { $position } { $step }부터 기록 { $count }개에서 손실이 NaN 또는 무한대입니다
        [recovered] { $position } { $step }에서 손실이 NaN 또는 무한대가 되었다가 회복되었습니다
       *[lasting] { $position } { $step }부터 손실이 NaN 또는 무한대입니다
    }
    .what = { $position } { $step }에서 손실은 더 이상 유한한 값이 아닙니다. 그 지점부터 기록된 손실 { $after }개 중 { $count }개는 쓸 수 없습니다.
    .once = { $position } { $step }에서 손실은 더 이상 유한한 값이 아닙니다({ $after }개 중 { $count }개, 로그는 여기서 끝납니다).
    .before = 마지막 정상값은 { $position } { $good_step }의 { $good }입니다.
    .recovered = 이후의 손실은 다시 정상적인 수치이므로 가중치는 손상되지 않았습니다. 배치 하나가 잘못되었거나 업데이트가 한 번 건너뛰어진 것으로 보입니다.
    .restarted = 그중 { $streak }개가 연속입니다. NaN이 들어간 가중치는 회복되지 않으므로, 그 뒤의 수치는 프로그램을 다시 시작했거나 가중치를 복원한 뒤의 것입니다.
    .evaluated = 그 전의 마지막 평가({ $position } { $evaluated }) 결과는 { $evaluation }입니다.
    .saved = 로그에 따르면 손상되기 전인 { $position } { $saved }에서 체크포인트가 저장되었습니다.
    .overwritten = 그 뒤에 체크포인트가 다시 저장되었습니다. nanoGPT처럼 파일을 하나만 보관하는 프로그램이라면 지금 그 파일에는 손상된 가중치가 들어 있습니다.
    .why = 가중치에 들어간 NaN은 그 가중치로 계산하는 모든 값으로 퍼집니다. 그 뒤의 스텝은 헛일이고, 더 훈련해도 손실은 돌아오지 않습니다.
    .why-recovered = 이번에는 피해가 작지만, 다음에는 같은 배치나 오버플로가 가중치를 손상시킬 수 있습니다.
    .fix-saved = 훈련을 멈추고 원인을 없앤 뒤 { $position } { $saved }의 체크포인트에서 재개하세요.
    .fix = 훈련을 멈추고 원인을 없앤 뒤 { $position } { $step } 이전에 저장한 체크포인트에서 다시 시작하세요. 그런 체크포인트가 없으면 처음부터 시작하세요.
    .fix-start = 이 로그에는 정상적인 손실이 하나도 없습니다. 다시 훈련하기 전에 데이터, 초기 가중치, 학습률을 확인하세요.
    .fix-recovered = 어느 배치였는지 찾아 데이터를 확인하세요. 다시 일어나면 학습률을 낮추거나 범위가 더 넓은 수치 형식을 쓰세요.
    .fix-restarted = 그 뒤의 내용은 따로 판단할 수 있습니다. 그 전에 앞선 시도가 실패한 원인을 데이터, 초기 가중치, 학습률, 수치 형식에서 찾으세요.
    .fix-said = 훈련을 멈추고 그 이전의 체크포인트에서 더 낮은 학습률로 이어서 훈련하세요. 그래디언트가 클리핑되는지도 확인하세요. 언제 시작되었고 어느 체크포인트가 아직 온전한지는 로그에서 알 수 있습니다.
loss-plateau =
    .title = 마지막 { $kind ->
        [records] 기록 { $points }개
       *[other] 평가 { $points }회
    } 동안 손실이 거의 내려가지 않았습니다
    .what = { $position } { $first_step }부터 { $position } { $last_step }까지 { $kind ->
        [records] 기록 { $points }개
       *[other] 평가 { $points }회
    }에 맞춘 직선은 { $per }스텝당 { $slope }, 전체로는 손실의 { $change }만큼 변합니다.
    .what-plain = { $position } { $first_step }부터 { $position } { $last_step }까지 { $kind ->
        [records] 기록 { $points }개
       *[other] 평가 { $points }회
    }에 맞춘 직선은 전체로 손실의 { $change }만큼 변합니다.
    .test = 이는 유의한 하락이 아니고(유의 수준 { $level }에서 검정), 기다릴 가치가 있는 폭인 { $worthwhile }에도 못 미칩니다. 변동을 감안하면 실제 개선은 많아야 { $at_most }입니다.
    .noise = 값 하나의 불확실성은 약 { $noise }입니다.
    .why-early = 이 시점에서 학습률은 아직 높습니다. 스케줄이 끝나 가서 손실이 멈춘 것이 아닙니다.
    .why-late = 학습률이 최저값에 가까워 스텝마다 얻는 것이 적습니다. 스케줄은 원래 이렇게 끝나며 이상 신호가 아닙니다.
    .why-unknown = 학습률 스케줄이 어디까지 왔는지는 알 수 없습니다. 최저값 부근이라면 손실이 평평한 것이 정상입니다.
    .fix-early = 스케줄에 따라 학습률이 앞으로 내려간다면 그때 손실도 내려갈 것입니다. 감쇠를 더 일찍 시작해도 됩니다. 그래도 평평하다면 스텝을 늘리기보다 더 큰 모델이나 다른 데이터가 더 효과적입니다. 이는 개선 폭이 작아졌다는 뜻이지 모델이 더 배울 것이 없다는 뜻은 아닙니다.
    .fix-late = 이 학습률로 스텝을 늘려도 큰 기대는 하지 마세요. 손실을 더 낮추려면 더 긴 스케줄, 더 많은 데이터, 더 큰 모델을 계획하세요. 이는 개선 폭이 작아졌다는 뜻이지 모델이 더 배울 것이 없다는 뜻은 아닙니다.
    .fix-unknown = 먼저 학습률을 확인하세요. 아직 높으면 내리고, 이미 내려갔다면 더 긴 스케줄, 더 많은 데이터, 더 큰 모델이 다음 단계입니다. 이는 개선 폭이 작아졌다는 뜻이지 모델이 더 배울 것이 없다는 뜻은 아닙니다.
loss-spike-recovered =
    .title = 손실이 { $position } { $step }에서 { $loss }까지 치솟았다가 돌아왔습니다
    .what = 훈련 손실이 { $before } 수준에서 { $position } { $step }에 { $loss }까지 올랐다가 곧 돌아왔습니다. 평소 편차의 { $deviations }배입니다.
    .one = 이 로그에 이런 급증이 { $count }회 있습니다.
    .others = 이 로그의 급증 { $count }회 중 가장 큰 것입니다.
    .why = 저절로 회복되는 급증은 피해가 작습니다. 잦아지거나 커진다면 학습률이 한계에 있거나 일부 데이터가 손상된 것입니다.
    .why-start = 첫 스텝들에서 일어났습니다. 이때는 학습률이 오르는 중이고 Adam의 이동 평균이 아직 비어 있어, 업데이트가 초기 가중치가 견딜 수 있는 것보다 큽니다.
    .fix-start = 그 뒤로 손실이 내려간다면 바꿀 것은 없습니다. 워밍업을 늘리거나 학습률의 최고값을 낮추면 이 급증을 피할 수 있습니다.
    .fix = 지금 바꿀 것은 없습니다. 그 스텝이 어떤 데이터를 보았는지 적어 두고, 다시 일어나면 학습률을 낮추세요.
    .fix-clip = 그래디언트 클리핑(`grad_clip`)을 켜서 배치 하나가 미칠 수 있는 영향을 제한하고, 그 스텝이 어떤 데이터를 보았는지 적어 두세요.
overfitting =
    .title = 과적합입니다. 검증 손실이 { $position } { $best_step } 이후 { $rise } 올랐습니다
    .what = 검증 손실은 { $position } { $best_step }에서 가장 낮았고(값 { $best }), { $position } { $last_step }에서는 { $last }(마지막 평가들의 중앙값)까지 올랐습니다. 그동안의 평가 { $since }회 모두 최저값보다 높았습니다.
    .train = 같은 기간에 훈련 손실은 { $train_then }에서 { $train_now }까지 내려갔습니다.
    .noise = 평가 한 번의 불확실성은 약 { $noise }이므로 이 상승은 우연이 아닙니다.
    .why = 이때부터 모델은 훈련 데이터에서 배우는 것이 아니라 훈련 데이터를 외웁니다. 스텝이 늘 때마다 새 텍스트에서는 더 나빠집니다.
    .fix = { $position } { $best_step } 또는 그 부근의 체크포인트를 사용하세요. 다음 훈련에서는 그 지점에서 멈추거나, 데이터를 늘리거나, 규제를 강화하세요(드롭아웃, 가중치 감쇠, 더 작은 모델).
speed-up-after-nan =
    .title = 손실이 NaN이 된 뒤로 스텝이 { $gain } 빨라졌지만, 아무것도 학습하지 않기 때문입니다
    .what = { $position } { $step } 전에는 보통 한 스텝에 { $before } 걸렸고 그 뒤로는 { $after } 걸립니다. { $gain } 줄었습니다.
    .skipped = float16에서는 그래디언트가 유한하지 않으면 그래디언트 스케일러가 옵티마이저의 업데이트를 건너뜁니다. 줄어든 것은 그 시간입니다.
    .perhaps = float16에 필요한 그래디언트 스케일러는 그래디언트가 유한하지 않으면 옵티마이저의 업데이트를 건너뜁니다. 줄어든 것은 아마 그 시간입니다.
    .why = 빨라진 것은 증상일 뿐 좋은 소식이 아닙니다. 가중치가 이 상태로 있는 한 계속됩니다.
still-improving-at-end =
    .title = { $kind ->
        [best] 평가 { $evaluations }회 중 마지막이 가장 좋았습니다({ $measure } { $last })
       *[other] 로그가 끝날 때까지 손실이 내려가고 있었습니다. 마지막 구간에서 { $gained } 개선되었습니다
    }
    .what = { $position } { $first_step }부터 { $position } { $last_step }까지 손실이 { $per }스텝당 { $slope }만큼 내려갔습니다({ $kind ->
        [records] 기록 { $points }개
       *[other] 평가 { $points }회
    }). 손실의 { $gained }에 해당하는 개선입니다.
    .best = 평가 { $evaluations }회 중 마지막이 가장 좋습니다. { $measure } 값은 { $last }이고, 앞쪽 삼분의 이 구간의 최고 기록은 { $before }이므로 { $gained } 개선되었습니다.
    .what-plain = { $position } { $first_step }부터 { $position } { $last_step }까지 손실이 { $gained } 내려갔습니다({ $kind ->
        [records] 기록 { $points }개
       *[other] 평가 { $points }회
    }).
    .test = 이 하락은 유의 수준 { $level }에서 유의하므로 변동 때문이 아닙니다.
    .why-high = 그때까지 학습률이 내려가지 않았습니다. 스텝을 늘려도, 남은 감쇠를 마쳐도 손실은 더 낮아질 것입니다.
    .why-unknown = 계획된 스텝 수도 학습률 스케줄도 알 수 없습니다. 학습률이 최저값에 이르지 않았다면 스텝을 늘릴수록 손실이 더 낮아질 것입니다.
    .fix = 더 낮은 손실이 그만한 시간을 들일 가치가 있다면, 학습률 감쇠를 더 긴 훈련에 맞추고 더 오래 훈련하세요.
