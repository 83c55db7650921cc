"""The settings that fairseq prints at the start: `Namespace(..)` or, since 2020, a nested dict.

Read in train.py and fairseq_cli/train.py, which print `args` or `cfg` on one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from advisor.facts import Value
from advisor.readers.patterns import Lazy
from advisor.readers.values import value_of

NAMESPACE = Lazy(r"(?:^|\| )(?:Namespace\(|\{'_name': None, 'common')")
SETTING = Lazy(
    r"(?<![\w.])(?P<quote>'?)(?P<key>[a-z][a-z_0-9]{1,40})(?P=quote)(?:=|: )"
    r"[\['(]{0,2}(?P<value>[^\s,'\[\](){}]{1,200})"
)
# What a setting means; 0 of those in `UNSET_AT_ZERO` is none.
SETTINGS: Mapping[str, str] = {
    "arch": "model.family",
    "dropout": "model.dropout",
    "tokens_per_sample": "model.block_size",
    "max_update": "run.max_steps",
    "max_epoch": "run.max_epochs",
    "update_freq": "batch.accumulation",
    "distributed_world_size": "batch.world_size",
    "batch_size": "batch.micro",
    "max_sentences": "batch.micro",
    "optimizer": "optim.name",
    "lr": "optim.learning_rate",
    "lr_scheduler": "optim.schedule",
    "warmup_updates": "optim.warmup_steps",
    "weight_decay": "optim.weight_decay",
    "adam_eps": "optim.epsilon",
    "clip_norm": "optim.grad_clip",
    "fp16_init_scale": "loss_scale.initial",
    "log_interval": "run.log_interval",
    "save_dir": "run.out_dir",
    "data": "data.dataset",
    "seed": "run.seed",
}
UNSET_AT_ZERO = frozenset({"run.max_steps", "run.max_epochs", "optim.grad_clip"})
DTYPES = {"fp16": "float16", "bf16": "bfloat16"}


def settings(text: str) -> Iterator[tuple[str, Value, int, int]]:
    """Yield the facts of a line of settings and where their values stand, each once."""
    found: dict[str, tuple[str, int, int]] = {}
    for match in SETTING.finditer(text):
        if match["value"] not in {"None", "null"}:
            found.setdefault(match["key"], (match["value"], *match.span("value")))
    half = [name for name in DTYPES if found.get(name, ("",))[0] == "True"]
    for key, (word, start, end) in found.items():
        if key in half:
            yield "run.dtype", DTYPES[key], start, end
        target = SETTINGS.get(key)
        if target is None or (target == "loss_scale.initial" and "fp16" not in half):
            continue
        value = value_of(target, word)
        if value is not None and not (value == 0 and target in UNSET_AT_ZERO):
            yield target, value, start, end
