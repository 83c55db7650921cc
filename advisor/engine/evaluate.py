"""Applies rules to the facts of one run: one result per rule, whatever happens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from advisor.facts import FACTS, Axis, Evidence, Fact, Facts, Origin
from advisor.findings import Confidence, Outcome, Severity
from advisor.needs import meet, rests_on_claim
from advisor.quantities.rewards import shows_reward
from advisor.rule import Rule, Verdict

MAX_EVIDENCE = 12
# Of several signatures the rule itself gives the place of its own.
PROVES_NOTHING = frozenset({"run.framework", "error.signature"})
LOWER = {Confidence.HIGH: Confidence.MEDIUM, Confidence.MEDIUM: Confidence.LOW}


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one rule on one run."""

    rule: Rule
    run: int
    outcome: Outcome
    verdict: Verdict | None = None
    missing: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    claimed: tuple[Fact, ...] = ()  # claims that stand in for something measured
    guessed: bool = False  # something was read from a log whose format is not known
    error: str | None = None
    axis: Axis = "step"  # what the positions of the run's losses count
    chosen: Severity | None = None  # what somebody wants instead of the rule's own severity

    @property
    def severity(self) -> Severity:
        """The severity of this case, as somebody chose it or as the rule gives it."""
        return self.chosen or self.given_severity

    @property
    def given_severity(self) -> Severity:
        """The severity that the rule gives; its words go by it."""
        return (self.verdict and self.verdict.severity) or self.rule.severities[0]

    @property
    def confidence(self) -> Confidence:
        """The confidence of this case; one step less when it rests on a mere claim or a guess."""
        usual = (self.verdict and self.verdict.confidence) or self.rule.confidence
        return LOWER.get(usual, usual) if self.claimed or self.guessed else usual


def evaluate(rules: Iterable[Rule], facts: Facts) -> list[Result]:
    """Apply every rule."""
    return [apply(rule, facts) for rule in rules]


def apply(rule: Rule, facts: Facts) -> Result:
    """Apply one rule: unknown with a hole in its needs, error when it raises."""
    if rule.likelihood and shows_reward(facts.series):
        return Result(rule, facts.run, Outcome.NOT_APPLICABLE)
    met = meet(rule.needs, facts)
    if met.missing:
        # Nobody is asked what he claims: without a claim there is nothing to compare with.
        askable = all(map(_askable, met.missing))
        outcome = Outcome.UNKNOWN if askable else Outcome.NOT_APPLICABLE
        return Result(rule, facts.run, outcome, missing=met.missing)
    try:
        verdict = rule.function(**met.arguments)
    except Exception as error:  # noqa: BLE001  (a broken rule must not take the others with it)
        text = f"{type(error).__name__}: {error}"
        return Result(rule, facts.run, Outcome.ERROR, error=text)
    if verdict is None:
        return Result(rule, facts.run, Outcome.NOT_APPLICABLE)
    if verdict.severity is not None and verdict.severity not in rule.severities:
        text = f"gave the severity {verdict.severity}, which it does not declare"
        return Result(rule, facts.run, Outcome.ERROR, error=text)
    if not verdict.fires:
        return Result(rule, facts.run, Outcome.SILENT, verdict=verdict)
    places = (*verdict.evidence, *_places(met.used, facts))
    return Result(
        rule,
        facts.run,
        Outcome.FIRES,
        verdict=verdict,
        evidence=tuple(dict.fromkeys(places))[:MAX_EVIDENCE],
        claimed=tuple(fact for fact in met.used if rests_on_claim((fact,))),
        guessed=met.guessed,
        axis=_axis(verdict, facts),
    )


def _axis(verdict: Verdict, facts: Facts) -> Axis:
    """Return what the positions count in the series that the rule shows, else in the losses."""
    shown = (facts.series.get(place.fact or "") for place in verdict.evidence)
    return next((series.axis for series in shown if series), facts.axis)


def _places(used: Sequence[Fact], facts: Facts) -> Iterator[Evidence]:
    """Yield the places of the facts used: read ones before derived ones, the config first.

    Every origin that says the same proves it, and a config is where a reader can change it.
    """
    derived = (Origin.COMPUTED, Origin.CLAIM)
    used = [fact for fact in used if fact.name not in PROVES_NOTHING]
    for fact in sorted(used, key=lambda each: each.origin in derived and not _is_claim(each)):
        same = [f for f in facts.items.get(fact.name, [fact]) if f.value == fact.value]
        for each in sorted(same, key=lambda f: f.origin is not Origin.CONFIG):
            yield from each.evidence[:2]


def _is_claim(fact: Fact) -> bool:
    return fact.name.endswith("_claimed")


def _askable(name: str) -> bool:
    # A missing series means a missing log, which can always be asked for.
    return name not in FACTS or FACTS[name].askable
