"""The plan: what the run looks like after the changes, and what it will cost.

The micro-batch and its accumulation are chosen together so that the tokens of a step stay exactly
what they were; memory is a range, time a range, the loss a prediction with an interval. What the
plan rests on is named; what is not known is left out, never guessed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from advisor.facts import Facts
from advisor.findings import Action
from advisor.quantities import batch_plan, compute, memory, noise, scaling, timing, transformer
from advisor.quantities.batch_plan import BatchPlan
from advisor.quantities.memory import MemoryRange
from advisor.quantities.scaling import Prediction
from advisor.remedy.settings import Changes
from advisor.rule import action_for
from advisor.units import Quantity


@dataclass(frozen=True, slots=True)
class Milestone:
    """The run at one step count: its tokens, hours and predicted loss."""

    why: str  # "optimal", "half", "full": which step count this is
    steps: Quantity
    tokens: Quantity
    seconds: tuple[Quantity, Quantity] | None
    loss: Prediction | None


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
    card_bytes: Quantity | None
    step_seconds: tuple[Quantity, Quantity] | None
    milestones: tuple[Milestone, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the model that the plan trains."""

    V: int
    T: int
    L: int
    d: int
    bias: bool

    @property
    def printed(self) -> Quantity:
        """Parameters by nanoGPT's own count."""
        return transformer.params_printed(V=self.V, L=self.L, d=self.d, bias=self.bias)

    @property
    def total(self) -> Quantity:
        """All parameters."""
        return transformer.params_total(V=self.V, T=self.T, L=self.L, d=self.d, bias=self.bias)

    @property
    def flops_per_token(self) -> Quantity:
        """FLOPs per token by nanoGPT's own count."""
        return compute.flops_per_token(N=float(self.printed), L=self.L, d=self.d, T=self.T)


def make_plan(changes: Changes) -> Plan | None:
    """Return the plan, None when neither a model nor a batch is known and nothing changes."""
    shape = _shape(changes)
    target = changes.facts.best("batch.tokens_per_step")
    tokens = None
    if target is not None:
        tokens = (
            target.value
            if isinstance(target.value, Quantity)
            else Quantity(target.number, unit="tokens/step", source="as printed")
        )
    batches, exact = _batches(changes, shape, tokens)
    chosen = _choose(changes, batches)
    if chosen is not None:
        _put_batch(changes, chosen)
    nothing = not (changes.actions or changes.comments)
    if nothing and not batches and shape is None:
        return None
    seconds = _step_seconds(changes.facts, shape, tokens)
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
        memory=chosen.memory if chosen else None,
        card_bytes=_quantity(changes.facts, "hardware.memory_bytes"),
        step_seconds=seconds,
        milestones=tuple(_milestones(changes, shape, tokens, seconds)),
        missing=tuple(_missing(changes, shape, tokens)),
    )


def _quantity(facts: Facts, name: str) -> Quantity | None:
    value = facts.value(name)
    return value if isinstance(value, Quantity) else None


def _shape(changes: Changes) -> Shape | None:
    names = ("model.vocab_size", "model.block_size", "model.n_layer", "model.n_embd")
    numbers = [changes.whole(name) for name in names]
    if changes.facts.value("run.framework") != "nanoGPT" or None in numbers:
        return None
    sizes = [number for number in numbers if number is not None]
    vocabulary, length, layers, width = sizes
    return Shape(vocabulary, length, layers, width, bool(changes.value("model.bias")))


def _memory(changes: Changes, shape: Shape, micro: int) -> MemoryRange:
    compiled = changes.value("run.compile")
    return memory.training_memory(
        N=float(shape.total), B=micro, T=shape.T, L=shape.L, d=shape.d, V=shape.V,
        compiled=compiled is not False,  # nanoGPT's default is True
        dropout=changes.number("model.dropout") or 0.0,
    )  # fmt: skip


def _batches(
    changes: Changes, shape: Shape | None, tokens: Quantity | None
) -> tuple[list[BatchPlan], bool]:
    length = changes.whole("model.block_size")
    if tokens is None or length is None:
        return [], True
    make = partial(
        batch_plan.exact_plans,
        target_tokens=int(tokens),
        T=length,
        world_size=changes.whole("batch.world_size") or 1,
        memory_of=partial(_memory, changes, shape) if shape else None,
        memory_bytes=changes.number("hardware.memory_bytes"),
    )
    exact = make()
    return (exact, True) if exact else (batch_plan.nearest_plans(**make.keywords), False)


