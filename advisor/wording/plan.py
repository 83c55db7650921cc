"""The plan in the report: its numbers with their text, and its sentences in one locale."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from advisor.findings import Action, plain
from advisor.quantities.batch_plan import BatchPlan
from advisor.quantities.scaling import Prediction
from advisor.remedy.forecast import Milestone
from advisor.remedy.patch import source_text
from advisor.remedy.plan import Plan
from advisor.units import Quantity
from advisor.wording.catalogue import text
from advisor.wording.findings import tame
from advisor.wording.numbers import format_quantity
from advisor.wording.sources import cited
from advisor.wording.typography import gap, semicolon

TOPIC = "plan"
LOSS_DIGITS = 2  # a prediction is not known to the fourth decimal
TOKENS_PER_PARAMETER = Quantity(20, unit="count", source="Hoffmann et al. 2022")


def plan_json(plan: Plan, locale: str, settings_lines: list[str]) -> dict[str, Any]:
    """Return the plan as the report holds it: numbers, and the lines that tell it."""
    return {
        "restarts": plan.restarts,
        "settings": [plain(action) for action in plan.settings.values()],
        "comments": [plain(action) for action in plan.comments],
        "overruled": [plain(action) for action in plan.overruled],
        "params": _number(plan.params, locale),
        "params_total": _number(plan.params_total, locale),
        "tokens_per_step": _number(plan.tokens_per_step, locale),
        "exact": plan.exact,
        "batch": _batch(plan.chosen, locale),
        "batches": [_batch(each, locale) for each in plan.batches],
        "memory": _range((plan.memory.low, plan.memory.high), locale) if plan.memory else None,
        "memory_verdict": plan.verdict,
        "card_memory": _number(plan.card_bytes, locale),
        "step_seconds": _range(plan.step_seconds, locale),
        "milestones": [_milestone(each, locale) for each in plan.milestones],
        "missing": list(plan.missing),
        "steps_text": settings_lines + change_lines(plan, locale),
        "batch_text": batch_lines(plan, locale),
        "expect_text": expect_lines(plan, locale),
    }


def _number(value: Quantity | None, locale: str) -> dict[str, Any] | None:
    if value is None:
        return None
    return {
        "value": float(value),
        "unit": value.unit,
        "text": format_quantity(value, value.unit, locale),
        "formula": value.formula or None,
        "inputs": value.inputs,
        "source": cited(value.source, locale),
    }


def _range(values: tuple[Quantity, Quantity] | None, locale: str) -> dict[str, Any] | None:
    if values is None:
        return None
    return {"low": _number(values[0], locale), "high": _number(values[1], locale)}


def _batch(plan: BatchPlan | None, locale: str) -> dict[str, Any] | None:
    if plan is None:
        return None
    memory = None if plan.memory is None else (plan.memory.low, plan.memory.high)
    return {
        "micro": plan.micro,
        "accumulation": plan.accumulation,
        "world_size": plan.world_size,
        "sequence": plan.sequence,
        "tokens": _number(plan.tokens, locale),
        "memory": _range(memory, locale),
        "verdict": plan.verdict,
        "text": _say(locale, "batch-row", **_batch_values(plan, locale)),
        "verdict_text": _say(locale, f"verdict-{plan.verdict or 'unknown'}"),
    }


def _milestone(milestone: Milestone, locale: str) -> dict[str, Any]:
    loss = milestone.loss
    return {
        "why": milestone.why,
        "steps": _number(milestone.steps, locale),
        "tokens": _number(milestone.tokens, locale),
        "seconds": _range(milestone.seconds, locale),
        "loss": None if loss is None else _prediction(loss, locale),
    }


def _prediction(loss: Prediction, locale: str) -> dict[str, Any]:
    return {
        "shifted": _range((loss.mid_low, loss.mid_high), locale),
        "interval": _range((loss.low, loss.high), locale),
        "level": loss.level,
        "unshifted": _range((loss.raw_low, loss.raw_high), locale),
        "offset": _range((loss.offset_low, loss.offset_high), locale),
    }


def _say(locale: str, message: str, **values: Any) -> str:
    return text(locale, TOPIC, message, None, values)


def setting_line(action: Action, locale: str, place: str | None, *, overridden: bool) -> str:
    """Say one change: in the command where that has the last word, else in the config."""
    values = {
        "key": action.key,
        "old": _source(action.old, action.fact),
        "new": _source(action.new, action.fact),
    }
    if action.kind == "edit_comment":
        old, new = tame(str(action.old)), tame(str(action.new))
        here = place or f"{action.document}:{action.line}"
        return _say(locale, "comment", place=here, old=old, new=new)
    if overridden:
        return _say(locale, "argument", **values)
    if place is None:
        # Said in words, or only in a log: there is no config to point into.
        return _say(locale, "change" if action.document else "add", **values)
    return _say(locale, "set", place=place, **values)


def _source(value: Any, fact: str) -> str:
    return "?" if value is None else tame(source_text(value, fact))


def _batch_values(plan: BatchPlan, locale: str) -> dict[str, Any]:
    tokens = Quantity(float(plan.tokens), unit="steps")  # exact: every digit is shown
    return {
        "micro": str(plan.micro),
        "accumulation": str(plan.accumulation),
        "sequence": str(plan.sequence),
        "tokens": format_quantity(tokens, "steps", locale),
        "ranks": str(plan.world_size),
        "ranks_n": plan.world_size,
    }


def change_lines(plan: Plan, locale: str) -> list[str]:
    """Return what else the change of settings asks for: a new start, and the batch if it moves."""
    lines = []
    if plan.restarts:
        lines.append(_say(locale, "restart", zero=format_quantity(0, "steps", locale)))
    moved = {"batch.micro", "batch.accumulation"} & plan.settings.keys()
    return lines + batch_lines(plan, locale) if plan.restarts or moved else lines


def batch_lines(plan: Plan, locale: str) -> list[str]:
    """Return the sentences about the batch and its memory."""
    chosen = plan.chosen
    if chosen is None:
        return [_memory_line(plan, locale)] if plan.memory else []
    kept = "batch-kept" if plan.exact else "batch-not-exact"
    parts = [_say(locale, "batch", **_batch_values(chosen, locale)), _say(locale, kept)]
    lines = [gap(locale).join(parts)]
    if plan.memory is not None:
        lines.append(_memory_line(plan, locale))
    return lines


def _memory_line(plan: Plan, locale: str) -> str:
    assert plan.memory is not None  # noqa: S101  (the caller looked)
    card = plan.card_bytes
    values = {
        "low": format_quantity(plan.memory.low, "bytes", locale),
        "high": format_quantity(plan.memory.high, "bytes", locale),
        "verdict": plan.verdict or "unknown",
        "card": format_quantity(card, "bytes", locale) if card is not None else "?",
    }
    name = "memory-one" if values["low"] == values["high"] else "memory"
    line = _say(locale, name, **values)
    if card is not None:
        return line
    return line + gap(locale) + _say(locale, "memory-unknown")


def expect_lines(plan: Plan, locale: str) -> list[str]:
    """Return the sentences about step time, and one line for each milestone."""
    lines = []
    if plan.step_seconds is not None:
        low, high = (format_quantity(each, "seconds", locale) for each in plan.step_seconds)
        name = "step-time-same" if low == high else "step-time"
        lines.append(_say(locale, name, low=low, high=high))
    lines += [_milestone_line(each, locale) for each in plan.milestones]
    shown = next((m for m in plan.milestones if m.loss and m.why == "half"), None)
    shown = shown or next((m for m in plan.milestones if m.loss), None)
    if shown is not None and shown.loss is not None:
        loss = shown.loss
        values = {
            "observed": format_quantity(loss.mid_low.inputs["observed"], "nats/token", locale),
            "steps": format_quantity(shown.steps, "steps", locale),
        }
        for name in ("raw_low", "raw_high", "offset_low", "offset_high"):
            values[name] = _loss(getattr(loss, name), locale)
        lines.append(_say(locale, "loss-basis", **values))
    return lines


def _loss(value: Quantity, locale: str) -> str:
    return format_quantity(value, value.unit, locale, digits=LOSS_DIGITS)


def _milestone_line(milestone: Milestone, locale: str) -> str:
    values = {
        "steps": format_quantity(milestone.steps, "steps", locale),
        "tokens": format_quantity(milestone.tokens, "tokens", locale),
        "rule": format_quantity(TOKENS_PER_PARAMETER, "count", locale),
    }
    parts = [_say(locale, f"milestone-{milestone.why}", **values)]
    if milestone.seconds is not None:
        low, high = (format_quantity(each, "seconds", locale) for each in milestone.seconds)
        name = "milestone-hours-one" if low == high else "milestone-hours"
        parts.append(_say(locale, name, low=low, high=high))
    if milestone.loss is not None:
        loss = milestone.loss
        shown: Mapping[str, str] = {
            name: _loss(getattr(loss, name), locale)
            for name in ("mid_low", "mid_high", "low", "high")
        }
        level = format_quantity(loss.level, "fraction", locale, digits=0)
        parts.append(_say(locale, "milestone-loss", level=level, **shown))
    return semicolon(locale).join(parts)
