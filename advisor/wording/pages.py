"""The page of a rule: what it finds, why, how it is computed, what it needs."""

from __future__ import annotations

import re

from advisor.rule import Rule

SECTION = re.compile(r"^(Why|Computed|Fix|Source):", re.MULTILINE)


def rule_title(rule: Rule) -> str:
    """Return the sentence that names the problem."""
    return rule.doc.strip().partition("\n")[0]


def rule_page(rule: Rule) -> str:
    """Return the page as Markdown, from the rule's own documentation and declaration."""
    title, _, body = rule.doc.strip().partition("\n")
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
