data-starvation =
    .title = 스텝 시간의 { $share }를 데이터를 기다리는 데 씁니다
    .what = 한 번의 반복에 걸리는 { $step } 중 { $wait } 동안 배치를 기다립니다(시작 부분을 제외한 기록 { $count }개의 중앙값).
    .workers = 데이터를 불러오는 워커는 { $workers }개입니다.
    .why = 기다리는 동안 GPU는 아무 일도 하지 않습니다. GPU를 더 빠른 것으로 바꾸거나 배치를 키워도 훈련은 빨라지지 않습니다.
    .fix = 워커 수를 머신의 코어 수까지 늘리고, 디코딩이나 크기 조정은 미리 한 번만 하고, 데이터를 로컬 디스크에 두세요.
evaluation-time-in-step-time =
    .title = 반복 { $count }회가 느려 보이는 것은 평가가 포함되었기 때문입니다
    .what = 이런 반복은 { $evaluating } 걸리고 나머지는 { $usual } 걸립니다. 출력된 시간에 평가와 체크포인트 저장까지 포함되기 때문입니다.
    .mfu = 출력되는 MFU는 이동 평균이라서 이런 반복에서 { $mfu_high }에서 최저 { $mfu_low }까지 내려갔다가 천천히 회복됩니다.
    .why = 이런 반복은 느려지거나 멈춘다는 신호가 아닙니다.
    .fix = 속도를 판단할 때 이런 반복은 빼세요. 한 스텝은 { $usual } 걸립니다.
evaluation-too-costly =
    .title = 평가가 훈련 시간의 { $share }를 차지합니다
    .what = 체크포인트 저장을 포함한 평가 한 번에 { $extra } 걸리며, 한 번에 { $step } 걸리는 스텝 { $interval }회마다 평가합니다.
    .total = { $steps }스텝 동안 모두 합치면 { $total }입니다.
    .why = 손실을 측정하는 동안에는 학습이 이루어지지 않습니다. 손실을 지켜보는 데는 시간의 몇 퍼센트면 충분합니다.
    .fix = { $interval_needed }스텝마다 평가하거나(비중이 { $share_then }까지 내려갑니다) 더 적은 배치로 평가하세요(`eval_iters`). 평가할 때 체크포인트를 저장하는 트레이너라면 저장도 그만큼 드물어집니다.
    .fix-batches = 더 적은 배치로 평가하세요(`eval_iters`). 여기서는 평가 횟수를 줄이는 것이 좋지 않습니다. 간격을 { $interval_needed }스텝으로 늘리면 비중은 { $share_then }까지 내려가지만 평가가 몇 번밖에 남지 않습니다.
mfu-against-sparse-peak =
    .title = { $gpu }의 희소(sparse) 최대 성능을 기준으로 사용률을 계산했습니다
    .what = 프로그램이 나누는 값은 { $printed }입니다. { $gpu }의 밀집(dense) 최대 성능 { $dense }의 { $ratio }배입니다.
    .real = 출력된 { $mfu }는 이 GPU가 낼 수 있는 성능의 { $real }에 해당합니다.
    .why = 더 큰 값은 가중치 네 개 중 두 개를 건너뛰는 것까지 계산에 넣은 것입니다. 훈련에서는 모든 가중치를 곱하므로 결코 도달할 수 없습니다.
    .fix = { $dense }로 나누고, 밀집 최대 성능을 기준으로 측정한 사용률끼리만 비교하세요.
