"""A comment says something else than the value beside it.

Why: a comment that belongs to earlier values misleads whoever reads it next, and one that states an
intention shows that the value may not be what was meant.
Computed: the arithmetic of products in comments and their factors against the batch; bounds such as
"up to" against the value; words such as "lower" against train.py's default.
Fix: correct the comment, or the value if the comment is what was meant.
Source: karpathy/nanoGPT train.py for the defaults.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from advisor.facts import FACTS
from advisor.rule import Action, Claim, Evidence, Facts, Named, Quantity, Verdict, rule

TOLERANCE = 0.02  # of a product; our judgement, comments round
ROUGH_TOLERANCE = 0.10  # of a product behind "about"
MAX_RATIO = 16.0  # a result farther off is in other units (k, M, hours); our judgement
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?:[eE][-+]?\d+)?")
# What "lower" and "higher" are compared with; karpathy/nanoGPT train.py.
DEFAULTS = {
    "optim.learning_rate": 6e-4,
    "optim.min_learning_rate": 6e-5,
    "optim.warmup_steps": 2000.0,
    "optim.weight_decay": 0.1,
    "optim.grad_clip": 1.0,
    "run.max_steps": 600_000.0,
}
# Nobody who writes "more steps" means more than this default.
NOT_ABOVE = {"run.max_steps"}
KEYS = {
    "optim.learning_rate": "learning_rate", "optim.min_learning_rate": "min_lr",
    "optim.warmup_steps": "warmup_iters", "optim.decay_steps": "lr_decay_iters",
    "optim.weight_decay": "weight_decay", "optim.grad_clip": "grad_clip",
    "run.max_steps": "max_iters", "run.eval_interval": "eval_interval",
    "run.eval_iters": "eval_iters", "run.log_interval": "log_interval",
    "batch.micro": "batch_size", "batch.accumulation": "gradient_accumulation_steps",
    "model.block_size": "block_size", "model.dropout": "dropout", "model.n_layer": "n_layer",
    "model.n_head": "n_head", "model.n_embd": "n_embd",
}  # fmt: skip
OPPOSITE = {
    "lower": "higher", "smaller": "larger", "shorter": "longer", "less": "more", "fewer": "more",
    "reduced": "raised", "較低": "較高", "较低": "较高", "較小": "較大", "较小": "较大",
    "更低": "更高", "更短": "更長",
}  # fmt: skip
OPPOSITE |= {new: old for old, new in OPPOSITE.items() if new != "more"} | {
    "more": "less", "bigger": "smaller",
}  # fmt: skip
COMPARISONS = ("below_default", "above_default")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One comment that does not hold: the clause that tells it, its values and the new words."""

    kind: str
    claim: Claim
    values: dict[str, Named]
    new: str | None


