"""Counts false alarms on healthy curves, and planted faults that are found and named rightly.

python -m benchmarks.detection [--curves 10000] [--faults 200]
"""

from __future__ import annotations

import argparse
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from advisor.advise import examine
from advisor.findings import Outcome, Severity
from advisor.intake.document import Input, read_inputs
from benchmarks.curves import FAULTS, Curve, faulty, healthy
from benchmarks.programs import PROGRAMS, UNTIMED

# What may name a fault; anything else is a miss, also where a finding of another name is raised.
NAMES = {
    "nan": {"loss-not-finite", "fp16-overflow", "gradient-not-finite"},
    "divergence": {"loss-diverging", "slow-divergence", "loss-spike-not-recovered"},
    "never-learning": {"no-learning-from-start", "loss-at-uniform", "weights-not-updating"},
    "overfitting": {"overfitting", "trained-past-best"},
    "plateau": {"loss-plateau"},
    "slow-down": {"throughput-drifting-down", "throughput-change-point"},
    "spike": {"loss-spike-recovered"},
}
STRENGTHS = (0.25, 0.5, 1.0, 2.0)  # 1: what a person would see
# Advice on the made settings, not on the curve: what the config of a made run lacks.
CURVE_TOPICS = {"dynamics", "stability", "evaluation", "speed", "resume", "log", "data"}


def raised(curve: Curve, program: str) -> list[tuple[str, Severity]]:
    """Return the findings about the curve, as one program prints it, with their severities."""
    inputs = [Input(name, text) for name, text in PROGRAMS[program](curve).items()]
    results = examine(read_inputs(inputs)).results
    errors = [each.error for each in results if each.outcome is Outcome.ERROR]
    assert not errors, errors
    return [
        (each.rule.slug, each.severity)
        for each in results
        if each.outcome is Outcome.FIRES and each.rule.topic in CURVE_TOPICS
    ]


def alarms(seed: int) -> list[str]:
    """Return what is raised as a warning or an error on a healthy run."""
    program = list(PROGRAMS)[seed % len(PROGRAMS)]
    found = raised(healthy(seed), program)
    return [slug for slug, severity in found if severity is not Severity.INFO]


def found(seed: int, *, fault: str, strength: float) -> bool | None:
    """Tell whether a planted fault is named, None where the program does not print it."""
    program = list(PROGRAMS)[seed % len(PROGRAMS)]
    if fault == "slow-down" and program in UNTIMED:
        return None
    slugs = {slug for slug, _ in raised(faulty(seed, fault, strength), program)}
    return bool(slugs & NAMES[fault])


def rates(curves: int, faults: int) -> tuple[Counter[str], dict[tuple[str, float], list[bool]]]:
    """Return false alarms by rule, and by fault and strength which planted ones were named."""
    with ProcessPoolExecutor() as pool:
        each = pool.map(alarms, range(curves), chunksize=50)
        counted = Counter(slug for slugs in each for slug in slugs)
        named = {}
        for fault in FAULTS:
            for strength in STRENGTHS:
                one = partial(found, fault=fault, strength=strength)
                answers = pool.map(one, range(faults), chunksize=10)
                named[fault, strength] = [answer for answer in answers if answer is not None]
    return counted, named


def tables(curves: int, faults: int) -> str:
    """Return both tables as Markdown."""
    counted, named = rates(curves, faults)
    rows = [f"| {slug} | {n} | {n / curves:.2%} |" for slug, n in sorted(counted.items())]
    lines = ["| rule | healthy curves with a warning or error | share |", "|---|---|---|"]
    lines += rows or ["| none | 0 | 0.00% |"]
    shown = " | ".join(f"strength {each:g}" for each in STRENGTHS)
    lines += ["", f"| fault | {shown} |", "|---|" + "---|" * len(STRENGTHS)]
    for fault in FAULTS:
        shares = (sum(named[fault, s]) / len(named[fault, s]) for s in STRENGTHS)
        lines.append(f"| {fault} | " + " | ".join(f"{share:.1%}" for share in shares) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--curves", type=int, default=10_000)
    parser.add_argument("--faults", type=int, default=200)
    options = parser.parse_args()
    print(tables(options.curves, options.faults))


if __name__ == "__main__":
    main()
