data-parallel-instead-of-ddp =
    .title = 프로세스 하나가 모든 GPU를 담당합니다
    .what = 전략이 { $strategy }입니다. 이는 `nn.DataParallel`을 뜻합니다.
    .why = 스텝마다 모델을 모든 GPU에 복사하고 모든 출력을 첫 번째 GPU에 모읍니다. 첫 GPU의 메모리는 차오르고, 나머지는 Python 스레드 하나를 기다립니다.
    .fix = DistributedDataParallel(`ddp`)을 쓰세요. GPU마다 프로세스를 하나씩 둡니다.
dataloader-without-workers =
    .title = 데이터를 불러오는 워커 프로세스가 없습니다
    .what = 로더 워커 수가 { $workers }이므로 훈련 프로세스가 모든 이미지를 직접 읽고 디코딩합니다.
    .why = 그동안 GPU는 스텝마다 기다립니다. 데이터세트 전체가 바로 쓸 수 있는 상태로 메모리에 올라가 있다면 상관없습니다.
    .fix = GPU마다 워커를 { $least } ~ { $most }개로 설정하세요. Windows에서는 워커가 시작하는 데 오래 걸리고 스크립트에 `__main__` 가드가 필요합니다.
gloo-on-gpu =
    .title = GPU끼리 gloo로 통신합니다
    .what = GPU가 { $ranks }개인데 백엔드가 gloo입니다.
    .what-some = 프로세스들이 GPU에서 계산하는데 백엔드가 gloo입니다.
    .why = gloo는 모든 그래디언트를 호스트 메모리를 거쳐 복사합니다. NCCL은 GPU에서 GPU로 바로 보냅니다.
    .fix = 백엔드를 nccl로 설정하세요. Windows에는 NCCL이 없으므로 WSL을 쓰거나 GPU 하나만 쓰세요.
gpu-underused =
    .title = { $variant ->
        [now] `nvidia-smi`를 실행했을 때 GPU 사용률이 { $now }이었습니다
       *[plain] GPU 사용률이 { $high }보다 높은 때가 드뭅니다
    }
    .what = 기록된 측정값 { $count }개 중 낮은 쪽(하위 이십분의 일)은 { $low } 이하이고, 높은 쪽(상위 이십분의 일)은 { $high }부터입니다.
    .what-now = 프로그램이 GPU 메모리를 { $used } 차지하고 있지만, 최근 일 초 남짓 동안 커널이 실행된 시간은 { $now }입니다.
    .why = GPU가 데이터, 호스트의 프로그램, 또는 다른 GPU를 기다리고 있습니다. 더 빠른 GPU로 바꾸어도 도움이 되지 않습니다.
    .why-now = 측정값 하나는 평가, 체크포인트 저장, 시작 시점과 겹쳤을 수 있습니다. 여러 번 재도 이렇다면 GPU가 데이터, 호스트의 프로그램, 또는 다른 GPU를 기다리는 것입니다.
    .fix = `nvidia-smi dmon -s u`를 일 분 정도 지켜보세요. 바닥과 최대를 오간다면 데이터가 늦는 것이니 로더 워커를 늘리세요. 계속 낮다면 마이크로 배치를 늘리고 누적 횟수를 같은 배율로 줄이세요.
gpus-unused =
    .title = GPU { $cards }개 중 { $idle }개가 놀고 있습니다
    .what = 머신에 GPU가 { $cards }개 있는데 훈련은 프로세스 하나로 실행됩니다.
    .why = GPU마다 프로세스를 하나씩 두면 배치를 나누어 처리하므로 스텝 시간이 크게 줄어듭니다.
    .fix = `torchrun --nproc_per_node={ $cards }` 명령으로 프로그램을 시작하고, 전체 배치가 그대로 유지되도록 누적 횟수를 프로세스 수로 나누세요. 나머지 GPU가 다른 사람의 것이라면 문제없습니다.
hardware-not-as-claimed =
    .title = { $variant ->
        [memory] GPU 메모리는 언급된 { $claimed }가 아니라 { $memory }입니다
       *[card] 이 훈련이 실행되는 GPU는 { $claimed_gpu } 모델이 아니라 { $gpu } 모델입니다
    }
    .what-card = 로그에는 { $gpu }, 다른 곳에는 { $claimed_gpu }라고 되어 있습니다.
    .what-memory = 로그에는 GPU 메모리가 { $memory }인데, 언급된 값은 { $claimed }입니다.
    .what-memory-card = 로그에는 GPU 메모리가 { $memory }인데, 다른 곳에 언급된 { $claimed_gpu }의 메모리는 { $claimed }입니다.
    .why = 무엇이 메모리에 들어가는지, 얼마나 빠를 수 있는지, 어떤 정밀도를 쓸 수 있는지는 모두 GPU에 달려 있습니다.
    .fix = 로그에 나온 GPU를 기준으로 계획하거나 이름을 고치세요. 빌린 머신이라면 비용을 내는 사양 그대로 제공되었는지 문의하세요.
host-memory-not-pinned =
    .title = 고정(pinned)되지 않은 메모리에서 배치를 복사합니다
    .what = 호스트 메모리의 고정(pinning)이 꺼져 있습니다.
    .why = 고정된 메모리에서만 GPU가 계산하는 동안 배치를 복사할 수 있습니다. 토큰 배치에서는 거의 차이가 없지만 이미지에서는 차이가 납니다.
    .fix = 호스트 메모리가 부족하지 않다면 켜세요(`pin_memory`).
logging-sync-every-step =
    .title = 스텝마다 손실을 출력하느라 기다립니다
    .what = 한 스텝은 { $step } 걸리는데 스텝마다 손실을 출력합니다.
    .why = 손실을 출력하려면 프로그램이 GPU를 기다려야 하고, 그동안 다음 스텝을 준비할 수 없습니다. 스텝이 이렇게 짧으면 차이가 드러납니다.
    .fix = { $usual }스텝마다 로그를 남기세요(`log_interval`).
