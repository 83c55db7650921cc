"""Some iterations look slow because their time includes an evaluation.

Why: trainers such as nanoGPT time the whole iteration, with the evaluation and the checkpoint in
it; an average over all lines, or the printed MFU, then looks like a slowdown or a stall.
Computed: the times of the iterations that evaluate against the median of the others.
Fix: nothing; leave those iterations out when the speed is judged.
Source: karpathy/nanoGPT train.py (the timed interval includes `estimate_loss` and `torch.save`;
the printed MFU is a running average with weights 0.9 and 0.1); issue 215 shows 35.4 s against
1.1 s; the factor 2 is this project's judgement.
"""

from advisor.quantities import timing
from advisor.quantities.distributions import median
from advisor.rule import Quantity, Series, Verdict, at_points, rule

SLOW = 2.0  # times the median from which an iteration is conspicuous; our judgement
DROP = 0.02  # relative fall of the printed MFU that is worth a sentence; our judgement
SOURCE = "karpathy/nanoGPT train.py"


@rule(
    code="SPD004",
    severities=("info",),
    harmless=True,
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def evaluation_time_in_step_time(
    step_seconds: Series,
    val_loss: Series | None,
    mfu: Series | None,
    run_eval_interval: Quantity | None,
) -> Verdict | None:
    timed = step_seconds.pick(
        i for i, value in enumerate(step_seconds.values) if 0 < value < float("inf")
    )
    evaluated = timing.evaluation_steps(
        timed.steps, val_loss.steps if val_loss else (), run_eval_interval
    )
    usual = timing.masked_step_seconds(timed.steps, timed.values, evaluated) if timed else None
    # The start compiles: an evaluation there says nothing.
    begin = timed.steps[0] + timing.WARMUP_STEPS if timed else 0
    at = [i for i, s in enumerate(timed.steps) if s in evaluated and s >= begin]
    if usual is None or not at:
        return None
    slow = [i for i in at if timed.values[i] > SLOW * usual.median]
    values: dict[str, Quantity | str | int] = {
        "usual": usual.median,
        "count": Quantity(len(slow), unit="count", formula="iterations that evaluate and take long",
                          inputs={"factor": SLOW}, source=SOURCE),
    }  # fmt: skip
    if not slow:
        return Verdict(fires=False, values=values)
    values["evaluating"] = Quantity(
        median(timed.values[i] for i in slow), unit="seconds", formula="median of those iterations",
        inputs={"iterations": len(slow)}, source=SOURCE,
    )  # fmt: skip
    fall = _fall(mfu, {timed.steps[i] for i in slow})
    clauses = ("what", *(("mfu",) if fall else ()), "why", "fix")
    return Verdict(len(slow) > 0, {**values, **fall}, clauses, evidence=at_points(timed, slow))


def _fall(mfu: Series | None, slow: set[int]) -> dict[str, Quantity]:
    """Return from where to where the printed MFU sinks over these iterations."""
    if mfu is None:
        return {}
    shown = [(s, v) for s, v in zip(mfu.steps, mfu.values, strict=True) if 0 < v < float("inf")]
    high = max((v for _, v in shown), default=0.0)
    low = min((v for s, v in shown if s in slow), default=high)
    if not high or low > (1 - DROP) * high:
        return {}
    return {
        name: Quantity(value, unit="fraction", formula=f"{which} printed mfu", source=SOURCE)
        for name, value, which in (("mfu_high", high, "highest"), ("mfu_low", low, "lowest"))
    }
