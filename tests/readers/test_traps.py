"""Things in pastes that look like something else: each stays harmless, and what it says is read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor import advise
from advisor.advise import diagnose
from advisor.intake.document import Input
from tests.readers.trap_logs import STEPS, alarms, examined, facts_of, llmc, nanogpt


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
