"""Things in pastes that look like something else: each stays harmless, and what it says is read."""

from __future__ import annotations

import json
import math
from collections.abc import Callable

import pytest

from advisor import advise
from advisor.advise import diagnose
from advisor.chat.answer import Wishes, answer
from advisor.diagnosis import Diagnosis
from advisor.facts import Facts
from advisor.findings import Severity
from advisor.intake.document import Input, read_inputs

STEPS = 40


def nanogpt(
    line: Callable[[int, str], str] = lambda _, text: text,
    *,
    first: int = 0,
    losses: float = 3.6,
    mfu: Callable[[int], float] = lambda _: 41.2,
) -> str:
    """Make a healthy log of nanoGPT; `line` changes each of its lines, by index."""
    made = []
    for step in range(first, first + STEPS):
        loss = losses - 0.01 * (step - first)
        if step % 10 == 0:
            made.append(f"step {step}: train loss {loss:.4f}, val loss {loss + 0.02:.4f}")
        made.append(f"iter {step}: loss {loss:.4f}, time 250.33ms, mfu {mfu(step):.2f}%")
    return "".join(line(i, text) + "\n" for i, text in enumerate(made))


def llmc(line: Callable[[int, str], str] = lambda _, text: text) -> str:
    """Make a log of llm.c; it prints `(+nanz)` while there are too few values for a deviation."""
    made = [
        f"step {i:4d}/{STEPS} | loss {4 - i / 100:.6f} (+nanz)| norm 1.2043 (+nanz)"
        f"| lr 1.20e-04 | 250.55 ms | 61.5% bf16 MFU | 529882 tok/s"
        for i in range(1, STEPS + 1)
    ]
    return "".join(line(i, text) + "\n" for i, text in enumerate(made))


def examined(text: str, name: str = "message") -> Diagnosis:
    """Read and judge a paste; nothing of ours may fail on it."""
    found = advise.examine(read_inputs([Input(name, text)]))
    assert [] == [each.failures for each in found.readings if each.failures]
    assert [] == [each for run in found.runs for each in run.faults]
    assert [] == [each.error for each in found.results if each.error]
    return found


def facts_of(text: str, name: str = "message") -> Facts:
    """Return the facts of the last run."""
    return examined(text, name).runs[-1]


def alarms(text: str) -> set[str]:
    """Return the rules that warn or worse."""
    findings = diagnose([Input("message", text)]).findings
    return {each.rule for each in findings if each.severity is not Severity.INFO}


@pytest.mark.parametrize("text", [nanogpt(), llmc()], ids=["nanogpt", "llmc"])
def test_the_logs_that_are_disturbed_below_are_healthy(text: str) -> None:
    assert set() == alarms(text)


def test_nanz_is_no_nan() -> None:
    """llm.c marks a loss with how many deviations it is off; at first that is `(+nanz)`."""
    facts = facts_of(llmc())

    assert 3.99 == facts.number("train.loss.first")
    assert 3.6 == facts.number("train.loss.last")
    assert "loss-not-finite" not in alarms(llmc())


@pytest.mark.parametrize(
    "noise", ["INFO", "info: loss info", "[info] nanny infers infinity pools", "Information: none"]
)
def test_the_word_info_is_not_infinite(noise: str) -> None:
    """`inf` and `nan` are numbers only where they are whole words, where a number stands."""
    text = nanogpt(lambda i, each: f"{noise}\n{each}" if i % 9 == 4 else each)

    assert 3.21 == facts_of(text).number("train.batch_loss.last")
    assert set() == alarms(text)


def test_a_comma_behind_a_number_is_not_part_of_it() -> None:
    """`train loss 3.6000, val loss` has two numbers."""
    facts = facts_of(nanogpt())

    assert (3.6, 3.62) == (facts.number("train.loss.first"), facts.number("val.loss.first"))


def test_a_thousands_separator_is_part_of_the_number() -> None:
    """529,882 tokens a second are not 529."""
    text = llmc(lambda _, each: each.replace("529882", "529,882"))
    other = "".join(f"step {i * 500:,} | loss {3 - i / 9:.3f} | 529,882 tok/s\n" for i in range(9))

    assert 529_882 == facts_of(text).number("speed.tokens_per_second_last")
    assert 529_882 == facts_of(other).number("speed.tokens_per_second_last")
    assert 4000 == facts_of(other).number("run.last_step")


def test_an_exponent_is_part_of_the_number() -> None:
    """A rate of 1.20e-04 is not 1.2."""
    assert 1.2e-4 == facts_of(llmc()).number("learning_rate.last")


def test_a_decimal_comma_is_no_thousands_separator() -> None:
    """A locale may print 3,2145 and 1,2e-04."""
    text = "".join(f"step {i} | loss {4 - i / 9:.4f} | lr 1.2e-04\n" for i in range(9))
    facts = facts_of(text.replace(".", ","))

    assert 4.0 == facts.number("train.loss.first")
    assert 3.1111 == facts.number("train.loss.last")
    assert 1.2e-4 == facts.number("learning_rate.last")