mfu-against-wrong-peak =
    .title = 출력된 MFU는 { $gpu } 기준이 아니라 A100 기준입니다
    .what = nanoGPT는 어떤 GPU에서든 A100의 최대 성능인 { $trainer_peak }로 나눕니다. { $gpu }의 최대 성능은 { $card_peak }입니다(밀집 연산, fp32 누산).
    .step = { $variant ->
        [many] 중앙값 스텝에서 GPU마다 초당 토큰 { $tokens_per_second }개를 처리합니다. { $achieved }에 해당하며, 이 GPU의 { $utilisation }, nanoGPT 단위로는 { $best_mfu }입니다.
       *[one] 중앙값 스텝에서 초당 토큰 { $tokens_per_second }개를 처리합니다. { $achieved }에 해당하며, 이 GPU의 { $utilisation }, nanoGPT 단위로는 { $best_mfu }입니다.
    }
    .rate = nanoGPT 단위로 MFU { $best_mfu }는 { $achieved }, 즉 이 GPU의 { $utilisation }입니다.
    .range = 언급된 { $printed_low } ~ { $printed }는 이 GPU의 { $printed_low_here } ~ { $printed_here }에 해당합니다.
    .printed = 출력된 { $printed }는 이 GPU의 { $printed_here }에 해당합니다.
    .dragged = 출력되는 값은 이동 평균이라서 평가가 포함된 반복이 기록될 때마다({ $evaluation_extra } 추가) 낮아집니다. 중앙값 스텝을 기준으로 삼아야 합니다.
    .healthy = 이 GPU의 사용률은 양호하며, 속도로 보아 병목의 징후는 없습니다.
    .too-good = 훈련에서 이만큼 GPU를 활용할 수는 없습니다. GPU, 배치, GPU 개수 중에 알려진 것과 다른 값이 있을 것입니다.
    .why = nanoGPT 단위로는 이 GPU의 최대 성능 전체가 { $ceiling }이므로, A100에서 보고된 퍼센트는 여기서 목표가 될 수 없습니다.
    .target = nanoGPT 단위로는 이 GPU의 최대 성능 전체가 { $ceiling }입니다. 사람들이 A100에서 목표로 하는 { $target }는 { $target_flops }, 즉 이 GPU 최대 성능의 { $target_here }에 해당합니다. 도달할 수 없으므로 여기서는 목표가 아닙니다.
    .fix = 속도는 초당 토큰 수나 이 GPU의 최대 성능 대비 비율로 판단하세요. 올바른 비율을 출력하려면 `model.py`의 `estimate_mfu`에 있는 상수를 { $card_peak }로 바꾸세요.
mfu-impossible =
    .title = { $variant ->
        [unknown-gpu] 출력된 MFU는 { $printed }입니다. GPU가 A100보다 빠르다는 뜻일 뿐입니다
        [few-gpus] 출력된 MFU { $printed }는 { $achieved }에 해당하며, 대부분의 GPU가 낼 수 없는 성능입니다
        [no-gpu] 출력된 MFU { $printed }는 { $achieved }에 해당하며, 어떤 GPU도 낼 수 없는 성능입니다
       *[known-gpu] 이 훈련은 { $gpu } 최대 성능의 { $utilisation }를 쓰는 셈인데, 실제로는 불가능합니다
    }
    .what = nanoGPT는 어떤 GPU에서든 A100의 최대 성능인 { $trainer_peak }로 나눕니다. 따라서 출력된 { $printed }는 { $achieved }를 뜻할 뿐 이 GPU의 사용률이 아닙니다.
    .example = 예를 들어 최대 성능이 { $example_peak }인 H100에서는 { $example_share }입니다.
    .few = H100도 최대 { $example_peak }(밀집)까지만 낼 수 있고 훈련에서 이를 다 쓰지도 못합니다. 가장 빠른 GPU는 { $largest_peak }입니다. 그런 GPU가 아니라면 배치, 랭크 수, 스텝 시간 중 하나가 보이는 것과 다릅니다.
    .none = 알려진 가장 빠른 GPU도 최대 { $largest_peak }(밀집)이므로 어떤 GPU로도 설명되지 않습니다. 배치, 랭크 수, 스텝 시간 중 하나가 보이는 것과 다릅니다.
    .beyond = 보고된 값은 { $achieved }인데 { $gpu }의 최대 성능은 { $card_peak }입니다(밀집 연산, fp32 누산). GPU, 배치, 랭크 수, 스텝 시간 중 하나가 보이는 것과 다릅니다.
    .why = { $variant ->
        [few-gpus] 그런 GPU가 아니라면, 이 문제가 밝혀질 때까지 이 설정으로 계산한 토큰, 시간, 사용률은 모두 틀린 값입니다.
        [unknown-gpu] 백 퍼센트를 넘는 비율은 이 GPU를 얼마나 잘 쓰고 있는지 알려 주지 않으며, 다른 GPU의 값과 비교할 수도 없습니다.
       *[known-gpu] 이 문제가 밝혀질 때까지 이 설정으로 계산한 토큰, 시간, 사용률은 모두 틀린 값입니다.
    }
    .fix = { $variant ->
        [few-gpus] 랭크 하나의 배치와 누적 횟수, 참여한 랭크 수, 스텝 시간에 포함된 것을 확인한 뒤 GPU 이름을 알려 주세요.
        [no-gpu] 랭크 하나의 배치와 누적 횟수, 참여한 랭크 수, 스텝 시간에 포함된 것을 확인하세요.
        [unknown-gpu] GPU 이름을 알려 주고, `model.py`의 `estimate_mfu`에 있는 상수를 그 GPU의 밀집 최대 성능으로 바꾸세요. 그러면 실제 사용률을 계산할 수 있습니다.
       *[known-gpu] GPU가 언급된 것과 같은지, 설정과 로그가 같은 훈련의 것인지, 랭크가 몇 개 참여했는지 확인하세요.
    }
