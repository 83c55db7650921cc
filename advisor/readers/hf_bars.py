"""Which of the bars in a console is that of the training, and what its last drawing says.

The Trainer draws one bar without a label for training and another, inside, for each evaluation.
After it writes a record it draws the bars anew, so the bar behind a record has its step; where
that drawing is missing it is the one before. Where the records went through a buffer they come
late, and the bar behind them can be that of an evaluation: one that begins while another goes on.
"""

from __future__ import annotations

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Column, Reading, RunReading
from advisor.readers.tqdm_bar import HAS_LETTERS, Bar, seconds_of

STEP_SECONDS = Column("step_seconds", "seconds")
MOST = 50  # totals that are remembered
DRAWN_EACH = 0.5  # seconds; tqdm draws every 0.1 seconds, so each step that takes longer

Drawn = tuple[Line, Bar]


class TrainingBar:
    """Follows the bar of one training run."""

    def __init__(self, total: int | None = None) -> None:
        self.total = total
        self.is_sure = total is not None
        self.seen: dict[int, Drawn] = {}
        self.drawn: Drawn | None = None
        self.is_inverse = False
        self.aside: str | None = None  # the rate in the last bar of an evaluation
        self.is_evaluating = False
        self.before: Drawn | None = None  # the drawing before the present one
        self.outer: Bar | None = None  # the last drawing of a bar that is inside of no other
        self.inside: dict[int, int] = {}  # totals of the others: records that stood before them

    def is_training(self, line: Line, bar: Bar, *, behind: str) -> bool:
        """Tell whether this is the bar of the training.

        Args:
            line: the line of the bar.
            bar: the bar.
            behind: "train" or "eval" when it stands behind such a record, else "".
        """
        if HAS_LETTERS.search(bar.label):
            return False
        if self._is_inside(bar, behind):
            return False
        if behind == "train":
            self.total, self.is_sure = bar.total, True
        elif behind == "eval" and not self.is_sure:
            self.total = max(bar.total, self.total or 0)
        self.before = self.seen.get(bar.total)
        if len(self.seen) < MOST or bar.total in self.seen:
            self.seen[bar.total] = (line, bar)
        return bar.total == self.total and not self._is_aside(line, bar, behind)

    def _is_inside(self, bar: Bar, behind: str) -> bool:
        """Tell whether a bar is one that began while another one was being drawn.

        If two records stand before it and the other is not drawn any more, it is not.
        """
        outer = self.outer
        if outer is not None and bar.n == 0 < outer.n < outer.total != bar.total:
            self.inside.setdefault(bar.total, 0)
        if bar.total in self.inside and behind == "train":
            self.inside[bar.total] += 1
        if self.inside.get(bar.total, 2) > 1:
            self.inside = {} if bar.total in self.inside else dict.fromkeys(self.inside, 0)
            self.outer = bar
            return False
        return True

    def _is_aside(self, line: Line, bar: Bar, behind: str) -> bool:
        """Tell whether a bar is that of an evaluation which has as many batches as there are steps.

        It begins anew while the training stands still, until the record of the evaluation comes.
        """
        rate = line.text[slice(*bar.rate_at)]
        is_closing = bar.n == bar.total and rate == self.aside
        falls = self.drawn is not None and bar.n < self.drawn[1].n
        if behind == "train":
            self.aside = None
        elif is_closing or falls or (self.is_evaluating and not behind):
            self.aside, self.is_evaluating = rate, not behind
            return True
        self.is_evaluating = False
        return False

    def last(self) -> Drawn | None:
        """Return the last drawing; where no record told which bar it is, that of the longest."""
        if self.drawn is not None or self.is_sure or not self.seen:
            return self.drawn
        return self.seen[max(self.seen)]

    def step_behind(self, line: Line, bar: Bar, reached: int) -> int:
        """Return the step of a record behind which the bar stands.

        Drawn anew, a bar shows the same count, or where steps are faster than drawings at least the
        same rate. Else it is that of a later step, and the record has the count of the one before.

        Args:
            line: the line of the bar.
            bar: the bar.
            reached: the step of the last record of this kind.
        """
        if self.before is None or not reached < self.before[1].n < bar.n:
            return bar.n
        before, last = self.before
        is_slow = (last.seconds(self.is_inverse) or 0) > DRAWN_EACH
        same = line.text[slice(*bar.rate_at)] == before.text[slice(*last.rate_at)]
        return last.n if is_slow or not same else bar.n

    def draw(self, line: Line, bar: Bar, run: RunReading) -> None:
        """Take the next drawing; the one before it is final if it shows another count."""
        if self.drawn is not None and bar.n > self.drawn[1].n:
            self.time(run)
        if bar.is_inverse is not None:
            self.is_inverse = bar.is_inverse
        self.drawn = (line, bar)

    def time(self, run: RunReading) -> None:
        """Add the time of a step that the last drawing shows."""
        if self.drawn is not None:
            line, bar = self.drawn
            seconds = bar.seconds(self.is_inverse)
            if bar.n and seconds:
                run.point(STEP_SECONDS, bar.n, seconds, line.number)

    def conclude(self, reading: Reading) -> None:
        """Add what the last drawing says of the run: how far it came, and the time."""
        self.time(reading.run)
        if (last := self.last()) is not None:
            state(last, reading)


def state(drawn: Drawn, reading: Reading) -> None:
    """Add the facts of a run's last bar."""
    line, bar = drawn
    reading.fact("run.max_steps", bar.total, Origin.LOG, line, *bar.of)
    reading.fact("run.last_step", bar.n, Origin.LOG, line, *bar.at)
    times = [("run.eta_seconds", bar.left)] if bar.n < bar.total else []
    if "elapsed_seconds" not in reading.run.points:
        times.append(("run.elapsed_seconds", bar.elapsed))
    for name, (start, end) in times:
        seconds = seconds_of(line.text[start:end])
        if seconds is not None:
            reading.fact(name, seconds, Origin.LOG, line, start, end)
