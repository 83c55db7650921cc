"""The run ends long before the learning rate has come down.

Why: much of a cosine schedule's gain comes from its low end; a run cut before it stops with the
noise of a high rate still in the weights. It happens when only `max_iters` is shortened.
Computed: the share of the decay that the last step reaches, and the rate there by get_lr.
Fix: let the decay end with the run, `lr_decay_iters = max_iters`.
Source: karpathy/nanoGPT train.py (get_lr); Hoffmann et al. 2022, arXiv 2203.15556, figure A1: a
cosine more than a quarter longer than the run costs loss.
"""

import math

from advisor.rule import Facts, Quantity, Verdict, action_for, rule

LONGEST = 1.1  # of the planned steps; our judgement, well inside the quarter of Hoffmann et al.
SOURCE = "karpathy/nanoGPT train.py, get_lr"


@rule(
    code="SCH002",
    severities=("warning",),
    references=(
        "https://github.com/karpathy/nanoGPT/blob/master/train.py",
        "https://arxiv.org/abs/2203.15556",
    ),
)
def schedule_longer_than_run(
    run_framework: str,
    optim_decay_steps: Quantity,
    run_max_steps: Quantity,
    facts: Facts,
    optim_learning_rate: Quantity | None,
    optim_min_learning_rate: Quantity | None,
    optim_warmup_steps: Quantity | None,
    optim_schedule: str | None,
) -> Verdict | None:
    """Compare the end of the decay with the end of the run."""
    # Elsewhere "decay steps" may be the last part of a schedule only.
    if run_framework != "nanoGPT" or optim_schedule == "constant":
        return None
    if optim_learning_rate is not None and optim_learning_rate == optim_min_learning_rate:
        return None  # nothing decays
    if facts.fine_tunes and facts.is_default("optim.decay_steps"):
        return None  # fine-tuning usually goes without any schedule
    values: dict[str, Quantity | str | int] = {
        "decay": optim_decay_steps, "planned": run_max_steps,
    }  # fmt: skip
    clauses = ["what"]
    reached = _share(optim_decay_steps, run_max_steps, optim_warmup_steps or 0.0)
    if reached is not None:
        values["reached"] = reached
        clauses.append("reached")
        peak, floor = optim_learning_rate, optim_min_learning_rate
        if peak is not None and floor is not None and floor < peak:
            values["peak"], values["floor"] = peak, floor
            values["at_end"] = _rate(reached, peak, floor)
            clauses.append("rate")
    fires = optim_decay_steps > LONGEST * run_max_steps
    action = action_for(facts, "optim.decay_steps", "lr_decay_iters", int(run_max_steps))
    return Verdict(fires, values, (*clauses, "why", "fix"), actions=(action,) if fires else ())


def _share(decay: float, planned: float, warmup: float) -> Quantity | None:
    """Return the share of the decay reached at the last step, None while it still warms up."""
    if not warmup < min(decay, planned):
        return None
    return Quantity(
        min((planned - warmup) / (decay - warmup), 1.0),
        unit="fraction",
        formula="(max_steps - warmup) ÷ (decay_steps - warmup)",
        inputs={"max_steps": planned, "warmup": warmup, "decay_steps": decay},
        source=SOURCE,
    )


def _rate(share: float, peak: float, floor: float) -> Quantity:
    return Quantity(
        floor + 0.5 * (1 + math.cos(math.pi * share)) * (peak - floor),
        unit="learning rate",
        formula="min_lr + ½·(1 + cos(π·share))·(lr - min_lr)",
        inputs={"share": share, "lr": peak, "min_lr": floor},
        source=SOURCE,
    )
