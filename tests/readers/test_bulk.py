"""Reading by shape gives what reading line by line gives: every golden paste, and at any size."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from advisor.intake.document import Input, Line, read_inputs
from advisor.readers import bulk
from advisor.readers.base import Reader, Reading
from advisor.readers.numerals import Numeral
from advisor.readers.points import EXTREMES, KEPT
from advisor.readers.registry import Desk, read
from benchmarks.scale import FORMATS, write_log

PASTES = Path(__file__).resolve().parents[1] / "pastes"
TEXTS = sorted(
    path
    for path in PASTES.glob("*/*")
    if path.parent.name != "config"  # the readers of configs look ahead: small documents only
    and "config" not in path.name
    and path.suffix in {".txt", ".csv", ".jsonl", ".json", ".log"}
)


def singly(name: str, text: str) -> Reading:
    """Read line by line."""
    [document] = read_inputs([Input(name, text)])
    desk = Desk(document.name, document.sample)
    for block in document.blocks():
        desk.take(block)
    return desk.close()


def by_shape(name: str, text: str) -> Reading:
    """Read by shape."""
    [document] = read_inputs([Input(name, text)])
    return bulk.read_large(document)


def assert_same(one: Reading, other: Reading) -> None:
    """Compare everything that was read."""
    assert one.unread_count == other.unread_count
    assert one.failures == other.failures
    assert (one.shared, one.claims, one.errors) == (other.shared, other.claims, other.errors)
    assert len(one.runs) == len(other.runs)
    for mine, theirs in zip(one.runs, other.runs, strict=True):
        assert mine.facts.items == theirs.facts.items
        assert mine.facts.damaged == theirs.facts.damaged
        assert mine.last_step == theirs.last_step
        assert repr(mine.series("x")) == repr(theirs.series("x"))  # NaN is equal to NaN here


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let shapes be compared after a few lines."""
    monkeypatch.setattr(bulk, "FIRST", 3)


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_paste_is_read_alike(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert_same(singly(path.name, text), by_shape(path.name, text))


def nanogpt(rng: random.Random, lines: int) -> list[str]:
    """Make a log with evaluations, NaN, a restart, a header in between, noise and cut lines."""
    made = []
    step = 0
    for _ in range(lines):
        loss = "nan" if rng.random() < 0.001 else f"{rng.gauss(3, 1):.4f}"
        made.append(
            f"iter {step}: loss {loss}, time {rng.uniform(9, 2000):.2f}ms, mfu {rng.random():.2%}"
        )
        if step % 50 == 0:
            made.append(f"step {step}: train loss {rng.random():.4f}, val loss {rng.random():.4f}")
        if rng.random() < 0.002:
            made += rng.choice(
                [["what is this?"], ["iter 12: loss 3.1, ti"], ["saving checkpoint to out"], [""]]
            )
        step = step - 40 if rng.random() < 0.0005 else step + 1
    return made


@pytest.mark.parametrize("seed", range(4))
def test_a_long_log_with_disturbances_is_read_alike(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("advisor.intake.pieces.PIECE", 20_000)
    text = "\n".join(nanogpt(random.Random(seed), 6_000)) + "\n" * (seed % 2)

    assert_same(singly("log.txt", text), by_shape("log.txt", text))


def test_a_series_beyond_the_limit_is_thinned_alike_and_keeps_what_stands_out() -> None:
    rng = random.Random(0)
    losses = [rng.gauss(3, 0.1) for _ in range(5 * KEPT)]
    losses[12_001], losses[27_777], losses[38_888] = 99.0, -5.0, float("nan")
    text = "".join(f"iter {i}: loss {x:.4f}, time 9.50ms\n" for i, x in enumerate(losses))

    one, other = singly("log.txt", text), by_shape("log.txt", text)

    assert_same(one, other)
    series = other.run.series("log.txt")["train.batch_loss"]
    assert series.count == 5 * KEPT
    assert KEPT <= len(series) <= 2 * KEPT + 3 * EXTREMES + 1
    assert (series.steps[0], series.steps[-1]) == (0, 5 * KEPT - 1)
    assert {12_001, 27_777, 38_888} <= set(series.steps)
    assert list(series.steps) == sorted(series.steps)
    assert all(step + 1 == line for step, line in zip(series.steps, series.lines, strict=True))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_most_lines_of_a_large_log_are_not_read_singly(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, _ = FORMATS[name]
    write_log(tmp_path / file, name, 2_500_000)
    taken = 0
    take = Desk.take

    def counted(self: Desk, block: Sequence[Line]) -> list[tuple[Line, Reader]]:
        nonlocal taken
        taken += len(block)
        return take(self, block)

    monkeypatch.setattr(Desk, "take", counted)
    [document] = read_inputs([Input(file, tmp_path / file)])
    reading = read([document])[0]

    lines = (tmp_path / file).read_bytes().count(b"\n")
    assert 0 < taken < 0.2 * lines
    assert reading.unread_count == 0
    assert reading.run.points["train.loss"].count >= 0.001 * lines


@pytest.mark.parametrize(
    "text",
    ["3.1416", "-0.5", "1,234,567", "1.5e-04", "2E+3", "nan", "inf", "-inf", "00208", "7.",
     "0.00017682241998246423", "12345678901234567890", "1e-30", "4.94e-324", "123456.789e5"],
)  # fmt: skip
def test_a_number_by_its_columns_is_the_number(text: str) -> None:
    import numpy as np

    from advisor.readers.values import number

    line = f"loss {text} ok"
    rows = np.frombuffer(line.encode(), np.uint8).reshape(1, -1)

    values, exact = Numeral.of(line, 5, 5 + len(text)).values(rows)

    wanted = number(text)
    assert values[0] == pytest.approx(wanted, rel=1e-12, nan_ok=True)
    if exact:
        assert repr(float(values[0])) == repr(wanted)
