"""The checkpoint that the run wants to load is not there.

Why: the run stops before its first step.
Computed: the missing path, as the message names it.
Fix: start from scratch once, or correct the path.
Source: Python's FileNotFoundError as raised by torch.load; transformers' trainer.py.
"""

import re

from advisor.rule import Facts, Named, Severity, Verdict, goes_on_after, rule

SLUG = "checkpoint-not-found"
PATH = re.compile(r"'([^']{1,300})'")
# A run that is told so starts from what it saved before.
RESUMES = frozenset({"resume"})


@rule(
    code="FLR006",
    severities=("error", "warning"),
    explains=(
        "nccl-watchdog",
        "nccl-taint",
        "nccl-remote",
        "elastic-child",
        "elastic-sigterm",
        "run-not-finished",
    ),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def checkpoint_not_found(
    error_signature: str, facts: Facts, run_init_from: str | None, run_out_dir: str | None
) -> Verdict | None:
    del error_signature  # any: this rule looks for its own
    seen = facts.said("error.signature", SLUG)
    if seen is None:
        return Verdict(fires=False)
    found = next((m for place in seen.evidence if (m := PATH.search(place.text))), None)
    values: dict[str, Named] = {"path": found[1]} if found else {}
    if run_out_dir is not None:
        values["out_dir"] = run_out_dir
    went_on = goes_on_after(seen, facts)
    clauses = ("path" if found else "what", *("went-on",) * went_on, "why")
    fix = "fix-resume" if run_init_from in RESUMES and run_out_dir is not None else "fix"
    return Verdict(
        fires=True,
        values=values,
        clauses=(*clauses, fix),
        severity=Severity.WARNING if went_on else None,
        evidence=seen.evidence,
    )
