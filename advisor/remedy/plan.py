"""The plan: what the run looks like after the changes, and what it will cost.

The micro-batch and its accumulation are chosen together so that the tokens of a step stay exactly
what they were; memory is a range, time a range, the loss a prediction with an interval. What the
plan rests on is named; what is not known is left out, never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from advisor.facts import Facts
from advisor.findings import Action
from advisor.quantities import batch_plan
from advisor.quantities.batch_plan import BatchPlan
from advisor.quantities.memory import Fit, MemoryRange, fits
from advisor.remedy.footprint import MemoryOf, footprint
from advisor.remedy.forecast import Milestone, milestones, step_seconds
from advisor.remedy.settings import Changes
from advisor.remedy.shape import Shape, shape_of
from advisor.rule import action_for
from advisor.units import Quantity


@dataclass(frozen=True, slots=True)
class Plan:
    """One consistent remedy."""

    settings: dict[str, Action]
    comments: tuple[Action, ...]
    overruled: tuple[Action, ...]
    restarts: bool
    params: Quantity | None
    params_total: Quantity | None
    tokens_per_step: Quantity | None
    batches: tuple[BatchPlan, ...]
    chosen: BatchPlan | None
    exact: bool
    memory: MemoryRange | None
    verdict: Fit | None
    card_bytes: Quantity | None
    step_seconds: tuple[Quantity, Quantity] | None
    milestones: tuple[Milestone, ...]
    missing: tuple[str, ...]


def make_plan(changes: Changes) -> Plan | None:
    """Return the plan, None when neither a model nor a batch is known and nothing changes."""
    shape = shape_of(changes)
    target = changes.facts.best("batch.tokens_per_step")
    tokens = None
    if target is not None:
        tokens = (
            target.value
            if isinstance(target.value, Quantity)
            else Quantity(target.number, unit="tokens/step", source="as printed")
        )
    memory_of = footprint(changes, shape)
    batches, exact = _batches(changes, memory_of, tokens)
    chosen = _choose(changes, batches)
    if chosen is not None:
        _put_batch(changes, chosen)
    nothing = not (changes.actions or changes.comments)
    needed = chosen.memory if chosen else _present(changes, memory_of)
    if nothing and not batches and shape is None and needed is None:
        return None
    card = _quantity(changes.facts, "hardware.memory_bytes")
    seconds = step_seconds(changes.facts, shape, tokens)
    return Plan(
        settings=dict(changes.actions),
        comments=tuple(changes.comments),
        overruled=tuple(changes.overruled),
        restarts=changes.restarts,
        params=shape.printed if shape else None,
        params_total=shape.total if shape else None,
        tokens_per_step=tokens,
        batches=tuple(batches),
        chosen=chosen,
        exact=exact,
        memory=needed,
        verdict=fits(needed, float(card)) if needed and card else None,
        card_bytes=card,
        step_seconds=seconds,
        milestones=tuple(milestones(changes, shape, tokens, seconds)),
        missing=tuple(_missing(changes, shape, tokens)),
    )


def _present(changes: Changes, memory_of: MemoryOf | None) -> MemoryRange | None:
    micro = changes.whole("batch.micro")
    return memory_of(micro) if memory_of and micro else None


def _quantity(facts: Facts, name: str) -> Quantity | None:
    fact = facts.best(name)
    if fact is None:
        return None
    if isinstance(fact.value, Quantity):
        return fact.value
    return Quantity(fact.number, unit=fact.unit or "bytes", source=str(fact.origin))


def _batches(
    changes: Changes, memory_of: MemoryOf | None, tokens: Quantity | None
) -> tuple[list[BatchPlan], bool]:
    length = changes.whole("model.block_size")
    if tokens is None or length is None:
        return [], True
    make = partial(
        batch_plan.exact_plans,
        target_tokens=int(tokens),
        T=length,
        world_size=ranks(changes),
        memory_of=memory_of,
        memory_bytes=changes.number("hardware.memory_bytes"),
    )
    exact = make(present=changes.whole("batch.micro"))
    return (exact, True) if exact else (batch_plan.nearest_plans(**make.keywords), False)


def ranks(changes: Changes) -> int:
    """Return the ranks of the run, or the GPUs that are named, for each usually runs one."""
    return changes.whole("batch.world_size") or changes.whole("hardware.gpu_count") or 1


def _choose(changes: Changes, batches: list[BatchPlan]) -> BatchPlan | None:
    """Keep the present micro-batch unless the model changes or it cannot fit."""
    if not batches:
        return None
    present = changes.whole("batch.micro")
    same = next((plan for plan in batches if plan.micro == present), None)
    if same is None:
        return batches[0] if changes.restarts or present is None else None
    if same.verdict in {"fits", None} or (same.verdict == "tight" and not changes.restarts):
        return same  # it runs already, or nothing speaks against it
    return batches[0]


def _put_batch(changes: Changes, plan: BatchPlan) -> None:
    for name, key, new in (
        ("batch.micro", "batch_size", plan.micro),
        ("batch.accumulation", "gradient_accumulation_steps", plan.accumulation),
    ):
        if changes.facts.value(name) is not None and changes.whole(name) != new:
            changes.actions[name] = action_for(changes.facts, name, key, new)


def _missing(changes: Changes, shape: Shape | None, tokens: Quantity | None) -> list[str]:
    wanted = [
        ("hardware.gpu", changes.facts.value("hardware.memory_bytes") is None),
        ("model.n_embd", shape is None),
        ("batch.tokens_per_step", tokens is None),
        ("speed.step_seconds", changes.facts.value("speed.step_seconds") is None),
        ("val.loss.last", changes.facts.value("val.loss.last") is None),
    ]
    return [name for name, lacking in wanted if lacking]


def with_comments(plan: Plan, comments: list[Action]) -> Plan:
    """Return the plan with further comments corrected."""
    places = {(each.document, each.line, each.old) for each in comments}
    kept = [c for c in plan.comments if (c.document, c.line, c.old) not in places]
    return replace(plan, comments=(*kept, *comments))
