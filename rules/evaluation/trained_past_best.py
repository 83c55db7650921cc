"""The best evaluation lies far back: the training since then has bought nothing.

Why: every step after the best evaluation costs time, and the weights at the end are no better,
often worse, than those of the best one.
Computed: of every loss and metric on held-out data, its best value, how many evaluations and what
share of the run came after it; all of them must be past their best, for where one still improves
the run does.
Fix: keep the checkpoint of the best evaluation, and stop there the next time (early stopping).
Source: Prechelt 1998, "Early stopping, but when?"; Amazon SageMaker Debugger's Overtraining rule
(no gain over ten evaluations); shares: this project's judgement.
"""

from advisor.quantities.measures import Measure, measures
from advisor.rule import (
    Facts,
    Named,
    Quantity,
    Severity,
    Verdict,
    at_points,
    rule,
)

SHARE = 0.3  # of the run's steps that came after the best evaluation; our judgement
FEWEST = 5  # evaluations in all; our judgement
SINCE = 2  # evaluations after the best: one may be unlucky
PATIENCE = 10  # evaluations without a gain, SageMaker Debugger
SOURCE = "the log"


@rule(
    code="EVA002",
    severities=("info", "warning"),
    confidence="low",
    likelihood=True,
    explains=("last-checkpoint-not-best",),
    references=("https://doi.org/10.1007/3-540-49430-8_3",),
)
def trained_past_best(facts: Facts) -> Verdict | None:
    """Look how much of the run came after the best evaluation."""
    known = measures(facts, FEWEST)
    known = [each for each in known if each.series.steps[-1] > each.series.steps[0]]
    if not known:
        return None
    latest = max(known, key=_position)  # the one that improved last decides
    series = latest.series
    share = (series.steps[-1] - _position(latest)) / (series.steps[-1] - series.steps[0])
    values = _values(latest, share)
    # The loss may be past its best early; the metric that is trained for has the last word.
    return Verdict(
        fires=share >= SHARE and latest.since >= SINCE,
        values=values,
        clauses=("what", "why", "fix"),
        severity=Severity.WARNING if latest.since >= PATIENCE else Severity.INFO,
        evidence=at_points(series, [latest.best, len(series) - 1]),
    )


def _position(measure: Measure) -> int:
    return measure.series.steps[measure.best]


def _values(measure: Measure, share: float) -> dict[str, Named]:
    series = measure.series

    def number(value: float, unit: str, formula: str) -> Quantity:
        return Quantity(value, unit=unit, formula=formula, source=SOURCE)

    return {
        "measure": series.name.removeprefix("metric."),
        "best": number(series.values[measure.best], "", "best value"),
        "best_step": number(_position(measure), "steps", "where it stands"),
        "last": number(series.values[-1], "", "last value"),
        "last_step": number(series.steps[-1], "steps", "last evaluation"),
        "since": number(measure.since, "count", "evaluations after the best one"),
        "share": Quantity(
            share, unit="fraction", formula="(last - best step) ÷ (last - first step)",
            inputs={"best": _position(measure), "first": series.steps[0], "last": series.steps[-1]},
            source=SOURCE,
        ),
    }  # fmt: skip
