"""nanoGPT's console log, on what the real program printed and on what happens to logs in pastes."""

from __future__ import annotations

import math

import pytest

from advisor.engine.derive import derive
from advisor.facts import Origin
from tests.readers.pasting import paste, places, readings_of, runs_of

HEAD = "tokens per iteration will be: 524,288\nInitializing a new model from scratch\n"


def test_the_real_programs_log_is_read_whole() -> None:
    """Every line of the real program is understood, apart from what Python adds to warnings."""
    (reading,) = readings_of(log_txt=paste("scratch.txt"))

    assert [] == [place for run in reading.runs for place in run.facts.damaged]
    assert [29, 30, 31] == [line.number for line in reading.unread]


@pytest.mark.parametrize(
    ("name", "value", "origin", "line"),
    [
        ("batch.tokens_per_step", 512, Origin.LOG, 24),
        ("model.vocab_size", 65, Origin.LOG, 25),
        ("run.init_from", "scratch", Origin.LOG, 26),
        ("model.params", 100_000, Origin.LOG, 27),
        ("model.params_decayed", 106_560, Origin.LOG, 32),
        ("model.params_non_decayed", 320, Origin.LOG, 33),
        ("train.loss.first", 4.2146, Origin.LOG, 35),
        ("val.loss.first", 4.1903, Origin.LOG, 35),
        ("train.batch_loss.first", 4.2076, Origin.LOG, 36),
        ("train.loss.last", 2.4422, Origin.LOG, 52),
        ("val.loss.min", 2.4687, Origin.LOG, 52),
        ("val.loss.min_step", 60, Origin.LOG, 52),
        ("train.batch_loss.last", 2.4409, Origin.LOG, 54),
        ("speed.step_seconds_last", 0.02978, Origin.LOG, 54),
        ("model.n_embd", 64, Origin.LOG, 14),
        ("optim.learning_rate", 1e-3, Origin.LOG, 16),
        ("run.compile", False, Origin.LOG, 23),
        ("run.compile", False, Origin.COMMAND, 1),
        ("model.params_claimed", 100_000, Origin.CLAIM, 3),
        ("batch.global_claimed", 8, Origin.CLAIM, 9),
    ],
)
def test_the_real_programs_facts(name: str, value: float, origin: Origin, line: int) -> None:
    """What the real program printed becomes facts on the lines where it stands."""
    (facts,) = runs_of(log_txt=paste("scratch.txt"))

    said = [(v, o) for v, o, at in places(facts, name) if ("log.txt", line) in at]
    assert (value, origin) in [
        (pytest.approx(v) if isinstance(v, float) else v, o) for v, o in said
    ]


def test_a_resumed_run_is_no_new_start() -> None:
    """A resumed log names what it resumes and begins at its own first step."""
    (facts,) = runs_of(log_txt=paste("resume.txt"))

    assert "out-tiny" == facts.value("run.resumed_from")
    assert 60 == facts.value("run.first_step")
    assert 80 == facts.value("run.max_steps")  # the override comes after the config


def test_two_starts_in_one_paste_are_two_runs() -> None:
    """A log to which a resumed start was appended is two runs with their own settings."""
    first, second = runs_of(log_txt=paste("scratch.txt") + paste("resume.txt"))

    assert (0, 60) == (first.value("run.first_step"), first.value("run.last_step"))
    assert (60, 80) == (second.value("run.first_step"), second.value("run.last_step"))
    assert (60, 80) == (first.value("run.max_steps"), second.value("run.max_steps"))
    assert [1, 2] == [first.run, second.run]


def test_steps_that_fall_back_open_a_run() -> None:
    """Steps that begin again without a header belong to another run."""
    runs = runs_of(log_txt="step 0: train loss 9.1, val loss 9.2\n"
        "step 500: train loss 5.0, val loss 5.1\n"
                   "step 0: train loss 9.0, val loss 9.1\n")  # fmt: skip

    assert [2, 1] == [len(run.series["val.loss"]) for run in runs]


def test_losses_that_are_no_number_are_kept() -> None:
    """A NaN loss is a value of the series; the least loss is the least finite one."""
    (facts,) = runs_of(log_txt=paste("diverges.txt"))

    losses = facts.series["train.batch_loss"]
    assert 12 == sum(math.isnan(value) for value in losses.values)
    assert 4.1903 == facts.value("val.loss.min")


def test_mfu_before_it_is_measured_is_no_measurement() -> None:
    """`mfu -100.00%` is not the first measured utilisation."""
    (facts,) = runs_of(
        log_txt="iter 0: loss 10.8, time 32025.45ms, mfu -100.00%\n"
        "iter 200: loss 6.2, time 3917.80ms, mfu 12.87%\n"
    )

    assert 0.1287 == pytest.approx(facts.number("speed.mfu_printed_first"))


@pytest.mark.parametrize(
    "line",
    [
        "AAAAAAAAiter 300: loss 3",
        "iteriter 300: loss 3.5391, time 3926.47ms, mfu 10.86%",
        "33iter 300: loss 3.2876, time 9349.59ms, mfu 13.63%",
        "iter 300: loss 3.2876, time 9349.59ms, iter 305: loss 3.1",
        "step 300: train loss 3.1, val lo",
    ],
)
def test_a_damaged_line_is_listed_and_not_read(line: str) -> None:
    """A line that two writers or a key press damaged gives no value and is listed."""
    good = "iter {}: loss 4.0, time 3900.00ms, mfu 12.00%\n"
    (facts,) = runs_of(log_txt=good.format(200) + line + "\n" + good.format(400))

    assert (200, 400) == facts.series["train.batch_loss"].steps
    assert [2] == [each.line for each in facts.damaged]


