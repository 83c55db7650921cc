"""The whole product on damaged, hostile and healthy pastes: a small seeded part of the evidence."""

from __future__ import annotations

import pytest

from advisor.advise import diagnose, report_markdown
from advisor.errors import InputError
from advisor.findings import as_json
from advisor.intake.document import Input
from benchmarks.fuzz import mutant
from benchmarks.healthy import false_alarms


@pytest.mark.parametrize("seed", range(10_000, 10_120))
def test_a_damaged_paste_gets_a_report(seed: int) -> None:
    """Whatever happened to a paste, it gets the same report twice, and no reader or rule fails."""
    inputs = [Input("message", mutant(seed))]
    report = diagnose(inputs)

    assert as_json(report) == as_json(diagnose(inputs))
    assert [] == [each for each in report.not_checked if each.error]
    assert [] == [note for note in report.notes if "fault of ours" in note]
    assert report_markdown(report)


def test_healthy_runs_raise_no_alarm() -> None:
    """Sixty healthy runs of many kinds have no finding of severity warning or above."""
    assert {} == false_alarms(range(20_000, 20_060))


@pytest.mark.parametrize("content", ["", "   \n\n", b"\x00\x01\x02" * 500, "lorem ipsum " * 50])
def test_nothing_to_read_gets_a_clear_answer(content: str | bytes) -> None:
    """Empty, binary and unrelated input is said to be so, with what to paste instead."""
    report = diagnose([Input("message", content)])

    assert () == report.findings
    assert report.headline
    assert any("log" in note for note in report.notes)


def test_megabytes_of_noise_are_answered() -> None:
    """Two megabytes of noise give no finding, and the lines are counted as unread."""
    noise = "".join(f"{n * 7919 % 100003:x} {n * 104729 % 9973}\n" for n in range(200_000))
    report = diagnose([Input("message", noise)])

    assert () == report.findings
    assert report.unread[0]["lines"] > 199_000


def test_an_unknown_card_is_an_error_that_helps() -> None:
    """A card that nobody makes is refused with names that come near."""
    with pytest.raises(InputError, match="RTX 4070"):
        diagnose([Input("message", "n_layer = 12")], gpu="RTX 4O7O")
