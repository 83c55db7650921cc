"""Other settings for the same run, and the best model for a budget of hours on a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from advisor.advise import examine
from advisor.errors import InputError
from advisor.facts import Value
from advisor.intake.document import Input, read_inputs
from advisor.quantities.budget import Budget, budget
from advisor.quantities.gpus import find_gpu
from advisor.remedy.what_if import Comparison, setting, what_if

__all__ = ["Budget", "Comparison", "affordable", "compare", "setting"]


def compare(
    inputs: Sequence[Input], changes: Mapping[str, Value], *, gpu: str | None = None,
    price: float | None = None,
) -> Comparison:  # fmt: skip
    """Compare the last run of a paste with itself under other settings.

    Args:
        inputs: one message or many files.
        changes: new values by fact, as `setting` reads them.
        gpu: the card, where the user names it apart from the text.
        price: of an hour of all GPUs, in any currency.

    Raises:
        InputError: An input is too large, or no card has that name.
    """
    found = examine(read_inputs(inputs), gpu=gpu)
    return what_if(found.runs[-1], changes, price=price)


def affordable(*, hours: float, gpu: str, count: int = 1) -> Budget:
    """Give the compute-optimal model for so many hours on a card.

    Raises:
        InputError: No card has that name, or its peak is not known.
    """
    card = find_gpu(gpu)
    peak = card.peak("bfloat16") if card else None
    if card is None or peak is None:
        raise InputError("card-without-peak", place="gpu")
    return budget(hours=hours, peak=peak, count=count)
