headline-none = 문제를 찾지 못했습니다. 규칙 { $checked }개를 검사했고, { $unchecked_n ->
        [0] 빠뜨린 규칙은 없습니다
       *[other] { $unchecked }개는 검사할 수 없었습니다
    }.
headline-harmless = 문제를 찾지 못했습니다. 규칙 { $checked }개를 검사했고, 이상해 보이는 부분은 문제가 되지 않습니다.
headline-one = { $title }.
headline-more = { $title }. 이 밖에 진단 항목이 { $others }건 더 있습니다.
headline-error = 프로그램이 오류로 중단되었지만 이를 설명하는 규칙이 아직 없습니다: { $error } ({ $place }).
headline-nothing-checked = 판단하기에는 정보가 너무 적어 검사할 수 있는 규칙이 하나도 없습니다.
headline-nothing-read = 이 텍스트에는 훈련 로그나 설정으로 읽을 수 있는 내용이 없습니다.
headline-empty = 붙여 넣은 내용이 없습니다.
headline-binary = 입력이 바이너리라서 읽을 텍스트가 없습니다.
remedy-nothing-read = 훈련 프로그램이 출력한 로그나 설정 파일, 또는 둘 다를 질문과 함께 붙여 넣으세요. GPU 이름을 알려 주면 도움이 됩니다.

rests-on-claim = 이 내용은 “{ $value }” 값에 근거합니다. 이 값은 { $place }에 언급만 되었을 뿐 측정된 곳이 없습니다.

severity-error = 오류
severity-warning = 경고
severity-info = 참고
confidence-high = 신뢰도 높음
confidence-medium = 신뢰도 보통
confidence-low = 신뢰도 낮음

run-line = 실행 { $run }: { $framework }, { $documents }
run-steps = 스텝 { $first }부터 { $last }까지
run-reached = 스텝 { $last }까지
computed-from = 계산:
formula-row = { $value } = { $formula }, 여기서 { $inputs } [{ $source }]
follows-from = 진단 항목 { $number }에서 비롯됨
heading-steps = 해결 방법
heading-expect = 예상 결과
heading-questions = 더 알면 도움이 되는 정보
heading-not-checked = 검사하지 못한 항목
heading-patch = 패치
not-checked-line = 규칙 { $count }개는 정보가 부족합니다: { $rules }.
unread-line = 해석하지 못한 줄이 { $count }개 있습니다. 예: { $place }: { $sample }
masked-line = 읽기 전에 비밀 정보 { $count }건을 가렸습니다.
question-unlocks = { $text } (규칙 { $rules }개를 판단할 수 있게 됩니다)
offer-plan = 이 설정에서 가능한 정확한 배치 구성을 메모리와 소요 시간까지 포함해 모두 계산할까요? “네”라고만 답하면 됩니다.
guessed = { $document }의 로그는 알려진 형식이 아닙니다. 수치의 이름을 보고 추정해 읽었으며(확신도 { $share }), 여기에 근거한 진단 항목은 신뢰도를 낮추어 표시합니다.
reader-failed = 저희 쪽 결함입니다. { $place } 부분을 읽지 못했습니다({ $error }). 신고해 주세요.
fault = 저희 쪽 결함입니다. “{ $what }” 값을 계산하지 못했습니다. 신고해 주세요.

# 손실의 위치를 세는 단위: `스텝 500`, `에포크 3`, `기록 12`.
position-step = 스텝
position-epoch = 에포크
position-record = 기록

# 표시하지 않는 진단 항목과 아무것도 숨기지 않는 숨김 지정.
suppressed-line = 진단 항목 { $count }건을 지정에 따라 숨겼습니다: { $rules }.
known-line = 진단 항목 { $count }건은 이전 보고서에 이미 있었습니다: { $rules }.
idle-no-longer-found = { $rule } 규칙의 숨김 지정({ $where })은 여기서 쓸모가 없습니다. 이 규칙이 찾은 문제가 없으므로 지정을 지워도 됩니다.
idle-no-reason = { $rule } 규칙의 숨김 지정({ $where })에는 이유가 없어 적용되지 않습니다. 뒤에 이유를 적으세요.
idle-no-such-rule = 숨김 지정({ $where })에 적힌 { $rule } 규칙은 존재하지 않습니다. 규칙 목록은 `advisor rules` 명령으로 볼 수 있습니다.
where-request = 요청 내
heading-also-noted = 그 밖의 참고 사항
also-noted-hint = 수치와 해당 로그 줄이 필요하면 번호로 물어보거나 JSON 보고서를 확인하세요.

# 언어 모델이 쓰는 곳에서 어느 글이 누구의 것인지.
text-by-model = 이어 주는 문장은 언어 모델이 썼습니다. 수치, 인용한 줄, 변경 사항은 모두 진단 엔진에서 나온 것입니다.
model-unavailable = 언어 모델이 제때 응답하지 않아 진단 엔진의 원문을 표시합니다.
model-rejected = 언어 모델이 쓴 글 { $count }건은 검사를 통과하지 못해 그 자리에는 진단 엔진의 원문을 표시합니다.
locale-not-offered = 아직 { $asked } 버전이 없어 { $given } 버전으로 표시합니다.
heading-short = 요약