mfu-low =
    .title = 훈련이 { $gpu }의 { $utilisation }밖에 쓰지 못합니다
    .what = { $variant ->
        [many] { $gpu }의 최대 성능 { $card_peak } 중 GPU마다 { $achieved }만 냅니다. GPU를 여러 개 쓰는 훈련은 보통 { $limit }보다 높습니다.
       *[one] { $gpu }의 최대 성능 { $card_peak } 중 { $achieved }만 냅니다. GPU 하나로 하는 훈련은 보통 { $limit }보다 높습니다.
    }
    .why = 이 수치에는 평가와 시작 시간이 포함되지 않습니다. 즉 스텝마다 대부분의 시간을 커널 실행, 데이터, 메모리, 또는 같은 GPU를 쓰는 다른 프로세스를 기다리며 보냅니다.
    .fix = bf16이나 fp16에서 `torch.compile`로 훈련하고, 마이크로 배치를 늘리면서 누적 횟수를 같은 배율로 줄이세요. 데이터 로더나 다른 프로세스가 GPU를 막고 있지 않은지 `nvidia-smi`로 확인하세요.
    .fix-compile = 먼저 `compile = True`로 설정하세요. 그다음 마이크로 배치를 늘리면서 누적 횟수를 같은 배율로 줄이고, 데이터 로더나 다른 프로세스가 GPU를 막고 있지 않은지 `nvidia-smi`로 확인하세요.
periodic-stalls =
    .title = { $interval }스텝마다 한 번씩, 한 스텝에 { $usual } 대신 { $slow } 걸립니다
    .what = 느린 스텝은 { $slow }(중앙값) 걸리며 전체 시간의 { $share }를 차지합니다.
    .saves = 체크포인트를 저장하는 간격과 같습니다.
    .why = 이 주기로 실행되는 작업이 있습니다. 저장, 로깅, 가비지 컬렉션, 또는 데이터를 새로 돌 때마다 다시 시작하는 워커일 수 있습니다.
    .fix = 그 작업을 더 드물게, 또는 백그라운드에서 하세요. 체크포인트를 비동기로 저장하거나, 로더 워커를 유지하거나(`persistent_workers`), 가비지 컬렉션을 직접 제어하세요(`gc.disable()`과 `gc.collect()`).
step-time-outliers =
    .title = 스텝 { $count }회가 나머지보다 몇 배 오래 걸렸습니다
    .what = 보통 한 스텝은 { $usual } 걸리는데, 이 스텝들은 { $slow }(중앙값) 걸렸습니다. 시간이 측정된 스텝 { $all }회 중 { $count }회이며 전체 시간의 { $share }를 차지합니다.
    .why = 일정한 간격이 아니므로 저장이나 평가로는 설명되지 않습니다. 공유 디스크나 네트워크, 또는 처리가 밀린 로더 워커에서 이런 일이 생깁니다.
    .fix = 느려질 때 디스크, 네트워크, 로더 워커를 살펴보세요. 프리페치 큐를 늘리면 짧은 대기는 가려집니다.
throughput-drifting-down =
    .title = 훈련하는 동안 스텝이 { $change } 느려졌습니다
    .what = 한 스텝이 로그 처음에는 { $first }, 끝에는 { $last } 걸립니다(평가, 저장, 시작 부분을 뺀 반복 { $count }회의 중앙값).
    .why = 스텝 하나하나의 노이즈가 아니라 꾸준히 느려지고 있습니다. 발열, 다른 프로세스, 차오르는 디스크나 메모리 등이 점점 훈련의 발목을 잡고 있습니다.
    .fix = `nvidia-smi -q -d PERFORMANCE`에서 클럭과 온도를 막 시작했을 때와 비교하고, GPU에 다른 프로세스가 있는지, 프로세스의 메모리가 늘고 있는지 확인하세요.
warmup-iterations-in-timing =
    .title = 처음 몇 번의 반복 시간은 속도를 나타내지 않습니다
    .what = 이후의 반복은 { $usual }(중앙값) 걸리고, 출력된 모든 반복의 평균은 { $average }입니다.
    .slow = 시작할 때 한 번의 반복에 출력된 시간이 길게는 { $slowest }입니다. 컴파일, 메모리 할당, 로딩, 첫 평가 때문입니다.
    .fast = 시작할 때 한 번의 반복에 출력된 시간이 짧게는 { $quickest }입니다. 작업을 마친 시간이 아니라 장치에 넘기는 데 걸린 시간입니다.
    .why = 이 줄들을 포함한 속도, 평균, 사용률은 틀린 값입니다.
    .fix = 측정할 때 항상 처음 몇 번의 반복은 빼고, 한 스텝의 시간은 { $usual }로 보세요.
