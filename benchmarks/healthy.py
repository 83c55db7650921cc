"""Makes runs with nothing wrong, of many kinds, to count false alarms."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from advisor.advise import diagnose
from advisor.findings import Severity
from advisor.intake.document import Input
from benchmarks.synthetic import Run, config, log, printed

# Right on each of these runs: an A100 is what nanoGPT divides by, and they name an RTX 4070.
TRUE_OF_ALL = {"mfu-against-wrong-peak"}


def healthy(seed: int) -> Run:
    """Return a healthy run: its claims are right, and its curve is a noisy decay."""
    source = random.Random(seed)
    width = source.choice((768, 1152, 1536))
    steps = source.choice((10_000, 20_000, 40_000))
    tokens = steps * 524_288
    while tokens / printed(Run(width=width)) > 100:  # past that the advice changes, rightly
        width += 384
    count = printed(Run(width=width))
    return Run(
        steps=steps,
        last=round(steps * source.uniform(0.1, 1.0) / 500) * 500,
        width=width,
        dropout=0.0,
        claimed=f"{count / 1e6:.0f}M",
        tokens=f"~{tokens / 1e9:.1f}B",
        gap=source.uniform(-0.002, 0.02),
        noise=10 ** source.uniform(-2.5, -1.7),
        seconds=source.uniform(9, 12) * (count / 124e6),
        seed=seed,
        bend=_shape(source, steps),
    )


def _shape(source: random.Random, steps: int) -> Callable[[int, float], float]:
    floor, drop = source.uniform(-0.3, 0.3), source.uniform(0.0, 0.25)

    def bend(step: int, loss: float) -> float:
        # A decaying rate lowers the loss towards the end of its schedule.
        return (
            loss
            + floor * min(step / 2000, 1)
            - drop * (1 - math.cos(math.pi * min(step / steps, 1))) / 2
        )

    return bend


def false_alarms(seeds: range) -> dict[str, int]:
    """Count the findings of severity warning and above on healthy runs."""
    found: dict[str, int] = {}
    for seed in seeds:
        run = healthy(seed)
        inputs = [Input("config.py", config(run)), Input("log.txt", log(run))]
        for finding in diagnose(inputs).findings:
            if finding.severity is not Severity.INFO and finding.rule not in TRUE_OF_ALL:
                found[finding.rule] = found.get(finding.rule, 0) + 1
    return found
