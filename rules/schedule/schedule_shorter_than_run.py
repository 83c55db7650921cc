"""The learning rate reaches its floor well before the run ends.

Why: every step after the decay runs at the lowest rate, where the loss falls least; a decay that
ends with the run reaches a lower loss for the same steps.
Computed: steps of the decay against planned steps, the flat tail and its share of the run.
Fix: let the decay end with the run, `lr_decay_iters = max_iters`.
Source: karpathy/nanoGPT train.py ("should be ~= max_iters per Chinchilla") and get_lr.
"""

from advisor.rule import Facts, Quantity, Verdict, action_for, rule

SHORTEST = 0.9  # of the planned steps; nanoGPT says "about equal", the tenth is our judgement
SOURCE = "karpathy/nanoGPT train.py, get_lr"


@rule(
    code="SCH001",
    severities=("warning",),
    references=(
        "https://github.com/karpathy/nanoGPT/blob/master/train.py",
        "https://arxiv.org/abs/2203.15556",
    ),
)
def schedule_shorter_than_run(
    run_framework: str,
    optim_decay_steps: Quantity,
    run_max_steps: Quantity,
    facts: Facts,
    optim_learning_rate: Quantity | None,
    optim_min_learning_rate: Quantity | None,
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
        "decay": optim_decay_steps,
        "planned": run_max_steps,
        **_tail(optim_decay_steps, run_max_steps),
    }
    clauses = ["what"]
    if optim_min_learning_rate is not None:
        values["floor"] = optim_min_learning_rate
        clauses.append("floor")
    fires = optim_decay_steps < SHORTEST * run_max_steps
    action = action_for(facts, "optim.decay_steps", "lr_decay_iters", int(run_max_steps))
    return Verdict(fires, values, (*clauses, "why", "fix"), actions=(action,) if fires else ())


def _tail(decay: float, planned: float) -> dict[str, Quantity]:
    tail = Quantity(
        max(planned - decay, 0.0),
        unit="steps",
        formula="max_steps - decay_steps",
        inputs={"max_steps": planned, "decay_steps": decay},
        source=SOURCE,
    )
    share = Quantity(
        tail / planned,
        unit="fraction",
        formula="tail ÷ max_steps",
        inputs={"tail": float(tail), "max_steps": planned},
        source=SOURCE,
    )
    return {"tail": tail, "tail_share": share}
