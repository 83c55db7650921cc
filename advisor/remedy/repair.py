"""From findings to plan and patch: the one step that makes the actions consistent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from advisor.facts import Facts
from advisor.findings import Action
from advisor.intake.document import Document
from advisor.readers.base import Assignment, Reading
from advisor.remedy.patch import ConfigText, apply_edits, edits, unified
from advisor.remedy.plan import Plan, make_plan, with_comments
from advisor.remedy.settings import settle

FEWEST = 2  # settings; fewer are no config
BATCH = frozenset({"batch.micro", "batch.accumulation", "batch.global"})
GAP = 5  # lines between settings of one config; more belong to something else


@dataclass(frozen=True, slots=True)
class Remedy:
    """The plan, the config that it changes, and the diff."""

    plan: Plan
    config: ConfigText | None
    assignments: tuple[Assignment, ...]
    overridden: frozenset[str]  # keys that the command sets, whatever the config says
    patch: str | None

    def place(self, action: Action) -> str | None:
        """Return `document:line` where the action applies, None to add the key.

        What stands in the config has its name and its lines, as the patch has; a comment beside
        the config, in the same message, has those of the message.
        """
        if self.config is None:
            return None
        if action.kind == "edit_comment":
            own = action.document == self.config.document
            line = action.line if own else None
        else:
            line = next((a.line for a in self.assignments if a.key == action.key), None)
        if line is None:
            return None
        row = line - self.config.first
        if 0 <= row < len(self.config.lines):
            return f"{self.config.name}:{row + 1}"
        return f"{self.config.document}:{line}"


def plan_for(facts: Facts, actions: Sequence[Action]) -> Plan | None:
    """Make one consistent plan of the actions; None when there is nothing to plan."""
    return make_plan(settle(facts, actions))


def repair(
    facts: Facts, plan: Plan, later: Sequence[Action], readings: Sequence[Reading],
    documents: Sequence[Document],
) -> Remedy:  # fmt: skip
    """Add the actions that follow from the plan itself, and make the patch of the config."""
    settings = {action.fact: action for action in later if action.kind == "set"}
    plan = replace(plan, settings={**plan.settings, **settings, **plan.settings})
    overridden = frozenset(key for reading in readings for key in reading.overrides)
    own = _assignments(readings)
    config = _config(own, readings, documents)
    if config is None:
        return Remedy(plan, None, (), overridden, None)
    plan = with_comments(plan, _batch_comments(facts, plan, config))
    settings = {n: action for n, action in plan.settings.items() if action.key not in overridden}
    found, added = edits(config, own, settings, plan.comments)
    diff = unified(config, apply_edits(config, found, added))
    return Remedy(plan, config, tuple(own), overridden, diff or None)


def _assignments(readings: Sequence[Reading]) -> list[Assignment]:
    """Return the assignments of the one config to patch: a file or paste before an echo.

    Several ranks or runs may echo theirs: the last one counts.
    """
    every = [a for reading in readings for a in reading.assignments if a.value is not None]
    own = [a for a in every if not a.echoed] or every
    block: list[Assignment] = []
    for each in reversed(own):
        after = block[-1] if block else each
        apart = each.document != after.document or after.line - each.line > GAP
        if each.key in {a.key for a in block} or (apart and _in_text(each)):
            break
        block.append(each)
    return block[::-1] if len(block) >= FEWEST else []


def _in_text(assignment: Assignment) -> bool:
    # A file that is all config may have long comments between its settings.
    return assignment.echoed or not assignment.document.endswith(".py")


def _config(
    own: Sequence[Assignment], readings: Sequence[Reading], documents: Sequence[Document]
) -> ConfigText | None:
    if not own:
        return None
    document = next(d for d in documents if d.name == own[0].document)
    whole = document.role == "file" and not _in_text(own[0])
    first, last = (1, 10**9) if whole else (own[0].line, own[-1].line)
    lines: dict[int, str] = {}
    for line in document.lines():
        if line.number > last:
            break
        if line.number >= first:
            lines[line.number] = line.raw
    said = next((r.config_name for r in readings if r.document == document.name), None)
    ends = "\r\n" if "crlf" in document.notes else "\n"
    return ConfigText(
        name=document.name if whole else (said or "config.py"),
        document=document.name,
        first=first,
        lines=tuple(lines.values()),
        line_end=ends,
        ends_with_newline=not whole or document.raw_text().endswith("\n"),
    )


def _batch_comments(facts: Facts, plan: Plan, config: ConfigText) -> list[Action]:
    """Correct a comment such as `16 * 32 = 512 sequences` that the new batch makes false."""
    chosen = plan.chosen
    if chosen is None or not {"batch.micro", "batch.accumulation"} & plan.settings.keys():
        return []
    old = (facts.number("batch.micro"), facts.number("batch.accumulation"))
    swap = dict(zip(old, (chosen.micro, chosen.accumulation), strict=True))
    found = []
    for claim in facts.claims:
        said = claim.evidence
        here = config.first <= said.line < config.first + len(config.lines)
        pair = claim.relation == "product" and len(claim.factors) == len(swap)
        if not (pair and said.document == config.document and here):
            continue
        if claim.subject not in BATCH and not any(factor in swap for factor in claim.factors):
            continue
        kept = all(factor in swap for factor in claim.factors)
        factors = [swap[f] for f in claim.factors] if kept else [chosen.micro, chosen.accumulation]
        text = f"{factors[0]} * {factors[1]} = {factors[0] * factors[1]}"
        found.append(
            Action("edit_comment", old=said.text, new=text, document=said.document, line=said.line)
        )
    return found
