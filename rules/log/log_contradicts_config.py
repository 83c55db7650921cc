"""The log was not written by a run with these settings.

Why: whatever is computed from the settings (parameters, tokens, memory, speed) then belongs to
another run than the losses do.
Computed: settings that the log echoes against those of config and command; the printed parameter
count and tokens per step against the computed ones; the tokens per step that printed MFU and step
time imply against the computed ones.
Fix: paste the config of this run, or the log that belongs to this config.
Source: karpathy/nanoGPT train.py and model.py (estimate_mfu, get_num_params).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.facts import Origin, Value
from advisor.quantities import compute
from advisor.quantities.transformer import PRINTED_HALF_UNIT
from advisor.rule import (
    Evidence,
    Fact,
    Facts,
    Named,
    Quantity,
    Severity,
    Verdict,
    quantity_of,
    rule,
)

IMPLIED_TOLERANCE = 0.03  # a printed MFU has four digits, timing the rest; our judgement
RANKS_TOLERANCE = 0.03  # how near a whole number counts as a number of GPUs
PLAUSIBLE_VOCABULARY = range(2, 200_000)  # what a tokenizer may have; our judgement
WRITTEN = (Origin.COMMAND, Origin.CONFIG)
# The framework's key of every setting that a log may echo; the shape of the model comes first.
KEYS = {
    "model.n_layer": "n_layer", "model.n_head": "n_head", "model.n_embd": "n_embd",
    "model.block_size": "block_size", "model.vocab_size": "vocab_size", "model.bias": "bias",
    "batch.micro": "batch_size", "batch.accumulation": "gradient_accumulation_steps",
    "data.dataset": "dataset", "run.max_steps": "max_iters", "model.dropout": "dropout",
    "optim.learning_rate": "learning_rate", "optim.min_learning_rate": "min_lr",
    "optim.warmup_steps": "warmup_iters", "optim.decay_steps": "lr_decay_iters",
    "optim.weight_decay": "weight_decay", "optim.beta1": "beta1", "optim.beta2": "beta2",
    "optim.grad_clip": "grad_clip", "run.eval_interval": "eval_interval",
    "run.eval_iters": "eval_iters", "run.log_interval": "log_interval", "run.dtype": "dtype",
    "run.compile": "compile",
}  # fmt: skip
SHAPE = ("model.n_layer", "model.n_embd")
BATCH = ("batch.micro", "batch.accumulation", "model.block_size")
DECISIVE = ("model.", "batch.")  # differences that make it another model or another batch


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the log says otherwise: the clause that tells it, its values and places."""

    clause: str
    decisive: bool
    values: dict[str, Named]
    evidence: tuple[Evidence, ...]


