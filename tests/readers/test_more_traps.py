"""More things that look like something else: whole logs, chats, files and translations."""

from __future__ import annotations

import json
import math

import pytest

from advisor import advise
from advisor.advise import diagnose
from advisor.bootstrap import Advised
from advisor.chat.answer import Wishes, answer
from advisor.intake.document import Input
from tests.readers.trap_logs import STEPS, alarms, examined, facts_of, nanogpt


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
    found = answer([message], Advised(), Wishes())

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