@rule(
    code="LOG002",
    severities=("info",),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def comment_contradicts_value(facts: Facts) -> Verdict | None:
    """Look at each claim that comments make about settings."""
    if not facts.claims:
        return None
    config = facts.config_documents
    found: dict[tuple[object, ...], Contradiction] = {}
    # A log echoes the comments of its config: the file itself comes first, the echo adds nothing.
    for claim in sorted(facts.claims, key=lambda each: each.evidence.document not in config):
        said = (claim.subject, claim.relation, claim.value, claim.factors)
        wrong = None if said in found else _judge(claim, facts)
        if wrong is not None:
            found[said] = wrong
    values: dict[str, Named] = {
        "comments": Quantity(len(found), unit="count", formula="comments", source="the settings"),
    }
    kinds: dict[str, Contradiction] = {}
    for each in found.values():
        kinds.setdefault(each.kind, each)
    for each in kinds.values():
        values |= each.values
    return Verdict(
        fires=bool(found),
        values=values,
        clauses=(*kinds, "why", "fix"),
        actions=tuple(_action(each) for each in found.values() if _editable(each, config)),
        evidence=tuple(each.claim.evidence for each in found.values()),
    )


def _judge(claim: Claim, facts: Facts) -> Contradiction | None:
    if claim.relation == "product":
        return _arithmetic(claim) or _factors(claim, facts)
    value = _beside(claim, facts)
    if value is None:
        return None
    if claim.relation in COMPARISONS:
        return _comparison(claim, value)
    return _bound(claim, value)


def _editable(found: Contradiction, config: set[str]) -> bool:
    return found.new is not None and found.claim.evidence.document in config


def _action(found: Contradiction) -> Action:
    place = found.claim.evidence
    return Action(
        kind="edit_comment",
        old=place.text,
        new=found.new,
        document=place.document,
        line=place.line,
    )


def _beside(claim: Claim, facts: Facts) -> Quantity | None:
    """Return the value on the claim's own line, else the one that the run uses."""
    place = claim.evidence
    known = facts.items.get(claim.subject, [])
    here = (
        fact
        for fact in known
        if any((e.document, e.line) == (place.document, place.line) for e in fact.evidence)
    )
    fact = next(here, facts.best(claim.subject))
    if fact is None or isinstance(fact.value, str | bool):
        return None
    return _number(fact.number, claim.subject, fact.evidence)


def _number(value: float, name: str, evidence: Sequence[Evidence]) -> Quantity:
    spec = FACTS.get(name)
    where = f"{evidence[0].document}:{evidence[0].line}" if evidence else "train.py's default"
    return Quantity(value, unit=(spec.unit if spec else None) or "", source=where)


def _bound(claim: Claim, value: Quantity) -> Contradiction | None:
    if claim.value is None:
        return None
    holds = {
        "at_most": value <= claim.value,
        "at_least": value >= claim.value,
        "equals": math.isclose(value, claim.value, rel_tol=TOLERANCE),
    }[claim.relation]
    if holds:
        return None
    bound = _number(claim.value, claim.subject, (claim.evidence,))
    values: dict[str, Named] = {
        "bound_key": KEYS.get(claim.subject, claim.subject),
        "bound_value": value,
        "bound": bound,
        "bound_words": claim.evidence.text,
    }
    new = NUMBER.sub(f"{float(value):g}" if value < 1 else f"{value:.0f}", claim.evidence.text, 1)
    return Contradiction("bound", claim, values, new)


def _comparison(claim: Claim, value: Quantity) -> Contradiction | None:
    default = DEFAULTS.get(claim.subject)
    if default is None:
        return None
    above = claim.relation == "above_default"
    if above and claim.subject in NOT_ABOVE:
        return None
    if math.isclose(value, default) or (value > default) == above:
        return None
    word = claim.evidence.text
    values: dict[str, Named] = {
        "compared_key": KEYS.get(claim.subject, claim.subject),
        "compared_value": value,
        "default": Quantity(default, unit=value.unit, source="karpathy/nanoGPT train.py"),
        "word": word,
        "direction": "below" if above else "above",
    }
    new = OPPOSITE.get(word.lower())
    if new is not None and word[:1].isupper():
        new = new.capitalize()
    return Contradiction("comparison", claim, values, new)


def _arithmetic(claim: Claim) -> Contradiction | None:
    """Find a product whose result is another number, as far as both are in the same unit."""
    product, said = math.prod(claim.factors), claim.value
    if not said or not claim.factors or product <= 0:
        return None
    rough = any(sign in claim.evidence.text for sign in "~≈約约")
    rough = rough or any(each % 1 for each in (*claim.factors, said))  # measured, so rounded
    ratio = max(product / said, said / product)
    if ratio - 1 <= (ROUGH_TOLERANCE if rough else TOLERANCE) or ratio > MAX_RATIO:
        return None
    values: dict[str, Named] = {
        "arithmetic_words": claim.evidence.text,
        "arithmetic_result": Quantity(
            product, unit="count", formula="product of the factors in the comment",
            inputs={f"factor{n}": each for n, each in enumerate(claim.factors, 1)},
            source="arithmetic",
        ),
    }  # fmt: skip
    old = NUMBER.findall(claim.evidence.text)[-1]
    head, _, tail = claim.evidence.text.rpartition(old)
    return Contradiction("arithmetic", claim, values, f"{head}{product:.0f}{tail}")


def _factors(claim: Claim, facts: Facts) -> Contradiction | None:
    """Find a batch whose product is right and whose factors belong to earlier values.

    Where the product differs too, batch-not-as-claimed speaks.
    """
    if not claim.subject.startswith("batch.") and claim.subject != "model.block_size":
        return None
    micro, accumulation = (_here(claim, facts, f"batch.{n}") for n in ("micro", "accumulation"))
    if not micro or not accumulation:
        return None
    others = [facts.number(n) for n in ("model.block_size", "batch.world_size")]
    sets = list(_sets(micro, accumulation, [each for each in others if each and each != 1]))
    same = [each for each in sets if math.isclose(math.prod(each), claim.value or 0.0)]
    if not same or any(_matches(claim.factors, each) for each in same):
        return None
    values: dict[str, Named] = {
        "factor_words": claim.evidence.text,
        "micro": _number(micro, "batch.micro", (claim.evidence,)),
        "accumulation": _number(accumulation, "batch.accumulation", (claim.evidence,)),
        "product": Quantity(
            claim.value or 0.0, unit="count", formula="product of the factors", source="arithmetic"
        ),
    }
    return Contradiction("factors", claim, values, _new_product(claim, micro, accumulation))


def _here(claim: Claim, facts: Facts, name: str) -> float | None:
    """Return the value that the claim's own document sets, else the one that the run uses."""
    for fact in facts.items.get(name, []):
        if any(place.document == claim.evidence.document for place in fact.evidence):
            return fact.number
    return facts.number(name)


def _sets(micro: float, accumulation: float, others: list[float]) -> Iterator[tuple[float, ...]]:
    """Yield the sets of values that a comment about the batch may multiply."""
    for size in range(len(others) + 1):
        for more in combinations(others, size):
            yield (micro, accumulation, *more)


def _matches(factors: Sequence[float], values: Sequence[float]) -> bool:
    """Tell whether the factors are the values, up to one value written as a product or merged."""
    left = list(values)
    rest = []
    for factor in factors:
        if factor in left:
            left.remove(factor)
        else:
            rest.append(factor)
    return len(left) <= 1 or len(rest) <= 1


def _new_product(claim: Claim, micro: float, accumulation: float) -> str | None:
    if len(claim.factors) != 2:
        return None
    text = claim.evidence.text
    first = re.split(r"[*x×]", text, maxsplit=1)[0].lower()
    pair = (accumulation, micro) if "acc" in first else (micro, accumulation)
    new = iter([f"{each:.0f}" for each in pair])
    return NUMBER.sub(lambda _: next(new), text, count=2)
