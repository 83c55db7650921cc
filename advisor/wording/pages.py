"""The page of a rule: what it finds, why, how it is computed, its limits, an example."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from advisor.engine.cases import cases_of, facts_of
from advisor.engine.evaluate import apply
from advisor.engine.told import Told
from advisor.findings import Outcome
from advisor.rule import Rule
from advisor.wording.catalogue import SOURCE_LOCALE, text
from advisor.wording.findings import finding

SECTION = re.compile(r"^(Why|Computed|Fix|Source):", re.MULTILINE)
LIMIT = re.compile(
    r"^(?P<name>[A-Z][A-Z0-9_]+) = (?P<value>[-+\d][^#\n]*?)\s*(?:#\s*(?P<note>.*))?$"
)


def rule_title(rule: Rule) -> str:
    """Return the sentence that names the problem."""
    return documentation(rule).strip().partition("\n")[0]


def documentation(rule: Rule) -> str:
    """Return title, Why, Computed, Fix and Source; those of a table's row are its messages."""
    if not isinstance(rule.function, Told):
        return rule.doc
    title, what, why, fix = (
        text(SOURCE_LOCALE, rule.topic, rule.slug, each) for each in ("title", "what", "why", "fix")
    )
    source = rule.function.signature.source
    return (
        f"{title}.\n\nWhy: {what} {why}\nComputed: nothing; the line was found in the log.\n"
        f"Fix: {fix}\nSource: {source}."
    )


def rule_page(rule: Rule) -> str:
    """Return the page as Markdown, from the rule's own documentation, declaration and cases."""
    title, _, body = documentation(rule).strip().partition("\n")
    parts = re.split(SECTION, body.strip())
    sections = [
        f"**{name}.** {' '.join(content.split())}"
        for name, content in zip(parts[1::2], parts[2::2], strict=True)
    ]
    if limits := "\n".join(_limits(rule)):
        sections.append(f"**Thresholds.**\n\n{limits}")
    if quiet := "\n".join(_quiet(rule)):
        sections.append(f"**No false alarm.** By its cases it is\n\n{quiet}")
    if shown := _example(rule):
        sections.append(f"**Example.**\n\n{shown}")
    return "\n\n".join([f"# {rule.slug}", title, *sections, "\n".join(_declared(rule))]) + "\n"


def _declared(rule: Rule) -> list[str]:
    needs = [" or ".join(n.names) for n in rule.needs if n.required and n.names]
    optional = [" or ".join(n.names) for n in rule.needs if not n.required]
    severities = ", ".join(each.value for each in rule.severities)
    facts = [
        f"- Code: `{rule.code}`, topic: {rule.topic}",
        f"- Severity: {severities}; confidence: {rule.confidence.value}",
        f"- Needs: {', '.join(f'`{n}`' for n in needs) or 'nothing in particular'}",
    ]
    if optional:
        facts.append(f"- Uses where known: {', '.join(f'`{n}`' for n in optional)}")
    if rule.likelihood:
        facts.append("- Not for: reinforcement learning, whose loss does not measure progress")
    if rule.explains:
        facts.append(f"- Explains: {', '.join(f'`{n}`' for n in rule.explains)}")
    return facts + [f"- See: <{each}>" for each in rule.references]


def _limits(rule: Rule) -> Iterator[str]:
    """Yield the named numbers of a rule's module, with the comments that give their sources."""
    if isinstance(rule.function, Told):
        return
    source = import_module(rule.function.__module__).__file__
    for line in Path(source or "").read_text(encoding="utf-8").splitlines():
        found = LIMIT.match(line)
        if found is None:
            continue
        try:
            value = ast.literal_eval(found["value"])
        except (ValueError, SyntaxError):
            continue
        name = found["name"].lower().replace("_", " ")
        yield f"- {name}: {value:g}" + (f" ({found['note']})" if found["note"] else "")


def _quiet(rule: Rule) -> Iterator[str]:
    for name in cases_of(rule):
        outcome = next((o for o in ("silent", "not_applicable") if name.startswith(f"{o}_")), None)
        if outcome is not None:
            words = name.removeprefix(f"{outcome}_").replace("_", " ")
            yield f"- {outcome.replace('_', ' ')} {words}"


def _example(rule: Rule) -> str:
    """Return what a user reads in the first case that fires; of a table's row, its line."""
    if isinstance(rule.function, Told):
        return f"```text\n{rule.function.signature.example}\n```"
    for case in cases_of(rule).values():
        if case["expect"]["outcome"] != "fires":
            continue
        result = apply(rule, facts_of(case))
        if result.outcome is Outcome.FIRES:
            said = finding(result, 1, SOURCE_LOCALE, (), None)
            lines = [f"**{said.title}**", "", *said.explanation.splitlines()]
            return "\n".join(f"> {line}".rstrip() for line in lines)
    return ""
