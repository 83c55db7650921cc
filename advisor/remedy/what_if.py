"""What would change: the numbers of a run beside those of the same run with other settings.

Everything that follows from a changed setting is computed anew; what was measured is scaled by a
stated formula or left out. Effects that no formula gives, such as that of dropout on the loss, are
named and not guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from advisor.engine.derive import derivations, derive
from advisor.errors import InputError
from advisor.facts import FACTS, Fact, Facts, Origin, Value
from advisor.intake.mask import quoted
from advisor.quantities import timing
from advisor.quantities.foretell import starting_point
from advisor.quantities.gpus import find_gpu
from advisor.remedy.plan import Plan, make_plan
from advisor.remedy.settings import SHAPES, settle
from advisor.units import Quantity

Span = tuple[Quantity, Quantity]  # low and high; equal where it is no range
# What a setting named so short means, beside the last part of every fact's name.
SHORT = {
    "width": "model.n_embd", "layers": "model.n_layer", "heads": "model.n_head",
    "batch": "batch.micro", "gpu": "hardware.gpu", "precision": "run.dtype",
    "steps": "run.max_steps", "tokens": "data.tokens_planned", "length": "model.block_size",
}  # fmt: skip
# The measured speed is that of the old settings.
MEASURED = ("speed.", "compute.", "memory.")
# Computed from these: anything else has an effect on the loss that no formula gives.
COMPUTED = {"hardware.gpu", "run.dtype", "run.max_steps", "data.tokens_planned", "batch.micro",
            "batch.accumulation", "batch.world_size", *SHAPES}  # fmt: skip
KEPT = COMPUTED - {"data.tokens_planned"}  # settings: they stay although some could be derived


@dataclass(frozen=True, slots=True)
class Row:
    """One number before and after, None where it is not known."""

    name: str
    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The numbers of both runs.

    `restarts` tells that the old checkpoint does not fit the new shapes; `not_computed` are the
    changed settings whose effect on the loss is not known.
    """

    changed: dict[str, tuple[Value | None, Value]]
    rows: tuple[Row, ...]
    restarts: bool
    not_computed: tuple[str, ...]


def setting(name: str, text: str) -> tuple[str, Value]:
    """Return the fact and the value that a user's `name=text` means.

    Raises:
        InputError: No setting has that name, or the text is no value of it.
    """
    ends = [fact for fact in FACTS if fact == name or fact.rpartition(".")[2] == name]
    fact = SHORT.get(name) or (ends[0] if len(ends) == 1 else None)
    if fact is None:
        if ends:
            known = tuple(ends)
            raise InputError("ambiguous-setting", place="set", name=quoted(name), known=known)
        raise InputError("no-such-setting", place="set", name=quoted(name))
    spec = FACTS[fact]
    try:
        value = text if spec.type is str else _number(text, whole=spec.type is int)
    except ValueError:
        raise InputError("no-such-value", place="set", value=quoted(text), setting=fact) from None
    if isinstance(value, float | int) and not (spec.low or 0) <= value <= (spec.high or 1e18):
        raise InputError("out-of-range", place=fact, value=quoted(text))
    return fact, value


def _number(text: str, *, whole: bool) -> float | int:
    number = float(text.replace("_", "").replace(",", ""))
    if whole and number != int(number):
        raise ValueError(text)
    return int(number) if whole else number


def what_if(
    facts: Facts, changes: Mapping[str, Value], *, price: float | None = None
) -> Comparison:
    """Compare a run with itself under other settings.

    Args:
        facts: of the run, with what was derived.
        changes: new values by fact.
        price: of an hour of all GPUs, in any currency.

    Raises:
        InputError: No card has that name.
    """
    changes = {name: value for name, value in changes.items() if facts.value(name) != value}
    tokens = changes.pop("data.tokens_planned", None)
    after = _changed(facts, changes)
    if tokens is not None and (per_step := after.number("batch.tokens_per_step")):
        changes["run.max_steps"] = round(float(tokens) / per_step)
        after = _changed(facts, changes)
    restarts = any(name in SHAPES and facts.value(name) != new for name, new in changes.items())
    old, new = make_plan(settle(facts, [])), make_plan(settle(after, []))
    seconds = (_fact(facts, "speed.step_seconds"), _scaled(facts, after))
    hours = tuple(_hours(each, run) for each, run in zip(seconds, (facts, after), strict=True))
    rows = [
        Row("params", _fact(facts, "model.params_total"), _fact(after, "model.params_total")),
        Row("tokens-per-step", *(_fact(f, "batch.tokens_per_step") for f in (facts, after))),
        Row("tokens", *(_fact(f, "data.tokens_planned") for f in (facts, after))),
        Row("memory", _memory(old), _memory(new)),
        Row("step", *seconds),
        Row("hours", *hours),
        Row("cost", *(_cost(each, price) for each in hours)),
        Row("loss", *_losses(facts, after, continued=set(changes) <= {"run.max_steps"})),
    ]
    return Comparison(
        changed={name: (facts.value(name), value) for name, value in changes.items()},
        rows=tuple(row for row in rows if row.before or row.after),
        restarts=restarts,
        not_computed=tuple(name for name in changes if name not in COMPUTED),
    )


