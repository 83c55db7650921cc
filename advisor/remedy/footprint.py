"""Memory of one step as a function of the micro-batch, from what is known of the run.

A run of nanoGPT has a formula of its own. For others the family's layers, the optimizer and the
split over ranks must be said; what is not said about precision widens the range. A peak that the
program printed beats both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from advisor.facts import Fact, Origin
from advisor.quantities import memory, peak
from advisor.quantities.activations import Attention, layer_bytes
from advisor.quantities.memory import MemoryRange
from advisor.quantities.peak import Kept
from advisor.quantities.states import Stage, States, adapter_states, states
from advisor.remedy.settings import Changes
from advisor.remedy.shape import Shape

MemoryOf = Callable[[int], MemoryRange]

# Decoders whose saved tensors are measured and whose head gives a logit for each token.
DECODERS = frozenset({"gpt2", "opt", "gpt_neox", "llama", "mistral", "qwen2", "gemma"})
HALF_PRECISION = frozenset({"bfloat16", "float16"})
PURE = frozenset({"torchtune"})  # its dtype is that of the weights
MASTER = frozenset({"Megatron-LM", "Megatron-DeepSpeed", "GPT-NeoX"})  # fp32 copies of half ones
# Part of an optimizer's name, by what it keeps; the first that fits.
OPTIMIZERS = (
    ("8bit", "adamw-8bit"), ("adamw", "adamw"), ("adam", "adamw"), ("adafactor", "adafactor"),
    ("lion", "lion"), ("muon", "muon"), ("sgd", "momentum"),
)  # fmt: skip
# training_args.py of huggingface/transformers and those that hand its arguments on.
ADAMW_BY_DEFAULT = frozenset({"Hugging Face Trainer", "TRL", "LLaMA-Factory", "Unsloth"})
RESIDUAL = 2  # bytes of the stream, in half precision


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of a decoder that its layers and logits follow from."""

    family: str
    V: int
    T: int
    L: int
    d: int
    h: int
    kv: int
    head: int
    f: int


def footprint(changes: Changes, shape: Shape | None) -> MemoryOf | None:
    """Return what a micro-batch needs; None where the run is not known well enough."""
    if shape is not None:
        return partial(_nanogpt, changes, shape)
    sizes = _sizes(changes)
    held = _held(changes, sizes) if sizes else None
    if sizes is None or held is None:
        return None
    printed, micro = changes.facts.number("memory.peak_bytes"), changes.facts.number("batch.micro")
    if printed and micro and not changes.restarts:
        span = float(held.total[0]), float(held.total[1])
        return lambda B: peak.measured_peak(printed=printed, states=span, B=int(micro), micro=B)
    return partial(_decoder, changes, sizes, held)


def _nanogpt(changes: Changes, shape: Shape, micro: int) -> MemoryRange:
    compiled = changes.value("run.compile")
    return memory.training_memory(
        N=float(shape.total), B=micro, T=shape.T, L=shape.L, d=shape.d, V=shape.V,
        compiled=compiled is not False,  # nanoGPT's default is True
        dropout=changes.number("model.dropout") or 0.0,
    )  # fmt: skip


def _said(changes: Changes, name: str) -> int | None:
    """Return a size that was said: a model's longest sequence is not the one it is trained on."""
    fact: Fact | None = changes.facts.best(name)
    if fact is not None and fact.origin is Origin.DEFAULT and name not in changes.actions:
        return None
    return changes.whole(name)


def _sizes(changes: Changes) -> Sizes | None:
    family = changes.value("model.family")
    names = ("vocab_size", "block_size", "n_layer", "n_embd", "n_head")
    known = [_said(changes, f"model.{name}") for name in names]
    if family not in DECODERS or None in known:
        return None
    V, T, L, d, h = (number for number in known if number is not None)
    f = changes.whole("model.ffn_dim") or 4 * d
    kv = changes.whole("model.n_kv_head") or h
    return Sizes(str(family), V, T, L, d, h, kv, changes.whole("model.head_dim") or d // h, f)


def _held(changes: Changes, sizes: Sizes) -> States | None:
    """Return the states on one rank; as wide as what is not said about them."""
    N, optimizer = changes.number("model.params_total"), _optimizer(changes)
    framework = str(changes.value("run.framework") or "")
    if N is None or optimizer is None or changes.value("run.dtype") not in HALF_PRECISION:
        return None
    table = float(sizes.V * sizes.d)
    trained = changes.number("model.params_trainable")
    if trained is not None and 0 < trained < N:
        return _adapter(N, trained, table, optimizer)
    if changes.value("optim.lora_r"):
        return None  # how many parameters the adapter has is not known
    stage, ranks = _stage(changes), changes.whole("batch.world_size") or 1
    if ranks > 1 and stage is None:
        return None  # whether and how they share is not known
    kinds = ("bf16",) if framework in PURE else ("master",) if framework in MASTER else (
        "bf16", "autocast"
    )  # fmt: skip
    found = [
        states(
            N=N, precision=kind, optimizer=optimizer, stage=stage or 0, ranks=ranks,
            unit=table if stage == 3 else 0.0, whole_moments=table,
        )
        for kind in kinds
    ]  # fmt: skip
    return _hull(found[0], found[-1])


def _stage(changes: Changes) -> Stage | None:
    said = changes.whole("run.zero_stage")
    stages: tuple[Stage, ...] = (0, 1, 2, 3)
    return next((stage for stage in stages if stage == said), None)


def _adapter(N: float, trained: float, table: float, optimizer: str) -> States:
    """Return the states of LoRA; whether the frozen matrices are in four bits is not known."""
    frozen = N - trained
    matrices = max(frozen - 2 * table, 0.0)
    few = adapter_states(
        frozen=frozen - matrices, trained=trained, quantised=matrices, optimizer=optimizer
    )
    return _hull(few, adapter_states(frozen=frozen, trained=trained, optimizer=optimizer))


def _hull(low: States, high: States) -> States:
    names = ("weights", "gradients", "optimizer", "frozen", "gathered")
    return States(*((getattr(low, name)[0], getattr(high, name)[1]) for name in names))


def _optimizer(changes: Changes) -> str | None:
    name = changes.value("optim.name")
    if name is None:
        return "adamw" if changes.value("run.framework") in ADAMW_BY_DEFAULT else None
    said = str(name).lower().replace("_", "").replace("-", "")
    return next((kind for part, kind in OPTIMIZERS if part in said), None)


def _decoder(changes: Changes, sizes: Sizes, held: States, micro: int) -> MemoryRange:
    attention: Attention = "matrix" if changes.value("run.attention") == "eager" else "fused"
    saved = layer_bytes(
        family=sizes.family, B=micro, T=sizes.T, d=sizes.d, h=sizes.h, head=sizes.head,
        kv=sizes.kv, f=sizes.f, attention=attention,
        checkpointed=changes.value("run.gradient_checkpointing") is True,
    )  # fmt: skip
    kept, tokens = float(saved or 0) * sizes.L, float(micro * sizes.T)
    compiled = changes.value("run.compile") is True
    shares = peak.COMPILED if compiled else (1.0, 1.0)
    logits = peak.COMPILED_LOGITS if compiled else peak.EAGER_LOGITS
    return peak.peak_memory(
        held,
        Kept(
            activations=(shares[0] * kept, shares[1] * kept),
            logits=(logits[0] * tokens * sizes.V, logits[1] * tokens * sizes.V),
            residual=RESIDUAL * tokens * sizes.d,
        ),
        accumulates=changes.whole("batch.accumulation") != 1,
        spread=peak.SPREAD,
    )
