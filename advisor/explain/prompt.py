"""The prompt for one finding: versioned text from `prompts/explain/`, and a bounded payload."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import yaml

from advisor.errors import CatalogueError
from advisor.explain.guard.refusal import Refusal
from advisor.explain.guard.speech import speech
from advisor.explain.guard.terms import own_terms
from advisor.explain.slots import statements
from advisor.explain.tokens import TokenCounter
from advisor.findings import Finding
from advisor.resources import prompts_home

LINE = 200  # characters of a quoted line
QUESTION = 1_000  # characters of the reader's question


@dataclass(frozen=True, slots=True)
class Prompt:
    """The standing instructions, and the version that caches and counts go by."""

    version: int
    text: str


@dataclass(frozen=True, slots=True)
class Request:
    """What a model is sent: instructions, and one finding as JSON."""

    system: str
    user: str


@cache
def prompt(name: str = "finding") -> Prompt:
    """Return a prompt of `prompts/explain/`.

    Raises:
        CatalogueError: The file has no version.
    """
    path = prompts_home() / "explain" / f"{name}.md"
    _, head, text = path.read_text(encoding="utf-8").split("---\n", 2)
    version = (yaml.safe_load(head) or {}).get("version")
    if not isinstance(version, int):
        raise CatalogueError("has no version", place=path.name)
    return Prompt(version, text.strip())


@cache
def instructions(locale: str) -> str:
    """Return what a model is told of every finding, with the vocabulary of the language.

    Raises:
        CatalogueError: There is no well-formed vocabulary.
    """
    known = speech(locale)
    text = prompt().text.replace("<words>", " ".join(known.words))
    text = text.replace("<openers>", " ".join(known.openers))
    return text.replace("<phrases>", "\n".join(known.folded))


def request(
    finding: Finding, *, locale: str, question: str, lines: Sequence[str], counter: TokenCounter,
    budget: int, refused: Sequence[Refusal] = (),
) -> Request | None:  # fmt: skip
    """Return what to send, None when the statements alone are longer than the budget.

    Args:
        finding: the finding, masked as it is in the report.
        locale: the language to write in.
        question: what the reader asked, masked.
        lines: quoted lines; they are left out first where the budget is short, then the question.
        counter: of tokens.
        budget: tokens of instructions and finding together.
        refused: why the model's first text was not accepted.
    """
    system = instructions(locale)
    quoted = [line[:LINE] for line in lines]
    asked = question[:QUESTION]
    while True:
        user = payload(finding, locale, asked, quoted, refused)
        if counter.count(system) + counter.count(user) <= budget:
            return Request(system, user)
        if quoted:
            quoted.pop()
        elif asked:
            asked = asked[: len(asked) // 2]
        else:
            return None


def payload(
    finding: Finding,
    locale: str,
    question: str = "",
    lines: Sequence[str] = (),
    refused: Sequence[Refusal] = (),
) -> str:
    """Return a finding as a model is sent it: a JSON object. For the arguments see `request`."""
    said = statements(finding)
    body = {
        "language": locale,
        "question": question,
        "finding": {"title": finding.title, "severity": finding.severity.value},
        "statements": said,
        "terms": own_terms((finding.title, *said.values()), locale),
        "evidence": list(lines),
    }
    if refused:
        body["not_accepted"] = [f"{each.kind}: {each.what[:60]}" for each in refused[:8]]
    return json.dumps(body, ensure_ascii=False)
