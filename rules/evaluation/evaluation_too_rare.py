"""The whole run has only a handful of evaluations.

Why: between two evaluations nobody sees whether the model overfits or diverges; a program that
saves at an evaluation also loses up to that many steps in a crash, and cannot keep the best point.
Computed: planned steps over the interval of the evaluations.
Fix: evaluate about twenty times in a run.
Source: google-research/tuning_playbook (evaluate often enough to catch instability and to pick the
best checkpoint); fewer than five is this project's judgement.
"""

from advisor.rule import Facts, Quantity, Verdict, action_for, rule

FEWEST = 5  # evaluations in a run; our judgement
USUAL = 20  # about what karpathy/nanoGPT's small configs do (250 of 5000 steps)
TRIAL_STEPS = 1000  # shorter runs are trials, or fine-tuning that ends in minutes; our judgement
SOURCE = "karpathy/nanoGPT config/train_shakespeare_char.py"


@rule(
    code="EVA011",
    severities=("info",),
    confidence="low",
    likelihood=True,
    references=("https://github.com/google-research/tuning_playbook",),
)
def evaluation_too_rare(
    run_eval_interval: Quantity,
    run_max_steps: Quantity,
    facts: Facts,
    run_framework: str | None,
) -> Verdict | None:
    """Count the evaluations that the plan has room for."""
    if run_max_steps < TRIAL_STEPS or run_eval_interval <= 0:
        return None
    # Where nobody set either of them, the plan is not the user's.
    if facts.is_default("run.max_steps"):
        return None
    evaluations = int(run_max_steps // run_eval_interval)
    usual = max(1, int(run_max_steps // USUAL))
    fires = evaluations < FEWEST
    values: dict[str, Quantity | str | int] = {
        "interval": run_eval_interval,
        "planned": run_max_steps,
        "evaluations": Quantity(
            evaluations, unit="count", formula="⌊max_steps ÷ eval_interval⌋",
            inputs={"max_steps": run_max_steps, "eval_interval": run_eval_interval}, source=SOURCE,
        ),
        "usual": Quantity(
            usual, unit="steps", formula=f"⌊max_steps ÷ {USUAL}⌋",
            inputs={"max_steps": run_max_steps}, source=SOURCE,
        ),
    }  # fmt: skip
    by_key = fires and run_framework == "nanoGPT"
    action = action_for(facts, "run.eval_interval", "eval_interval", usual)
    return Verdict(
        fires,
        values,
        ("what", "why", "fix"),
        variant="none" if evaluations == 0 else "few",
        actions=(action,) if by_key else (),
    )
