set = { $place }에서 `{ $key } = { $new }` 값으로 설정하세요(현재 `{ $old }`).
argument = 명령줄에서 `--{ $key }={ $new }` 값으로 지정하거나(현재 `{ $old }`), 이 인수를 빼고 설정 파일에서 지정하세요.
change = `{ $key } = { $new }` 값으로 설정하세요(현재 `{ $old }`).
add = `{ $key } = { $new }` 설정을 추가하세요(기본값 `{ $old }`).
comment = { $place }의 주석을 고치세요: “{ $old }” → “{ $new }”.
restart = 새 `out_dir`에서 스텝 { $zero }부터 다시 시작하세요. 텐서의 형상이 바뀌므로 이 훈련의 체크포인트는 불러올 수 없습니다.
batch = 배치: 시퀀스 { $micro }개 x 누적 { $accumulation }회 x 토큰 { $sequence }개 = 스텝당 토큰 { $tokens }개{ $ranks_n ->
        [1] {""}
       *[other] , 랭크 { $ranks }개에 분산
    }.
batch-kept = 스텝당 토큰 수는 그대로 유지됩니다.
batch-not-exact = 로그에 나온 스텝당 토큰 수와 정확히 맞는 마이크로 배치가 없습니다. 이것이 가장 가까운 값입니다.
memory = 한 스텝에 필요한 메모리: { $low } ~ { $high }{ $verdict ->
        [fits] , 이 GPU의 { $card }에 들어감
        [tight] , 이 GPU의 { $card }에는 빠듯함
        [does-not-fit] , 이 GPU의 { $card }에 들어가지 않음
       *[unknown] {""}
    }.
memory-one = 한 스텝에 필요한 메모리: 약 { $low }{ $verdict ->
        [fits] , 이 GPU의 { $card }에 들어감
        [tight] , 이 GPU의 { $card }에는 빠듯함
        [does-not-fit] , 이 GPU의 { $card }에 들어가지 않음
       *[unknown] {""}
    }.
memory-unknown = GPU를 알 수 없어 메모리에 들어가는지 판단할 수 없습니다.
step-time = 이 GPU에서 한 스텝에 { $low }에서 { $high } 정도 걸립니다. 이론적 최소 시간을 넘는 부분이 토큰당 일정하면 낮은 값, 연산량에 따라 늘어나면 높은 값이 됩니다.
step-time-same = 이 GPU에서 한 스텝에 { $low } 걸립니다(실측값).
milestone-optimal = { $steps }스텝(토큰 { $tokens } 개, 매개변수당 토큰 { $rule }개라는 경험칙 기준)
milestone-half = { $steps }스텝(토큰 { $tokens } 개, 계획의 절반)
milestone-now = { $steps }스텝(토큰 { $tokens } 개, 지금까지와 같은 양)
milestone-full = { $steps }스텝(토큰 { $tokens } 개, 현재 계획 그대로)
milestone-hours = { $low } ~ { $high }
milestone-hours-one = { $low }
milestone-loss = 검증 손실 { $mid_low } ~ { $mid_high }, 이런 예측의 { $level }에서 실제 값은 { $low }에서 { $high } 사이
loss-basis = 두 스케일링 법칙 모두 이 훈련의 실제 손실({ $observed })에 맞추어 평행 이동했습니다. 이동하지 않으면 { $steps }스텝에서 { $raw_low } ~ { $raw_high } 값이 나오는데, 이 훈련에서는 { $offset_low } ~ { $offset_high }만큼 너무 낮습니다. 이 손실은 해당 스텝에서 끝나는 스케줄을 기준으로 합니다. 구간은 공개된 훈련들에서 두 법칙이 예측한 차이가 빗나간 정도로 정했습니다.
heading-plan = 훈련 계획
heading-batches = 정확히 맞는 모든 배치 구성(좋은 순서)
heading-batches-near = 가장 가까운 배치 구성(좋은 순서)
batch-row = { $micro } x { $accumulation } x { $sequence } = 토큰 { $tokens }개
verdict-fits = 들어감
verdict-tight = 빠듯함
verdict-does-not-fit = 들어가지 않음
verdict-unknown = 메모리 알 수 없음
params = 이 모델의 매개변수는 nanoGPT 방식으로 { $printed } 개, 전체로는 { $total } 개입니다.
unchanged = 설정에서 바꿀 것은 없습니다.
missing = 계획을 완성하려면 다음이 필요합니다: { $what }
no-plan = 아직 계획할 수 있는 것이 없습니다. 모델도 배치 크기도 읽지 못했습니다.
heading-what-if = 바꾸면 달라지는 것
what-if-before = 현재
what-if-after = 변경 후
what-if-unknown = 알 수 없음
what-if-params = 전체 매개변수 수
what-if-tokens-per-step = 스텝당 토큰 수
what-if-tokens = 전체 계획의 토큰 수
what-if-memory = 한 스텝의 메모리
what-if-step = 스텝 시간
what-if-hours = 전체 계획의 소요 시간
what-if-cost = 주어진 가격 기준 비용
what-if-loss = 계획이 끝날 때의 검증 손실
what-if-restart = 기존 체크포인트는 쓸 수 없습니다. 텐서의 형상이 달라지므로 훈련을 처음부터 다시 시작해야 합니다.
what-if-not-computed = { $names } 설정이 손실에 미치는 영향은 공식으로 구할 수 없어 이 수치에 포함되지 않았습니다.
heading-budget = 이 예산으로 훈련할 수 있는 최선의 모델
budget-law = 손실 법칙
budget-share = GPU 최대 성능 대비 비율
budget-params = 전체 매개변수 수
budget-tokens = 토큰 수
budget-loss = 법칙만으로 구한 손실
budget-note = 이 법칙들은 자연어 텍스트를 한 번씩만 보는 훈련을 기준으로 합니다. 데이터세트마다 손실 수준이 다르므로 손실의 절댓값이 아니라 차이만 참고하세요. GPU가 최대 성능의 몇 퍼센트까지 내는지는 스텝 시간을 실제로 측정해야 알 수 있습니다.
