"""Evaluations of neighbouring checkpoints differ by so much that single ones decide nothing.

Why: which checkpoint is best, and whether the run still improves, is then chance.
Computed: the scatter of single evaluations about the line of their neighbours in the later half,
as a share of their level and of all that the measure has moved over the run.
Fix: evaluate on more data, or judge by the mean of several evaluations or of averaged weights.
Source: karpathy/nanoGPT train.py (`eval_iters`); the scatter is a median absolute deviation in
advisor/quantities/noise.py; the limits are this project's judgement.
"""

from dataclasses import dataclass
from typing import Annotated

from advisor.quantities import noise
from advisor.quantities.distributions import median
from advisor.quantities.measures import Measure, measures
from advisor.rule import (
    Either,
    Facts,
    Named,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

LIMIT = 0.08  # of the level; usual evaluations scatter by 1 % or 2 %; our judgement
OF_RANGE = 0.05  # of all it moved: near zero, and after a large gain, a scatter is no matter
FEWEST = 14  # evaluations: seven in the later half, the fewest that tell a scatter
SOURCE = noise.__name__.replace(".", "/") + ".py"


@rule(
    code="EVA010",
    severities=("info",),
    confidence="low",
    likelihood=True,
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def evaluation_too_noisy(
    facts: Facts,
    # Every log of evaluations has one of these; a question without a log has none.
    _records: Annotated[
        Series, Either("val.loss", "epoch", "train.loss", "train.batch_loss", "learning_rate")
    ],
) -> Verdict | None:
    """Compare the scatter of successive evaluations with their level."""
    scattered = [each for found in measures(facts, FEWEST) if (each := _scatter(found))]
    losses = [each for each in scattered if each.measure.series.name == "val.loss"]
    scores = [each for each in scattered if not each.measure.less]
    if not losses and not scores:
        return None
    # Classes of few examples scatter in a good evaluation too, so half of the scores must.
    noisy = [group for group in (scores, losses) if group and 2 * _noisy(group) > len(group)]
    group = noisy[0] if noisy else scores or losses
    worst = max(group, key=lambda each: each.share)
    kept = worst.measure.series
    return Verdict(
        bool(noisy),
        _values(worst),
        ("what", "why", "fix"),
        evidence=at_points(kept, list(range(len(kept) - 4, len(kept)))),
    )


@dataclass(frozen=True, slots=True)
class _Scatter:
    measure: Measure
    sd: float  # in the unit of the measure
    level: float

    @property
    def share(self) -> float:
        return self.sd / self.level

    @property
    def moved(self) -> float:
        return max(self.measure.series.values) - min(self.measure.series.values)


def _scatter(found: Measure) -> _Scatter | None:
    series = found.series
    half = len(series) // 2
    sd = noise.scatter(series.steps[half:], series.values[half:])
    level = median(series.values[half:])
    return None if sd is None or level <= 0 else _Scatter(found, sd, level)


def _noisy(group: list[_Scatter]) -> int:
    return sum(each.share >= LIMIT and each.sd >= OF_RANGE * each.moved for each in group)


def _values(worst: _Scatter) -> dict[str, Named]:
    series = worst.measure.series
    half = len(series) // 2

    def value(number: float, formula: str) -> Quantity:
        return Quantity(number, unit="", formula=formula, source=SOURCE)

    return {
        "measure": series.name.removeprefix("metric."),
        "points": Quantity(
            len(series) - half, unit="count", formula="the later half", source=SOURCE
        ),
        "scatter": value(worst.sd, "1.4826·MAD(distance to the line of the neighbours)"),
        "level": value(worst.level, "median of the later half"),
        "share": Quantity(
            worst.share, unit="fraction", formula="scatter ÷ level", source=SOURCE,
            inputs={"scatter": worst.sd, "level": worst.level},
        ),
        "lowest": value(min(series.values[half:]), "lowest of the later half"),
        "highest": value(max(series.values[half:]), "highest of the later half"),
    }  # fmt: skip