@pytest.mark.parametrize(
    "prefix",
    [
        "2026-01-05 09:00:00,123 ", "[2026-01-05 09:00:00] ", "09:00:00 | ", "> ", "[rank0]: ",
        "[default0]:", "0: ", "Jan  5 09:00:00 node7 train[312]: ", "(train pid=312) ",
    ],
)  # fmt: skip
def test_what_stands_before_a_line_is_not_its_own(prefix: str) -> None:
    """Times, quote marks and the names of processes are no numbers of the log."""
    facts = facts_of(nanogpt(lambda _, each: prefix + each))

    assert 3.21 == facts.number("train.batch_loss.last")
    assert 3.6 == facts.number("train.loss.first")
    assert STEPS - 1 == facts.number("run.last_step")


def test_the_lines_of_other_processes_are_copies() -> None:
    """Eight processes print the same run, not eight."""
    text = nanogpt(lambda _, each: "\n".join(f"[rank{rank}]: {each}" for rank in range(8)))
    found = examined(text)

    assert 1 == len(found.runs)
    assert STEPS == len(found.runs[0].series["train.batch_loss"])


def test_a_bar_that_is_drawn_over_itself_and_colours() -> None:
    """Carriage returns and escape codes leave the last value of each step."""
    bar = "\r".join(
        f"\x1b[32m{i:3d}%|{'█' * (i // 10):10}|\x1b[0m {i}/100 "
        f"[00:{i // 2:02d}<00:{50 - i // 2:02d},  2.00it/s, loss={3 - i / 100:.3f}]"
        for i in range(1, 101)
    )
    facts = facts_of(bar + "\n")

    assert 2.0 == facts.number("train.loss.last")
    assert 100 == facts.number("run.last_step")


def test_the_first_iteration_compiles() -> None:
    """A first step of 90 seconds is no measure of the others, nor a disturbance."""
    text = nanogpt(lambda i, each: each.replace("250.33ms", "90000.00ms") if i == 1 else each)

    assert set() == alarms(text)


@pytest.mark.parametrize(
    "mfu", [lambda step: -100.0 if step < 6 else 41.2, lambda _: 0.0, lambda _: 113.5]
)
def test_an_mfu_that_cannot_be(mfu: Callable[[int], float]) -> None:
    """Before five steps nanoGPT prints -100 %; 0.00 and more than 100 % measure nothing."""
    text = nanogpt(mfu=mfu)

    printed = facts_of(text).number("speed.mfu_printed")
    assert printed is not None
    assert printed == pytest.approx(mfu(STEPS) / 100)
    assert set() == alarms(text) - {"mfu-against-wrong-peak", "mfu-impossible"}


def test_iterations_that_include_an_evaluation_or_a_checkpoint() -> None:
    """Every tenth iteration takes longer, as the evaluation is timed with it."""
    text = nanogpt(
        lambda _, each: each.replace("250.33ms", "9000.00ms") if "0: loss" in each else each
    )

    assert {"evaluation-too-costly"} >= alarms(text)


def test_a_log_needs_no_accuracy() -> None:
    """Nothing is said about what no language model prints."""
    report = diagnose([Input("message", nanogpt())])

    assert [] == [fact for fact in report.facts if "acc" in str(fact["name"])]
    assert "acc" not in advise.report_markdown(report).lower().replace("accum", "")


def test_a_count_of_nan_iterations_is_no_nan() -> None:
    """Megatron prints in every line that none was NaN."""
    text = "".join(
        f" iteration {i:8d}/  100000 | consumed samples: {i * 64:12d} | elapsed time per iteration"
        f" (ms): 812.4 | learning rate: 1.200E-04 | global batch size:    64 | lm loss:"
        f" {7 - i / 100:.6E} | loss scale: 1.0 | grad norm: 1.204 | number of skipped iterations:"
        f"   0 | number of nan iterations:   0 |\n"
        for i in range(1, 60)
    )
    facts = facts_of(text)

    assert 6.41 == facts.number("train.loss.last")
    assert "loss-not-finite" not in alarms(text)
    assert not [name for name in facts.series if "nan" in name and any(facts.series[name].values)]


def test_two_runs_in_one_paste_are_two() -> None:
    """Steps that begin anew are another run, with its own first and last loss."""
    found = examined(nanogpt() + "\nand then with a lower rate:\n\n" + nanogpt(losses=3.3))

    assert [3.6, 3.3] == [run.number("train.batch_loss.first") for run in found.runs]
    assert [3.21, 2.91] == pytest.approx(
        [run.number("train.batch_loss.last") for run in found.runs]
    )


def test_a_log_that_starts_in_the_middle() -> None:
    """The first loss that is seen is not that of random weights."""
    text = nanogpt(first=14_500)
    facts = facts_of(text)

    assert (14_500, 14_539) == (facts.number("run.first_step"), facts.number("run.last_step"))
    assert set() == alarms(text)


