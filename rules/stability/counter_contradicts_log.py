"""A counter of skipped or NaN iterations says zero where other numbers of the log say otherwise.

Why: who trusts the counter believes that every update counted; the loss scale or the loss shows
that some did not.
Computed: the loss scale falls from one record to the next, which happens only when an update is
skipped, or a loss is no number, while the counter of that record has not moved.
Fix: trust the events; count skips by the falls of the scale.
Source: NVIDIA/Megatron-LM training.py counts skips of its own optimizer only; under DeepSpeed the
engine skips, and counts, by itself.
"""

import math
import re
from typing import Annotated

from advisor.rule import Either, Facts, Quantity, Series, Verdict, at_points, rule

SKIPPED = re.compile(r"metric\..*skip", re.IGNORECASE)
BAD = re.compile(r"metric\..*\bnans?\b.*(?:iter|step|count)", re.IGNORECASE)


@rule(code="STB009", severities=("info",), confidence="low")
def counter_contradicts_log(
    series: Annotated[Series, Either("loss_scale", "train.loss", "train.batch_loss")],
    facts: Facts,
) -> Verdict | None:
    """Compare the counters with the loss scale and the losses."""
    skips, bads = _named(SKIPPED, facts), _named(BAD, facts)
    if skips is None and bads is None:
        return None
    scale = facts.series.get("loss_scale")
    found = _falls(scale, skips) if scale is not None and skips is not None else []
    if scale is not None and skips is not None and found:
        return _verdict("skipped", scale, skips, found)
    losses = facts.series.get("train.loss") or facts.series.get("train.batch_loss")
    if losses is not None and bads is not None:
        found = _lost(losses, bads)
        if found:
            return _verdict("bad", losses, bads, found)
    count = Quantity(0, unit="count", formula="contradictions", source=series.document)
    return Verdict(fires=False, values={"count": count})


def _named(pattern: re.Pattern[str], facts: Facts) -> Series | None:
    return next((s for name, s in sorted(facts.series.items()) if pattern.match(name)), None)


def _falls(scale: Series, counter: Series) -> list[int]:
    """Return where the scale fell although the counter of that record did not move."""
    known = dict(zip(counter.steps, counter.values, strict=True))
    found = []
    for i in range(1, len(scale)):
        before, here = scale.steps[i - 1], scale.steps[i]
        if before == here or before not in known or here not in known:
            continue
        if scale.values[i] < scale.values[i - 1] and known[here] == 0:
            found.append(i)
    return found


def _lost(losses: Series, counter: Series) -> list[int]:
    known = dict(zip(counter.steps, counter.values, strict=True))
    return [
        i
        for i, value in enumerate(losses.values)
        if not math.isfinite(value) and known.get(losses.steps[i]) == 0
    ]


def _verdict(variant: str, series: Series, counter: Series, found: list[int]) -> Verdict:
    source = f"{series.document}:{series.lines[found[0]]} (log)"
    values: dict[str, Quantity | str | int] = {
        "counter": counter.name.removeprefix("metric."),
        "count": Quantity(len(found), unit="count", formula="contradictions", source=source),
        "step": Quantity(series.steps[found[0]], unit="steps", formula="first", source=source),
    }
    clauses = [variant]
    if variant == "skipped":
        for key, i in (("high", found[0] - 1), ("low", found[0])):
            values[key] = Quantity(series.values[i], unit="", formula="as printed", source=source)
    return Verdict(
        fires=True,
        values=values,
        clauses=(*clauses, "why", "fix"),
        variant=variant,
        evidence=at_points(series, found),
    )
