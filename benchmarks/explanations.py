"""The findings that honest explanations and their mutants are written about, in each language.

    python -m benchmarks.explanations LOCALE

prints what a model is told: its instructions, then each finding by the name of its rule.
"""

from __future__ import annotations

import sys
from functools import cache

from advisor.engine.cases import cases_of, facts_of
from advisor.engine.catalogue import rule_named
from advisor.engine.evaluate import apply
from advisor.explain.prompt import instructions, payload
from advisor.findings import Finding
from advisor.wording.findings import finding

# Rules of many topics; of each the first case that fires.
RULES = (
    "parameter-count-not-as-claimed", "tokens-not-as-claimed", "validation-below-train",
    "dropout-in-single-epoch-pretraining", "model-too-small-for-compute", "mfu-against-wrong-peak",
    "loss-not-finite", "loss-diverging", "loss-plateau", "overfitting", "fp16-overflow",
    "warmup-missing", "learning-rate-out-of-range", "schedule-longer-than-run",
    "gradient-clipping-off", "vocab-not-padded", "head-dim-inefficient", "compile-off",
    "data-starvation", "memory-near-limit", "cuda-oom", "reward-not-improving",
    "resume-loss-jump", "metric-not-measured", "checkpoint-cannot-resume",
)  # fmt: skip


@cache
def findings(locale: str) -> dict[str, Finding]:
    """Return a finding of each rule, by the rule's name, as the first of its report."""
    return {name: _finding(name, locale) for name in RULES}


def _finding(name: str, locale: str) -> Finding:
    rule = rule_named(name)
    firing = (case for case in cases_of(rule).values() if case["expect"]["outcome"] == "fires")
    result = apply(rule, facts_of(next(firing)))
    return finding(result, 1, locale, result.evidence, None)


if __name__ == "__main__":
    locale = sys.argv[1]
    print(instructions(locale))
    for name, each in findings(locale).items():
        print(f"\n{name}\n{payload(each, locale)}")
