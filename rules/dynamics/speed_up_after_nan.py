"""Steps became faster when the loss became NaN: the optimizer no longer steps.

Why: a gradient scaler skips the optimizer's update whenever a gradient is not finite; the saved
time looks like progress while nothing is learned.
Computed: the median step before the first NaN against the median after it, without iterations
that evaluate or save.
Fix: none of its own; restart before the NaN.
Source: karpathy/nanoGPT issue 215 (1097 ms, then 1017 ms); PyTorch documentation, GradScaler.step.
"""

import math

from advisor.quantities import timing
from advisor.quantities.distributions import median
from advisor.rule import Facts, Quantity, Series, Verdict, rule

FASTER = 0.03  # more than the scatter of step times on an idle card; our judgement
FEWEST = 3  # steps on either side


@rule(
    code="DYN004",
    severities=("info",),
    references=(
        "https://github.com/karpathy/nanoGPT/issues/215",
        "https://docs.pytorch.org/docs/stable/amp.html#gradient-scaling",
    ),
)
def speed_up_after_nan(
    step_seconds: Series,
    train_batch_loss: Series,
    facts: Facts,
    run_dtype: str | None,
    run_eval_interval: Quantity | None,
) -> Verdict | None:
    """Compare the step times before and after the first loss that is no number."""
    bad = next((i for i, v in enumerate(train_batch_loss.values) if not math.isfinite(v)), None)
    if bad is None or run_dtype not in {None, "float16"}:
        return None  # only float16 is trained with a scaler
    first = train_batch_loss.steps[bad]
    times = _ordinary(step_seconds, facts, run_eval_interval)
    before = [seconds for step, seconds in times if step < first]
    after = [seconds for step, seconds in times if step >= first]
    if min(len(before), len(after)) < FEWEST:
        return None
    old, new = _median(before, "before"), _median(after, "after")
    gain = Quantity(
        1 - new / old,
        unit="fraction",
        formula="1 - after ÷ before",
        inputs={"before": float(old), "after": float(new)},
        source="arithmetic",
    )
    step = Quantity(
        first,
        unit="steps",
        formula="first loss that is no number",
        source=f"{train_batch_loss.document}:{train_batch_loss.lines[bad]} (log)",
    )
    return Verdict(
        gain >= FASTER,
        {"before": old, "after": new, "gain": gain, "step": step},
        ("what", "skipped" if run_dtype == "float16" else "perhaps", "why"),
    )


def _ordinary(times: Series, facts: Facts, interval: float | None) -> list[tuple[float, float]]:
    """Return step and seconds of the iterations that only train."""
    good = [i for i, value in enumerate(times.values) if math.isfinite(value) and value > 0]
    kept = times.pick(good)
    evaluated = facts.series.get("val.loss")
    special = {*evaluated.steps} if evaluated else set()
    special |= {step for step in kept.steps if interval and step % interval == 0}
    return timing.ordinary_steps(kept.steps, kept.values, special)


def _median(seconds: list[float], which: str) -> Quantity:
    return Quantity(
        median(seconds),
        unit="seconds",
        formula=f"median of ordinary steps {which} the NaN",
        inputs={"steps": len(seconds)},
        source="step times of the log",
    )
