"""The loss scale falls again and again after it had found its level.

Why: the scaler halves the scale whenever a gradient overflows and skips that update. A healthy run
loses one update in hundreds; fall after fall means that the gradients themselves blow up.
Computed: falls within a few records without a rise, by a factor of sixteen or more, apart from the
search for the right scale at the beginning of a run.
Fix: go back to a checkpoint from before it, lower the learning rate, or train in bfloat16.
Source: PyTorch documentation of torch.amp.GradScaler (initial scale 65536, halved on overflow);
DeepSpeed and fairseq end at their least scale; the factor is this project's judgement.
"""

from typing import Annotated

from advisor.rule import Either, Facts, Quantity, Series, Severity, Verdict, at_points, rule

FACTOR = 16.0  # four overflows in a row; our judgement, chance brings one in hundreds of updates
SEVERE = 256.0  # our judgement
RECORDS = 8  # within which it falls: over more a scale may sink as gradients grow
START = 50  # steps; a log that begins later does not show the search for the scale
LEAST = 1.0  # below this, scaling makes gradients smaller and not larger


@rule(
    code="STB005",
    severities=("error", "warning"),
    confidence="low",
    explains=("loss-not-finite",),
    references=("https://docs.pytorch.org/docs/stable/amp.html#gradient-scaling",),
)
def loss_scale_collapsing(
    loss_scale: Series,
    losses: Annotated[Series, Either("train.loss", "train.batch_loss")] | None,
    facts: Facts,
) -> Verdict | None:
    """Find the largest fall of the loss scale without a rise."""
    series = loss_scale.finite()
    series = series.pick(i for i, value in enumerate(series.values) if value > 0)
    if len(series) < 2 or len(set(series.values)) == 1:
        return None
    skip = _settled(series, losses, facts)
    start, end = _fall(series.values, skip)
    high, low = series.values[start], series.values[end]
    recovered = max(series.values[end:]) >= high / 2
    source = f"{series.document} (log)"

    def number(value: float, unit: str, formula: str) -> Quantity:
        return Quantity(value, unit=unit, formula=formula, source=source)

    values = {
        "high": number(high, _unit(high), "before the fall"),
        "low": number(low, _unit(low), "after it"),
        "factor": number(high / low, "", "high ÷ low"),
        "first_step": number(series.steps[start], "steps", "last record before the fall"),
        "last_step": number(series.steps[end], "steps", "lowest record"),
    }
    severe = not recovered and (high / low >= SEVERE or low < LEAST)
    return Verdict(
        high / low >= FACTOR,
        values,
        (
            "what" if series.steps[start] < series.steps[end] else "what-between",
            "after" if recovered else "stays",
            "why",
            "fix",
        ),
        variant="below" if low < LEAST else "plain",
        severity=Severity.ERROR if severe else Severity.WARNING,
        evidence=at_points(series, list(range(start, end + 1))),
    )


def _unit(scale: float) -> str:
    return "count" if scale.is_integer() else ""


def _settled(series: Series, losses: Series | None, facts: Facts) -> int:
    """Return the index from which the scale has found its level, 0 where the log starts later."""
    first = min(series.steps[0], losses.steps[0] if losses else series.steps[0])
    every = next((b - a for a, b in zip(series.steps, series.steps[1:], strict=False) if b > a), 0)
    known = facts.number("run.first_step")
    first = first if known is None else min(first, int(known))
    if first > max(START, every):
        return 0
    i = 0
    while i + 1 < len(series) and series.values[i + 1] < series.values[i]:
        if series.values[i + 1] < LEAST:
            return 0  # no search ends below one
        i += 1
    return i


def _fall(values: tuple[float, ...], skip: int) -> tuple[int, int]:
    """Return the ends of the largest fall without a rise, within so many records."""
    best, largest = (skip, skip), 1.0
    for start in range(skip, len(values) - 1):
        if values[start + 1] >= values[start]:
            continue
        end = start
        while end + 1 < len(values) and end - start < RECORDS and values[end + 1] <= values[end]:
            end += 1
        while end + 1 < len(values) and values[end + 1] < values[end]:
            end += 1  # a fall at every record goes on
        end = values.index(values[end], start)
        if values[start] / values[end] > largest:
            best, largest = (start, end), values[start] / values[end]
    return best
