"""What a message asks of an earlier report: one intent with its arguments, told by rules.

Concepts (words of `followups.yaml`) and numbers decide, never whole phrases. The rules stand in
the order of how much they demand, so the first that holds is the most specific one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from advisor.chat.amounts_said import GPU, Amounts, Change, amounts_in
from advisor.chat.findings_said import findings_said
from advisor.chat.words import Reply, Words, answer_of, apart, folded, words
from advisor.intake.split import kind_of
from advisor.wording.tongues import chinese

Kind = Literal[
    "plan", "thanks", "decline", "explain", "evidence", "formula", "what_if", "budget", "card",
    "compare", "errors", "json", "tongue", "unsure", "next", "help", "whole",
]  # fmt: skip

LONGEST = 400  # characters of a follow-up
HEAD = 6_000  # characters of a message with a paste in which the words are looked for
SHORT = 60  # characters of a message that is nothing but its concept
BRIEF = 20  # characters of a message that names a finding and nothing else: "the second?"
_NO_LETTER = re.compile(r"\W+")
_BARE = re.compile(r"[\W\d_]*\d[\W\d_]*")
_QUESTION = re.compile(r"[?؟]\s*$")
_FENCE = re.compile(r"^(?:```|~~~).*?(?:^(?:```|~~~)|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Intent:
    """What is asked.

    Attributes:
        kind: which reply.
        numbers: the findings that are meant; -1 is the last.
        changes: new settings.
        hours: of a budget.
        price: of an hour.
        gpu: the card that is named.
        count: how many cards.
        severity: the findings that are wanted.
        tongue: the language that is wanted, beside anything else.
        subject: the words, for a finding that is named by what it is about.
        is_answer: whether it is a short answer ("ok"), which tells no language.
    """

    kind: Kind
    numbers: tuple[int, ...] = ()
    changes: tuple[Change, ...] = ()
    hours: float | None = None
    price: float | None = None
    gpu: str | None = None
    count: int | None = None
    severity: Literal["error", "warning"] = "error"
    tongue: str | None = None
    subject: str = ""
    is_answer: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A message, and what was found in it."""

    text: str
    known: Words
    amounts: Amounts
    numbers: tuple[int, ...]
    has_paste: bool

    def has(self, *concepts: str) -> bool:
        """Tell whether any of the concepts is named."""
        return any(self.known.has(each, self.text) for each in concepts)


def intent_of(message: str, *, has_paste: bool = False) -> Intent | None:
    """Return what a message asks of an earlier report, None where it is nothing of that kind.

    Args:
        message: what the user typed.
        has_paste: whether a log or a config stands in it; then only a comparison is asked.
    """
    typed = _typed(message) if has_paste else message.strip()
    if not typed or len(typed) > LONGEST:
        return None
    text = apart(folded(typed))
    short = None if has_paste else answer_of(text)
    if short is not None:
        return Intent(ANSWERS[short], is_answer=True)
    amounts = amounts_in(text)
    said = Said(text, words(), amounts, findings_said(text, amounts), has_paste)
    if has_paste:
        return Intent("compare") if _is_compare(said) else None
    tongue = _tongue(said, typed)
    kind = None if _is_idle(said) else next((kind for kind, holds in RULES if holds(said)), None)
    if kind is None:
        return Intent("tongue", tongue=tongue) if tongue else None
    if tongue and (kind in {"whole", "thanks"} or (kind == "explain" and not said.numbers)):
        kind = "tongue"
    return replace(_intent(kind, said), tongue=tongue)


def named_card(message: str) -> str | None:
    """Return the card that a message names."""
    return amounts_in(folded(message)).gpu


def named_tongues(text: str) -> set[str]:
    """Return the languages that a folded text names, both scripts where it only says Chinese."""
    tags = {tag for name, tag in words().tongues.items() if _names(name, text)}
    return tags | ({"zh-Hant", "zh-Hans"} if "zh" in tags else set())


def _intent(kind: Kind, said: Said) -> Intent:
    amounts = said.amounts
    only_warnings = said.has("warnings") and not said.has("errors", "hide")
    severity: Literal["error", "warning"] = "warning" if only_warnings else "error"
    count = amounts.count or (_loose_count(amounts) if kind == "card" else None)
    return Intent(
        kind, said.numbers, _changes(amounts), amounts.hours, amounts.price, amounts.gpu,
        count, severity, subject=said.text,
    )  # fmt: skip


def _changes(amounts: Amounts) -> tuple[Change, ...]:
    count = (Change("batch.world_size", float(amounts.count)),) if amounts.count else ()
    return (*amounts.changes, *count)


def without_request(message: str) -> str:
    """Blank the first and last lines that only ask for a comparison: they are no part of a paste.

    The other lines keep their numbers.
    """
    lines = message.split("\n")
    filled = [place for place, line in enumerate(lines) if line.strip()]
    for place in {filled[0], filled[-1]} if len(filled) > 1 else ():
        asked = intent_of(lines[place]) if "=" not in lines[place] else None
        if asked is not None and asked.kind == "compare":
            lines[place] = ""
    return "\n".join(lines)


def _typed(message: str) -> str:
    """Return the sentences beside a paste."""
    lines = [line for line in _FENCE.sub("", message[:HEAD]).split("\n") if line.strip()]
    ends = {0, len(lines) - 1}  # a short request has no more marks of a sentence than a log line
    return "\n".join(
        line
        for place, line in enumerate(lines)
        if kind_of(line) == "prose" or (place in ends and "=" not in line)
    ).strip()


