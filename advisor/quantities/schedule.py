"""Where a run stands in the schedule of its learning rate."""

from __future__ import annotations

from collections.abc import Sequence

NEAR_END = 0.9  # of the decay: from here on the cosine is within 3 % of its floor
NEAR_FLOOR = 0.15  # of the highest rate; nanoGPT's floor is a tenth


def near_floor(
    *, step: float, warmup: float | None, decay: float | None, rates: Sequence[float] = ()
) -> bool | None:
    """Tell whether the learning rate is near its floor.

    Args: step now; warmup and decay steps of the schedule; rates that the log prints, shape (n,).
    Returns: None where nothing says.
    Source: karpathy/nanoGPT train.py, get_lr: cosine from warmup_iters to lr_decay_iters.
    """
    if rates and max(rates) > 0:
        return rates[-1] <= NEAR_FLOOR * max(rates)
    if decay is None:
        return None
    start = warmup or 0.0
    return decay <= start or step >= start + NEAR_END * (decay - start)