def _changed(facts: Facts, changes: Mapping[str, Value]) -> Facts:
    """Return the facts with these values, and anew what follows from them."""
    stale = _following(set(changes))
    items = {
        name: known
        for name, known in facts.items.items()
        if name not in stale and not name.startswith(MEASURED)
    }
    found = replace(facts, items=items, series={}, arguments={})
    for name, value in changes.items():
        items[name] = [Fact(name, value, Origin.COMMAND)]
    if "hardware.gpu" in changes:
        gpu = find_gpu(str(changes["hardware.gpu"]))
        if gpu is None:
            raise InputError("unknown-card", place="hardware.gpu")
        items["hardware.gpu"] = [Fact("hardware.gpu", gpu.name, Origin.COMMAND)]
        items.pop("hardware.memory_bytes", None)
        if gpu.memory_bytes is not None:
            found.add(Fact("hardware.memory_bytes", gpu.memory_bytes, Origin.COMMAND))
    derive(found)
    return found


def _following(names: set[str]) -> set[str]:
    """Return every fact that can be derived from these, over any number of steps."""
    found: set[str] = set()
    while True:
        more = {
            each.name
            for each in derivations()
            if each.name not in found | names | KEPT
            and any((found | names) & set(need.names) for need in each.needs)
        }
        if not more:
            return found
        found |= more


def _fact(facts: Facts, name: str) -> Span | None:
    number = facts.number(name)
    if number is None:
        return None
    said = facts.value(name)
    exact = said if isinstance(said, Quantity) else None
    value = exact or Quantity(number, unit=FACTS[name].unit or "", source="as printed")
    return value, value


def _memory(plan: Plan | None) -> Span | None:
    return (plan.memory.low, plan.memory.high) if plan and plan.memory else None


def _scaled(facts: Facts, after: Facts) -> Span | None:
    """Return the time of a step after the changes, from the one measured before."""
    names = ("batch.tokens_per_step", "model.flops_per_token", "hardware.peak_flops")
    old, new = ([run.number(name) for name in names] for run in (facts, after))
    measured = facts.number("speed.step_seconds")
    if measured is None or None in old or None in new:
        return None
    (tokens, flops, peak), (new_tokens, new_flops, new_peak) = (
        [float(number or 0) for number in each] for each in (old, new)
    )
    ranks, new_ranks = (run.number("batch.world_size") or 1.0 for run in (facts, after))
    span = timing.new_step_seconds(
        measured_step=measured, tokens_per_step_old=tokens, flops_per_token_old=flops,
        tokens_per_step_new=new_tokens, flops_per_token_new=new_flops, peak=peak * ranks,
    )  # fmt: skip
    ratio = peak * ranks / (new_peak * new_ranks)
    if ratio == 1:
        return span
    low, high = (
        Quantity(
            float(each) * ratio, unit="seconds",
            formula=f"({each.formula})·old peak ÷ new peak: at an equal share of the peak",
            inputs=dict(each.inputs) | {"old_peak": peak * ranks, "new_peak": new_peak * new_ranks},
            source=each.source,
        )
        for each in span
    )  # fmt: skip
    return low, high


def _hours(seconds: Span | None, facts: Facts) -> Span | None:
    steps = facts.number("run.max_steps")
    if seconds is None or not steps:
        return None
    low, high = (timing.seconds_left(steps_left=steps, step_seconds=float(s)) for s in seconds)
    return low, high


def _cost(seconds: Span | None, price: float | None) -> Span | None:
    if seconds is None or price is None:
        return None
    low, high = (
        Quantity(
            float(each) / 3600 * price, unit="", formula="hours·price of an hour",
            inputs={"hours": float(each) / 3600, "price": price}, source="the price that was given",
        )
        for each in seconds
    )  # fmt: skip
    return low, high


def _losses(facts: Facts, after: Facts, *, continued: bool) -> tuple[Span | None, Span | None]:
    """Return the predicted loss at the planned end, as its interval, before and after."""
    start = starting_point(facts)
    found: list[Span | None] = []
    for run, goes_on in ((facts, True), (after, continued)):
        total, tokens = run.number("model.params_total"), run.number("data.tokens_planned")
        if start is None or not total or not tokens:
            found.append(None)
            continue
        same = goes_on and tokens >= start.D
        said = start.predict(N=total, D=tokens, continued=same)
        found.append((said.low, said.high))
    before, later = found
    return before, later
