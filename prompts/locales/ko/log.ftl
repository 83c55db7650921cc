comment-contradicts-value =
    .title = { $comments_n ->
        [1] 주석이 옆의 값과 모순됩니다
       *[other] 주석 { $comments }개가 옆의 값과 모순됩니다
    }
    .arithmetic = 주석에는 “{ $arithmetic_words }”라고 되어 있지만 곱은 { $arithmetic_result }입니다.
    .factors = 주석에는 “{ $factor_words }”라고 되어 있지만 지금 값은 마이크로 배치 { $micro }, 누적 횟수 { $accumulation }회입니다. 곱({ $product })은 같으므로 훈련에는 영향이 없습니다.
    .bound = `{ $bound_key }` 값은 { $bound_value }인데 주석에는 “{ $bound_words }”라고 되어 있습니다.
    .comparison = `{ $compared_key }` 값은 { $compared_value }입니다. 기본값 { $default }보다 { $direction ->
        [above] 높은데
       *[below] 낮은데
    } 주석에는 “{ $word }”라고 되어 있습니다.
    .why = 이런 주석은 대개 이전 값에 맞추어 쓴 것이며, 다음에 읽는 사람을 헷갈리게 합니다.
    .fix = 주석을 고치세요. 주석의 내용이 의도한 것이라면 값을 고치세요.
lines-damaged =
    .title = 로그에 손상된 줄이 { $lines }개 있습니다
    .what = 줄 { $lines }개가 프로그램의 기록처럼 보이지만 잘려 있거나 다른 내용이 섞여 있습니다.
    .why = 이런 줄은 터미널에서 키를 누르거나, 두 프로그램이 한 파일에 쓰거나, 복사하다가 잘릴 때 생깁니다. 이 줄들은 제외했으며 수치를 읽지 않았습니다.
    .fix = 한 파일에는 한 프로그램만 쓰게 하고, 터미널의 텍스트 대신 파일 자체를 붙여 넣으세요.
log-contradicts-config =
    .title = 로그가 이 설정에서 나온 것이 아닙니다
    .setting = 로그에는 `{ $key }` 값이 { $printed }인데, 설정 파일이나 명령에는 { $written }입니다.
    .more = 다른 설정 { $more }개도 서로 다릅니다.
    .parameters = 로그의 매개변수는 { $params_printed } 개인데 설정으로는 { $params_given } 개입니다.
    .tokens = 로그의 스텝당 토큰은 { $tokens_printed }개인데 설정으로는 { $tokens_given }개입니다.
    .implied = 처음 측정된 MFU와 스텝 시간으로 보면 GPU당 스텝마다 토큰 { $tokens_implied }개인데, 설정으로는 모두 { $tokens_set }개입니다. 배치나 모델이 다르거나 `estimate_mfu`의 최대 성능 값을 바꾸었다면 설명됩니다.
    .why = 설정에서 나온 값(매개변수, 토큰, 메모리, 속도)은 이 로그의 손실과 다른 훈련의 것일 수 있습니다.
    .fix = 바로 이 훈련의 설정 파일과 명령줄, 또는 이 설정에 해당하는 로그를 붙여 넣으세요.
log-starts-mid-run =
    .title = 로그가 스텝 { $first_step }부터 시작합니다
    .what = 손실이 나오는 첫 줄은 스텝 { $first_step }이고, 훈련을 재개했다는 줄도 없으므로 로그의 앞부분이 빠진 것입니다.
    .why = 첫 손실, 워밍업, 프로그램이 시작할 때 출력하는 내용(매개변수, 스텝당 토큰, 설정)을 판단할 수 없습니다.
    .fix = 로그를 첫 줄부터 붙여 넣거나 설정 파일을 붙여 넣으세요.
metric-not-measured =
    .title = 출력되지만 실제로 측정된 적이 없는 지표가 있습니다: { $metrics }
    .what = 스텝은 계속 진행되는데 기록 { $records }개 모두에서 { $metrics } 값이 { $value }입니다.
    .why = 프로그램은 계산하지 않은 값을 이렇게 출력합니다. 멈춘 것도, 그래디언트가 사라진 것도, 훈련의 결함도 아닙니다.
    .fix = 이 지표는 무시하거나 측정을 켜세요. 속도와 사용률은 스텝 시간으로도 똑같이 구할 수 있습니다.
run-not-finished =
    .title = 로그가 전체 { $max_steps }스텝 중 스텝 { $last_step }에서 끝납니다
    .what = 로그에는 { $max_steps }스텝 중 { $last_step }스텝, 계획의 { $done }가 있습니다. { $left }스텝이 남았습니다.
    .time = 한 스텝에 { $step_seconds } 걸리므로 앞으로 약 { $time_left } 더 걸립니다.
    .predicted = 이 훈련의 손실 { $observed }에 맞추어 이동한 스케일링 법칙에 따르면 계획이 끝날 때의 검증 손실은 { $loss_low } ~ { $loss_high }입니다. 이런 예측의 { $level }에서 실제 값은 { $interval_low }에서 { $interval_high } 사이입니다.
    .why = 계획을 마치면 대개 이보다 낮은 손실로 끝납니다. 학습률이 가장 낮은 마지막 스텝들이 아직 남아 있기 때문입니다.
    .fix = 아직 실행 중이라면 계속 훈련하세요. 멈추었다면 재개하거나, 감당할 수 있는 스텝에서 끝나는 스케줄을 계획하세요.
    .fix-nanogpt = 아직 실행 중이라면 계속 훈련하세요. 멈추었다면 `init_from = 'resume'`으로 체크포인트에서 이어서 훈련하거나, 감당할 수 있는 스텝에서 끝나는 스케줄을 계획하세요.
steps-go-backwards =
    .title = 같은 로그 안에서 다른 실행이 시작됩니다
    .what = { $position } { $previous } 다음에 로그가 { $position } { $first }부터 이어집니다. 그 지점부터는 실행 { $run }의 내용입니다.
    .why = 프로그램이 이전 실행의 파일에 덧붙여 썼거나, 훈련이 이전 체크포인트로 돌아갔거나, 두 로그를 하나로 붙여 넣은 것입니다. 한 곡선으로 읽으면 실제로는 없던 급변이 나타나므로, 여기서는 실행마다 따로 판단합니다.
    .fix = 실행마다 별도의 파일에 기록하고, 어느 실행에 대한 질문인지 알려 주세요.
