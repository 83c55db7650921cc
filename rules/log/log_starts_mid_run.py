"""The log begins in the middle of the run.

Why: the first loss, the warm-up, the parameter count and the tokens per step stand at its head;
what rests on them cannot be judged, and the first line shown is not the start of training.
Computed: the first step against the steps between two lines.
Fix: paste the head of the log too.
Source: karpathy/nanoGPT train.py, log_interval.
"""

from advisor.rule import Facts, Quantity, Verdict, rule

FIRST_LINES = 50  # a first step up to here is a start when the interval is not known; our judgement


@rule(
    code="LOG004",
    severities=("info",),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def log_starts_mid_run(
    run_first_step: Quantity,
    facts: Facts,
    run_log_interval: Quantity | None,
    run_init_from: str | None,
    run_resumed_from: str | None,
) -> Verdict | None:
    """Compare the first step with the interval between lines."""
    interval = facts.best("run.log_interval")
    if interval is None or run_log_interval is None or interval.origin == "default":
        apart = [s.steps[1] - s.steps[0] for s in facts.series.values() if len(s) > 1]
        limit = Quantity(
            max([FIRST_LINES, *apart]), unit="steps",
            formula="larger of a first line's step and the steps between two lines",
            source="this project's judgement; the log",
        )  # fmt: skip
    else:
        limit = run_log_interval
    resumed = run_resumed_from is not None or run_init_from == "resume"
    return Verdict(
        fires=run_first_step > limit and not resumed,
        values={"first_step": run_first_step, "limit": limit},
        clauses=("what", "why", "fix"),
    )
