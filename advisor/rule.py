"""What a rule is: one problem, one function whose parameters are the facts that it needs.

    @rule(code="CFG001", severities=("error",))
    def parameter_count_not_as_claimed(
        model_params: Quantity, model_params_claimed: Quantity
    ) -> Verdict | None:

The slug is the function's name with hyphens. The function returns None where the rule does not
apply, else a `Verdict`, also when it is silent, so that "why not?" has an answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from advisor.errors import CatalogueError
from advisor.facts import Claim, Evidence, Fact, Facts, Series
from advisor.findings import Action, Confidence, Severity
from advisor.needs import Either, Need, needs_of, quantity_of, rests_on_claim
from advisor.units import Quantity

__all__ = [
    "Action", "Claim", "Confidence", "Either", "Evidence", "Fact", "Facts", "Named", "Quantity",
    "Rule", "Series", "Severity", "Verdict", "action_for", "at_points", "goes_on_after",

    "quantity_of", "rests_on_claim", "rule", "starts_from_scratch",
]  # fmt: skip

Named = Quantity | str | int
# They start from random weights unless they say otherwise.
PRETRAINERS = frozenset(
    {
        "nanoGPT",
        "build-nanogpt",
        "llm.c",
        "modded-nanogpt",
        "parameter-golf",
        "smolGPT",
        "TinyLlama",
    }
)


def starts_from_scratch(framework: str, init_from: str | None) -> bool:
    """Tell whether training starts from random weights, as far as is said or usual."""
    usual = "scratch" if framework in PRETRAINERS else ""
    return (init_from or usual) in {"scratch", "resume"}


def has_experts(facts: Facts) -> bool:
    """Tell whether a token passes only a part of the parameters: dense models' laws do not hold."""
    return (facts.number("model.n_experts") or 0) > 1 or "model.params_active" in facts.items


GOES_ON = 2  # records after a line; other processes may print one more before they stop


def goes_on_after(fact: Fact, facts: Facts) -> bool:
    """Tell whether the run has records behind the last place of a fact."""
    if not fact.evidence:
        return False
    last = max(fact.evidence, key=lambda place: place.line)
    behind = (
        sum(line > last.line for line in series.lines[-GOES_ON:])
        for series in facts.series.values()
        if series.document == last.document
    )
    return max(behind, default=0) >= GOES_ON


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found.

    `values` are the only numbers its messages may show; `clauses` names the message attributes
    that tell the finding, in order; `variant` selects among wordings inside them.
    """

    fires: bool
    values: Mapping[str, Named] = field(default_factory=dict)
    clauses: tuple[str, ...] = ("what",)
    variant: str = "plain"
    severity: Severity | None = None
    confidence: Confidence | None = None
    actions: tuple[Action, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the catalogue."""

    slug: str
    code: str
    topic: str
    severities: tuple[Severity, ...]
    confidence: Confidence
    explains: tuple[str, ...]
    references: tuple[str, ...]
    after_plan: bool
    harmless: bool
    likelihood: bool
    needs: tuple[Need, ...]
    function: Callable[..., Verdict | None]

    @property
    def doc(self) -> str:
        """The docstring of the rule's module: title, Why, Computed, Fix, Source."""
        return import_module(self.function.__module__).__doc__ or ""


def rule(
    *,
    code: str,
    severities: tuple[str, ...],
    confidence: str = "high",
    explains: tuple[str, ...] = (),
    references: tuple[str, ...] = (),
    after_plan: bool = False,
    harmless: bool = False,
    likelihood: bool = False,
) -> Callable[[Callable[..., Verdict | None]], Rule]:
    """Make a rule of a function.

    Args:
        code: three letters and three digits, never reused.
        severities: those the rule may give; the first is the usual one.
        confidence: how sure the rule is when all its facts are measured or configured.
        explains: slugs of the symptoms that this problem causes.
        references: addresses of papers or source code.
        harmless: says that something is fine, so it comes last and is no fault.
        likelihood: judges a loss that measures progress, so not that of reinforcement learning.
        after_plan: needs facts of the plan (`plan.*`), which exist once findings are known.
    """
    if not re.fullmatch(r"[A-Z]{3}\d{3}", code):
        raise CatalogueError("a code is three letters and three digits", place=code)

    def decorate(function: Callable[..., Verdict | None]) -> Rule:
        return Rule(
            slug=function.__name__.replace("_", "-"),
            code=code,
            topic=function.__module__.rsplit(".", 2)[-2],
            severities=tuple(Severity(each) for each in severities),
            confidence=Confidence(confidence),
            explains=explains,
            references=references,
            after_plan=after_plan,
            harmless=harmless,
            likelihood=likelihood,
            needs=needs_of(function),
            function=function,
        )

    return decorate


def at_points(series: Series, indices: list[int], limit: int = 6) -> tuple[Evidence, ...]:
    """Return evidence for points of a series: first ones and the last one, `limit` at most.

    The line's text is filled in by the engine, which has the documents.
    """
    chosen = indices if len(indices) <= limit else [*indices[: limit - 1], indices[-1]]
    return tuple(Evidence(series.document, series.lines[i], 0, 0, "", series.name) for i in chosen)


def action_for(facts: Facts, name: str, key: str, new: Any) -> Action:
    """Return the action that sets a fact, with its present value and place in the config."""
    fact = facts.best(name)
    here = next((e for e in fact.evidence), None) if fact else None
    return Action(
        kind="set",
        key=key,
        fact=name,
        old=fact.value if fact else None,
        new=new,
        document=here.document if here else None,
        line=here.line if here else None,
    )
