"""How many steps a run has made, also where its records do not tell their step."""

from __future__ import annotations

from collections.abc import Callable


def steps_made(position: float, axis: str, number: Callable[[str], float | None]) -> float:
    """Return how many optimizer steps, or epochs, a run has made at its last record.

    Args: position of the last record; what positions count: `step`, `epoch` or `record`; the run's
        facts, by name.
    Returns: the position; where it counts records, of which each stands for a step at least, the
        share of the epochs that is done, of all steps, and the records where that is not known.
    Source: Hugging Face transformers, `trainer.py`: the steps of a run are spread over its epochs
        evenly, and an epoch is printed as a share of steps.
    """
    epoch, epochs, steps = map(number, ("run.epoch", "run.max_epochs", "run.max_steps"))
    if axis != "record" or epoch is None or not epochs or steps is None:
        return position
    return max(position, min(epoch / epochs, 1.0) * steps)
