"""The callbacks of training programs, given what the real programs gave a recorder.

Neither program is installed here (they need torch), so their base classes are stand-ins; the calls
are those of real trainings (`tests/reference/run_callbacks.py`).
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from advisor.integrations.live import Wishes
from advisor.watching import Event

CALLS = Path(__file__).with_name("calls")
STAND_INS = {
    "transformers": ("TrainerCallback", "TrainerControl", "TrainerState", "TrainingArguments"),
    "lightning": (),
    "lightning.pytorch": ("Trainer",),
    "lightning.pytorch.callbacks": ("Callback",),
}
Make = Callable[[Wishes], Any]


def recorded(name: str) -> dict[str, Any]:
    """Return what a real training gave its callbacks."""
    told: dict[str, Any] = json.loads((CALLS / f"{name}.json").read_text(encoding="utf-8"))
    return told


def module(name: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Import an integration beside stand-ins for what it builds on."""
    for program, classes in STAND_INS.items():
        stand_in = ModuleType(program)
        for each in classes:
            setattr(stand_in, each, type(each, (), {}))
        monkeypatch.setitem(sys.modules, program, stand_in)
    monkeypatch.delitem(sys.modules, f"advisor.integrations.{name}", raising=False)
    return import_module(f"advisor.integrations.{name}")


def play_huggingface(callback: Any, **state: Any) -> None:
    """Give a callback the calls of the Trainer."""
    told = recorded("huggingface")
    arguments = SimpleNamespace(to_dict=lambda: told["settings"], **told["arguments"])
    sizes = [SimpleNamespace(numel=lambda n=n: n, requires_grad=True) for n in told["sizes"]]
    config = SimpleNamespace(to_json_string=lambda: told["config"])
    model = SimpleNamespace(config=config, parameters=lambda: sizes)
    loader = SimpleNamespace(dataset=range(told["examples"]))
    for event, at, logs in told["calls"]:
        given = {"model": model, "train_dataloader": loader} | ({"logs": logs} if logs else {})
        getattr(callback, event)(arguments, SimpleNamespace(**{**at, **state}), object(), **given)


def play_lightning(callback: Any, **state: Any) -> None:
    """Give a callback the calls of Lightning's Trainer."""
    for event, at in recorded("lightning")["calls"]:
        trainer, more = SimpleNamespace(**{**at, **state}), (object(), object(), 0)
        if event == "on_train_batch_end":
            callback.on_train_batch_end(trainer, *more, batch_idx=0)
        else:
            getattr(callback, event)(trainer, object())


PLAYERS = {"huggingface": play_huggingface, "lightning": play_lightning}


def heard(name: str, monkeypatch: pytest.MonkeyPatch, **state: Any) -> list[Event]:
    """Return the events of a whole training."""
    events: list[Event] = []
    wishes = Wishes(every=2, share=float("inf"), tell=events.append)
    PLAYERS[name](module(name, monkeypatch).AdvisorCallback(wishes), **state)
    return events


def test_the_trainer_of_hugging_face_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    events = heard("huggingface", monkeypatch)
    found = {each.rule: each for each in events if each.kind == "raised"}

    assert {"loss-not-finite", "gradient-clipping-off"} <= found.keys()  # of its log, its settings
    assert "error" == found["loss-not-finite"].severity
    assert "step 2" in found["loss-not-finite"].title
    assert [each.rule for each in events] == list(dict.fromkeys(each.rule for each in events))


def test_the_trainer_of_lightning_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    events = heard("lightning", monkeypatch)

    assert "loss-not-finite" in {each.rule for each in events if each.kind == "raised"}
    raised = [each.rule for each in events if each.kind == "raised"]
    assert len(raised) == len(set(raised))  # though the table was begun anew for `val_loss`


@pytest.mark.parametrize(
    ("name", "state"),
    [("huggingface", {"is_world_process_zero": False}), ("lightning", {"is_global_zero": False})],
)
def test_only_the_first_process_watches(
    name: str, state: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [] == heard(name, monkeypatch, **state)


@pytest.mark.parametrize("name", PLAYERS)
def test_an_error_of_ours_never_stops_a_training_and_is_told_once(
    name: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: Event) -> None:
        raise RuntimeError("a fault of ours")

    made = module(name, monkeypatch).AdvisorCallback(
        Wishes(every=2, share=float("inf"), tell=broken)
    )  # fmt: skip
    with caplog.at_level(logging.WARNING, "advisor"):
        PLAYERS[name](made)

    assert ["the advisor stops watching this training"] == [r.message for r in caplog.records]
    assert "a fault of ours" in caplog.text
