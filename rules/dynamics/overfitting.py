"""The validation loss rises while the training loss still falls.

Why: the model memorises its training data; every step since the minimum makes it worse on new text.
Computed: the last evaluations against the lowest validation loss, with the noise of an evaluation,
and the training loss over the same evaluations; not where the word errors went on falling.
Fix: keep the checkpoint of the minimum; more data or more regularisation for the next run.
Source: Prechelt 1998, "Early stopping, but when?"; a rise of 3 % held over three evaluations.
"""

import bisect

from advisor.quantities import curve, noise, trend
from advisor.quantities.distributions import median
from advisor.quantities.measures import is_transcribed_better
from advisor.rule import Facts, Quantity, Series, Verdict, at_points, rule

SOURCE = "advisor/quantities/curve.py"


@rule(
    code="DYN007",
    severities=("warning",),
    explains=("last-checkpoint-not-best",),
    references=("https://doi.org/10.1007/3-540-49430-8_3",),
)
def overfitting(val_loss: Series, facts: Facts) -> Verdict | None:
    """Look for a lasting rise of the validation loss with a falling training loss."""
    steps, train, val = _paired(val_loss.pick(trend.usable(val_loss.values)), facts)
    scatter = _noise(steps, train, val)
    found = curve.overfitting(steps, train, val, scatter)
    if found is None or found.best <= 0:
        return None
    at = val_loss.steps.index(int(found.best_step))
    values: dict[str, Quantity | str | int] = {
        "best": found.best,
        "best_step": _step(val_loss, at, "step of the lowest validation loss"),
        "last": found.last,
        "last_step": _step(val_loss, -1, "last evaluation"),
        "rise": Quantity(
            found.rise / found.best,
            unit="fraction",
            formula="last ÷ best - 1",
            inputs={"last": float(found.last), "best": float(found.best)},
            source=SOURCE,
        ),
        "since": Quantity(
            found.evaluations_since, unit="count", formula="evaluations since", source=SOURCE
        ),
        "train_then": _loss(train[steps.index(int(found.best_step))], "training loss there"),
        "train_now": _loss(median(train[-curve.OVERFIT_EVALUATIONS :]), "median of the last"),
    }
    clauses = ["what", "train"]
    if scatter:
        values["noise"] = scatter
        clauses.append("noise")
    # Speech models are chosen by their errors, which go on falling while the loss rises.
    fires = found.overfitting and not is_transcribed_better(facts, int(found.best_step))
    return Verdict(
        fires,
        values,
        (*clauses, "why", "fix"),
        evidence=at_points(val_loss, [at, len(val_loss) - 1]),
    )


def _step(series: Series, index: int, formula: str) -> Quantity:
    source = f"{series.document}:{series.lines[index]} (log)"
    return Quantity(series.steps[index], unit="steps", formula=formula, source=source)


def _loss(value: float, formula: str) -> Quantity:
    return Quantity(value, unit="nats/token", formula=formula, source=SOURCE)


def _paired(val: Series, facts: Facts) -> tuple[list[int], list[float], list[float]]:
    """Return steps, training and validation losses of the same evaluations.

    Where the program does not evaluate on training data, the median of the batch losses since the
    evaluation before stands in.
    """
    same = facts.series.get("train.loss")
    same = same.pick(trend.usable(same.values)) if same else None
    known = dict(zip(same.steps, same.values, strict=True)) if same else {}
    if not known and (batches := facts.series.get("train.batch_loss")):
        batches = batches.pick(trend.usable(batches.values))
        start = 0
        for step in val.steps:
            end = bisect.bisect_right(batches.steps, step)
            if end > start:
                known[step] = median(batches.values[start:end])
            start = end
    both = [i for i, step in enumerate(val.steps) if step in known]
    steps = [val.steps[i] for i in both]
    return steps, [known[step] for step in steps], [val.values[i] for i in both]


def _noise(steps: list[int], train: list[float], val: list[float]) -> Quantity | None:
    """Return the noise of one evaluation: of the curve, or of its distance to the training curve.

    Where few evaluations bend strongly, the bend poses as noise; the distance bends less.
    """
    gap = [high - low for high, low in zip(val, train, strict=True)]
    found = [noise.scatter(steps, val), noise.scatter(steps, gap)]
    known = [each for each in found if each is not None]
    if not known:
        return None
    return Quantity(
        min(known),
        unit="nats/token",
        formula="scatter about neighbours of val, or of val - train where smaller",
        inputs={"evaluations": len(val)},
        source="advisor/quantities/noise.py",
    )