def _tongue(said: Said, typed: str) -> str | None:
    """Return the language that an answer is wanted in."""
    tongues = sorted(said.known.tongues, key=len, reverse=True)
    name = next((each for each in tongues if _names(each, said.text)), None)
    if name is None or said.amounts.changes or said.amounts.gpu:
        return None
    is_short = len(said.text) <= len(name) + 8
    if not is_short and (not said.has("tongue") or said.has("corpus")):
        return None
    tag = said.known.tongues[name]
    if tag != "zh":
        return tag
    return chinese(typed) if not said.text.isascii() else tag


def _names(tongue: str, text: str) -> bool:
    return (
        tongue in text and re.search(rf"(?<![a-z]){re.escape(tongue)}(?![a-z])", text) is not None
    )


def _is_compare(said: Said) -> bool:
    if said.amounts.changes:
        return False
    # "Which of the two is better" asks for it too, where runs are what is meant.
    is_choice = said.has("better") and said.has("which") and said.has("trainings")
    return is_choice or (said.has("compare") and (said.has_paste or said.has("runs")))


def _is_asked(said: Said) -> bool:
    return said.has("explain", "evidence", "formula", "unsure")


def _is_what_if(said: Said) -> bool:
    amounts = said.amounts
    if amounts.price is not None:
        return True
    if not (amounts.changes or amounts.count):
        return False
    only_card = all(change.fact == GPU for change in amounts.changes)
    factors = any(change.factor is not None for change in amounts.changes)
    supposed = factors or _QUESTION.search(said.text) or said.has("what_if", "compare")
    owned = only_card and said.has("have", "forgot") and not said.has("suppose")
    return bool(supposed) and not owned and not _asks_why(said)


def _asks_why(said: Said) -> bool:
    """Tell a question about what stands in the report from one about another setting."""
    return said.has("evidence", "formula", "unsure") and not said.has("double", "halve", "triple")


def _is_card(said: Said) -> bool:
    amounts = said.amounts
    if amounts.gpu is None and not (amounts.count or _of_them(said)):
        return False
    only_card = all(change.fact == GPU for change in amounts.changes)
    if said.has("forgot"):  # "I forgot to say": the word for saying is no question
        return only_card
    return only_card and not _is_asked(said) and (said.has("have") or len(said.text) <= SHORT)


def _of_them(said: Said) -> bool:
    """Tell whether so many are said to be there: "I have two of them", "two"."""
    if not said.has("have") or _loose_count(said.amounts) is None:
        return False
    return said.has("of_them") or not _NO_LETTER.sub("", _rest(said))


def _rest(said: Said) -> str:
    """Return the text without its numbers and its words for having."""
    spans = [*said.known.find("have", said.text), *((n.start, n.end) for n in said.amounts.numbers)]
    inside = {place for start, end in spans for place in range(start, end)}
    return "".join(char for place, char in enumerate(said.text) if place not in inside)


def _loose_count(amounts: Amounts) -> int | None:
    return next((int(n.value) for n in amounts.numbers if 1 <= n.value <= 64), None)


def _is_idle(said: Said) -> bool:
    """Tell small talk: a film is named, and nothing of a report ("my boss wants it as JSON")."""
    amounts = said.amounts
    named = said.numbers or amounts.changes or amounts.gpu or amounts.hours
    return said.has("idle") and not (named or said.has("json", "evidence", "formula"))


def _is_decline(said: Said) -> bool:
    """Tell that the plan is not wanted: "no, leave the plan"."""
    is_said = said.has("leave") and said.has("plan") and not said.has("explain", "evidence")
    return is_said and not _QUESTION.search(said.text) and not said.numbers


def _is_explain(said: Said) -> bool:
    is_bare = _BARE.fullmatch(said.text) is not None or len(said.text) <= BRIEF
    return bool(said.numbers) and (is_bare or said.has("explain", "finding", "show"))


def _is_errors(said: Said) -> bool:
    wanted = said.has("only", "show", "hide") or len(said.text) <= 12
    return said.has("errors", "warnings") and wanted and not said.numbers


ANSWERS: dict[Reply, Kind] = {"agree": "plan", "thanks": "thanks", "decline": "decline"}
RULES: tuple[tuple[Kind, Callable[[Said], bool]], ...] = (
    ("json", lambda said: said.has("json")),
    ("budget", lambda said: said.amounts.hours is not None and not _settings_named(said)),
    ("what_if", _is_what_if),
    ("compare", _is_compare),
    ("card", _is_card),
    ("next", lambda said: said.has("next")),
    ("unsure", lambda said: said.has("unsure")),
    ("formula", lambda said: said.has("formula")),
    ("evidence", lambda said: said.has("evidence")),
    ("explain", _is_explain),
    ("errors", _is_errors),
    ("whole", lambda said: said.has("whole")),
    ("decline", _is_decline),
    ("plan", lambda said: said.has("plan")),
    ("thanks", lambda said: said.has("thanks") and not _QUESTION.search(said.text)),
    ("explain", lambda said: said.has("explain")),
    ("help", lambda said: said.has("help")),
)


def _settings_named(said: Said) -> bool:
    return (
        any(change.fact != GPU for change in said.amounts.changes) or said.amounts.price is not None
    )
