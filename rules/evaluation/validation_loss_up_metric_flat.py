"""The validation loss has risen since its minimum, but the score on the same data has not fallen.

Why: a model that grows surer of what it says pays more for each mistake, so the loss rises while
it is right as often as before; stopping at the minimum of the loss may then be too early.
Computed: the last three validation losses against the lowest one, beyond three percent and four
scatters; the median of the last three scores against the score at that minimum.
Fix: choose the checkpoint by the score that counts; for calibrated probabilities, by the loss.
Source: Guo et al. 2017, "On Calibration of Modern Neural Networks", arXiv 1706.04599, section 3
(the likelihood overfits while the error does not); limits as in advisor/quantities/curve.py.
"""

from advisor.quantities import noise
from advisor.quantities.curve import NOISE_MULTIPLE, OVERFIT_EVALUATIONS, OVERFIT_RISE
from advisor.quantities.distributions import median
from advisor.quantities.measures import Measure, measures
from advisor.rule import (
    Facts,
    Named,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

FEWEST = 2 * OVERFIT_EVALUATIONS  # evaluations: as many before the rise as in it
LOST = 0.01  # of the score at the minimum; our judgement
SOURCE = "advisor/quantities/curve.py"


@rule(
    code="EVA013",
    severities=("info",),
    confidence="low",
    likelihood=True,
    references=("https://arxiv.org/abs/1706.04599",),
)
def validation_loss_up_metric_flat(val_loss: Series, facts: Facts) -> Verdict | None:
    """Look for a lasting rise of the loss with scores that hold."""
    found = measures(facts, FEWEST)
    loss = next((each for each in found if each.series.name == val_loss.name), None)
    scores = [each for each in found if not each.less]
    if loss is None or not scores:
        return None
    held = [pair for each in scores if (pair := _pair(loss, each))]
    if not held:
        return None
    score, then, now = held[0]
    best = loss.series.values[loss.best]
    tail = loss.series.values[-OVERFIT_EVALUATIONS:]
    scatter = noise.scatter(loss.series.steps, loss.series.values) or 0.0
    risen = min(tail) - best >= max(OVERFIT_RISE * best, NOISE_MULTIPLE * scatter)
    since = loss.since >= OVERFIT_EVALUATIONS
    # One score that falls is enough to make the rise of the loss a real one.
    holds = all(now >= then * (1 - LOST) for _, then, now in held)
    return Verdict(
        best > 0 and risen and since and holds,
        _values(loss, score, then, now),
        ("what", "why", "fix"),
        evidence=(
            *at_points(loss.series, [loss.best, len(loss.series) - 1]),
            *at_points(score.series, [len(score.series) - 1]),
        ),
    )


def _pair(loss: Measure, score: Measure) -> tuple[Measure, float, float] | None:
    """Return a score at the lowest loss and at the end, None where it has none there."""
    step = loss.series.steps[loss.best]
    known = dict(zip(score.series.steps, score.series.values, strict=True))
    if step not in known or score.series.steps[-1] != loss.series.steps[-1]:
        return None
    return score, known[step], median(score.series.values[-OVERFIT_EVALUATIONS:])


def _values(loss: Measure, score: Measure, then: float, now: float) -> dict[str, Named]:
    series = loss.series
    best, last = series.values[loss.best], median(series.values[-OVERFIT_EVALUATIONS:])

    def of_loss(value: float, formula: str) -> Quantity:
        return Quantity(value, unit="nats/token", formula=formula, source=SOURCE)

    def of_score(value: float, formula: str) -> Quantity:
        return Quantity(value, unit="", formula=formula, source=SOURCE)

    return {
        "best": of_loss(best, "lowest validation loss"),
        "best_step": Quantity(
            series.steps[loss.best], unit="steps", formula="where it stands", source=SOURCE
        ),
        "last": of_loss(last, "median of the last evaluations"),
        "score": score.series.name.removeprefix("metric."),
        "score_then": of_score(then, "score at the lowest loss"),
        "score_now": of_score(now, "median of the last scores"),
    }
