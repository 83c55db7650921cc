"""What differs between two reports: findings gone, new and changed, and the facts behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from advisor.findings import Finding, Report
from advisor.units import UNITS
from advisor.wording.catalogue import text
from advisor.wording.numbers import format_quantity, format_value
from advisor.wording.render import MARKS, code, finding_part

TOPIC = "chat"
ROWS = 24  # facts in the table of a comparison
# What a person compares first; the others follow in the order of their names.
FIRST = ("model.", "batch.", "optim.", "train.loss", "val.loss", "run.", "hardware.", "speed.")
SAID = {"log", "config", "command", "question"}


@dataclass(frozen=True, slots=True)
class Difference:
    """Two reports, finding by finding."""

    gone: tuple[Finding, ...]
    new: tuple[Finding, ...]
    changed: tuple[tuple[Finding, Finding], ...]
    same: int

    def __bool__(self) -> bool:
        """Tell whether any finding differs."""
        return bool(self.gone or self.new or self.changed)


def difference(before: Report, after: Report) -> Difference:
    """Compare the findings of two reports in one language."""
    old, new = ({each.rule: each for each in report.findings} for report in (before, after))
    both = [(old[rule], new[rule]) for rule in new if rule in old]
    changed = tuple(pair for pair in both if _words(pair[0]) != _words(pair[1]))
    return Difference(
        tuple(each for rule, each in old.items() if rule not in new),
        tuple(each for rule, each in new.items() if rule not in old),
        changed,
        len(both) - len(changed),
    )


def of_run(report: Report, run: int) -> Report:
    """Return what a report says of one run, as a report."""
    return replace(
        report,
        findings=tuple(each for each in report.findings if each.run == run),
        facts=tuple(each for each in report.facts if each["run"] == run),
    )


def difference_parts(found: Difference, report: Report) -> Iterator[str]:
    """Yield the findings that differ as Markdown; `report` is the later one."""

    def say(name: str, **values: Any) -> str:
        return text(report.locale, TOPIC, name, None, values)

    if found.gone:
        rows = (f"- {MARKS[each.severity]} ~~{each.title}~~" for each in found.gone)
        yield f"**{say('gone')}**\n\n" + "\n".join(rows) + "\n\n"
    shown: set[str] = set()
    if found.new:
        yield f"**{say('new')}**\n\n"
        yield from (finding_part(each, report, shown) for each in found.new)
    if found.changed:
        yield f"**{say('changed')}**\n\n"
        yield from (finding_part(after, report, shown) for _, after in found.changed)
    if found.same:
        number = format_quantity(found.same, "count", report.locale)
        yield say("same", count=number, count_n=found.same) + "\n\n"


def facts_table(before: Report, after: Report) -> str:
    """Return the facts that differ, side by side, "" where none does."""
    old, new = (_facts(each) for each in (before, after))
    names = [name for name in old | new if _value(old.get(name)) != _value(new.get(name))]
    rows = [
        f"| `{name}` | {' | '.join(_cell(each.get(name), after.locale) for each in (old, new))} |"
        for name in sorted(names, key=_place)[:ROWS]
    ]
    if not rows:
        return ""
    heads = (text(after.locale, TOPIC, f"compare-{each}") for each in ("first", "second"))
    return "\n".join([f"| | {' | '.join(heads)} |", "|---|---|---|", *rows]) + "\n\n"


def _words(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
    return finding.title, finding.severity, tuple(finding.clauses.values())


def _facts(report: Report) -> dict[str, Mapping[str, Any]]:
    """Return the facts that were said, by name; the last of a name is of the last run."""
    return {each["name"]: each for each in report.facts if each["origin"] in SAID}


def _value(fact: Mapping[str, Any] | None) -> Any:
    return fact and fact["value"]


def _place(name: str) -> tuple[int, str]:
    first = next((i for i, head in enumerate(FIRST) if name.startswith(head)), len(FIRST))
    return first, name


def _cell(fact: Mapping[str, Any] | None, locale: str) -> str:
    if fact is None:
        return "–"
    value, unit = fact["value"], fact["unit"]
    if isinstance(value, int | float) and not isinstance(value, bool) and unit in UNITS:
        return format_quantity(value, unit, locale)
    shown = format_value(value, locale) if isinstance(value, int | float | str) else str(value)
    # Pasted text: in a code span that ends where it should, with no bar that ends the cell.
    return code(shown.replace("|", "/")[:60]) if isinstance(value, str) else shown
