"""What a message asks of an earlier report: one intent with its arguments, told by rules.

Concepts (words of `followups.yaml`) and numbers decide, never whole phrases. The rules stand in
the order of how much they demand, so the first that holds is the most specific one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from advisor.chat.amounts_said import GPU, Amounts, Change, Number, amounts_in
from advisor.chat.followups import followup_kind
from advisor.chat.words import Words, folded, words
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
LAST = -1  # the number of the last finding
MOST = 20  # findings that one message may name
_BARE = re.compile(r"[\W\d_]*\d[\W\d_]*")
_RANGE = re.compile(r"\s?(?:-|–|~|to|bis|a|à|至|到|から|부터|से)\s?")
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
    short = None if has_paste else followup_kind(typed)
    if short is not None:
        return Intent("plan" if short == "compute" else short)
    text = folded(typed)
    amounts = amounts_in(text)
    said = Said(text, words(), amounts, _findings(text, amounts), has_paste)
    if has_paste:
        return Intent("compare") if _is_compare(said) else None
    tongue = _tongue(said, typed)
    kind = next((kind for kind, holds in RULES if holds(said)), None)
    if kind is None:
        return Intent("tongue", tongue=tongue) if tongue else None
    if kind == "whole" and tongue:
        kind = "tongue"
    return replace(_intent(kind, said), tongue=tongue)


def _intent(kind: Kind, said: Said) -> Intent:
    amounts = said.amounts
    severity: Literal["error", "warning"] = "error" if said.has("errors") else "warning"
    count = amounts.count or (_loose_count(amounts) if kind == "card" else None)
    return Intent(
        kind, said.numbers, _changes(amounts), amounts.hours, amounts.price, amounts.gpu,
        count, severity, subject=said.text,
    )  # fmt: skip


def _changes(amounts: Amounts) -> tuple[Change, ...]:
    count = (Change("batch.world_size", float(amounts.count)),) if amounts.count else ()
    return (*amounts.changes, *count)


def _typed(message: str) -> str:
    """Return the sentences beside a paste."""
    lines = [line for line in _FENCE.sub("", message[:HEAD]).split("\n") if line.strip()]
    ends = {0, len(lines) - 1}  # a short request has no more marks of a sentence than a log line
    return "\n".join(
        line
        for place, line in enumerate(lines)
        if kind_of(line) == "prose" or (place in ends and "=" not in line)
    ).strip()


def _findings(text: str, amounts: Amounts) -> tuple[int, ...]:
    """Return the numbers of findings: ordinals, and digits that belong to nothing else."""
    known = words()
    plain = [n for n in amounts.numbers if n.is_plain or _is_marked(n, text, known)]
    found = [(n.start, n.end, int(n.value)) for n in plain if n.value < 10**6]
    taken: list[tuple[int, int]] = []
    for value, pattern in known.ordinals:
        for match in pattern.finditer(text):
            if not any(left < match.end() and match.start() < right for left, right in taken):
                taken.append(match.span())
                found.append((*match.span(), value))
    found = [
        f for f in found if not any(a < f[1] and f[0] < b for a, b in taken if (a, b) != f[:2])
    ]
    found.sort()
    numbers = [value for _, _, value in found]
    if len(found) == 2 and _RANGE.fullmatch(text[found[0][1] : found[1][0]]):
        numbers = list(range(numbers[0], min(numbers[1], numbers[0] + MOST) + 1)) or numbers
    if not numbers and known.has("last", text):
        numbers = [LAST]
    return tuple(dict.fromkeys(numbers))[:MOST]


def _is_marked(number: Number, text: str, known: Words) -> bool:
    """Tell whether a numeral in letters stands beside "finding"."""
    return any(
        -1 <= number.start - end <= 2 or -1 <= start - number.end <= 1
        for start, end in known.find("finding", text)
    )


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
    return said.has("compare") and not said.amounts.changes and (
        said.has_paste or said.has("runs")
    )  # fmt: skip


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
    return bool(supposed) and not (only_card and said.has("have")) and not _asks_why(said)


def _asks_why(said: Said) -> bool:
    """Tell a question about what stands in the report from one about another setting."""
    return said.has("evidence", "formula", "unsure") and not said.has("double", "halve", "triple")


def _is_card(said: Said) -> bool:
    amounts = said.amounts
    if amounts.gpu is None and not (amounts.count or _of_them(said)):
        return False
    only_card = all(change.fact == GPU for change in amounts.changes)
    return only_card and not _is_asked(said) and (said.has("have") or len(said.text) <= SHORT)


def _of_them(said: Said) -> bool:
    return said.has("have") and said.has("of_them") and _loose_count(said.amounts) is not None


def _loose_count(amounts: Amounts) -> int | None:
    return next((int(n.value) for n in amounts.numbers if 1 <= n.value <= 64), None)


def _is_explain(said: Said) -> bool:
    is_bare = _BARE.fullmatch(said.text) is not None or len(said.text) <= BRIEF
    return bool(said.numbers) and (is_bare or said.has("explain", "finding", "show"))


def _is_errors(said: Said) -> bool:
    wanted = said.has("only", "show") or len(said.text) <= 12
    return said.has("errors", "warnings") and wanted and not said.numbers


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
    ("plan", lambda said: said.has("plan")),
    ("explain", lambda said: said.has("explain")),
    ("help", lambda said: said.has("help")),
)


def _settings_named(said: Said) -> bool:
    return (
        any(change.fact != GPU for change in said.amounts.changes) or said.amounts.price is not None
    )
