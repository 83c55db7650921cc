"""The run is never evaluated on data that it is not trained on.

Why: the loss on training data falls also when the model merely memorises; without a loss or a
metric on held-out data neither overfitting nor the best checkpoint can be seen.
Computed: records of the training loss, the share of the plan that they span, and that no series of
an evaluation is in the log.
Fix: hold out a part of the data and evaluate on it every so often.
Source: google-research/tuning_playbook on choosing and evaluating; limits: this project's
judgement.
"""

from typing import Annotated

from advisor.quantities.measures import is_measured
from advisor.quantities.metric_names import less_is_better
from advisor.rule import Either, Facts, Quantity, Series, Severity, Verdict, rule

ENOUGH = 100  # records: a shorter log may be an excerpt between two evaluations; our judgement
SHARE = 0.5  # of the plan that must be in the log before its end may have been evaluated
SOURCE = "the log"
RARE = 2  # losses for each score; our judgement


@rule(
    code="EVA001",
    severities=("warning", "info"),
    confidence="low",
    likelihood=True,
    references=("https://github.com/google-research/tuning_playbook",),
)
def validation_missing(
    losses: Annotated[Series, Either("train.loss", "train.batch_loss")],
    facts: Facts,
    run_last_step: Quantity | None,
    run_max_steps: Quantity | None,
    run_eval_interval: Quantity | None,
) -> Verdict | None:
    """Look for any evaluation in a log that is long enough to hold one."""
    if facts.value("run.objective") == "adversarial":
        return None
    if is_measured(facts) or _is_tested(facts, losses):
        return Verdict(fires=False, values=_values(losses))
    if len(losses) < ENOUGH or (facts.number("run.first_step") or 0) > losses.steps[-1] / 2:
        return None
    if run_eval_interval and run_last_step and run_last_step < run_eval_interval:
        return None  # the first evaluation is still to come
    spanned = run_last_step / run_max_steps if run_last_step and run_max_steps else None
    if spanned is not None and spanned < SHARE:
        return None
    return Verdict(
        fires=True,
        values=_values(losses),
        clauses=("what", "why", "fix"),
        severity=Severity.WARNING
        if spanned is not None or facts.axis == "epoch"
        else Severity.INFO,
    )


def _is_tested(facts: Facts, losses: Series) -> bool:
    """Tell whether a score is printed more rarely than the loss: what it scores is held out."""
    return any(
        name.startswith("metric.")
        and not any(word in name.lower() for word in ("train", "loss"))
        and less_is_better(name) is not None
        and 2 <= series.count <= losses.count / RARE
        for name, series in facts.series.items()
    )


def _values(losses: Series) -> dict[str, Quantity | str | int]:
    return {"records": Quantity(losses.count, unit="count", formula="records", source=SOURCE)}
