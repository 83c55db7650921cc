"""What the keys of fairseq's and metaseq's records mean.

Losses are in base 2: the criteria divide by ln 2 (fairseq/criterions/cross_entropy.py), and
`ppl` is 2 to the power of `nll_loss`, or of `loss` where there is no label smoothing, which is in
`loss` only. They are turned into nats; `nll_loss` and `ppl` stay as printed. `wps`, `wpb` and
`bsz` are tokens per second and per batch, and sequences per batch, of all devices and with
accumulation; `wps` and the gradient norm (before clipping) are means since the last record, `wall`
the seconds since the start, `cuda_gb_allocated` the peak since the last record, in 2^30 bytes.
Train values are means since the last record, in train mode; until February 2020 they were means
since the start of the epoch.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import log

from advisor.readers.base import Column

BITS = log(2)  # nats per bit
TEXT_KEYS = frozenset({"ppl", "nll_loss"})  # where these stand, losses are per token
VOCABULARY: Mapping[str, Column] = {
    "lr": Column("learning_rate", "learning rate"),
    "gnorm": Column("grad_norm"),
    "loss_scale": Column("loss_scale"),
    "wall": Column("elapsed_seconds", "seconds"),
    "cuda_gb_allocated": Column("memory_bytes", "bytes", None, 2.0**30),
}
CONSTANTS: Mapping[str, str] = {"wpb": "batch.tokens_per_step", "bsz": "batch.global"}
POSITION = "num_updates"
BEST = ("best", "best_loss", "valid_best_loss")
# Of a validation, what says nothing on its own.
OF_VALIDATION_IGNORED = frozenset({"wps", "wpb", "bsz", *BEST})
IGNORED = frozenset({"epoch", "update"})  # read apart; the epoch with its fraction


def column(key: str, split: str, keys: Collection[str]) -> Column | None:
    """Return what a key means, None for nothing.

    Args:
        key: without the name of the split, `loss`.
        split: "train" or the name of a validation set.
        keys: all keys of the record, as `key`.
    """
    if key in IGNORED:
        return None
    is_text = not TEXT_KEYS.isdisjoint(keys)
    unit = "nats/token" if is_text else None
    if split == "train":
        if key == "loss":
            return Column("train.loss", unit, "train", BITS)
        if key == "wps" and is_text:
            return Column("tokens_per_second", "tokens/s")
        return VOCABULARY.get(key) or Column(f"metric.{key}")
    if key in OF_VALIDATION_IGNORED:
        return None
    if key == "loss" and split == "valid":
        return Column("val.loss", unit, "eval", BITS)
    return VOCABULARY.get(key) or Column(f"metric.{split}_{key}", None, "eval")
