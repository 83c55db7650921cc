"""A progress bar of tqdm, as its `format_meter` draws it (tqdm 4.70): the end may be cut.

` 24%|██▍       | 2564/10485 [3:15:13<10:06:35,  4.59s/it, loss=0.77]`. The rate is an average in
which the last iterations weigh most (smoothing 0.3), in iterations per second, or in seconds per
iteration where that is more than one. The same count may be drawn several times.
"""

from __future__ import annotations

from typing import NamedTuple

from advisor.readers.patterns import INT, Lazy

Span = tuple[int, int]
CLOCK = r"(?:\d{1,5}:)?\d{1,3}:\d\d"
BAR = Lazy(
    rf"\d{{1,3}}%\|[^|]{{0,400}}\| {{0,3}}(?P<n>{INT})/(?P<total>{INT}) "
    rf"\[(?P<elapsed>{CLOCK})<(?P<left>{CLOCK}|\?)(?:, {{0,4}}(?:\?|(?P<rate>\d[\d.]{{0,18}}))"
    r"(?P<unit>s/[A-Za-z]{1,20}| ?[A-Za-z]{1,20}/s)?)?"
)
SCALED = Lazy(
    r"\d{1,3}%\|[^|]{0,400}\| {0,3}[\d.]{1,12}[kKMGT]?B?/[\d.]{1,12}[kKMGT]?B? \[[^\]]{1,80}\]\s*$"
)
"""A bar of something that is no step: bytes that are loaded, samples in thousands."""
HAS_LETTERS = Lazy(r"[^\W\d_]")


class Bar(NamedTuple):
    """A bar: its counts, and where its parts stand in the line."""

    n: int
    total: int
    start: int
    end: int  # behind the closing bracket, if that is there
    at: Span
    of: Span
    elapsed: Span
    left: Span
    rate: float | None
    rate_at: Span
    is_inverse: bool | None  # seconds per iteration; None where the unit was cut
    label: str

    def seconds(self, is_inverse: bool) -> float | None:  # noqa: FBT001  (its own kind of number)
        """Return the seconds of an iteration; the unit as given where the bar shows none."""
        if not self.rate:
            return None
        inverse = is_inverse if self.is_inverse is None else self.is_inverse
        return self.rate if inverse else 1 / self.rate


def bar_in(text: str) -> Bar | None:
    """Return the last bar that a line shows, None where there is none."""
    if "%|" not in text:
        return None
    found = None
    begin = 0
    for match in BAR.finditer(text):
        begin, found = (found.end() if found else 0), match
    if found is None:
        return None
    closing = text.find("]", found.end())
    unit = found["unit"]
    return Bar(
        _count(found["n"]), _count(found["total"]), found.start(),
        closing + 1 if closing >= 0 else len(text),
        found.span("n"), found.span("total"), found.span("elapsed"), found.span("left"),
        _rate(found["rate"]), found.span("rate"),
        None if unit is None else unit.startswith("s/"),
        text[begin : found.start()].strip(" :"),
    )  # fmt: skip


def seconds_of(clock: str) -> float | None:
    """Return the seconds of `1:02:03` or `02:03.45`, None for what is no clock, such as `?`."""
    total = 0.0
    for part in clock.split(":"):
        try:
            total = total * 60 + float(part)
        except ValueError:
            return None
    return total


def _count(text: str) -> int:
    return int(text.replace(",", ""))


def _rate(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None
