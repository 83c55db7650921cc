"""The same data is shown so often that repetition brings little but memorising.

Why: up to about four epochs repeated tokens are worth almost as much as new ones; after some
sixteen, further ones bring next to nothing, and a fine-tuned model reproduces its examples.
Computed: epochs as logged or planned, or tokens trained on over those of the data set; for language
models also what all tokens are worth in new ones. Information only, while the validation loss or a
score is at its best in the last evaluation.
Fix: fewer epochs, more data, or the checkpoint of the best evaluation.
Source: Muennighoff et al. 2023, arXiv 2305.16264; that fine-tuning takes a few epochs is a custom
of the field, and the limits of small image sets are this project's judgement.
"""

from advisor.quantities.customs import is_language
from advisor.quantities.measures import measures
from advisor.quantities.repetition import SOURCE as WORTH
from advisor.quantities.repetition import effective_tokens
from advisor.rule import (
    Facts,
    Named,
    Quantity,
    Severity,
    Verdict,
    rule,
    starts_from_scratch,
)

NEARLY_FREE = 4.0  # epochs, Muennighoff et al. 2023
SPENT = 16.0  # epochs after which further ones bring next to nothing, the same
FINE_TUNED = 16.0  # epochs from which hardly anybody fine-tunes; our judgement
IMAGES = 300.0  # epochs that from-scratch training on ImageNet takes, DeiT and Swin
FEW_STEPS = 100.0  # steps in an epoch: a tiny data set; our judgement
# Trainers of Hugging Face models, which begin with published weights unless told otherwise.
TUNERS = frozenset(
    {"Hugging Face Trainer", "TRL", "LLaMA-Factory", "axolotl", "Unsloth", "torchtune"}
)


@rule(
    code="DAT006",
    severities=("info", "warning", "error"),
    confidence="low",
    likelihood=True,
    explains=("overfitting", "epoch-boundary-sawtooth", "trained-past-best"),
    references=("https://arxiv.org/abs/2305.16264",),
)
def data_repeated_too_often(
    facts: Facts,
    run_epoch: Quantity | None,
    run_max_epochs: Quantity | None,
    run_last_step: Quantity | None,
    data_tokens: Quantity | None,
    data_tokens_seen: Quantity | None,
    model_vocab_size: Quantity | None,
    run_framework: str | None,
    run_init_from: str | None,
) -> Verdict | None:
    """Count epochs and compare them with what the kind of training bears."""
    if facts.value("run.objective") is not None:
        return None
    epochs = _epochs(run_epoch, run_max_epochs, data_tokens, data_tokens_seen)
    if epochs is None:
        return None
    fresh = starts_from_scratch(run_framework or "", run_init_from)
    kind, severity = _judged(
        epochs, run_framework, run_last_step,
        is_language=is_language(run_framework, model_vocab_size), tunes=not fresh,
    )  # fmt: skip
    if severity is not None and _still_learns(facts):
        severity = Severity.INFO  # held-out data say that it has not hurt so far
    values: dict[str, Named] = {"epochs": epochs}
    worth = effective_tokens(U=1.0, D=max(1.0, float(epochs)))
    values["worth"] = Quantity(
        worth, unit="count", formula="1 + R·(1 - e^(-(epochs - 1) ÷ R))",
        inputs={"epochs": float(epochs)}, source=WORTH,
    )  # fmt: skip
    return Verdict(severity is not None, values, ("what", f"why-{kind}", f"fix-{kind}"), kind,
                   severity)  # fmt: skip


def _still_learns(facts: Facts) -> bool:
    return any(each.since == 0 for each in measures(facts))


def _epochs(
    done: Quantity | None, planned: Quantity | None, data: Quantity | None, seen: Quantity | None
) -> Quantity | None:
    if done is not None:
        return Quantity(float(done), unit="count", formula="last epoch", source=done.source)
    if planned is not None:
        return Quantity(float(planned), unit="count", formula="planned", source=planned.source)
    if data and seen:
        inputs = {"seen": float(seen), "data": float(data)}
        return Quantity(
            seen / data, unit="count", formula="seen ÷ data", inputs=inputs, source="arithmetic"
        )
    return None


def _judged(
    epochs: float, framework: str | None, steps: float | None, *, is_language: bool, tunes: bool
) -> tuple[str, Severity | None]:
    """Return the kind of training, and how grave the repetition is for it."""
    if framework in TUNERS or (is_language and tunes):
        return "tuning", Severity.WARNING if epochs > FINE_TUNED else None
    if is_language:
        if epochs > SPENT:
            return "language", Severity.ERROR
        return "language", Severity.WARNING if epochs > NEARLY_FREE else None
    tiny = steps is not None and steps / max(epochs, 1.0) < FEW_STEPS
    return "images", Severity.INFO if tiny and epochs > IMAGES else None
