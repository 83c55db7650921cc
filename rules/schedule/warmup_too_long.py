"""The warm-up takes a large part of the run, or all of it.

Why: steps at a rate below the peak learn less; when the warm-up is as long as the run, the rate
that was chosen is never reached and nothing decays.
Computed: steps of warm-up as a share of the planned steps.
Fix: warm up for 2 % of the run, at most 2000 steps.
Source: google-research/tuning_playbook: a warm-up shouldn't be more than 10 % of training; 2000
steps are the default of karpathy/nanoGPT train.py, 2 % is customary.
"""

from advisor.rule import Facts, Quantity, Severity, Verdict, action_for, rule

LONGEST_SHARE = 0.10  # google-research/tuning_playbook
USUAL_STEPS = 2000  # karpathy/nanoGPT train.py
USUAL_SHARE = 0.02  # the upper end of what is customary
TRIAL_STEPS = 100  # shorter runs only try whether the program works; our judgement
SOURCE = "karpathy/nanoGPT train.py (default); at most 2 % of the run, by custom"


@rule(
    code="SCH004",
    severities=("warning", "error"),
    references=(
        "https://github.com/google-research/tuning_playbook",
        "https://github.com/karpathy/nanoGPT/blob/master/train.py",
    ),
)
def warmup_too_long(
    run_framework: str,
    optim_warmup_steps: Quantity,
    run_max_steps: Quantity,
    facts: Facts,
    optim_learning_rate: Quantity | None,
    optim_schedule: str | None,
) -> Verdict | None:
    """Compare the warm-up with the run."""
    if optim_schedule == "constant" or run_max_steps < TRIAL_STEPS:
        return None
    if facts.fine_tunes and facts.is_default("optim.warmup_steps"):
        return None  # fine-tuning usually goes without any schedule
    share = Quantity(
        optim_warmup_steps / run_max_steps,
        unit="fraction",
        formula="warmup ÷ max_steps",
        inputs={"warmup": optim_warmup_steps, "max_steps": run_max_steps},
        source="arithmetic",
    )
    usual = _usual(run_max_steps)
    values: dict[str, Quantity | str | int] = {
        "warmup": optim_warmup_steps, "planned": run_max_steps, "share": share, "usual": usual,
    }  # fmt: skip
    never = optim_warmup_steps >= run_max_steps
    clauses = ["what"]
    if never and optim_learning_rate is not None:
        values["peak"] = optim_learning_rate
        clauses.append("peak")
    fires = optim_warmup_steps > LONGEST_SHARE * run_max_steps
    action = action_for(facts, "optim.warmup_steps", "warmup_iters", int(usual))
    return Verdict(
        fires,
        values,
        (*clauses, "why", "fix"),
        variant="never" if never else "plain",
        severity=Severity.ERROR if never else Severity.WARNING,
        actions=(action,) if fires and run_framework == "nanoGPT" else (),
    )


def _usual(planned: float) -> Quantity:
    return Quantity(
        min(USUAL_STEPS, round(USUAL_SHARE * planned)),
        unit="steps",
        formula="min(2000, 2 % of max_steps)",
        inputs={"max_steps": planned},
        source=SOURCE,
    )
