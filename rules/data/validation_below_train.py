"""The validation loss lies below the training loss, measured the same way.

Why: nanoGPT prints both from one function, in eval mode and with the same weights, so neither
dropout nor averaging explains it; the two splits differ, and the validation loss flatters the run.
A few evaluations may differ by chance, which is then named first.
Other programs measure the training loss with dropout and augmentation, and while the weights still
change; there a lower validation loss is usual, which is told as information.
Computed: training minus validation loss at each evaluation after the warm-up, its mean over the
later half, how often it is positive there, and the noise of one such difference.
Fix: see how the splits were made; judge progress by the change of each loss, not by their order.
Source: karpathy/nanoGPT train.py, estimate_loss; limits: this project's judgement.
"""

import math

from advisor.quantities import noise, trend
from advisor.quantities.distributions import mean, median
from advisor.rule import (
    Confidence,
    Evidence,
    Facts,
    Named,
    Quantity,
    Series,
    Severity,
    Verdict,
    at_points,
    rule,
)

MIN_GAP = 0.02  # nats/token; below this splits drawn alike differ too; our judgement
WIDE_GAP = 0.05  # nats/token from which it deserves a warning; our judgement
MIN_SHARE = 0.8  # of the later evaluations with validation below; our judgement
SIGMAS = 2.0  # of the mean, and more where few evaluations tell its error
FEW_GAP = 0.05  # nats/token; as MIN_GAP where hardly anything tells the noise; our judgement
ROUNDING = 1e-9  # a difference of printed decimals is not exact
SPREAD_FROM = 3  # differences from which their deviation is an estimate at all
ENOUGH = 5  # evaluations with which persistence can be told; our judgement
APART = 0.02  # of the training loss; below it nobody asks; our judgement
RECENT = 20  # records whose median stands for the training loss
SOURCE = "karpathy/nanoGPT train.py, estimate_loss"


