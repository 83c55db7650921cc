"""The rules: found by walking `rules/`, its modules and tables, sorted by code; none is listed."""

from __future__ import annotations

from functools import cache

from advisor.engine.index import load
from advisor.engine.told import told
from advisor.errors import CatalogueError, NotFoundError
from advisor.intake.mask import quoted
from advisor.resources import rules_home
from advisor.rule import Rule


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return every rule; raises CatalogueError when two share a code or a slug."""
    rules = load(rules_home())
    rules += told(rule.slug for rule in rules)
    for attribute in ("code", "slug"):
        names = [getattr(rule, attribute) for rule in rules]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise CatalogueError(f"used by two rules: {', '.join(twice)}", place=attribute)
    return tuple(sorted(rules, key=lambda rule: rule.code))


def rule_named(name: str) -> Rule:
    """Return the rule with that slug or code; raises NotFoundError."""
    for rule in catalogue():
        if name.lower() in {rule.slug, rule.code.lower()}:
            return rule
    raise NotFoundError("no-such-rule", name=quoted(name))
