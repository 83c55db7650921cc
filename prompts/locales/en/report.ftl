headline-none = Nothing wrong found: { $checked_n ->
        [one] one rule was checked
       *[other] { $checked } rules were checked
    }, { $unchecked_n ->
        [0] none was left out
        [one] one could not be
       *[other] { $unchecked } could not be
    }.
headline-harmless = Nothing wrong found: { $checked_n ->
        [one] one rule was checked
       *[other] { $checked } rules were checked
    }; what looks odd is harmless.
headline-one = { $title }.
headline-more = { $title }; { $others_n ->
        [one] one more finding follows
       *[other] { $others } more findings follow
    }.
headline-error = The program stopped with an error that no rule explains yet: { $error } ({ $place }).
headline-nothing-checked = There is too little here to judge: no rule could be checked.
headline-nothing-read = Nothing in this text could be read as a training log or a config.
headline-empty = Nothing was pasted.
headline-binary = The input is binary, so there is no text to read.
remedy-nothing-read = Paste the log that your trainer prints, the config, or both, with your question; naming the GPU helps.

rests-on-claim = This rests on “{ $value }”, which is only named at { $place } and nowhere measured.

severity-error = error
severity-warning = warning
severity-info = note
confidence-high = high confidence
confidence-medium = medium confidence
confidence-low = low confidence

run-line = Run { $run }: { $framework }, { $documents }
run-steps = steps { $first } to { $last }
run-reached = up to step { $last }
computed-from = Computed:
formula-row = { $value } = { $formula }, with { $inputs } [{ $source }]
follows-from = follows from finding { $number }
heading-steps = How to fix it
heading-expect = What to expect
heading-questions = What would help
heading-not-checked = Not checked
heading-patch = Patch
not-checked-line = { $count_n ->
        [one] One rule lacks a fact
       *[other] { $count } rules lack a fact
    }: { $rules }.
unread-line = { $count_n ->
        [one] One line was not understood
       *[other] { $count } lines were not understood
    }, for example at { $place }: { $sample }
masked-line = { $count_n ->
        [one] One secret was masked
       *[other] { $count } secrets were masked
    } before anything was read.
question-unlocks = { $text } ({ $rules_n ->
        [one] decides { $rules } rule
       *[other] decides { $rules } rules
    })
offer-plan = Shall I lay out every exact batch plan for these settings, with memory and hours? Just answer “yes”.
guessed = The log in { $document } has no format that is known here: it was read by guessing from the names of its numbers, { $share } sure, and findings that rest on it are held for less certain.
reader-failed = A fault of ours: { $place } could not be read ({ $error }). Please report it.
fault = A fault of ours: “{ $what }” could not be computed. Please report it.

# What the positions of the losses count: `step 500`, `epoch 3`, `record 12`.
position-step = step
position-epoch = epoch
position-record = record

# Findings that are not told, and suppressions that suppress nothing.
suppressed-line = { $count_n ->
        [one] One finding is suppressed
       *[other] { $count } findings are suppressed
    }: { $rules }.
known-line = { $count_n ->
        [one] One finding was in the earlier report already
       *[other] { $count } findings were in the earlier report already
    }: { $rules }.
idle-no-longer-found = The suppression of { $rule } ({ $where }) is of no use here: the rule finds nothing. It can go.
idle-no-reason = The suppression of { $rule } ({ $where }) has no reason, so it does not count: write one behind it.
idle-no-such-rule = The suppression of { $rule } ({ $where }) names no rule; `advisor rules` lists them.
where-request = in the request
heading-also-noted = Also noted
also-noted-hint = Ask for one of these by its number, or see the report in JSON, for its numbers and lines.

# Which text is whose, where a language model writes.
text-by-model = Connecting words by a language model; every number, line and change is the engine's.
model-unavailable = The language model did not answer in time, so the engine's own text is shown.
model-rejected = { $count_n ->
        [one] One text of the language model was not accepted
       *[other] { $count } texts of the language model were not accepted
    }, so the engine's own text is shown there.
locale-not-offered = There is no { $asked } yet, so this is in { $given }.
heading-short = In short
