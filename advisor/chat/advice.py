"""The use case that a chat calls, and what a request says beside its messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from advisor.chat.intents import Intent
from advisor.chat.kept import Keep, Load
from advisor.engine.policy import Policy
from advisor.explain.telling import Telling
from advisor.findings import Report
from advisor.intake.document import Input

Choose = Callable[[str], Intent | None]


class Advice(Protocol):
    """The use case: what `advisor.advise` offers, and how it is told."""

    def diagnose(
        self,
        inputs: Sequence[Input],
        *,
        locale: str = ...,
        gpu: str | None = ...,
        policy: Policy = ...,
    ) -> Report:
        """Diagnose what was pasted; raises InputError."""
        ...

    def plan_text(self, report: Report) -> str:
        """Return the exact plan as Markdown."""
        ...

    def tell(self, report: Report, message: str = ...) -> Telling:
        """Return the whole answer as Markdown, piece by piece; `message` holds the question."""
        ...


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a request says beside its messages.

    Attributes:
        locale: the language asked for.
        fallback: the language when neither this nor the messages say one.
        gpu: the card, when it is not to be read from the messages.
        keep: keeps a report and returns its id, which the answer then names; called once, after
            the last piece of the answer.
        load: returns the JSON text of a report that `keep` has kept for this user, None if there
            is none; asked when the paste is no longer among the messages.
        fields: those of the JSON schema that the answer to a background task is to have.
        choose: returns what a follow-up asks that the rules do not understand.
    """

    locale: str | None = None
    fallback: str | None = None
    gpu: str | None = None
    keep: Keep | None = None
    load: Load | None = None
    fields: tuple[str, ...] = ()
    choose: Choose | None = None
