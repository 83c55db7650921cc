"""What the run will take and reach after the changes: time per step, milestones, loss."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.facts import Facts
from advisor.quantities import compute, timing
from advisor.quantities.foretell import StartingPoint, starting_point
from advisor.quantities.scaling import Prediction
from advisor.remedy.settings import Changes
from advisor.remedy.shape import Shape
from advisor.units import Quantity


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
    start = starting_point(changes.facts)
    for why, steps in wanted:
        if last < steps <= most and steps not in [int(each.steps) for each in found]:
            found.append(_milestone(changes, shape, tokens, seconds, (why, steps, last), start))
    return sorted(found, key=lambda each: each.steps)


def _milestone(
    changes: Changes, shape: Shape, tokens: Quantity,
    seconds: tuple[Quantity, Quantity] | None, at: tuple[str, int, int],
    start: StartingPoint | None,
) -> Milestone:  # fmt: skip
    why, steps, last = at
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
    loss = None
    if start is not None:
        goes_on = not changes.restarts
        loss = start.predict(N=float(shape.total), D=float(seen), continued=goes_on)
    return Milestone(why, count, seen, span, loss)
