"""The GPU is idle for much of the time.

Why: a step waits for data, for the host or for other cards; a faster card would not help.
Computed: of a recorded utilisation of the card, the shares below which it is 5 % and 95 % of the
time; of a single reading of nvidia-smi, while a program holds memory of the card, that reading.
Fix: find out what it waits for, then a larger micro-batch or more loading workers.
Source: Amazon SageMaker Profiler, LowGPUUtilization (95th percentile below 70 %, 5th below 10 %);
the limit for a single reading is this project's judgement.
"""

import re

from advisor.rule import Facts, Quantity, Series, Severity, Verdict, at_points, rule

HIGH, LOW = 70.0, 10.0  # percent; see Source
READING = 0.40  # of one reading: kernels of a second or less are in it, so half is usual
HELD = 0.30  # of the card's memory; less may be the programs on a screen; our judgement
HELD_BY_RUN = 0.10  # the same, with the log of a run beside it; our judgement
MIN_READINGS = 20  # a 5th percentile of fewer is their smallest; our judgement
# Weights & Biases records `system.gpu.0.gpu` of the machine and `gpu.process.0.gpu` of the run.
RECORDED = re.compile(r"gpu[./](?:process[./])?\d{1,3}[./]gpu")
SOURCE = "recorded utilisation of the card"


@rule(
    code="HWR021",
    severities=("info", "warning"),
    confidence="low",
    references=(
        "https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html",
    ),
)
def gpu_underused(
    facts: Facts,
    hardware_utilisation: Quantity | None,
    memory_used_bytes: Quantity | None,
    hardware_memory_bytes: Quantity | None,
) -> Verdict | None:
    """Judge a record of the utilisation, else one reading."""
    recorded = [series for name, series in facts.series.items() if RECORDED.search(name)]
    long = [series.finite() for series in recorded if len(series.finite()) >= MIN_READINGS]
    if long:
        return _over_time(max(long, key=lambda series: sum(series.values) / len(series)))
    if hardware_utilisation is None or memory_used_bytes is None or not hardware_memory_bytes:
        return None
    held = HELD if facts.last_loss is None else HELD_BY_RUN
    if memory_used_bytes < held * hardware_memory_bytes:
        return None
    values = {"now": hardware_utilisation, "used": memory_used_bytes}
    return Verdict(hardware_utilisation < READING, values, ("what-now", "why-now", "fix"), "now")


def _over_time(series: Series) -> Verdict:
    """Judge the busiest card: others may belong to nobody."""
    ordered = sorted(series.values)
    low, high = (ordered[round(share * (len(ordered) - 1))] for share in (0.05, 0.95))

    def part(percent: float, formula: str) -> Quantity:
        return Quantity(percent / 100, unit="fraction", formula=formula, source=SOURCE)

    values = {
        "low": part(low, "5th percentile"),
        "high": part(high, "95th percentile"),
        "count": Quantity(len(ordered), unit="count", formula="readings", source=SOURCE),
    }
    return Verdict(
        high < HIGH and low < LOW, values, ("what", "why", "fix"),
        severity=Severity.WARNING, evidence=at_points(series, [0, len(series) - 1]),
    )  # fmt: skip
