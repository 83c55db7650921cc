"""What the name of a metric says: what is measured, and which direction is the better one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

Metric = TypeVar("Metric")

_ACCURACY = re.compile(
    r"metric\.(?:val|valid|validation|test|eval)[_/ ]?(?:\w*_)?acc(?:uracy|1|_?top-?1)?",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"loss|error|\berr\b|(?<![a-z])[wc]er(?![a-z])|ppl|perplex|bp[bc]|[rm]?mse|"
    r"(?<![a-z])mae(?![a-z])|(?<![a-z])fid(?![a-z])",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"acc|mAP|(?-i:(?<![A-Za-z])AP(?![a-z]))|iou|f1|dice|bleu|rouge|auc|reward|rew_|precision|recall|"
    r"hella|core_metric|top[15]|psnr|ssim",
    re.IGNORECASE,
)


def less_is_better(name: str) -> bool | None:
    """Tell whether a smaller value of a metric is the better one.

    Args: the metric's name, as its program prints it.
    Returns: None where the name does not say.
    Raises: nothing.
    Source: the names that the programs print.
    """
    if _LESS.search(name):
        return True
    return False if _MORE.search(name) else None


def validation_accuracy(metrics: Mapping[str, Metric]) -> Metric | None:
    """Return the accuracy on data that is not trained on, the first by name; None without one.

    Args: metrics by name, such as a run's series; `metric.` stands before what the program prints.
    Raises: nothing.
    Source: the names that the programs print.
    """
    return next((metrics[name] for name in sorted(metrics) if _ACCURACY.fullmatch(name)), None)
