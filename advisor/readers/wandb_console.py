"""What the W&B client prints at the end of a run (wandb 0.12 to 0.31): history and summary.

The summary holds the last value of each name that was logged, rounded to five decimals; the history
is a sparkline without numbers. Names are the user's own. A series that the log itself has is left
as it is: the summary would only repeat its last point. The step of a last value is not where the
log begins, so that it is a fact of its own and no position.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH, Reader, Reading
from advisor.readers.logged_names import columns_of
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.values import number

HEADING = Lazy(r"(?:wandb:)?\s*Run (?P<section>history|summary):\s*$")
ENTRY = Lazy(rf"(?:wandb:)?\s*(?P<key>[^\s:](?:[^:]{{0,100}}[^\s:])?)\s++(?P<value>{NUM})\s*$")
SPARKS = frozenset("▁▂▃▄▅▆▇█")
OURS = "wandb:"
TROUBLE = Lazy(r"[eE]rror|ERROR|retrying|[Aa]PI[_ ]key")
# Where the number of optimizer steps stands, by what logs it.
STEPS = ("train/global_step", "trainer/global_step", "global_step")


class WandbConsole(Reader):
    """Reads the end of a run."""

    name: ClassVar[str] = "wandb-console"
    title: ClassVar[str] = "Weights & Biases: summary printed at the end of a run"
    marks: ClassVar[tuple[str, ...]] = ("Run summary:", "Run history:", "wandb: ")

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for a line of the client."""
        is_ours = any(s.text.startswith(OURS) or HEADING.match(s.text) for s in sample)
        return FULL_MATCH / 2 if is_ours else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.section = ""
        self.summary: dict[str, tuple[Line, int, int]] = {}

    def feed(self, line: Line) -> bool:
        """Take a line: all of the client's are understood but those that tell of trouble."""
        text = line.text
        if heading := HEADING.match(text):
            self.section = heading["section"]
            return True
        is_ours = text.startswith(OURS)
        if self.section == "history" and not SPARKS.isdisjoint(text):
            return True
        if self.section == "summary" and (match := ENTRY.match(text)):
            self.summary[match["key"]] = (line, *match.span("value"))
            return True
        if not is_ours:
            self.section = ""
        return is_ours and not TROUBLE.search(text)

    def finish(self) -> None:
        """Add the last values of series that nothing else gives."""
        if not self.summary:
            return
        self.reading.has_log = True
        run = self.reading.run
        means = columns_of(name for name in self.summary if name not in STEPS)
        for name, column in means.items():
            if column.series not in run.points:
                run.point(column, 1, self._value(name), self.summary[name][0].number, "record")
        for name in STEPS:
            if name in self.summary:
                line, start, end = self.summary[name]
                value = round(self._value(name))
                self.reading.fact("run.last_step", value, Origin.LOG, line, start, end)
                return

    def _value(self, name: str) -> float:
        line, start, end = self.summary[name]
        return number(line.text[start:end])


reader = WandbConsole
