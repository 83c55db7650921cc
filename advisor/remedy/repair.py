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


@dataclass(frozen=True, slots=True)
class Remedy:
    """The plan, the config that it changes, and the diff."""

    plan: Plan
    config: ConfigText | None
    assignments: tuple[Assignment, ...]
    patch: str | None

    def place(self, action: Action) -> str | None:
        """Return `document:line` where the action applies in the config, None to add the key."""
        if action.kind == "edit_comment":
            return f"{action.document}:{action.line}"
        here = next((a for a in self.assignments if a.key == action.key), None)
        return f"{here.document}:{here.line}" if here else None


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
    own = _assignments(readings)
    config = _config(own, documents)
    if config is None:
        return Remedy(plan, None, (), None)
    plan = with_comments(plan, _batch_comments(facts, plan, config))
    own = [each for each in own if each.document == config.document]
    found, added = edits(config, own, plan.settings, plan.comments)
    diff = unified(config, apply_edits(config, found, added))
    return Remedy(plan, config, tuple(own), diff or None)


def _assignments(readings: Sequence[Reading]) -> list[Assignment]:
    """Return the assignments of the one config to patch: a file or paste before an echo."""
    every = [a for reading in readings for a in reading.assignments]
    every = [a for a in every if a.value is not None]  # what could not be read is not a setting
    own = [a for a in every if not a.echoed] or every
    if len(own) < FEWEST:
        return []
    return [a for a in own if a.document == own[-1].document]


def _config(own: Sequence[Assignment], documents: Sequence[Document]) -> ConfigText | None:
    if not own:
        return None
    document = next(d for d in documents if d.name == own[0].document)
    whole = document.role == "file" and not own[0].echoed
    first, last = (1, 10**9) if whole else (own[0].line, own[-1].line)
    lines: dict[int, str] = {}
    for line in document.lines():
        if line.number > last:
            break
        if line.number >= first:
            lines[line.number] = line.raw
    name = document.name if whole else "config.py"
    ends = not whole or document.raw_text().endswith("\n")
    return ConfigText(name, document.name, first, tuple(lines.values()), ends)


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
        if claim.relation != "product" or said.document != config.document or not here:
            continue
        if all(factor in swap for factor in claim.factors) and len(claim.factors) == len(swap):
            new = " * ".join(str(swap[factor]) for factor in claim.factors)
            text = f"{new} = {claim.value:g}"
            found.append(
                Action(
                    "edit_comment", old=said.text, new=text, document=said.document, line=said.line
                )
            )
    return found
