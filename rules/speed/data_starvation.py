"""The steps wait for their data.

Why: while a step waits for its batch, the card does nothing; faster cards and larger batches then
change nothing.
Computed: the printed time of waiting for data as a share of the time of the same iteration, median
over the records, without those of the start.
Fix: more workers, cheaper decoding, a faster disk.
Source: the shares of 15 % and 40 % are those of datapath-doctor's check 001; that the smaller one
is only worth a note is our judgement, for many healthy vision runs wait that long.
"""

from math import inf, isfinite

from advisor.quantities.distributions import median
from advisor.rule import Facts, Quantity, Series, Severity, Verdict, at_points, rule

NOTED = 0.15
GRAVE = 0.40
MIN_RECORDS = 5  # our judgement: the first batches of each epoch wait for the workers to start
BRIEF = 0.05  # seconds; a shorter step is printed with too few digits for an alarm; our judgement
AT_START = 1  # record in which the workers start
# Time of waiting inside the time of an iteration, as programs print it: Detectron2 (of the last
# iteration, then of a window), OpenMMLab, YOLOX, torchvision, PyTorch's ImageNet
# example, timm and Paddle.
WAITING = (
    "metric.last_data_time", "metric.data_time", "metric.data", "metric.Data", "metric.data_cost",
)  # fmt: skip


@rule(
    code="SPD020",
    severities=("warning", "info"),
    confidence="low",
    explains=("mfu-low", "gpu-underused"),
    references=("https://docs.pytorch.org/docs/stable/data.html",),
)
def data_starvation(
    step_seconds: Series, facts: Facts, data_workers: Quantity | None, run_device: str | None
) -> Verdict | None:
    """Compare the two times of each record."""
    if run_device is not None and "cpu" in run_device:
        return None  # the workers compute on the same cores as the model
    waited = next((facts.series[name] for name in WAITING if name in facts.series), None)
    if waited is None or waited.mode == "eval" or waited.document != step_seconds.document:
        return None
    pairs = _pairs(waited, step_seconds)
    # A program whose time of a step leaves the waiting out would print more than all of it.
    if len(pairs) < MIN_RECORDS or any(wait > step for _, wait, step in pairs):
        return None
    share = median(wait / step for _, wait, step in pairs)
    source = "printed times"

    def seconds(value: float, formula: str) -> Quantity:
        return Quantity(value, unit="seconds", formula=formula, source=source)

    values = {
        "share": Quantity(share, unit="fraction", formula="median of wait ÷ step", source=source),
        "wait": seconds(median(wait for _, wait, _ in pairs), "median wait"),
        "step": seconds(median(step for _, _, step in pairs), "median step"),
        "count": Quantity(len(pairs), unit="count", formula="records", source=source),
    }
    is_grave = share >= GRAVE and values["step"] >= BRIEF
    clauses = ["what", "why", "fix"]
    if data_workers is not None:
        values["workers"] = data_workers
        clauses.insert(1, "workers")
    return Verdict(
        share >= NOTED, values, tuple(clauses),
        severity=Severity.WARNING if is_grave else Severity.INFO,
        evidence=at_points(waited, [i for i, _, _ in pairs], 3),
    )  # fmt: skip


def _pairs(waited: Series, steps: Series) -> list[tuple[int, float, float]]:
    """Return index, time of waiting and time of the step of the records that have both."""
    taken = dict(zip(steps.lines, steps.values, strict=True))
    return [
        (i, wait, taken[line])
        for i, (line, wait) in enumerate(zip(waited.lines, waited.values, strict=True))
        if isfinite(wait) and wait >= 0 and isfinite(taken.get(line, inf)) and taken[line] > 0
    ][AT_START:]
