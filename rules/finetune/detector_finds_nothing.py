"""A detector's average precision is zero in every evaluation, while its losses are being trained.

Why: boxes that match nothing for so long mean that the labels do not belong to the images, or that
the evaluation looks for other classes.
Computed: the largest average precision over at least twenty evaluations.
Fix: draw the labels over some images as the trainer loads them.
Source: Ultralytics docs, "Tips for best training results" (inspect the train batches); twenty
evaluations are this project's judgement: detectors from random weights need several to begin.
"""

from advisor.quantities.objectives import PRECISION, named
from advisor.rule import Facts, Quantity, Verdict, at_points, rule

FEWEST = 20  # evaluations; our judgement
NOTHING = 1e-3  # below what one lucky box gives; also where it is printed in per cent
SOURCE = "the log's evaluations"


@rule(
    code="FTN007",
    severities=("warning",),
    confidence="low",
    references=("https://docs.ultralytics.com/guides/model-training-tips/",),
)
def detector_finds_nothing(run_objective: str, facts: Facts) -> Verdict | None:
    """Look for any precision above nothing."""
    found = named(facts.series, PRECISION) if run_objective == "detection" else None
    series = found.finite() if found else None
    if series is None or len(series) < FEWEST:
        return None
    return Verdict(
        max(series.values) < NOTHING,
        {
            "best": Quantity(
                max(series.values), unit="", formula="largest of the log", source=SOURCE
            ),
            "count": Quantity(len(series), unit="count", formula="evaluations", source=SOURCE),
        },
        ("what", "why", "fix"),
        evidence=at_points(series, [0, len(series) - 1]),
    )