def _choose(changes: Changes, batches: list[BatchPlan]) -> BatchPlan | None:
    """Keep the present micro-batch where it fits or nothing speaks against it."""
    if not batches:
        return None
    present = changes.whole("batch.micro")
    same = next((plan for plan in batches if plan.micro == present), None)
    if same is not None and same.verdict in {"fits", None}:
        return same
    if same is not None and not changes.restarts and same.verdict == "tight":
        return same  # it runs already: no reason to touch it
    return batches[0]


def _put_batch(changes: Changes, plan: BatchPlan) -> None:
    for name, key, new in (
        ("batch.micro", "batch_size", plan.micro),
        ("batch.accumulation", "gradient_accumulation_steps", plan.accumulation),
    ):
        if changes.facts.value(name) is not None and changes.whole(name) != new:
            changes.actions[name] = action_for(changes.facts, name, key, new)


def _step_seconds(
    facts: Facts, shape: Shape | None, tokens: Quantity | None
) -> tuple[Quantity, Quantity] | None:
    old = [facts.number(n) for n in ("speed.step_seconds", "model.flops_per_token")]
    peak = facts.number("hardware.peak_flops")
    step, flops = old
    if shape is None or tokens is None or step is None or flops is None:
        return None
    if peak is None:
        return None
    return timing.new_step_seconds(
        measured_step=step, tokens_per_step_old=float(tokens), flops_per_token_old=flops,
        tokens_per_step_new=float(tokens), flops_per_token_new=float(shape.flops_per_token),
        peak=peak,
    )  # fmt: skip


def _milestones(
    changes: Changes, shape: Shape | None, tokens: Quantity | None,
    seconds: tuple[Quantity, Quantity] | None,
) -> list[Milestone]:  # fmt: skip
    limit = changes.whole("run.max_steps")
    if shape is None or tokens is None or limit is None:
        return []
    optimal = compute.optimal_tokens_rule_of_thumb(N=float(shape.total))
    wanted = [("optimal", round(optimal / tokens)), ("half", limit // 2), ("full", limit)]
    last = 0 if changes.restarts else int(changes.facts.number("run.last_step") or 0)
    found: list[Milestone] = []
    scatter = _noise(changes.facts)
    for why, steps in wanted:
        if last < steps <= limit and steps not in [int(each.steps) for each in found]:
            found.append(_milestone(changes, shape, tokens, seconds, (why, steps, last, scatter)))
    return sorted(found, key=lambda each: each.steps)


def _milestone(
    changes: Changes, shape: Shape, tokens: Quantity,
    seconds: tuple[Quantity, Quantity] | None, at: tuple[str, int, int, float],
) -> Milestone:  # fmt: skip
    why, steps, last, scatter = at
    seen = compute.tokens_after(steps=steps, tokens_per_step=int(tokens))
    span = None
    if seconds is not None:
        extra = changes.number("speed.evaluation_seconds") or 0.0
        interval = changes.number("run.eval_interval") or float(steps)
        low, high = (
            timing.seconds_left(
                steps_left=steps - last, step_seconds=float(step),
                eval_extra=extra * float(step) / float(seconds[0]), eval_interval=interval,
            )
            for step in seconds
        )  # fmt: skip
        span = (low, high)
    count = Quantity(steps, unit="steps", source="settings")
    return Milestone(why, count, seen, span, _prediction(changes.facts, shape, seen, scatter))


def _prediction(facts: Facts, shape: Shape, tokens: Quantity, scatter: float) -> Prediction | None:
    names = ("val.loss.last", "model.params_total", "data.tokens_seen")
    observed, total, seen = (facts.number(name) for name in names)
    if facts.value("run.init_from") not in {None, "scratch", "resume"}:
        return None  # fine-tuning does not follow these laws
    if observed is None or total is None or not seen or math.isnan(observed):
        return None
    return scaling.predict(
        observed=observed, N=total, D=seen, N_new=float(shape.total), D_new=float(tokens),
        noise=scatter,
    )  # fmt: skip


def _noise(facts: Facts) -> float:
    evals, iters = facts.series.get("val.loss"), facts.series.get("train.batch_loss")
    batches = facts.number("run.eval_iters")
    if evals is None or iters is None or batches is None:
        return 0.0
    evals, iters = evals.finite(), iters.finite()
    found = noise.evaluation_noise(
        eval_steps=evals.steps, eval_losses=evals.values, iter_steps=iters.steps,
        iter_losses=iters.values, eval_iters=int(batches),
    )  # fmt: skip
    return float(found) if found is not None else 0.0


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
    known = plan.comments
    return replace(plan, comments=known + tuple(c for c in comments if c not in known))
