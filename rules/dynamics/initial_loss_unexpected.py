"""The first loss of an untrained model is not that of a uniform guess.

Why: an untrained model should give every token of the vocabulary the same chance, a loss of ln V.
Far above it: too large an initialisation, or a sum where a mean is meant. Far below: the model
has seen the answer, or the weights are not new.
Computed: the first loss at step 0 against ln V, and for nanoGPT against what its initialisation
adds: logits of variance 0.02²·d raise the loss by half of that.
Fix: check initialisation, labels, mask and vocabulary before anything else.
Source: Karpathy 2019, "A Recipe for Training Neural Networks" (verify loss at init);
karpathy/nanoGPT model.py, _init_weights.
"""

import math
from typing import Annotated

from advisor.facts import Origin
from advisor.rule import Either, Facts, Quantity, Series, Verdict, at_points, rule

TOLERANCE = 0.3  # nats; our judgement, four times what single batches of 16k tokens scatter
OTHER_START = 1.0  # nats above ln V that unknown initialisations may add; our judgement
INIT_SD = 0.02  # karpathy/nanoGPT model.py
FIRST_STEPS = 1  # some programs count from 1; one update in a warm-up changes nothing
MEASURED = {Origin.LOG, Origin.COMMAND, Origin.CONFIG, Origin.QUESTION}
SOURCE = "Karpathy 2019, A Recipe for Training Neural Networks"


@rule(
    code="DYN001",
    severities=("warning",),
    references=(
        "https://karpathy.github.io/2019/04/25/recipe/",
        "https://github.com/karpathy/nanoGPT/blob/master/model.py",
    ),
)
def initial_loss_unexpected(
    losses: Annotated[Series, Either("train.loss", "train.batch_loss", "val.loss")],
    model_vocab_size: Quantity,
    run_framework: str,
    run_init_from: str,
    facts: Facts,
    model_n_embd: Quantity | None,
) -> Verdict | None:
    """Compare the loss at step 0 with ln V."""
    series = _from_the_start(losses, facts)
    if run_init_from != "scratch" or series is None or model_vocab_size < 2:
        return None
    first = Quantity(
        series.values[0], unit="nats/token", source=f"{series.document}:{series.lines[0]} (log)"
    )
    uniform = _uniform(model_vocab_size)
    width = model_n_embd if run_framework == "nanoGPT" else None
    extra = 0.5 * INIT_SD**2 * width if width else OTHER_START
    above = first > uniform + extra + TOLERANCE
    below = first < uniform - TOLERANCE
    if below and not (_said(facts, "run.init_from") and _said(facts, "model.vocab_size")):
        return None  # old weights or a smaller vocabulary would explain it, and nothing excludes it
    values = {
        "first": first,
        "uniform": uniform,
        "vocabulary": model_vocab_size,
        "apart": _apart(first, uniform),
    }
    clauses = ("what", "above", "why", "fix") if above else ("what", "below", "why", "fix")
    return Verdict(
        above or below,
        values,
        clauses,
        variant="above" if first > uniform else "below",
        evidence=at_points(series, [0]),
    )


def _uniform(vocabulary: float) -> Quantity:
    return Quantity(
        math.log(vocabulary),
        unit="nats/token",
        formula="ln V",
        inputs={"V": float(vocabulary)},
        source=SOURCE,
    )


def _apart(first: float, uniform: float) -> Quantity:
    return Quantity(
        abs(first - uniform),
        unit="nats/token",
        formula="|first - ln V|",
        inputs={"first": float(first), "ln V": float(uniform)},
        source="arithmetic",
    )


def _from_the_start(losses: Series, facts: Facts) -> Series | None:
    """Return a loss series that begins at step 0 with a number, None when none does."""
    others = (facts.series.get(name) for name in ("train.loss", "train.batch_loss", "val.loss"))
    for series in (losses, *others):
        nats = series is not None and series.unit in {None, "nats/token"}
        if series and nats and series.steps[0] <= FIRST_STEPS and math.isfinite(series.values[0]):
            return series
    return None


def _said(facts: Facts, name: str) -> bool:
    """Tell whether the run itself says it; a printed parameter count proves a vocabulary."""
    names = (name, "model.params") if name == "model.vocab_size" else (name,)
    return any(fact.origin in MEASURED for each in names for fact in facts.items.get(each, []))
