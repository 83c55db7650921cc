"""What the turns of a chat come to: the paste in force, the latest request, cards named since.

What a follow-up supposes ("with a width of 768?") is no fact: only pastes, remarks and cards that
the user says to have are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from advisor.chat.history import LOOK_BACK, Selection, Weighing, select, weigh
from advisor.chat.intents import Intent, intent_of, without_request
from advisor.chat.turns import UserTurn

NOTHING = Selection((), (), has_paste=False)
REMARKS = {"card", "compare"}  # follow-ups whose words may be facts, or that bring a paste


@dataclass(frozen=True, slots=True)
class Conversation:
    """The state of a chat, worked out anew from its turns.

    Attributes:
        now: the latest turn.
        asked: what it asks in its words.
        intent: what it asks of an earlier paste; none where there is no such paste.
        chosen: what to diagnose.
        before: what was to be diagnosed without the latest turn.
        older: what the chosen paste replaced, for a comparison.
        cards: what was said about cards since the paste, oldest first, the latest turn's last.
        earlier: the findings that earlier follow-ups were about.
        tongue: the language that was wished for last.
    """

    now: UserTurn
    asked: Intent | None
    intent: Intent | None
    chosen: Selection
    before: Selection
    older: Selection
    cards: tuple[Intent, ...]
    earlier: tuple[int, ...]
    tongue: str | None

    def meaning(self, chosen: Intent | None) -> Conversation:
        """Return the chat with another meaning of its latest turn, unchanged without one."""
        if chosen is None:
            return self
        cards = (*self.cards, chosen) if chosen.kind == "card" else self.cards
        tongue = chosen.tongue or self.tongue
        return replace(self, asked=chosen, intent=chosen, cards=cards, tongue=tongue)

    @property
    def is_picture(self) -> bool:
        """Whether the latest turn is nothing but a picture."""
        return bool(self.now.pictures) and not self.now.text.strip()

    @property
    def is_silent(self) -> bool:
        """Whether the latest turn asks nothing that is known and says nothing about a run."""
        return self.intent is None and self.now not in self.chosen.turns

    @property
    def is_idle(self) -> bool:
        """Whether the latest turn is silent, and a paste stands before it."""
        return self.is_silent and self.before.has_paste

    @property
    def is_remark(self) -> bool:
        """Whether the latest turn only adds to a paste that was diagnosed before."""
        return self.before.has_paste and self.now not in self.before.turns and (
            self.before.turns == self.chosen.turns[: len(self.before.turns)]
        )  # fmt: skip


def conversation(turns: Sequence[UserTurn]) -> Conversation:
    """Return what the turns come to; at least one is needed."""
    weight = cache(weigh)  # for this one call: a paste is not kept
    marked = [_marked(turn, weight) for turn in turns[-LOOK_BACK:]]
    turns = [turn for turn, _ in marked]
    asked = marked[-1][1]
    if not any(weight(turn).says_something for turn, intent in marked[:-1] if _is_read(intent)):
        marked[-1] = (marked[-1][0], _alone(marked[-1][1]))
    read = [turn for turn, intent in marked if _is_read(intent)]
    chosen = select(read, weight) if read else NOTHING
    begin = read.index(chosen.turns[0]) if chosen.turns else 0
    older = select(read[:begin], weight) if begin else NOTHING
    past = [turn for turn in read if turn is not turns[-1]]
    since = turns.index(chosen.turns[0]) if chosen.turns else 0
    intents = [intent for _, intent in marked[since:] if intent]
    latest = marked[-1][1]
    earlier = [i for i in intents if i is not latest and i.numbers and i.kind not in REMARKS]
    tongues = [intent.tongue for _, intent in marked if intent and intent.tongue]
    return Conversation(
        now=turns[-1],
        asked=asked,
        intent=latest,
        chosen=chosen,
        before=select(past, weight) if past else NOTHING,
        older=older,
        cards=tuple(intent for intent in intents if intent.kind == "card"),
        earlier=earlier[-1].numbers if earlier else (),
        tongue=tongues[-1] if tongues else None,
    )


def _marked(turn: UserTurn, weight: Weighing) -> tuple[UserTurn, Intent | None]:
    """Return a turn with what it asks, and without the line that asks it beside a paste."""
    intent = _meaning(turn, weight)
    if intent is None or intent.kind != "compare":
        return turn, intent
    return replace(turn, text=without_request(turn.text)), intent


def _meaning(turn: UserTurn, weight: Weighing) -> Intent | None:
    """Return what a turn asks, None where it brings a paste and asks no comparison."""
    intent = intent_of(turn.text)
    if not turn.files and intent is not None and not _is_paste(turn, intent, weight):
        return intent
    return intent_of(turn.text, has_paste=True)


def _is_paste(turn: UserTurn, intent: Intent, weight: Weighing) -> bool:
    if intent.kind in {"what_if", "budget"} and "\n" not in turn.text.strip():
        return False  # settings that are only supposed
    return bool(weight(turn).kinds)


def _alone(intent: Intent | None) -> Intent | None:
    """Return what a turn asks where nothing was pasted before: it describes its own run."""
    own = intent and intent.kind not in {"plan", "thanks", "decline", "help", "tongue", "json"}
    return None if own else intent


def _is_read(intent: Intent | None) -> bool:
    return intent is None or intent.kind in REMARKS
