"""The printed speed and time do not fit the accumulation that the config states.

Why: another accumulation than stated means another batch, other tokens per step, and a plan that
counts wrongly; the config is not that of the run.
Computed: nanoGPT's first printed MFU rests on that one iteration alone, so that MFU · peak · time
÷ FLOPs per token gives the tokens of one GPU exactly; they must be the configured tokens divided by
a whole number of GPUs.
Fix: state the real accumulation, or the number of GPUs.
Source: karpathy/nanoGPT train.py (running_mfu begins with the first measurement) and model.py,
estimate_mfu (312e12 FLOP/s); see `quantities/compute.py`, implied_tokens_per_step.
"""

from advisor.facts import Origin
from advisor.quantities import compute
from advisor.rule import Facts, Quantity, Series, Verdict, action_for, at_points, rule

ROUNDING = 0.00005  # half of the last digit of a printed MFU
NEAR = 0.01  # relative, beyond the rounding: the time is printed in hundredths of a millisecond
SOURCE = "karpathy/nanoGPT model.py, estimate_mfu"


@rule(
    code="BAT005",
    severities=("warning",),
    confidence="low",
    explains=("tokens-not-as-claimed", "mfu-impossible"),
    references=("https://github.com/karpathy/nanoGPT/blob/master/model.py",),
)
def accumulation_contradicts_timing(
    mfu: Series,
    step_seconds: Series,
    model_flops_per_token: Quantity,
    batch_micro: Quantity,
    batch_accumulation: Quantity,
    model_block_size: Quantity,
    facts: Facts,
) -> Verdict | None:
    """Compare the tokens that the first measurement implies with those that are configured."""
    fact = facts.best("batch.accumulation")
    at = _first_measured(mfu, step_seconds)
    if facts.framework != "nanoGPT" or fact is None or fact.origin is Origin.DEFAULT:
        return None
    if at is None or _is_of_another_model(facts):
        return None  # or the FLOPs are not those of the run
    speed, seconds = mfu.values[at[0]], step_seconds.values[at[1]]
    implied = compute.implied_tokens_per_step(
        mfu=speed, step_seconds=seconds, flops_per_token=float(model_flops_per_token)
    )
    per_sequence = batch_micro * model_block_size
    ratio = per_sequence * batch_accumulation / implied
    ranks = _said_ranks(facts)
    whole = max(round(ratio), 1) if ranks is None else round(ranks)
    fires = abs(ratio / whole - 1) > NEAR + ROUNDING / speed
    real = max(round(implied / per_sequence * (ranks or 1)), 1)
    action = action_for(facts, "batch.accumulation", "gradient_accumulation_steps", real)
    return Verdict(
        fires,
        {
            "configured": batch_accumulation,
            "real": _found(real, "count", "mfu · 312e12 · time ÷ FLOPs per token ÷ (B · T)"),
            "seconds": _found(seconds, "seconds", "as printed"),
            "mfu": _found(speed, "fraction", "as printed"),
            "step": _found(mfu.steps[at[0]], "steps", "first measured"),
        },
        ("what", "why", "fix" if ranks is None else "fix-ranks"),
        variant="more" if real > batch_accumulation else "fewer",
        actions=(action,) if fires and ranks is not None else (),
        evidence=at_points(step_seconds, [at[1]]),
    )


def _found(value: float, unit: str, formula: str) -> Quantity:
    return Quantity(value, unit=unit, formula=formula, source=SOURCE)


def _first_measured(mfu: Series, seconds: Series) -> tuple[int, int] | None:
    """Return where the first measurement stands, when the running average is that alone."""
    for i in range(1, len(mfu)):
        if mfu.values[i - 1] < 0 < mfu.values[i] and mfu.steps[i] in seconds.steps:
            at = seconds.steps.index(mfu.steps[i])
            return (i, at) if seconds.values[at] > 0 else None
    return None


def _is_of_another_model(facts: Facts) -> bool:
    known = [fact.number for fact in facts.items.get("model.params", [])]
    return bool(known) and max(known) > (1 + NEAR) * min(known)


def _said_ranks(facts: Facts) -> float | None:
    said = [f for f in facts.items.get("batch.world_size", []) if f.origin is not Origin.COMPUTED]
    if said:
        return said[0].number
    return 1.0 if facts.number("hardware.gpu_count") == 1.0 else None
