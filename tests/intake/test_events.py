"""TensorBoard event files become documents whose lines count the events."""

from __future__ import annotations

import builtins
import sys
from pathlib import Path
from typing import Any

import pytest

from advisor.errors import InputError
from advisor.intake.document import Input, read_inputs
from advisor.intake.events import is_events

EVENTS = Path(__file__).resolve().parents[1] / "pastes" / "tensorboard" / "torch.tfevents"


def lines_of(data: bytes | str | Path) -> dict[int, str]:
    (document,) = read_inputs([Input("events.out.tfevents.1", data)])
    return {line.number: line.text for line in document.lines()}


def test_an_event_has_its_own_line() -> None:
    lines = lines_of(EVENTS)

    assert lines[1] == "brain.Event:2"
    assert not lines[2]  # a text, no scalar
    assert lines[3] == "step\t0\tloss/train\t11.644758224487305"
    assert lines == lines_of(EVENTS.read_bytes())


@pytest.mark.parametrize("cut", [1, 9, 40, 1000])
def test_a_file_that_is_still_being_written_is_read_up_to_its_last_whole_event(cut: int) -> None:
    (document,) = read_inputs([Input("events", EVENTS.read_bytes()[:-cut])])

    whole = lines_of(EVENTS)
    assert {line.number: line.text for line in document.lines()}.items() <= whole.items()
    assert cut < 4 or "damaged" in document.notes


def test_damage_ends_the_reading_without_an_error() -> None:
    data = bytearray(EVENTS.read_bytes())
    data[2000:2100] = bytes([255]) * 100
    (document,) = read_inputs([Input("events", bytes(data))])

    assert "damaged" in document.notes
    assert sum(1 for _ in document.lines()) > 20


def test_text_that_speaks_of_events_is_text() -> None:
    assert not is_events(b"brain.Event:2\nstep\t1\tloss\t2.5\n")
    assert lines_of("brain.Event:2\n")[1] == "brain.Event:2"


def test_without_the_package_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def absent(name: str, *rest: Any) -> Any:
        if name.startswith("tensorboardX"):
            raise ImportError(name)
        return real(name, *rest)

    for name in [each for each in sys.modules if each.startswith("tensorboardX")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", absent)

    with pytest.raises(InputError, match="events-need-extra"):
        read_inputs([Input("events", EVENTS)])