@rule(
    code="LOG001",
    severities=("warning", "error"),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def log_contradicts_config(
    facts: Facts, run_framework: str | None, run_init_from: str | None
) -> Verdict | None:
    """Compare what the log prints with what the settings give."""
    known = list(facts.all())
    has_log = bool(facts.series) or any(f.origin is Origin.LOG and f.evidence for f in known)
    if run_framework != "nanoGPT" or not has_log:
        return None
    if not any(fact.origin in WRITTEN for fact in known):
        return None  # nothing to compare with
    settings = list(_settings(facts))
    found = list(settings)
    if not (run_init_from or "").startswith("gpt2"):  # those bring their own shape
        checks = (_parameters(facts), _tokens(facts), _implied(facts))
        found += [each for each in checks if each is not None]
    values: dict[str, Named] = {
        "differences": Quantity(
            len(found), unit="count", formula="printed values that differ", source="this log"
        ),
    }
    clauses: list[str] = []
    for each in found:
        if each.clause not in clauses:
            clauses.append(each.clause)
            values |= each.values
    if len(settings) > 1:
        values["more"] = Quantity(
            len(settings) - 1, unit="count", formula="settings that differ - 1", source="this log"
        )
        clauses.insert(1, "more")
    return Verdict(
        fires=bool(found),
        values=values,
        clauses=(*clauses, "why", "fix"),
        severity=Severity.ERROR if any(each.decisive for each in found) else Severity.WARNING,
        evidence=tuple(place for each in found for place in each.evidence),
    )


def _settings(facts: Facts) -> Iterator[Difference]:
    """Yield the settings that the log echoes with another value."""
    for name, key in KEYS.items():
        known = facts.items.get(name, [])
        printed = [fact for fact in known if fact.origin is Origin.LOG]
        written = next((fact for fact in known if fact.origin in WRITTEN), None)
        # A log that echoes the config's value before an overriding one belongs to that config.
        if not printed or written is None or any(_same(f.value, written.value) for f in printed):
            continue
        values: dict[str, Named] = {
            "key": key, "printed": _shown(printed[-1]), "written": _shown(written),
        }  # fmt: skip
        evidence = (*printed[-1].evidence[:1], *written.evidence[:1])
        yield Difference("setting", name.startswith(DECISIVE), values, evidence)


def _same(one: Value, other: Value) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return abs(float(one) - float(other)) <= 1e-9 * max(abs(float(one)), abs(float(other)))


def _shown(fact: Fact) -> Named:
    if isinstance(fact.value, str | bool):
        return str(fact.value)
    return quantity_of(fact)


def _are_given(facts: Facts, names: tuple[str, ...]) -> bool:
    """Tell whether somebody set all of them: what a part of a config leaves out is not known."""
    known = [facts.best(name) for name in names]
    return all(fact is not None and fact.origin is not Origin.DEFAULT for fact in known)


def _both(facts: Facts, name: str) -> tuple[Fact, Fact] | None:
    """Return what the log prints and what the settings give."""
    known = facts.items.get(name, [])
    printed = [fact for fact in known if fact.origin is Origin.LOG]
    given = [fact for fact in known if fact.origin is Origin.COMPUTED]
    return (printed[-1], given[-1]) if printed and given else None


def _parameters(facts: Facts) -> Difference | None:
    """Compare the parameter counts, with the rounding of the printed one."""
    both = _both(facts, "model.params")
    if both is None or not _are_given(facts, SHAPE):
        return None
    printed, given = (fact.number for fact in both)
    vocabulary, width = facts.best("model.vocab_size"), facts.number("model.n_embd")
    if abs(printed - given) <= PRINTED_HALF_UNIT + 1 or vocabulary is None or not width:
        return None
    if vocabulary.origin is Origin.DEFAULT:
        # A tokenizer of its own, which only meta.pkl knows, explains it as well.
        explained = round(vocabulary.number + (printed - given) / width)
        if explained in PLAUSIBLE_VOCABULARY:
            return None
    values: dict[str, Named] = {"params_printed": _shown(both[0]), "params_given": _shown(both[1])}
    return Difference("parameters", decisive=True, values=values, evidence=both[0].evidence[:1])


def _tokens(facts: Facts) -> Difference | None:
    """Compare the tokens per step."""
    both = _both(facts, "batch.tokens_per_step")
    if both is None or both[0].number == both[1].number or not _are_given(facts, BATCH):
        return None
    values: dict[str, Named] = {"tokens_printed": _shown(both[0]), "tokens_given": _shown(both[1])}
    return Difference("tokens", decisive=True, values=values, evidence=both[0].evidence[:1])


def _implied(facts: Facts) -> Difference | None:
    """Compare the tokens per step with those behind the first printed MFU.

    The first value after -100 % is of that one iteration, later ones are running averages. A log
    that prints its tokens per step needs no such inference.
    """
    if not _are_given(facts, (*SHAPE, *BATCH)):
        return None
    per_step = facts.best("batch.tokens_per_step")
    flops = facts.number("model.flops_per_token")
    first = _first_measured(facts)
    if per_step is None or per_step.origin is Origin.LOG or not flops or first is None:
        return None
    mfu, seconds, line = first
    ranks = facts.number("batch.world_size")
    one = compute.implied_tokens_per_step(mfu=mfu, step_seconds=seconds, flops_per_token=flops)
    ratio = per_step.number / (one * (ranks or 1))
    whole = round(ratio)
    if abs(ratio - 1) <= IMPLIED_TOLERANCE:
        return None
    if ranks is None and whole > 1 and abs(ratio / whole - 1) <= RANKS_TOLERANCE:
        return None  # so many GPUs share the step
    peak = facts.number("hardware.peak_flops")
    if peak and abs(ratio * compute.NANOGPT_PEAK / peak - 1) <= IMPLIED_TOLERANCE:
        return None  # somebody gave this card's peak to estimate_mfu
    values: dict[str, Named] = {"tokens_implied": one, "tokens_set": _shown(per_step)}
    return Difference("implied", decisive=False, values=values, evidence=(line,))


def _first_measured(facts: Facts) -> tuple[float, float, Evidence] | None:
    """Return MFU, seconds and place of the first iteration that was measured."""
    mfu, times = facts.series.get("mfu"), facts.series.get("step_seconds")
    if mfu is None or times is None:
        return None
    seconds = dict(zip(times.steps, times.values, strict=True))
    for i in range(1, len(mfu)):
        if mfu.values[i - 1] < 0 < mfu.values[i] and seconds.get(mfu.steps[i], 0.0) > 0:
            place = Evidence(mfu.document, mfu.lines[i], 0, 0, "", mfu.name)
            return mfu.values[i], seconds[mfu.steps[i]], place
    return None
