"""Levanter's console log (JAX; September 2025).

Read in src/levanter/callbacks, eval.py and utils/logging.py. Where no terminal is attached,
tqdm-loggable prints a line a minute, `Progress on:train 1.20kit/10.0kit rate:1.1it/s .. loss=3.2`:
the step has three digits and is hence rounded from 1,000 on; the loss is that of the last step over
the global batch, in train mode, in nats per token; the rate is a running mean. Evaluations follow
the step they belong to without saying it: `eval loss` is the mean over all tokens, other names are
those of data sets, and `macro loss` the mean over data sets.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Cell, Column, Row
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader

PROGRESS = Lazy(
    r"Progress on:train (?P<step>\d{1,9}(?:\.\d{1,6})?)[kMG]?it/"
    r"(?P<most>\d{1,9}(?:\.\d{1,6})?[kMG]?)it "
    rf"rate:(?P<rate>{NUM})(?P<per>it/s|s/it)(?: .{{0,120}}postfix:loss=(?P<loss>{NUM}))?"
)
BAR = Lazy(
    rf"^train: +\d{{1,3}}%\|[^|]{{0,400}}\| (?P<step>{INT})/(?P<most>{INT}) \["
    rf"[^\]]{{0,60}}, +(?P<rate>{NUM})(?P<per>it/s|s/it), loss=(?P<loss>{NUM})\]"
)
EVALUATION = Lazy(
    r"levanter\.[\w.]{1,60} .{0,100}?(?:^| )"
    rf"(?P<name>[\w/.-]{{1,80}}(?: (?:micro|macro|validation))?) loss: (?P<loss>{NUM})$"
)
UNITS = {"k": 1e3, "M": 1e6, "G": 1e9}
LOSS = Column("train.loss", "nats/token", "train")
VALIDATION = Column("val.loss", "nats/token", "eval")
RATES = {"it/s": Column("metric.it/s"), "s/it": Column("step_seconds_mean", "seconds")}


class LevanterLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "levanter-log"
    framework: ClassVar[str | None] = "Levanter"
    title: ClassVar[str] = "Levanter console log"
    marks: ClassVar[tuple[str, ...]] = ("Progress on:train ", " levanter.")

    headers: ClassVar[tuple[Header, ...]] = (
        Header("Initializing from ", Lazy(r"Initializing from (?P<path>\S{1,300})$"),
               {"path": "run.init_from"}),
    )  # fmt: skip

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what progress or an evaluation gives."""
        if match := PROGRESS.search(text) or BAR.search(text):
            cells = [Cell(RATES[match["per"]], *match.span("rate"))]
            if match["loss"]:  # not every program shows it
                cells.append(Cell(LOSS, *match.span("loss")))
            most = ("run.max_steps", *match.span("most"))
            return Row(cells, match.span("step"), "step", [most])
        if " loss: " in text and (match := EVALUATION.search(text)):
            name = match["name"]
            is_whole = name in {"eval", "validation"}
            column = VALIDATION if is_whole else Column(f"metric.{name} loss", None, "eval")
            return Row([Cell(column, *match.span("loss"))])
        return None

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002  (steps have units, or are missing)
        """No line of this log may be read by its digits alone."""
        return None

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step, `1.20k` as 1200; an evaluation is of the last one."""
        if row.step is None:
            return self.reached.get("step", 0)
        start, end = row.step
        unit = line.text[end : end + 1]
        return round(float(line.text[start:end].replace(",", "")) * UNITS.get(unit, 1.0))

    def header(self, line: Line) -> bool:
        """Read a line that states a fact; what else stands there about progress holds none."""
        is_bar = line.text.startswith("Progress on:") or "INFO :: Progress on:" in line.text
        return super().header(line) or is_bar


reader = LevanterLog
