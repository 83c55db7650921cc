"""A rank waited for the others until NCCL's timeout.

Why: in a collective all ranks must take part; one that died, hangs or does something else leaves
the others waiting, and the message comes from those that waited, not from the one at fault.
Computed: the rank that waited, the operation and the timeout, from the message.
Fix: look at the rank that does not report; let the ranks do the same number of steps.
Source: torch/csrc/distributed/c10d/ProcessGroupNCCL.cpp of PyTorch.
"""

from advisor.rule import Facts, Named, Severity, Verdict, goes_on_after, quantity_of, rule

SLUG = "nccl-watchdog"


@rule(
    code="FLR003",
    severities=("error", "warning"),
    explains=("nccl-taint", "elastic-child", "elastic-sigterm", "run-not-finished"),
    references=(
        "https://docs.pytorch.org/docs/stable/distributed.html#debugging-torch-distributed-applications",
    ),
)
def nccl_watchdog(error_signature: str, facts: Facts) -> Verdict | None:
    del error_signature  # any: this rule looks for its own
    seen = facts.said("error.signature", SLUG)
    if seen is None:
        return Verdict(fires=False)
    values: dict[str, Named] = {}
    lines = {(place.document, place.line) for place in seen.evidence}
    for name in ("rank", "operation", "timeout_seconds"):
        # Of the message itself: a launcher's summary may name another rank.
        own = [
            fact
            for fact in facts.items.get(f"error.{name}", [])
            if not lines or any((p.document, p.line) in lines for p in fact.evidence)
        ]
        if own and name == "timeout_seconds":
            values["timeout"] = quantity_of(own[0])
        elif own:
            values[name] = str(own[0].value)
    clauses = ["rank" if "rank" in values else "what"]
    clauses += [name for name in ("operation", "timeout") if name in values]
    went_on = goes_on_after(seen, facts)
    clauses += ["went-on"] * went_on
    return Verdict(
        fires=True,
        values=values,
        clauses=(*clauses, "why", "fix"),
        severity=Severity.WARNING if went_on else None,
        evidence=seen.evidence,
    )
