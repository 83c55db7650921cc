"""The launcher names the process that failed first.

Why: torchrun ends all ranks when one fails, so most of what a log shows then is only a reaction;
its summary has the one that it saw fail first, and how.
Computed: rank and exit code of the root cause; below zero, and above 128, the code is a signal.
Fix: read that rank's own log before anything else.
Source: torch/distributed/elastic/multiprocessing/errors of PyTorch; signal(7).
"""

from advisor.rule import Facts, Named, Quantity, Severity, Verdict, goes_on_after, rule

SLUG = "elastic-child"
SHELL = 128  # a shell adds it to the number of a signal
# By number in Linux: what ended the process.
SIGNALS = {6: "abort", 7: "bus", 9: "kill", 11: "segv", 15: "term"}


@rule(
    code="FLR004",
    severities=("error", "warning"),
    explains=(
        "elastic-sigterm",
        "run-not-finished",
    ),
    references=("https://docs.pytorch.org/docs/stable/elastic/errors.html",),
)
def elastic_child(
    error_signature: str,
    facts: Facts,
    error_rank: Quantity | None,
    error_exit_code: Quantity | None,
) -> Verdict | None:
    del error_signature  # any: this rule looks for its own
    seen = facts.said("error.signature", SLUG)
    if seen is None:
        return Verdict(fires=False)
    values: dict[str, Named] = {}
    clauses = ["what"]
    variant = "unknown"
    if error_rank is not None:
        values["rank"] = str(int(error_rank))
        clauses = ["rank"]
    if error_exit_code is not None:
        values["code"] = str(int(error_exit_code))
        variant = _variant(int(error_exit_code))
        clauses.append("code")
    went_on = goes_on_after(seen, facts)
    clauses += ["went-on"] * went_on
    return Verdict(
        fires=True,
        values=values,
        clauses=(*clauses, "why", "fix-rank" if error_rank is not None else "fix"),
        variant=variant,
        severity=Severity.WARNING if went_on else None,
        evidence=seen.evidence,
    )


def _variant(code: int) -> str:
    number = -code if code < 0 else code - SHELL
    if number > 0:
        return SIGNALS.get(number, "signal")
    return "python" if code == 1 else "other"
