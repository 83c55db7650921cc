"""Known errors: each row of rules/signatures/ finds its example and keeps off what is none."""

from __future__ import annotations

import csv

import pytest

from advisor.facts import Fact
from advisor.intake.document import Input, read_inputs
from advisor.readers.registry import read
from advisor.readers.signatures import MOST_PLACES, signatures
from advisor.resources import rules_home

ROWS = [
    row
    for path in sorted((rules_home() / "signatures").glob("*.csv"))
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
]


def found_in(text: str) -> list[Fact]:
    """Return the signatures that a text has."""
    readings = read(read_inputs([Input("paste.txt", text)]))
    return [f for each in readings for f in each.shared if f.name == "error.signature"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["slug"])
def test_a_row_finds_its_example_and_no_other_does(row: dict[str, str]) -> None:
    found = found_in(f"before\n{row['example']}\nafter\n")
    is_told = row["harmless"] != "routine"

    assert [row["slug"]] * is_told == [fact.value for fact in found]
    assert [2] * is_told == [fact.evidence[0].line for fact in found]


def test_what_stands_in_every_run_is_understood_and_tells_nothing() -> None:
    [row] = [row for row in ROWS if row["slug"] == "omp-threads"]

    [reading] = read(read_inputs([Input("paste.txt", row["example"])]))

    assert not reading.unread
    assert not reading.shared


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["slug"])
def test_a_row_is_complete(row: dict[str, str]) -> None:
    assert row["source"]
    assert row["example"]
    assert row["severity"] in {"info", "warning", "error", "fatal"}
    assert row["harmless"] in {"true", "false", "depends", "routine"}


def test_slugs_are_unique() -> None:
    slugs = [row.slug for row in signatures()]

    assert len(slugs) == len(set(slugs))


@pytest.mark.parametrize(
    "line",
    [
        'raise ValueError("Attempting to unscale FP16 gradients.")',
        '    print0("WARNING: using slow attention. Flash Attention requires PyTorch >= 2.0")',
        '        "Weights only load failed. In PyTorch 2.6 the default was changed",',
        'logger.warning("Peak flops undefined for: X, MFU will show as 0%")',
    ],
)
def test_a_message_in_source_is_no_error(line: str) -> None:
    assert not found_in(f"{line}\n")


def test_a_warning_with_every_step_has_a_bound() -> None:
    line = "Peak flops undefined for: Some Card, MFU will show as 0%"

    assert len(found_in(f"{line}\n" * (MOST_PLACES + 30))) == MOST_PLACES
