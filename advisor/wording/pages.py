"""The page of a rule: what it finds, why, how it is computed, what it needs."""

from __future__ import annotations

import re

from advisor.engine.told import Told
from advisor.rule import Rule
from advisor.wording.catalogue import SOURCE_LOCALE, text

SECTION = re.compile(r"^(Why|Computed|Fix|Source):", re.MULTILINE)


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
    """Return the page as Markdown, from the rule's own documentation and declaration."""
    title, _, body = documentation(rule).strip().partition("\n")
    parts = re.split(SECTION, body.strip())
    sections = [
        f"**{name}.** {' '.join(content.split())}"
        for name, content in zip(parts[1::2], parts[2::2], strict=True)
    ]
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
    if rule.explains:
        facts.append(f"- Explains: {', '.join(f'`{n}`' for n in rule.explains)}")
    facts += [f"- See: <{each}>" for each in rule.references]
    return "\n\n".join([f"# {rule.slug}", title, *sections, "\n".join(facts)]) + "\n"
