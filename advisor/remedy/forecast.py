"""What the run will take and reach after the changes: time per step, milestones, loss."""

from __future__ import annotations

import math
from dataclasses import dataclass

from advisor.facts import Facts
from advisor.quantities import compute, noise, scaling, timing
from advisor.quantities.scaling import Prediction
from advisor.remedy.settings import Changes
from advisor.remedy.shape import Shape
from advisor.units import Quantity

EARLY = 0.05  # share of the plan before which a loss foretells nothing; our judgement


@dataclass(frozen=True, slots=True)
class Milestone:
    """The run at one step count: its tokens, hours and predicted loss."""

    why: str  # which step count this is: "optimal", "half", "full" or "now"
    steps: Quantity
    tokens: Quantity
    seconds: tuple[Quantity, Quantity] | None
    loss: Prediction | None


def step_seconds(
    facts: Facts, shape: Shape | None, tokens: Quantity | None
) -> tuple[Quantity, Quantity] | None:
    """Bound the time of a step, from the measured one or from the FLOP/s that the MFU implies."""
    flops, peak = (facts.number(n) for n in ("model.flops_per_token", "hardware.peak_flops"))
    if shape is None or tokens is None or flops is None or peak is None:
        return None
    step = facts.number("speed.step_seconds")
    achieved = facts.number("speed.achieved_flops")
    if step is None and achieved is not None:
        ranks = facts.number("batch.world_size") or 1.0
        step = float(tokens) * flops / (achieved * ranks)
    if step is None:
        return None
    return timing.new_step_seconds(
        measured_step=step, tokens_per_step_old=float(tokens), flops_per_token_old=flops,
        tokens_per_step_new=float(tokens), flops_per_token_new=float(shape.flops_per_token),
        peak=peak * (facts.number("batch.world_size") or 1.0),
    )  # fmt: skip


def milestones(
    changes: Changes, shape: Shape | None, tokens: Quantity | None,
    seconds: tuple[Quantity, Quantity] | None,
) -> list[Milestone]:  # fmt: skip
    """Return the step counts worth naming: the rule of thumb, half of the plan, the plan.

    Where no plan is known, as many steps as have been done so far stand in for it.
    """
    if shape is None or tokens is None:
        return []
    limit, reached = changes.whole("run.max_steps"), changes.whole("run.last_step") or 0
    optimal = compute.optimal_tokens_rule_of_thumb(N=float(shape.total))
    wanted = [("optimal", round(optimal / tokens))]
    wanted += [("half", limit // 2), ("full", limit)] if limit else [("now", reached)]
    last = 0 if changes.restarts else reached
    most = limit or max(steps for _, steps in wanted)
    found: list[Milestone] = []
    scatter = _noise(changes.facts)
    for why, steps in wanted:
        if last < steps <= most and steps not in [int(each.steps) for each in found]:
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
    total, start = facts.number("model.params_total"), starting_point(facts)
    if total is None or start is None or facts.fine_tunes:
        return None  # fine-tuning does not follow these laws
    observed, seen = start
    if not scaling.comparable(observed=observed, N=total, D=seen):
        return None
    return scaling.predict(
        observed=observed, N=total, D=seen, N_new=float(shape.total), D_new=float(tokens),
        noise=scatter,
    )  # fmt: skip


def starting_point(facts: Facts) -> tuple[float, float] | None:
    """Return the last validation loss and the tokens it was reached with.

    None where the run is still too young for a law, or has lost its way to NaN.
    """
    observed, series = facts.number("val.loss.last"), facts.series.get("val.loss")
    step = float(series.steps[-1]) if series else facts.number("run.last_step")
    per_step = facts.number("batch.tokens_per_step")
    if observed is None or step is None or per_step is None or not math.isfinite(observed):
        return None
    if any(len(each.finite()) < len(each) for each in facts.series.values()):
        return None
    planned, warmup = facts.number("run.max_steps"), facts.number("optim.warmup_steps") or 0.0
    if step <= 2 * warmup or (planned and step < EARLY * planned):
        return None
    return observed, step * per_step


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
