"""Two documents that tell of one run make one run; two runs stay two."""

from __future__ import annotations

from tests.readers.pasting import runs_of

HEADER = "number of parameters: 123.59M\n"


def log(first: int, last: int, shift: float = 0.0) -> str:
    """Make iterations of nanoGPT."""
    return "".join(
        f"iter {step}: loss {3 + shift + 8 / (1 + step / 50):.4f}, time 250.00ms, mfu 30.00%\n"
        for step in range(first, last)
    )


def test_an_excerpt_of_a_log_and_the_log_are_one_run() -> None:
    [run] = runs_of(console_txt=HEADER + log(0, 20), log_txt=log(0, 300))

    assert run.documents == ["console.txt", "log.txt"]
    assert run.number("model.params") == 123_590_000
    assert run.number("run.last_step") == 299
    assert len(run.series["train.batch_loss"]) == 300


def test_the_same_steps_with_other_losses_are_two_runs() -> None:
    runs = runs_of(a_txt=log(0, 20), b_txt=log(0, 300, shift=0.1))

    assert [len(run.series["train.batch_loss"]) for run in runs] == [20, 300]


def test_one_equal_value_is_chance() -> None:
    assert len(runs_of(a_txt=log(0, 1), b_txt=log(0, 300))) == 2


def test_what_goes_beyond_the_other_log_is_no_excerpt() -> None:
    assert len(runs_of(a_txt=log(100, 310), b_txt=log(0, 300))) == 2