TITLE = """\
### Task:
Generate a concise, 3-5 word title summarizing the chat history.
### Output:
JSON format: {{ "title": "your title" }}
### Chat History:
<chat_history>
USER: {log}
</chat_history>"""
BARE_TITLE = """\
Provide a concise, 5-word-or-less title for the conversation, using title case.
Conversation:
User: {log}"""


@pytest.mark.parametrize("prompt", [TITLE, BARE_TITLE])
def test_a_client_that_asks_for_a_title_gets_no_diagnosis(prompt: str) -> None:
    """It quotes a log whose loss is NaN, and wants a few words."""
    log = nanogpt(lambda i, each: each if i < 30 else f"iter {i}: loss nan, time 9.00ms, mfu 1.00%")
    message = {"role": "user", "content": prompt.format(log=log)}
    found = answer([message], advise, Wishes())

    assert found.report is None
    title = json.loads(found.text)["title"] if found.text.startswith("{") else found.text
    assert len(title) < 60


RETRIES = """\
WARNING:urllib3.connectionpool:Retrying (Retry(total=4, connect=None, read=None, redirect=None)) \
after connection broken by 'ReadTimeoutError("HTTPSConnectionPool(host='hub', port=443): Read \
timed out. (read timeout=10)")': /api/models
'(ReadTimeoutError("HTTPSConnectionPool(host='hub', port=443): Read timed out."))' thrown while \
requesting HEAD https://hub/config.json
Retrying in 1s [Retry 1/5].
"""
OUT_OF_MEMORY = """\
Traceback (most recent call last):
  File "/work/train.py", line 296, in <module>
    scaler.scale(loss).backward()
torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.40 GiB. GPU 0 has a total \
capacity of 23.64 GiB of which 1.12 GiB is free.
"""


def test_a_retry_before_the_traceback_is_not_the_error() -> None:
    """The program went on after each retry; it stopped where the traceback stands."""
    report = diagnose([Input("message", RETRIES * 3 + nanogpt() + OUT_OF_MEMORY)])
    signatures = {fact["value"] for fact in report.facts if fact["name"] == "error.signature"}
    text = advise.report_markdown(report)

    assert not any("timeout" in str(each) or "retry" in str(each) for each in signatures)
    assert "ReadTimeoutError" not in report.headline
    assert "memory" in text


CONFIG = """\
# {claim} parameters
n_layer = 12
n_head = 12
n_embd = 768
block_size = 1024
vocab_size = 50304
bias = False
"""


@pytest.mark.parametrize("claim", ["124M", "123.6M", "124.4M", "163M"])
def test_a_count_without_positions_or_with_the_head_twice_is_right(claim: str) -> None:
    """A printed count leaves the positions out; other programs count a head that is tied twice."""
    log = "number of parameters: 123.59M\n" + nanogpt()
    report = diagnose([Input("config.py", CONFIG.format(claim=claim)), Input("log.txt", log)])

    assert "parameter-count-not-as-claimed" not in {each.rule for each in report.findings}


def test_line_ends_of_windows() -> None:
    """The numbers, lines and columns are those without them."""
    plain, windows = nanogpt(), nanogpt().replace("\n", "\r\n")
    one, other = (diagnose([Input("message", each)]) for each in (plain, windows))

    assert one.facts == other.facts
    assert one.findings == other.findings


@pytest.mark.parametrize("unit", ["x", "1 ", "loss 3.2 ", "iter 5: loss ", '{"a": 1, "loss": '])
def test_a_line_of_two_megabytes(unit: str) -> None:
    """A line without an end says nothing, and the log around it is read."""
    text = nanogpt() + unit * (2_000_000 // len(unit)) + "\n" + nanogpt(first=STEPS)
    facts = facts_of(text)

    assert 3.6 == facts.number("train.batch_loss.first")
    assert 2 * STEPS - 1 == facts.number("run.last_step")


SPARKLINE = """\
wandb: Run history:
wandb:  train/loss █▇▆▅▄▃▂▁▁▁
wandb:    val/loss █▆▅▃▂▁
wandb:
wandb: Run summary:
wandb:  train/loss 3.21
wandb:    val/loss 3.25
wandb:
"""


def test_a_sparkline_has_no_values() -> None:
    """W&B draws the history in blocks and prints the last values below."""
    facts = facts_of(SPARKLINE)

    assert 3.21 == facts.number("train.loss.last")
    assert 3.25 == facts.number("val.loss.last")
    assert 3.21 == facts_of(nanogpt() + SPARKLINE).number("train.batch_loss.last")


TRANSLATED = "迭代 {step}：損失 {loss:.4f}，耗時 250.33毫秒，mfu 41.20%\n"


def test_a_log_that_a_translator_put_into_chinese() -> None:
    """A chat client may translate what the user pasted, names and punctuation."""
    text = "".join(TRANSLATED.format(step=i, loss=3.6 - i / 100) for i in range(STEPS))
    found = examined("我的訓練日誌如下，請問有問題嗎？\n" + text)

    series = found.runs[-1].series["train.loss"]
    assert list(range(STEPS)) == list(series.steps)
    assert (3.6, 3.21) == (series.values[0], series.values[-1])
    assert all(map(math.isfinite, series.values))
