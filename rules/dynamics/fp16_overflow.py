"""Training in float16 ran out of its range.

Why: float16 ends at 65504. The gradient scaler skips steps whose gradients overflow, but it cannot
repair weights or a loss that have become NaN, and a scale that falls without end means that no
step is taken any more.
Computed: the first loss that is no number, or the steps in a row at which the loss scale falls,
and whether the card computes in bfloat16.
Fix: bfloat16 where the card has it; else a lower learning rate from the last good checkpoint.
Source: PyTorch documentation of torch.amp.GradScaler; stas00/ml-engineering, instabilities; the
halved rate is this project's judgement.
"""

import math
from typing import Annotated

from advisor.quantities import gpus
from advisor.rule import (
    Action,
    Either,
    Facts,
    Quantity,
    Series,
    Verdict,
    action_for,
    at_points,
    rule,
)

FALLS_IN_A_ROW = 5  # a healthy scale falls once in hundreds of steps; our judgement
LOWER = 0.5  # of the learning rate; our judgement
LARGEST = Quantity(65504, unit="count", formula="(2 - 2⁻¹⁰)·2¹⁵", source="IEEE 754, binary16")


@rule(
    code="DYN003",
    severities=("error",),
    confidence="medium",
    explains=(
        "loss-not-finite",
        "speed-up-after-nan",
        "loss-diverging",
        "loss-scale-collapsing",
        "gradient-not-finite",
    ),
    references=(
        "https://docs.pytorch.org/docs/stable/amp.html#gradient-scaling",
        "https://github.com/stas00/ml-engineering/tree/master/training/instabilities",
    ),
)
def fp16_overflow(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss", "val.loss", "loss_scale")],
    run_dtype: str,
    facts: Facts,
    loss_scale: Series | None,
    hardware_gpu: str | None,
    optim_learning_rate: Quantity | None,
) -> Verdict | None:
    """Look for a loss that is no number, or a falling loss scale, in a float16 run."""
    if run_dtype != "float16":
        return None
    card = gpus.get_gpu(hardware_gpu) if hardware_gpu else None
    variant = "unknown" if card is None else "native" if card.bf16_native else "none"
    values: dict[str, Quantity | str | int] = {"largest": LARGEST}
    if card is not None:
        values["gpu"] = card.name.partition(" (")[0]
    bad = next((i for i, value in enumerate(losses.values) if not math.isfinite(value)), 0)
    clauses, evidence = [], at_points(losses, [bad])
    if bad:
        values["step"] = _steps(losses, bad, "first loss that is no number")
        values["good_step"] = _steps(losses, bad - 1, "the record before it")
        clauses.append("nan")
    fall = _falling(loss_scale) if loss_scale else None
    if fall and loss_scale:
        values |= _fall(loss_scale, *fall)
        clauses.append("scale")
        evidence = (*evidence[: bool(bad)], *at_points(loss_scale, list(range(*fall))))
    if not clauses:
        return Verdict(fires=False, values=values)
    if variant != "native" and optim_learning_rate is not None:
        values["rate"] = optim_learning_rate
        values["lower"] = _lower(optim_learning_rate)
    fix = f"fix-{variant}" if variant == "native" or "rate" in values else f"fix-{variant}-rate"
    return Verdict(
        fires=True,
        values=values,
        clauses=(*clauses, "why", f"card-{variant}", fix),
        variant="nan" if bad else "scale",
        actions=_actions(facts, variant),
        evidence=evidence,
    )


def _steps(series: Series, index: int, formula: str) -> Quantity:
    source = f"{series.document}:{series.lines[index]} (log)"
    return Quantity(series.steps[index], unit="steps", formula=formula, source=source)


def _fall(scale: Series, start: int, end: int) -> dict[str, Quantity]:
    return {
        "falls": Quantity(
            end - start, unit="count", formula="falls in a row", source=f"{scale.document} (log)"
        ),
        "scale_step": _steps(scale, start, "before the first of them"),
    }


def _lower(rate: float) -> Quantity:
    return Quantity(
        float(f"{LOWER * rate:.6g}"),
        unit="learning rate",
        formula="lr ÷ 2",
        inputs={"lr": float(rate)},
        source="this project's judgement",
    )


def _falling(scale: Series) -> tuple[int, int] | None:
    """Return the ends of a long fall of the scale, other than that from its initial value."""
    start, started = 0, False
    for i in range(1, len(scale)):
        if scale.values[i] < scale.values[i - 1]:
            if started and i - start >= FALLS_IN_A_ROW:
                end = i
                while end + 1 < len(scale) and scale.values[end + 1] < scale.values[end]:
                    end += 1
                return start, end
        else:
            start, started = i, True
    return None


def _actions(facts: Facts, variant: str) -> tuple[Action, ...]:
    if facts.framework != "nanoGPT":
        return ()
    if variant == "native":
        return (action_for(facts, "run.dtype", "dtype", "bfloat16"),)
    names = (("optim.learning_rate", "learning_rate"), ("optim.min_learning_rate", "min_lr"))
    if variant == "unknown" or facts.number("optim.learning_rate") is None:
        return ()
    return tuple(
        action_for(facts, name, key, float(_lower(old)))
        for name, key in names
        if (old := facts.number(name)) is not None
    )