@rule(
    code="DAT004",
    severities=("info", "warning"),
    likelihood=True,
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def validation_below_train(
    run_framework: str,
    train_loss_last: Quantity,
    val_loss_last: Quantity,
    train_loss: Series | None,
    val_loss: Series | None,
    facts: Facts,
    model_dropout: Quantity | None,
    run_last_step: Quantity | None,
    optim_warmup_steps: Quantity | None,
    optim_schedule: str | None,
) -> Verdict | None:
    """Compare both losses of the later evaluations."""
    if run_framework != "nanoGPT":
        return _measured_apart(train_loss_last, val_loss_last, train_loss, facts)
    learned = 0.0 if optim_schedule == "constant" else float(optim_warmup_steps or 0)
    if train_loss and val_loss:
        pairs = [each for each in _pairs(train_loss, val_loss) if each[0] > learned]
    else:
        pairs = _single(train_loss_last, val_loss_last, run_last_step, learned)
    if not pairs:
        return None  # before the model has learned anything both are the same guess
    gaps = [train - val for _, train, val in pairs]
    few = len(pairs) < ENOUGH
    later = gaps if few else gaps[len(gaps) // 2 :]
    spread = _noise([step for step, _, _ in pairs], gaps, facts)
    reach = SIGMAS * (1 + ENOUGH / len(later)) * (spread or 0.0) / math.sqrt(len(later))
    limit = max(FEW_GAP if few else MIN_GAP, reach)
    below = sum(gap > 0 for gap in later)
    values = _values(pairs[-1], later, below)
    clauses = _clauses(values, len(pairs), spread, model_dropout)
    return Verdict(
        fires=gaps[-1] > 0 and mean(later) > limit + ROUNDING and below >= MIN_SHARE * len(later),
        values=values,
        clauses=clauses,
        severity=Severity.WARNING if gaps[-1] >= WIDE_GAP and not few else Severity.INFO,
        confidence=Confidence.LOW if few else None,
        evidence=_evidence(val_loss, {step for step, _, _ in pairs[-len(later) :]}),
    )


def _measured_apart(
    train: Quantity, val: Quantity, losses: Series | None, facts: Facts
) -> Verdict | None:
    """Judge losses that are not measured the same way: then a lower validation loss is usual."""
    epochs = facts.series.get("metric.train_loss_epoch")
    if epochs and epochs.values:
        train = Quantity(epochs.values[-1], unit="nats/token", source=f"{epochs.document} (log)")
    elif losses and len(losses) > RECENT:
        usual = median(losses.finite().values[-RECENT:] or losses.values[-1:])
        train = Quantity(
            usual, unit="nats/token", formula="median of the last records", source="the log"
        )
    if not (_finite(train) and _finite(val)) or train <= 0 or val <= 0:
        return None
    gap = Quantity(
        train - val, unit="nats/token", formula="train - val",
        inputs={"train": float(train), "val": float(val)}, source=SOURCE,
    )  # fmt: skip
    values: dict[str, Named] = {"train": train, "validation": val, "gap": gap}
    return Verdict(
        fires=gap > max(FEW_GAP, APART * train),
        values=values,
        clauses=("what-apart", "why-apart", "fix-apart"),
        variant="apart",
        severity=Severity.INFO,
        confidence=Confidence.LOW,
    )


def _single(
    train: Quantity, val: Quantity, last: Quantity | None, learned: float
) -> list[tuple[int, float, float]]:
    """Return the pair that was only said, where it was measured after the warm-up."""
    early = last is not None and last <= learned
    return [] if early or not (_finite(train) and _finite(val)) else [(0, train, val)]


def _clauses(
    values: dict[str, Named], pairs: int, spread: Quantity | None, dropout: Quantity | None
) -> tuple[str, ...]:
    """Return the clauses, and add the values that only some of them show."""
    few = pairs < ENOUGH
    clauses = ["what"]
    if pairs > 1:
        clauses.append("persistence-few" if few else "persistence")
    if spread is not None:
        values["noise"] = spread
        clauses.append("noise")
    clauses.append("why-few" if few else "why")
    if dropout:
        values["dropout"] = dropout
        clauses.append("dropout")
    return (*clauses, "fix")


def _finite(value: object) -> bool:
    return isinstance(value, Quantity) and bool(trend.usable([value]))


def _pairs(train: Series, val: Series) -> list[tuple[int, float, float]]:
    """Return (step, training, validation) where both were measured."""
    train, val = (each.pick(trend.usable(each.values)) for each in (train, val))
    of_val = dict(zip(val.steps, val.values, strict=True))
    of_train = dict(zip(train.steps, train.values, strict=True))
    return [(step, of_train[step], of_val[step]) for step in sorted(of_val) if step in of_train]


def _noise(steps: list[int], gaps: list[float], facts: Facts) -> Quantity | None:
    """Estimate the standard error of one difference of two evaluations."""
    between = noise.evaluation_noise(eval_steps=steps, eval_losses=gaps)
    batches, averaged = facts.series.get("train.batch_loss"), facts.number("run.eval_iters")
    if between is None and len(gaps) >= SPREAD_FROM:
        between = _deviation(gaps)
    if between is not None or batches is None or not averaged:
        return between
    once = batches.finite()
    within = noise.evaluation_noise(
        iter_steps=once.steps, iter_losses=once.values, eval_iters=int(averaged)
    )
    return within and Quantity(
        math.sqrt(2) * within, unit="nats/token", formula="√2·(scatter of batches ÷ √eval_iters)",
        inputs=within.inputs, source=within.source,
    )  # fmt: skip


def _deviation(gaps: list[float]) -> Quantity:
    """Return the standard deviation of differences that are too few for a robust estimate."""
    centre = mean(gaps)
    return Quantity(
        math.sqrt(sum((gap - centre) ** 2 for gap in gaps) / (len(gaps) - 1)), unit="nats/token",
        formula="standard deviation of train - val", inputs={"evaluations": len(gaps)},
        source=SOURCE,
    )  # fmt: skip


def _values(last: tuple[int, float, float], later: list[float], below: int) -> dict[str, Named]:
    _, train, val = last

    def loss(value: float, formula: str) -> Quantity:
        return Quantity(
            value, unit="nats/token", formula=formula, inputs={"train": train, "val": val},
            source=SOURCE,
        )  # fmt: skip

    return {
        "train": Quantity(train, unit="nats/token", source=SOURCE),
        "validation": Quantity(val, unit="nats/token", source=SOURCE),
        "gap": loss(train - val, "train - val"),
        "mean_gap": Quantity(
            mean(later), unit="nats/token", formula="mean of train - val over the later half",
            inputs={"evaluations": len(later)}, source=SOURCE,
        ),
        "below": Quantity(
            below, unit="count", formula="evaluations with val < train", source=SOURCE
        ),
        "evaluations": Quantity(
            len(later), unit="count", formula="the later half of the evaluations", source=SOURCE
        ),
    }  # fmt: skip


def _evidence(val: Series | None, steps: set[int]) -> tuple[Evidence, ...]:
    if val is None:
        return ()
    return at_points(val, [i for i, step in enumerate(val.steps) if step in steps][-3:])
