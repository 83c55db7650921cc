"""A model as a chooser among our own functions, where the rules do not understand a follow-up.

It says which function and with which arguments; whatever of that the message does not say itself
is thrown away with the whole choice. No word or number of a model reaches the reader.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from pydantic import BaseModel, Field

from advisor.chat.amounts_said import FACTS, Change, amounts_in, numbers_in
from advisor.chat.findings_said import findings_said
from advisor.chat.intents import LONGEST, Intent, Kind, named_card, named_tongues
from advisor.chat.words import folded
from advisor.explain.model import FormModel, ModelChoice, ModelError
from advisor.explain.prompt import Request, prompt
from advisor.intake.mask import mask_text

TIMEOUT = 10.0  # seconds for one try: a follow-up is worth a short wait, then the rules' answer
OUTPUT = 300  # tokens
Function = Literal[
    "explain", "evidence", "formula", "plan", "what_if", "budget", "card", "compare", "errors",
    "json", "tongue", "unsure", "next", "whole", "none",
]  # fmt: skip
Name = Literal[
    "width", "layers", "heads", "batch", "accumulation", "rate", "dropout", "tokens", "steps",
    "length",
]  # fmt: skip
NEEDS = {"budget": "hours", "tongue": "tongue"}  # without it there is nothing to answer


class Setting(BaseModel):
    """A new value of a setting."""

    name: Name
    value: float


class Choice(BaseModel):
    """What a model gives back: one of our functions, and arguments from the message."""

    function: Function = Field(description="The function that answers the message.")
    findings: list[int] | None = None
    settings: list[Setting] | None = None
    gpu: str | None = None
    count: int | None = None
    hours: float | None = None
    price: float | None = None
    language: str | None = None


class Chooser:
    """Asks a model which function a message means."""

    def __init__(self, choice: ModelChoice) -> None:
        """Connect to the model; nothing is sent yet. Raises InputError as every model does."""
        short = replace(choice, timeout=min(choice.timeout, TIMEOUT), output_tokens=OUTPUT)
        self._model = FormModel(short, Choice)

    def choose(self, message: str) -> Intent | None:
        """Return what a message asks, None where the model does not say or may not be believed."""
        typed = message.strip()
        if not typed or len(typed) > LONGEST:
            return None
        body = json.dumps({"message": mask_text(typed)}, ensure_ascii=False)
        try:
            chosen = self._model.fill(Request(prompt("followup").text, body))
        except ModelError:
            return None  # the rules' answer stands
        return intent_from(chosen, typed)


def intent_from(chosen: Choice, typed: str) -> Intent | None:
    """Return the intent of a choice, None where an argument is not in the message itself."""
    if chosen.function == "none" or not _is_said(chosen, typed):
        return None
    card = named_card(typed)
    changes = tuple(Change(FACTS[each.name], each.value) for each in chosen.settings or ())
    if chosen.gpu and card:
        changes = (*changes, Change("hardware.gpu", card))
    if chosen.count:
        changes = (*changes, Change(FACTS["cards"], float(chosen.count)))
    kind: Kind = chosen.function
    found = Intent(
        kind, tuple(dict.fromkeys(chosen.findings or ())), changes, chosen.hours, chosen.price,
        card if chosen.gpu else None, chosen.count, tongue=chosen.language, subject=folded(typed),
    )  # fmt: skip
    return found if _is_complete(found) else None


def _is_complete(found: Intent) -> bool:
    if found.kind == "what_if":
        return bool(found.changes) or found.price is not None
    if found.kind == "card":
        return found.gpu is not None or found.count is not None
    return found.kind not in NEEDS or getattr(found, NEEDS[found.kind]) is not None


def _is_said(chosen: Choice, typed: str) -> bool:
    """Tell whether the message itself has every argument."""
    text = folded(typed)
    values = [each.value for each in chosen.settings or ()]
    values += [each for each in (chosen.count, chosen.hours, chosen.price) if each is not None]
    said = [*numbers_in(text)]
    if not all(_is_among(value, said) for value in values):
        return False
    if not set(chosen.findings or ()) <= {
        *findings_said(text, amounts_in(text)),
        *(int(n) for n in said if n.is_integer()),
    }:
        return False
    if chosen.gpu and named_card(typed) is None:
        return False
    return chosen.language is None or chosen.language in named_tongues(text)


def _is_among(value: float, said: Iterable[float]) -> bool:
    return any(math.isclose(value, each, rel_tol=1e-9) for each in said)
