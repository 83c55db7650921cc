"""PyTorch says that `torch.cuda.amp` is deprecated.

Why: a warning at the start of a log looks like the cause of whatever comes later; this one only
announces a new name.
Computed: nothing; the line was found in the log.
Fix: nothing; the new name silences it.
Source: torch/cuda/amp in torch 2.13.0; nanoGPT's train.py uses the old name.
"""

from advisor.rule import Facts, Verdict, rule

SLUG = "amp-deprecated"


@rule(
    code="SIG002",
    severities=("info",),
    harmless=True,
    references=("https://docs.pytorch.org/docs/stable/amp.html",),
)
def amp_deprecated(facts: Facts) -> Verdict | None:
    seen = facts.said("error.signature", SLUG)
    if seen is None and not facts.series and "error.signature" not in facts.items:
        return None  # no log was read
    evidence = seen.evidence if seen else ()
    return Verdict(seen is not None, clauses=("what", "why", "fix"), evidence=evidence)
