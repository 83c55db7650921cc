"""The model overfits data that it sees many times, and no dropout is set.

Why: over several passes the model can learn its examples by heart; dropout makes that harder, and
costs little where the data are seen so often anyway.
Computed: epochs, from the log or from tokens seen and tokens of the data set; and the last three
validation losses against the lowest one, as for overfitting.
Fix: a dropout of 0.1 to 0.2.
Source: karpathy/nanoGPT train.py ("for pretraining 0 is good, for finetuning try 0.1+") and
config/train_shakespeare_char.py (0.2); four epochs: Muennighoff et al. 2023, arXiv 2305.16264.
"""

from typing import Annotated

from advisor.quantities import curve, noise, trend
from advisor.rule import (
    Either,
    Facts,
    Named,
    Quantity,
    Series,
    Verdict,
    action_for,
    at_points,
    rule,
)

FREE = 4.0  # epochs up to which repeated data are nearly as good as new, Muennighoff et al. 2023
ADVISED = 0.1  # karpathy/nanoGPT train.py
UPPER = 0.2  # karpathy/nanoGPT config/train_shakespeare_char.py
SOURCE = "karpathy/nanoGPT train.py and config/train_shakespeare_char.py"


@rule(
    code="EVA014",
    severities=("warning",),
    confidence="low",
    likelihood=True,
    explains=("overfitting",),
    references=(
        "https://github.com/karpathy/nanoGPT/blob/master/train.py",
        "https://arxiv.org/abs/2305.16264",
    ),
)
def no_dropout_over_many_epochs(
    model_dropout: Quantity,
    train_loss: Series,
    val_loss: Series,
    facts: Facts,
    run_epoch: Quantity | None,
    data_tokens: Quantity | None,
    tokens: Annotated[Quantity, Either("data.tokens_seen", "data.tokens_planned")] | None,
    run_framework: str | None,
) -> Verdict | None:
    """Look for overfitting without dropout over more than four epochs."""
    epochs = _epochs(run_epoch, data_tokens, tokens)
    if epochs is None:
        return None
    val = val_loss.pick(trend.usable(val_loss.values))
    known = dict(zip(train_loss.steps, train_loss.values, strict=True))
    val = val.pick(i for i, step in enumerate(val.steps) if step in known)
    train = [known[step] for step in val.steps]
    found = curve.overfitting(val.steps, train, val.values, noise.scatter(val.steps, val.values))
    if found is None or found.best <= 0:
        return None
    fires = found.overfitting and epochs > FREE and model_dropout == 0.0
    values: dict[str, Named] = {
        "dropout": model_dropout,
        "epochs": epochs,
        "best": found.best,
        "best_step": Quantity(found.best_step, unit="steps", formula="its step", source=SOURCE),
        "last": found.last,
        "advised": Quantity(ADVISED, unit="", formula="for repeated data", source=SOURCE),
        "upper": Quantity(UPPER, unit="", formula="for small data", source=SOURCE),
    }
    at = val.values.index(float(found.best))
    by_key = fires and run_framework == "nanoGPT"
    return Verdict(
        fires,
        values,
        ("what", "why", "fix"),
        actions=(action_for(facts, "model.dropout", "dropout", ADVISED),) if by_key else (),
        evidence=at_points(val, [at, len(val) - 1]),
    )


def _epochs(
    done: Quantity | None, data: Quantity | None, tokens: Quantity | None
) -> Quantity | None:
    if done is not None:
        return Quantity(float(done), unit="count", formula="last epoch", source=done.source)
    if not data or not tokens:
        return None
    return Quantity(
        tokens / data, unit="count", formula="tokens ÷ tokens of the data set",
        inputs={"tokens": float(tokens), "data": float(data)}, source="arithmetic",
    )  # fmt: skip
