"""Replies to follow-ups: one function per intent, each from a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from advisor.chat.findings_said import LAST
from advisor.chat.intents import Intent, Kind
from advisor.chat.subjects import meant
from advisor.chat.suppositions import budget_reply, what_if_reply
from advisor.findings import Confidence, Finding, Report, as_json
from advisor.intake.document import Input
from advisor.wording.catalogue import text
from advisor.wording.frame import count
from advisor.wording.render import (
    MARKS,
    fenced,
    finding_part,
    formula_row,
    plan_markdown,
    quote,
)
from advisor.wording.typography import isolated, listed

TOPIC = "chat"
LINES = 30  # of evidence for one finding; the report has all
# What can be asked, as a reader would say it; each example is understood in its language.
EXAMPLES = ("explain", "evidence", "formula", "plan", "what-if", "budget", "card", "compare",
            "errors", "unsure", "next", "tongue", "json")  # fmt: skip
EXAMPLE_NUMBERS = {"number": 2, "width": 768, "hours": 24}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reply rests on.

    Attributes:
        report: what was diagnosed, in the reader's language.
        inputs: the paste; none where only the kept report is known.
        gpu: the card, when it is not to be read from the paste.
        earlier: the findings that were spoken of last.
    """

    report: Report
    inputs: tuple[Input, ...] = ()
    gpu: str | None = None
    earlier: tuple[int, ...] = ()

    @property
    def locale(self) -> str:
        """The language of the reply."""
        return self.report.locale

    def say(self, name: str, **values: Any) -> str:
        """Return a message of the chat."""
        return text(self.locale, TOPIC, name, None, values)


def reply(intent: Intent, asked: Asked) -> Iterator[str]:
    """Yield the reply as Markdown."""
    for part in REPLIES[intent.kind](intent, asked):
        yield isolated(part.rstrip("\n"), asked.locale) + "\n\n"


def menu(locale: str, head: str) -> str:
    """Return what can be asked, with a sentence before it."""
    values = {name: count(value, locale) for name, value in EXAMPLE_NUMBERS.items()}
    values |= {"card": "RTX 4090", "cards": "2 x RTX 3090"}
    rows = (f"- {text(locale, TOPIC, f'ask-{name}', None, values)}" for name in EXAMPLES)
    return text(locale, TOPIC, head) + "\n\n" + "\n".join(rows) + "\n"


def understands(kind: Kind) -> bool:
    """Tell whether an intent is replied to from the report alone."""
    return kind in REPLIES


def _chosen(intent: Intent, asked: Asked) -> tuple[list[Finding], list[str]]:
    """Return the findings that are meant, and what is to be said of those that there are not."""
    findings = asked.report.findings
    if not findings:
        return [], [asked.say("no-findings")]
    numbers = intent.numbers or meant(intent.subject, findings) or asked.earlier
    wanted = [len(findings) if number == LAST else number for number in numbers]
    by_number = {each.number: each for each in findings}
    missing = [number for number in wanted if number not in by_number]
    said = []
    if missing:
        there = listed((count(number, asked.locale) for number in by_number), asked.locale)
        absent = listed((count(number, asked.locale) for number in missing), asked.locale)
        said.append(asked.say("no-such-finding", numbers=absent, there=there))
    return [by_number[number] for number in wanted if number in by_number], said


def _explain(intent: Intent, asked: Asked) -> Iterator[str]:
    chosen, said = _chosen(intent, asked)
    yield from said
    if not (chosen or said):
        chosen = list(asked.report.findings) if len(asked.report.findings) == 1 else []
        if not chosen:
            yield menu(asked.locale, "which-finding")
    shown: set[str] = set()
    for each in chosen:
        yield finding_part(each, asked.report, shown)
        if each.references:
            yield "\n".join(f"- <{link}>" for link in each.references)


def _evidence(intent: Intent, asked: Asked) -> Iterator[str]:
    chosen, said = _chosen(intent, asked)
    yield from said
    lines = {(each["document"], each["line"]): each["text"] for each in asked.report.context}
    for each in chosen or (() if said else asked.report.findings):
        places = {(found.document, found.line): found for found in each.evidence}
        rows = [f"> {quote(found, lines)}" for found in list(places.values())[:LINES]]
        yield f"**{_name(each)}**"
        yield "  \n".join(rows) if rows else asked.say("no-evidence")


