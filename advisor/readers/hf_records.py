"""What a record of the Hugging Face Trainer means, whichever file or console shows it.

Read in transformers 4.46.3 and 5.23.0 (trainer.py), TRL 1.16, axolotl 067b021 and LLaMA-Factory
ff6d4d1. `loss` is the mean over the steps since the last record, in train mode; `eval_loss` the
mean over the evaluation set, in eval mode; both are what the model returns, so nats per token only
where the other keys show a language model trained on tokens. The loss of preference and
reinforcement trainers has no unit. `grad_norm` is that of the last step before clipping.
`train_loss`, in the last record, is the mean over the whole run. `train_..._per_second` and
`train_runtime` count from the start of the process and include evaluations.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, NamedTuple

from advisor.facts import METRIC
from advisor.readers.base import Column

HF = "Hugging Face Trainer"
TRAIN, EVAL = "train.loss", "val.loss"
ENDED = "metric.train_loss"  # the series of which a point ends a run
_NATS = "nats/token"
_GIB = 2.0**30
_MEANINGS = {
    "grad_norm": Column("grad_norm", None, "train"),
    "learning_rate": Column("learning_rate"),
    "lr": Column("learning_rate"),
    "epoch": Column("epoch"),
    "num_input_tokens_seen": Column("tokens_seen", "tokens"),
    "num_tokens": Column("tokens_seen", "tokens"),
    "tokens/total": Column("tokens_seen", "tokens"),
    "train_runtime": Column("elapsed_seconds", "seconds"),
    "train_samples_per_second": Column("samples_per_second", "samples/s"),
    "train_tokens_per_second": Column("tokens_per_second", "tokens/s"),
    "tokens/train_per_sec_per_gpu": Column("tokens_per_second_per_device", "tokens/s"),
    "tokens_per_second_per_gpu": Column("tokens_per_second_per_device", "tokens/s"),
    "memory/max_allocated (GiB)": Column("memory_bytes", "bytes", None, _GIB),
    "memory/max_mem_allocated(gib)": Column("memory_bytes", "bytes", None, _GIB),
}
# How fast an evaluation went says nothing about training; the others are counts, not values.
_NOTHING = (
    "_runtime", "_samples_per_second", "_steps_per_second", "_model_preparation_time",
    "total_flos", "step", "train_steps_per_second", "num_input_tokens_seen",
)  # fmt: skip
_PREFERENCE = ("rewards/", "completions/", "objective/", "logps/", "policy/")
_REWARD = frozenset({"reward", "kl", "reward_std", "margin", "mean_reward", "nll_loss"})
_TOKENS = frozenset({"mean_token_accuracy", "entropy"})
_AXOLOTL = ("ppl", "memory/max_", "tokens/train")
# One of these stands in every record; `epoch` stands in nearly all.
TELLING = frozenset({
    "loss", "eval_loss", "train_runtime", "eval_runtime", "test_runtime", "train_loss", "grad_norm",
    "learning_rate", "objective/kl",
})  # fmt: skip


class Dialect(NamedTuple):
    """Which program wrote a record, and the unit of its losses."""

    framework: str
    unit: str | None


def dialect_of(keys: Collection[str]) -> Dialect:
    """Tell by the keys of a record who wrote it."""
    plain = [key.removeprefix("eval_") for key in keys]
    is_preference = any(key in _REWARD or key.startswith(_PREFERENCE) for key in plain)
    is_axolotl = any(key.startswith(_AXOLOTL) for key in plain)
    is_trl = is_preference or not _TOKENS.isdisjoint(plain)
    of_tokens = is_axolotl or not _TOKENS.isdisjoint(plain)
    return Dialect(
        "axolotl" if is_axolotl else "TRL" if is_trl else HF,
        _NATS if of_tokens and not is_preference else None,
    )


def is_telling(keys: Collection[str]) -> bool:
    """Tell whether these can be the keys of a record."""
    is_rated = "loss" in keys and "learning_rate" in keys
    if not (is_rated or "epoch" in keys or "eval_runtime" in keys):
        return False
    return not TELLING.isdisjoint(keys) or any(key.startswith("eval_") for key in keys)


def is_record(keys: Collection[str]) -> bool:
    """Tell whether a printed dict with these keys, in this order, is a record of the Trainer.

    Hand-written loops print dicts as well; theirs begin with the epoch or the step.
    """
    return is_telling(keys) and not next(iter(keys), "").startswith(("epoch", "step"))


def column_of(key: str, dialect: Dialect) -> Column | None:
    """Return what a key means, None for one that says nothing about training."""
    if key == "loss":
        return Column(TRAIN, dialect.unit, "train")
    if key == "eval_loss":
        return Column(EVAL, dialect.unit, "eval")
    if known := _MEANINGS.get(key):
        return known
    if key.endswith(_NOTHING):
        return None
    return metric(key, "eval" if key.startswith("eval_") else None)


def metric(key: str, mode: Literal["train", "eval"] | None = None) -> Column | None:
    """Return the column of a metric, None where the key is no name."""
    is_name = METRIC.fullmatch(f"metric.{key}.last") is not None
    return Column(f"metric.{key}", None, mode) if is_name else None
