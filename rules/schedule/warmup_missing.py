"""Training from scratch with Adam starts at the full learning rate.

Why: Adam's averages are empty at first, so its first steps are large and badly scaled; without a
warm-up they can throw the weights where training is slow or unstable.
Computed: steps of warm-up, and a usual length for this run.
Fix: warm up for 2 % of the run, at most 2000 steps.
Source: google-research/tuning_playbook (learning rate warm-up); 2000 steps are the default of
karpathy/nanoGPT train.py, 2 % is within the 0.1 to 2 % that is customary.
"""

from advisor.rule import Facts, Quantity, Verdict, action_for, rule

FEW_STEPS = 10  # half of the 20 steps that AdamW with beta2 0.95 averages over; our judgement
ENOUGH_SHARE = 0.01  # of the run: in a very short run few steps are enough; our judgement
USUAL_STEPS = 2000  # karpathy/nanoGPT train.py
USUAL_SHARE = 0.02  # the upper end of what is customary
TRIAL_STEPS = 100  # shorter runs only try whether the program works; our judgement
SOURCE = "karpathy/nanoGPT train.py (default); at most 2 % of the run, by custom"


@rule(
    code="SCH003",
    severities=("warning",),
    explains=("loss-spike-recovered", "loss-diverging"),
    references=("https://github.com/google-research/tuning_playbook",),
)
def warmup_missing(
    run_framework: str,
    optim_warmup_steps: Quantity,
    facts: Facts,
    optim_name: str | None,
    optim_schedule: str | None,
    optim_learning_rate: Quantity | None,
    run_max_steps: Quantity | None,
    run_init_from: str | None,
    run_first_step: Quantity | None,
) -> Verdict | None:
    """Look for a warm-up of hardly any steps."""
    adam = "adam" in (optim_name or ("AdamW" if run_framework == "nanoGPT" else "")).lower()
    start = run_init_from or ("scratch" if run_first_step == 0.0 else "")
    if not adam or start != "scratch" or optim_schedule == "constant":
        return None
    if run_max_steps is not None and run_max_steps < TRIAL_STEPS:
        return None
    enough = run_max_steps is not None and optim_warmup_steps >= ENOUGH_SHARE * run_max_steps
    fires = optim_warmup_steps < FEW_STEPS and (not enough or optim_warmup_steps == 0.0)
    values: dict[str, Quantity | str | int] = {"warmup": optim_warmup_steps}
    clauses = ["what"]
    if optim_learning_rate is not None:
        values["peak"] = optim_learning_rate
        clauses.append("peak")
    actions = []
    if run_max_steps is not None:
        values["planned"], values["usual"] = run_max_steps, _usual(run_max_steps)
        if fires and run_framework == "nanoGPT":
            new = int(_usual(run_max_steps))
            actions.append(action_for(facts, "optim.warmup_steps", "warmup_iters", new))
    return Verdict(
        fires,
        values,
        (*clauses, "why", "fix" if "usual" in values else "fix-without-plan"),
        variant="none" if optim_warmup_steps == 0.0 else "few",
        actions=tuple(actions),
    )


def _usual(planned: float) -> Quantity:
    return Quantity(
        max(1, min(USUAL_STEPS, round(USUAL_SHARE * planned))),
        unit="steps",
        formula="min(2000, 2 % of max_steps)",
        inputs={"max_steps": planned},
        source=SOURCE,
    )
