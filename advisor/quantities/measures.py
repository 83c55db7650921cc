"""Which series of a run measure how good it is on data that it is not trained on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isfinite

from advisor.facts import Facts, Series
from advisor.quantities.metric_names import less_is_better

FEWEST = 3
FELL = 0.01  # of an error rate; our judgement
# What contains one of these is measured in training; losses of an adversarial pair measure each
# other.
_TRAINING = re.compile(
    r"train|decode\.|aux\.|fast_rcnn|rpn"
    r"|(?<![a-z])(?:[gd]|gen|disc|generator|discriminator|adv|critic)[_ ]loss",
    re.IGNORECASE,
)
# Metrics of a split that is held out, and those that nobody measures on training data.
_HELD_OUT = re.compile(
    r"(?i:(?:val|eval|test|dev)\w*[_/. ](?:\w+[_/. ])?(?:loss|error|perplexity))"
    r"|(?i:(?:val|eval|test|dev)\w*[_/. ]?\w*acc)"
    r"|(?i:(?<![a-z])(?:[wc]er|perplexity|ppl|bp[bc]|[rm]?mse|mae|fid)(?![a-z]))"
    r"|(?<![a-z])(?:AP|f1|auc)(?![a-z])|mAP|mIoU|mDice|bleu|rouge|hella|core_metric"
)
_TRANSCRIPT = re.compile(r"(?<![a-z])[wc]er(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measured series with whether less of it is better, and where it was best."""

    series: Series
    less: bool
    best: int  # index of the first best value

    @property
    def since(self) -> int:
        """How many evaluations there were after the best one."""
        return len(self.series) - 1 - self.best

    def better(self, one: float, other: float) -> bool:
        """Tell whether the first value is better than the second."""
        return one < other if self.less else one > other


def measures(facts: Facts, fewest: int = FEWEST) -> list[Measure]:
    """Return what was measured on held-out data, the loss first, then metrics by name.

    Args: the facts of one run; the fewest values of a series that counts.
    Returns: series of finite values whose direction is known by their name.
    Raises: nothing.
    Source: the names that the programs print; those of training are left out.
    """
    found = []
    for name in sorted(facts.series, key=lambda each: (each != "val.loss", each)):
        less = _direction(name)
        series = facts.series[name]
        if less is None or len(series) < fewest:
            continue
        kept = series.pick(i for i, value in enumerate(series.values) if isfinite(value))
        if len(kept) >= fewest and len(set(kept.values)) > 1:  # a constant measures nothing
            choose = min if less else max
            best = choose(range(len(kept)), key=kept.values.__getitem__)
            found.append(Measure(kept, less, best))
    return found


def is_transcribed_better(facts: Facts, step: int) -> bool:
    """Tell whether the errors in transcripts fell from a step to the end, whatever the loss did.

    Args: the facts of one run; a step at which it was evaluated.
    Returns: whether every word or character error rate is lowest at the end, and there below that
        of the step by one percent.
    """
    rates = [s.finite() for name, s in facts.series.items() if _TRANSCRIPT.search(name)]
    known = [rate for rate in rates if step in rate.steps]
    return bool(known) and all(
        rate.values[-1] == min(rate.values)
        and rate.values[-1] < rate.values[rate.steps.index(step)] * (1 - FELL)
        for rate in known
    )


def is_measured(facts: Facts) -> bool:
    """Tell whether anything at all was measured on held-out data."""
    return any(_direction(name) is not None for name in facts.series)


def _direction(name: str) -> bool | None:
    """Return whether less of a measure is better, None for what is no measure."""
    if name == "val.loss":
        return True
    if not name.startswith("metric.") or _TRAINING.search(name) or not _HELD_OUT.search(name):
        return None
    return less_is_better(name)
