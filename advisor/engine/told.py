"""A rule for each row of rules/signatures/ that has no rule of its own: the line is told.

A row whose slug is that of a module of rules (`rules/signatures/amp_deprecated.py`) is left to it.
What a fatal line means for the run depends on what comes after it: where the run goes on with its
records, the line did not stop it and is a warning.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.facts import Facts
from advisor.findings import Confidence, Severity
from advisor.needs import needs_of
from advisor.readers.signatures import MOST_PLACES, Signature, signatures
from advisor.rule import Rule, Verdict, goes_on_after

TOPIC = "signatures"
# What the other ranks and the launcher say when one process fails, whatever it failed of.
REACTIONS = (
    "nccl-watchdog", "nccl-taint", "nccl-remote", "elastic-child", "elastic-sigterm",
)  # fmt: skip
UNFINISHED = "run-not-finished"
STOPS = frozenset({"fatal", "error"})
SEVERITIES = {"fatal": Severity.ERROR, "error": Severity.ERROR}
# Whether a line that depends on the run matters is not known from it alone.
CONFIDENCES = {"depends": Confidence.MEDIUM}


@dataclass(frozen=True, slots=True)
class Told:
    """The function of such a rule."""

    signature: Signature

    def __call__(self, facts: Facts) -> Verdict | None:
        """Tell the line if it was found."""
        signature = self.signature
        seen = facts.said("error.signature", signature.slug)
        if seen is None and not facts.series and "error.signature" not in facts.items:
            return None  # no log was read
        if seen is None:
            return Verdict(fires=False)
        times = len(seen.evidence)
        clauses = ["what"]
        if times > 1:
            clauses.append("signature:times" if times < MOST_PLACES else "signature:times-at-least")
        severity = None
        if signature.severity in STOPS and goes_on_after(seen, facts):
            severity = Severity.WARNING
            clauses.append("signature:went-on")
        elif signature.harmless == "true":
            clauses.append("signature:harmless")
        elif signature.harmless == "depends":
            clauses.append("signature:depends")
        return Verdict(
            fires=True, values={"times": times}, clauses=(*clauses, "why", "fix"),
            severity=severity, evidence=seen.evidence,
        )  # fmt: skip


NEEDS = needs_of(Told.__call__)


def told(written: Iterable[str]) -> list[Rule]:
    """Return the rules made of rows, except for slugs that have a rule of their own."""
    own = frozenset(written)
    return [_rule(each) for each in signatures() if each.code and each.slug not in own]


def _rule(signature: Signature) -> Rule:
    usual = SEVERITIES.get(signature.severity) or Severity(signature.severity)
    stops = signature.severity in STOPS
    follows = (*(REACTIONS if signature.slug not in REACTIONS else ()), UNFINISHED)
    explains = signature.explains
    if stops:
        explains += tuple(each for each in follows if each not in explains)
    return Rule(
        slug=signature.slug,
        code=signature.code,
        topic=TOPIC,
        severities=(usual, Severity.WARNING) if stops else (usual,),
        confidence=CONFIDENCES.get(signature.harmless, Confidence.HIGH),
        explains=explains,
        references=(),
        after_plan=False,
        harmless=signature.harmless in {"true", "depends"},  # neither is a fault by itself
        likelihood=False,
        needs=NEEDS,
        function=Told(signature),
    )