@pytest.mark.parametrize(
    "line",
    [
        "iter 300: loss 3.5, time 9.50ms",
        "iter 300: loss 3.5, time 9.50ms, lr:0.0003 , mfu: 12.00%",
        "iter 300: loss 3.5, time 9.50ms, mfu 12.00%, lr 6.00e-04",
        "step 300: train loss 3.5, val loss 3.6, sparsity 13.81%",
    ],
)
def test_old_versions_and_forks_are_read(line: str) -> None:
    """Lines of old versions, without an mfu, and of forks, with more fields, are read."""
    (facts,) = runs_of(log_txt=f"iter 200: loss 4.0, time 9.40ms, mfu 12.00%\n{line}\n")

    assert [] == facts.damaged
    assert 300 == facts.value("run.last_step")
    assert 3.5 in (facts.value("train.loss.last"), facts.value("train.batch_loss.last"))
    mfu = 0.12 if "mfu" in line else None
    assert mfu in (None, facts.series["mfu"].values[-1])


def test_damage_belongs_to_the_run_in_which_it_stands() -> None:
    """A damaged line of one run is none of the other."""
    start = "step 0: train loss 9.1, val loss 9.2\n"
    runs = runs_of(log_txt=f"{start}step 10: train lo\nstep 20: train loss 8, val loss 8\n{start}")

    assert [1, 0] == [len(run.damaged) for run in runs]


def test_a_log_cut_out_of_a_run_has_no_start_up() -> None:
    """Lines from the middle of a run time ordinary steps; those of a start do not."""
    lines = "iter {0}: loss 4.0, time 300.00ms, mfu {1}%\niter {2}: loss 4.0, time 302.00ms\n"
    (cut,) = runs_of(log_txt=lines.format(100, 44, 101))
    (begun,) = runs_of(log_txt=lines.format(100, -100, 101))
    for facts in (cut, begun):
        derive(facts)

    assert 0.301 == pytest.approx(cut.number("speed.step_seconds"))
    assert None is begun.number("speed.step_seconds")


@pytest.mark.parametrize(
    ("mfu", "known"), [("44.00", True), ("1.10", True), ("0.05", False), ("0.00", False)]
)
def test_a_printed_mfu_refutes_a_default_that_nobody_set(mfu: str, known: bool) -> None:  # noqa: FBT001
    """Where 40 accumulated batches would need 40 ranks at most, a print far lower tells against it.

    A 124M model, batches of 12 and 40 accumulated steps take 3.06 s at 44 % of 312 TFLOP/s, by
    nanoGPT's 6·N + 12·L·H·Q·T.
    """
    config = "n_layer = 12\nn_head = 12\nn_embd = 768\nbatch_size = 12\nblock_size = 1024\n"
    lines = [f"iter {step}: loss 4.0, time 3060.00ms, mfu {mfu}%" for step in range(10, 60, 10)]
    (facts,) = runs_of(config_py=config, log_txt="\n".join(lines))
    derive(facts)

    assert known is (facts.number("batch.tokens_per_step") == 12 * 40 * 1024)


def test_marks_without_words_are_not_counted_as_unread() -> None:
    """A fence and an ellipsis hold nothing to understand."""
    (reading,) = readings_of(message="```text\n...\niter 5: loss 4.0, time 300.00ms\n```\n----")

    assert [] == reading.unread


def test_a_cut_last_line_only_proves_its_step() -> None:
    """The last line of a paste may be cut: that is no damage, and its value is not read."""
    (facts,) = runs_of(
        log_txt="iter 3060: loss 4.0, time 1018.23ms, mfu 15.11%\niter 3070: loss nan"
    )

    assert [] == facts.damaged
    assert 3070 == facts.value("run.last_step")
    assert (3060,) == facts.series["train.batch_loss"].steps


@pytest.mark.parametrize(
    "prefix", ["> ", "2023-03-22 09:30:39 ", "[rank0]: ", "> 2023-03-22 09:30:39 "]
)
def test_prefixes_and_quotes_do_not_hide_a_line(prefix: str) -> None:
    """Quote marks, timestamps and rank prefixes are no part of the record, but of its columns."""
    line = "step 500: train loss 5.4354, val loss 5.5328"
    (facts,) = runs_of(log_txt=HEAD + f"{prefix}{line}\n")

    assert 5.5328 == facts.value("val.loss.last")


def test_windows_line_ends_and_colours_do_not_hide_a_line() -> None:
    """Carriage returns and ANSI colours are no part of the record."""
    (facts,) = runs_of(log_txt="\x1b[32mstep 500: train loss 5.4, val loss 5.5\x1b[0m\r\n")

    assert 5.5 == facts.value("val.loss.last")


def test_thousands_separators_are_read_whole() -> None:
    """`524,288` is one number, and its columns are those of the number."""
    (facts,) = runs_of(log_txt=HEAD + "step 0: train loss 10.9, val loss 10.9\n")

    fact = facts.best("batch.tokens_per_step")
    assert fact is not None
    assert (524_288, 30, 37) == (fact.value, fact.evidence[0].start, fact.evidence[0].end)
