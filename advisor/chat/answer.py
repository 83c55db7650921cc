"""One answer to the messages of a chat, from these messages alone: no conversation is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from advisor.chat.followups import Kind, followup_kind
from advisor.chat.history import Selection, select
from advisor.chat.tasks import TOPIC, answer_task, task_of
from advisor.chat.turns import Message, UserTurn, text_of, user_turns
from advisor.engine.policy import Policy
from advisor.errors import InputError
from advisor.explain.telling import Telling
from advisor.findings import Report
from advisor.intake.document import Input
from advisor.wording.catalogue import text
from advisor.wording.locales import DEFAULT, noted, resolve_locale


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
    """

    locale: str | None = None
    fallback: str | None = None
    gpu: str | None = None


@dataclass(frozen=True)
class Answer:
    """What to say, in pieces that can be read once, and the report behind it if there is one."""

    locale: str
    pieces: Iterable[str]
    told: Report | None = None

    @cached_property
    def text(self) -> str:
        """The whole answer; reads the pieces."""
        said = "".join(self.pieces)
        return said.rstrip("\n") + "\n" * said.endswith("\n")

    @property
    def report(self) -> Report | None:
        """The report, with a model's texts once all pieces were read."""
        return self.pieces.report if isinstance(self.pieces, Telling) else self.told


def answer(messages: Sequence[Message], advice: Advice, wishes: Wishes | None = None) -> Answer:
    """Answer the last message of the user.

    Raises:
        InputError: No message is the user's, or one of them is too large.
    """
    wishes = wishes or Wishes()
    last = next((m for m in reversed(messages) if m.get("role") == "user"), None)
    if last is None:
        raise InputError(
            "No message is from the user.",
            place="messages",
            remedy='Send at least one message with the role "user".',
        )
    said = text_of(last)
    task = task_of(said)
    if task is not None:
        locale = _locale(wishes, said.rpartition("<chat_history>")[2])
        return Answer(locale, (answer_task(task, said, locale),))
    turns = user_turns([m for m in messages if m is last or not _is_task(m)])
    return _answer_turns(turns, advice, wishes)


def _is_task(message: Message) -> bool:
    return message.get("role") == "user" and task_of(text_of(message)) is not None


def _answer_turns(turns: Sequence[UserTurn], advice: Advice, wishes: Wishes) -> Answer:
    now = turns[-1]
    kind = followup_kind(now.text) if not now.files else None
    chosen = select(turns)
    locale = _locale_of(wishes, now, chosen, kind)
    if not chosen.inputs:
        return Answer(locale, (text(locale, TOPIC, _nothing(now, kind)),))
    if kind in {"thanks", "decline"}:
        return Answer(locale, (text(locale, TOPIC, str(kind)),))
    report = advice.diagnose(chosen.inputs, locale=locale, gpu=wishes.gpu)
    report = noted(report, wishes.locale)
    if kind == "compute":
        return Answer(locale, (advice.plan_text(report),), report)
    if not (chosen.has_paste or report.findings or report.plan):
        return Answer(locale, (text(locale, TOPIC, "nothing-to-read"),))
    return Answer(locale, advice.tell(report, now.text))


def _nothing(now: UserTurn, kind: Kind | None) -> str:
    if now.pictures and not now.text.strip():
        return "images-only"
    return "nothing-to-plan" if kind == "compute" else "nothing-to-read"


def _locale_of(wishes: Wishes, now: UserTurn, chosen: Selection, kind: Kind | None) -> str:
    """Return the language of the latest message; "ok" and "yes" are said in every language."""
    if kind is None:
        return _locale(wishes, now.text, *(turn.text for turn in chosen.turns))
    return _locale(wishes, *(turn.text for turn in reversed(chosen.turns)), now.text)


def _locale(wishes: Wishes, *texts: str) -> str:
    if wishes.locale:
        return resolve_locale(wishes.locale, texts[0] if texts else "")
    for each in texts:
        found = resolve_locale(None, each)
        if found != DEFAULT:
            return found
    return resolve_locale(wishes.fallback)
