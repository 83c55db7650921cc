advisor = 훈련 실행의 문제점을 근거가 되는 수치, 로그 줄과 함께 알려 줍니다.
check = 로그, 설정, 질문 중 하나 또는 여러 개로 훈련 실행을 진단합니다.
    .files = 로그, 설정, 메시지. `-`는 표준 입력을 읽습니다.
    .output = 출력 형식.
    .locale = 답변 언어(예: `en`, `zh-Hant`). 지정하지 않으면 질문의 언어를 따릅니다.
    .gpu = GPU 이름(예: `"RTX 4070"`).
    .fail-on = 이 심각도 이상의 진단 항목이 있으면 오류 종료 코드를 반환합니다.
    .ignore = `RULE=REASON`: 해당 규칙의 진단 항목을 제외합니다.
    .severity = `RULE=SEVERITY`: 해당 규칙의 심각도를 바꿉니다.
    .baseline = 이전 JSON 보고서. 새로 나온 항목만 표시합니다.
    .settings = 설정 파일. 지정하지 않으면 상위 폴더의 `advisor.toml` 또는 `pyproject.toml` 파일을 사용합니다.
    .model = `ADVISOR_MODEL`에 지정한 언어 모델이 연결 문장을 쓰게 합니다.
plan = 일관된 계획을 표시합니다: 설정, 정확히 맞는 모든 배치 구성, 메모리, 소요 시간, 예상 손실.
    .changes = 바꿔 볼 설정(예: `width=768`, `batch.micro=8`).
    .price = 전체 GPU의 시간당 가격. `--set`과 함께 씁니다.
    .hours = `--gpu`와 함께: 그 GPU에서 이 시간 동안 훈련할 수 있는 최선의 모델.
watch = 기록 중인 로그를 따라가며 진단 항목이 생기거나 바뀌거나 철회될 때 알립니다.
    .file = 따라갈 로그. 아직 기록 중이어도 됩니다.
    .interval = 확인 간격(초).
    .idle = 이 시간(초) 동안 새 줄이 없으면 중단합니다.
    .webhook = 이벤트를 JSON으로 전송할 URL.
rules = 규칙 목록을 표시하거나 규칙 하나를 설명합니다.
    .name = 규칙의 이름 또는 코드.
explain-stats = 언어 모델의 글이 채택, 재시도, 대체된 횟수를 보여 줍니다.
serve = 서비스를 시작합니다: HTTP API, 채팅 엔드포인트, 웹 페이지.
    .host = 수신할 주소.
    .port = 수신할 포트.
