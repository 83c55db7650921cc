"""The printed learning rate fell to a small share of its peak long before the end.

Why: at a small share of the peak each step changes the weights little, so a loss that was still
falling when the rate dropped stays where it is for the rest of the run.
Computed: the point from which the rate stays below a tenth of its highest value, its share of the
run, and lines through the loss shortly before that point and after it has settled.
Fix: put the drop, or the milestone of the schedule, later: into the last third of the run.
Source: facebookresearch/detectron2 (the 1x schedule drops at two thirds and at nine tenths of the
run); limits: this project's judgement.
"""

from dataclasses import dataclass

from advisor.quantities import trend
from advisor.quantities.distributions import mean
from advisor.quantities.trend import Trend
from advisor.rule import Named, Quantity, Series, Verdict, at_points, rule

SMALL = 0.1  # of the peak, strictly below: a floor of a tenth is customary (karpathy/nanoGPT)
EARLY = 0.5  # of the run: cosine reaches a tenth at 0.8, step schedules at 0.67; our judgement
LEAST_AFTER = 0.2  # of the steps before the drop that must lie behind it; our judgement
SETTLING = 0.2  # of the steps since the drop: a drop itself brings a short, quick fall
BEFORE = 1 / 3  # of the time before the drop that tells whether the loss was still falling
STILL = 0.05  # of the loss: a smaller gain since then counts as standing still; our judgement
SLOWER = 5.0  # times, per step: the loss must have fallen faster before; our judgement
FEWEST = 10  # records on each side; fewer make a line of chance
LEVEL = 0.001  # of the test for a fall before the drop: many logs are looked at
SOURCE = "the log"


@rule(
    code="SCH020",
    severities=("warning",),
    confidence="low",
    likelihood=True,
    explains=("loss-plateau", "underfitting"),
    references=("https://detectron2.readthedocs.io/en/latest/modules/solver.html",),
)
def learning_rate_collapsed_early(
    learning_rate: Series,
    train_loss: Series,
    run_framework: str | None,
    optim_decay_steps: Quantity | None,
    run_max_steps: Quantity | None,
) -> Verdict | None:
    """Look for an early fall of the rate after which the loss stands still."""
    if learning_rate.axis != train_loss.axis:
        return None
    if run_framework == "nanoGPT" and optim_decay_steps is not None:
        return None  # `schedule_shorter_than_run` tells it from the config
    rates, losses = learning_rate.finite(), train_loss.pick(trend.usable(train_loss.values))
    if len(rates) < FEWEST or max(rates.values) <= 0 or not _in_order(rates, losses):
        return None
    by_step = run_max_steps is not None and rates.axis == "step"
    end = max(rates.steps[-1], run_max_steps or 0.0) if by_step else rates.steps[-1]
    drop = _drop(rates)
    if drop is None:
        return Verdict(
            fires=False, values={"peak": _rate(max(rates.values), "highest printed rate")}
        )
    at = rates.steps[drop]
    lines = _lines(losses, rates.steps[0], at)
    if lines is None or lines.level <= 0:
        return None
    early = at - rates.steps[0] <= EARLY * (end - rates.steps[0])
    behind = rates.steps[-1] - at >= LEAST_AFTER * (at - rates.steps[0])
    return Verdict(
        early and behind and lines.fell and lines.stands,
        _values(rates, drop, end, lines),
        ("what", "loss", "why", "fix"),
        evidence=(*at_points(rates, [drop - 1, drop]), *at_points(losses, [len(losses) - 1])),
    )


@dataclass(frozen=True, slots=True)
class _Lines:
    before: Trend
    after: Trend
    level: float  # mean loss of the later line, nats/token or whatever the loss is

    @property
    def fell(self) -> bool:
        return self.before.p < LEVEL and -self.before.slope > 0

    @property
    def stands(self) -> bool:
        slow = -self.after.slope * SLOWER < -self.before.slope
        return slow and abs(self.after.change) < STILL * self.level


def _drop(rates: Series) -> int | None:
    """Return the first point from which the rate stays small, None where it does not."""
    limit = SMALL * max(rates.values)
    high = max(i for i, value in enumerate(rates.values) if value >= limit)
    return high + 1 if high + 1 < len(rates) else None


def _lines(losses: Series, start: float, at: float) -> _Lines | None:
    """Fit the loss before the drop and after it; None where one has too few records."""
    settled = at + SETTLING * (losses.steps[-1] - at)
    falling = at - BEFORE * (at - start)
    before = [i for i, step in enumerate(losses.steps) if falling <= step < at]
    after = [i for i, step in enumerate(losses.steps) if step >= settled]
    if min(len(before), len(after)) < FEWEST:
        return None
    rest = losses.pick(after)
    fits = [trend.trend(side.steps, side.values, share=1.0) for side in (losses.pick(before), rest)]
    if fits[0] is None or fits[1] is None:
        return None
    return _Lines(fits[0], fits[1], mean(rest.values))


def _in_order(*each: Series) -> bool:
    """Tell whether the steps rise: a restarted or resumed log has no single schedule."""
    return all(
        a < b for series in each for a, b in zip(series.steps, series.steps[1:], strict=False)
    )


def _rate(value: float, formula: str) -> Quantity:
    return Quantity(value, unit="learning rate", formula=formula, source=SOURCE)


def _values(rates: Series, drop: int, end: float, lines: _Lines) -> dict[str, Named]:
    peak, low, at = max(rates.values), rates.values[drop], rates.steps[drop]

    def share(value: float, formula: str) -> Quantity:
        return Quantity(value, unit="fraction", formula=formula, source=SOURCE)

    def steps(value: float, formula: str) -> Quantity:
        return Quantity(value, unit="steps", formula=formula, source=SOURCE)

    return {
        "peak": _rate(peak, "highest printed rate"),
        "low": _rate(low, "first rate that stays below a tenth of the peak"),
        "low_share": share(low / peak, "low ÷ peak"),
        "at": steps(at, "first point with the low rate"),
        "end": steps(end, "last planned point, or the last in the log"),
        "at_share": share(at / end, "at ÷ end"),
        "settled": steps(lines.after.first_step, "first point of the later line"),
        "last": steps(lines.after.last_step, "last point of the later line"),
        "fell": share(-lines.before.change / lines.level, "-change before ÷ loss after"),
        "gained": share(-lines.after.change / lines.level, "-change after ÷ loss after"),
        "from": steps(lines.before.first_step, "first point of the earlier line"),
    }
