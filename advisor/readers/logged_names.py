"""What the names mean under which people log values themselves: train/loss, val_loss, lr-AdamW.

Loggers take any name, so only names that leave no doubt are mapped; the others stay metrics. The
loss is of an unknown model and has no unit.
"""

from __future__ import annotations

from collections.abc import Iterable

from advisor.readers.base import Column
from advisor.readers.patterns import Lazy

_TRAIN = r"train(?:ing)?"
_VAL = r"(?:val(?:id(?:ation)?)?|eval(?:uation)?|dev)"
# By series: the whole name, in lower case, with `/`, `.`, blanks and `-` as `_`.
_NAMES = (
    (
        Column("train.loss", None, "train"),
        Lazy(rf"(?:{_TRAIN}_)?(?:total_)?loss(?:_step)?|loss(?:es)?_{_TRAIN}(?:_total)?"),
    ),
    (
        Column("val.loss", None, "eval"),
        Lazy(rf"{_VAL}_(?:total_)?loss(?:_epoch)?(?:_dataloader_idx_0)?|loss(?:es)?_{_VAL}|evaluation_loss_vs_iterations"),
    ),
    (Column("learning_rate"), Lazy(rf"(?:{_TRAIN}_|epoch_)?(?:lr|learning_rate)(?:_.{{0,80}})?")),
    (
        Column("grad_norm"),
        Lazy(rf"(?:{_TRAIN}_|optim_)?(?:(?:total_)?grad(?:ient)?_norm|grad_2_0_norm_total)"),
    ),
    (Column("epoch"), Lazy(rf"(?:{_TRAIN}_)?epoch")),
)  # fmt: skip
_SEPARATORS = str.maketrans("/.- ", "____")


def column_of(name: str) -> Column:
    """Return what a logged name means."""
    plain = name.strip().lower().translate(_SEPARATORS)
    for column, pattern in _NAMES:
        if pattern.fullmatch(plain):
            return column
    return metric(name)


def metric(name: str) -> Column:
    """Return a column that keeps the name it was logged under."""
    return Column(f"metric.{name.strip()}")


def columns_of(names: Iterable[str]) -> dict[str, Column]:
    """Return what the names of one run mean.

    Where several mean the same (`loss` and `train_loss`, a rate for each group of parameters) it
    is the clearest or first of them, and the others stay metrics. The Trainer of transformers logs
    the mean over the whole run as `train_loss`, with `train_runtime`.
    """
    listed = list(names)
    mean = "train_loss" if "train_runtime" in listed else ""
    taken: set[str] = set()
    found = {}
    for name in sorted(listed, key=lambda each: "train" not in each.lower()):
        column = column_of(name)
        if column.series in taken or name == mean:
            column = metric(name)
        taken.add(column.series)
        found[name] = column
    return found
