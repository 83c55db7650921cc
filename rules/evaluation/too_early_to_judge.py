"""The log covers only the first steps of the plan: too early for a verdict on quality.

Why: the first steps show that the program works and how fast it is; how low the loss will get, and
whether the settings are good ones, they do not show.
Computed: the last logged step as a share of the planned steps, and whether it lies in the warm-up.
Fix: let it run on and ask again.
Source: this project's judgement; two percent of a plan is about the length of a usual warm-up.
"""

from advisor.rule import Facts, Named, Quantity, Verdict, rule

SHARE = 0.02  # of the plan: the upper end of a customary warm-up
TRIAL_STEPS = 1000  # of a plan: in a shorter one a few steps are all there will be; our judgement
SOURCE = "the log and the plan"


@rule(code="EVA012", severities=("info",), confidence="low", harmless=True, likelihood=True)
def too_early_to_judge(
    run_last_step: Quantity,
    run_max_steps: Quantity,
    facts: Facts,
    optim_warmup_steps: Quantity | None,
) -> Verdict | None:
    """Compare the last step with the plan."""
    lost = facts.best("error.signature") is not None
    if lost or run_max_steps < TRIAL_STEPS or run_last_step < 1:
        return None  # after a crash its cause matters, and not the quality
    losses = [series for name, series in facts.series.items() if "loss" in name]
    broken = any(len(each.finite()) < len(each) for each in losses)
    if facts.is_default("run.max_steps") or not losses or broken:
        return None  # a loss that is no number is a verdict already
    share = run_last_step / run_max_steps
    values: dict[str, Named] = {
        "last": run_last_step,
        "planned": run_max_steps,
        "share": Quantity(
            share, unit="fraction", formula="last_step ÷ max_steps",
            inputs={"last_step": run_last_step, "max_steps": run_max_steps}, source=SOURCE,
        ),
    }  # fmt: skip
    clauses = ["what"]
    if optim_warmup_steps is not None and run_last_step < optim_warmup_steps:
        values["warmup"] = optim_warmup_steps
        clauses.append("warmup")
    return Verdict(share < SHARE, values, (*clauses, "why", "fix"))
