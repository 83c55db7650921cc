"""The tools that assistants call: typed arguments in, Markdown and the same as data out.

Nothing here knows the protocol; `mcp_server` speaks it.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from advisor.advise import report_markdown
from advisor.alternatives import compare, setting
from advisor.chat.answer import Advice
from advisor.config import Settings
from advisor.engine.catalogue import catalogue, rule_named
from advisor.errors import InputError, NotFoundError
from advisor.findings import Report, as_json, plain
from advisor.intake.document import Input
from advisor.intake.mask import quoted
from advisor.report_schema import report_schema
from advisor.rule import Rule
from advisor.surfaces.mcp_forms import (
    Changed,
    ComparisonBody,
    PlanBody,
    Planned,
    RuleBody,
    RuleList,
    RuleName,
    RuleRow,
    Run,
    Topic,
)
from advisor.wording.locales import noted, request_locale
from advisor.wording.pages import rule_page, rule_title
from advisor.wording.what_if import comparison_json, comparison_markdown


@dataclass(frozen=True, slots=True)
class Answer:
    """The same twice: for a reader and for a program."""

    text: str
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Desk:
    """What the tools work with."""

    advice: Advice
    settings: Settings


@dataclass(frozen=True, slots=True)
class Tool:
    """A function with the forms of its arguments and of its answer."""

    title: str
    arguments: type[BaseModel]
    answers: type[BaseModel] | None  # None: a report, whose schema is published already
    act: Callable[[Desk, Any], Answer]

    def description(self) -> str:
        """Return what an assistant is told of it: the function's own docstring."""
        return (inspect.getdoc(self.act) or "").partition("\n\nRaises:")[0]

    def output_schema(self) -> dict[str, Any]:
        """Return the JSON Schema of its structured content."""
        if self.answers is None:
            return report_schema()
        return self.answers.model_json_schema(mode="serialization")


def diagnose(desk: Desk, run: Run) -> Answer:
    """Find out what is wrong with a training run.

    Takes its log, config, error or question as they are and returns numbered findings with the
    computed numbers, the lines that prove them and what to change. Nothing is executed.

    Raises:
        InputError: There is nothing to read, it is too large, or no card has that name.
    """
    report = _report(desk, run)
    return Answer(report_markdown(report), json.loads(as_json(report)))


def plan(desk: Desk, wanted: Planned) -> Answer:
    """Give the consistent plan for a training run.

    Returns the settings, every exact batch, memory, hours, expected loss and the patch; with
    `set` also what those other settings would change.

    Raises:
        InputError: As `diagnose`, or a setting is not understood.
    """
    report = _report(desk, wanted)
    text = desk.advice.plan_text(report)
    body = {"locale": report.locale, "plan": plain(report.plan), "patch": report.patch}
    if not wanted.set:
        return Answer(text, body | {"what_if": None})
    other = what_if(desk, wanted)
    return Answer(f"{text}\n{other.text}", body | {"what_if": other.content})


def what_if(desk: Desk, wanted: Planned) -> Answer:
    """Compare a training run with itself under other settings.

    Returns parameters, tokens, memory, time, cost and expected loss, now and then. Effects that
    no formula gives are named, never guessed.

    Raises:
        InputError: As `diagnose`, or a setting is not understood.
    """
    inputs, locale = _inputs(desk, wanted), _locale(desk, wanted)
    changes = dict(setting(name, str(value)) for name, value in wanted.set.items())
    found = compare(inputs, changes, gpu=wanted.gpu or None, price=wanted.price)
    body = plain({"locale": locale, **comparison_json(found)})
    return Answer(comparison_markdown(found, locale), body)


def explain_rule(_: Desk, wanted: RuleName) -> Answer:
    """Explain one rule: what it finds, why that matters, its formula, limits and sources.

    Raises:
        NotFoundError: No rule has that name.
    """
    try:
        rule = rule_named(wanted.name)
    except NotFoundError as error:
        raise NotFoundError(
            "no-such-listed-rule", place="name", name=quoted(wanted.name)
        ) from error
    page = rule_page(rule)
    body = RuleBody(
        **_row(rule).model_dump(),
        confidence=rule.confidence.value,
        explains=list(rule.explains),
        references=list(rule.references),
        page=page,
    )
    return Answer(page, body.model_dump())


def list_rules(_: Desk, wanted: Topic) -> Answer:
    """List the problems that `diagnose` can find, all of them or those of one topic.

    Raises:
        NotFoundError: No topic has that name.
    """
    topics = sorted({rule.topic for rule in catalogue()})
    if wanted.topic is not None and wanted.topic not in topics:
        raise NotFoundError(
            "no-such-topic", place="topic", name=quoted(wanted.topic), known=tuple(topics)
        )
    rows = [_row(rule) for rule in catalogue() if wanted.topic in {None, rule.topic}]
    text = "".join(f"- `{row.name}` ({row.code}): {row.title}\n" for row in rows)
    return Answer(text, RuleList(topics=topics, rules=rows).model_dump())


TOOLS: Mapping[str, Tool] = {
    "diagnose": Tool("Diagnose a training run", Run, None, diagnose),
    "plan": Tool("Plan a training run", Planned, PlanBody, plan),
    "what_if": Tool("Compare settings", Changed, ComparisonBody, what_if),
    "explain_rule": Tool("Explain a rule", RuleName, RuleBody, explain_rule),
    "list_rules": Tool("List the rules", Topic, RuleList, list_rules),
}


def _report(desk: Desk, run: Run) -> Report:
    inputs, locale = _inputs(desk, run), _locale(desk, run)
    return noted(desk.advice.diagnose(inputs, locale=locale, gpu=run.gpu or None), run.locale)


def _inputs(desk: Desk, run: Run) -> list[Input]:
    typed = [Input("question", run.question, "message"), Input("message", run.text, "message")]
    files = [Input(each.name, each.content, "file") for each in run.documents]
    found = [*files, *(each for each in typed if str(each.data).strip())]
    if not found:
        raise InputError("nothing-to-read", place="text")
    if sum(len(str(each.data)) for each in found) > desk.settings.max_body_bytes:
        most = desk.settings.max_body_bytes
        raise InputError("too-many-characters", place="text", most=most)
    return found


def _locale(desk: Desk, run: Run) -> str:
    return request_locale(run.locale, run.question, run.text, desk.settings.locale)


def _row(rule: Rule) -> RuleRow:
    return RuleRow(
        name=rule.slug,
        code=rule.code,
        title=rule_title(rule),
        topic=rule.topic,
        severities=[each.value for each in rule.severities],
    )