def _formula(intent: Intent, asked: Asked) -> Iterator[str]:
    chosen, said = _chosen(intent, asked)
    yield from said
    for each in chosen or (() if said else asked.report.findings):
        rows = list(dict.fromkeys(_formulas(each, asked.locale)))
        if rows or chosen:
            yield f"**{_name(each)}**"
            yield "\n".join(f"- {row}" for row in rows) if rows else asked.say("no-formula")


def _formulas(finding: Finding, locale: str) -> Iterator[str]:
    computed = (each for each in finding.quantities.values() if each.formula and each.inputs)
    return (formula_row(each, locale) for each in computed)


def _name(finding: Finding) -> str:
    return f"{finding.number}. {MARKS[finding.severity]} {finding.title}"


def _plan(_: Intent, asked: Asked) -> Iterator[str]:
    yield plan_markdown(asked.report)


def _errors(intent: Intent, asked: Asked) -> Iterator[str]:
    found = [each for each in asked.report.findings if each.severity.value == intent.severity]
    if not found:
        yield asked.say(f"none-{intent.severity}")
    shown: set[str] = set()
    yield from (finding_part(each, asked.report, shown) for each in found)


def _json(_: Intent, asked: Asked) -> Iterator[str]:
    yield fenced(as_json(asked.report, indent=1), "json")


def _unsure(intent: Intent, asked: Asked) -> Iterator[str]:
    chosen, said = _chosen(intent, asked) if intent.numbers else ([], [])
    yield from said
    findings = chosen or asked.report.findings
    doubtful = [each for each in findings if chosen or each.confidence is not Confidence.HIGH]
    doubtful += [each for each in findings if "claimed" in each.clauses and each not in doubtful]
    rows = [f"- {_name(each)}{_doubt(each, asked.locale)}" for each in doubtful]
    ranges = [f"- {each}" for each in _ranges(asked.report)] if not chosen else []
    if rows:
        yield asked.say("unsure-findings")
        yield "\n".join(rows)
    elif not said:
        yield asked.say("unsure-none")
    if ranges:
        yield asked.say("unsure-ranges")
        yield "\n".join(ranges)


def _doubt(finding: Finding, locale: str) -> str:
    level = text(locale, "report", f"confidence-{finding.confidence.value}")
    claimed = finding.clauses.get("claimed", "")
    return f" · *{level}*" + (f" · {claimed}" if claimed else "")


def _ranges(report: Report) -> Sequence[str]:
    plan = report.plan
    return () if plan is None else tuple(plan["expect_text"])


def _next(_: Intent, asked: Asked) -> Iterator[str]:
    locale, questions = asked.locale, asked.report.questions
    if not questions:
        yield asked.say("next-none")
        return
    yield asked.say("next-head")
    yield "\n".join(
        "- " + text(locale, "report", "question-unlocks", None, {
            "text": each.text, "rules": count(len(each.unlocks), locale),
            "rules_n": len(each.unlocks),
        })
        for each in questions
    )  # fmt: skip


def _help(_: Intent, asked: Asked) -> Iterator[str]:
    yield menu(asked.locale, "menu-head")


def _what_if(intent: Intent, asked: Asked) -> Iterator[str]:
    if asked.inputs:
        yield what_if_reply(intent, asked.report, asked.inputs, asked.gpu)
    else:
        yield asked.say("needs-paste")


def _budget(intent: Intent, asked: Asked) -> Iterator[str]:
    yield budget_reply(intent, asked.report)


REPLIES: dict[Kind, Callable[[Intent, Asked], Iterable[str]]] = {
    "explain": _explain, "evidence": _evidence, "formula": _formula, "plan": _plan,
    "what_if": _what_if, "budget": _budget, "errors": _errors, "json": _json, "unsure": _unsure,
    "next": _next, "help": _help,
}  # fmt: skip
