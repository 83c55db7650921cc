"""The table that the Hugging Face Trainer shows in notebooks and writes into model cards.

Read in transformers 4.46.3 and 5.23.0 (utils/notebook.py, modelcard.py): HTML, Markdown, or the
text that copying a cell's output gives, with tabs or blanks. `Training Loss` is the last logged
mean in train mode; evaluations repeat it until there is a new one. `Validation Loss` and
the other columns are means over the evaluation set. Above it stands `[36/36 00:10, Epoch 3/3]`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Axis, Origin
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, LIKELY, NO_MATCH, Cell, Column, Reading, Row
from advisor.readers.hf_records import HF, metric
from advisor.readers.patterns import INT, Lazy
from advisor.readers.records import LogReader
from advisor.readers.tables import is_number
from advisor.readers.tqdm_bar import CLOCK, seconds_of
from advisor.readers.values import number

COLUMNS = {
    "Training Loss": Column("train.loss", None, "train"),
    "Validation Loss": Column("val.loss", None, "eval"),
    "Epoch": Column("epoch"),
}
# The names that have blanks; where cells are divided by blanks only, they hold together.
LONG = Lazy(r"Training Loss|Validation Loss|No log|\S+")
FIELD = Lazy(r"[^|\t]+")
HTML = Lazy(r"<t[hd][^>]{0,80}>(?P<cell>[^<]{0,80})</t[hd]>")
PROGRESS = Lazy(
    rf"^\s{{0,20}}\[?\s{{0,4}}(?P<n>{INT})/(?P<total>{INT}) (?P<elapsed>{CLOCK})"
    rf"(?: < (?P<left>{CLOCK}))?, (?:[\d.]{{1,12}} it/s, )?Epoch [\d.]{{1,12}}/(?P<of>{INT})\]?"
)
RULE = Lazy(r"^[\s|:-]{5,400}$")

Part = tuple[Line, int, int]  # a cell and where it stands


class HfTable(LogReader):
    """Reads the table."""

    name: ClassVar[str] = "hf-table"
    framework: ClassVar[str | None] = HF
    title: ClassVar[str] = "Hugging Face Trainer tables (notebook, model card)"
    marks: ClassVar[tuple[str, ...]] = ("Training Loss", ", Epoch ")

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for the header or for the line above the table."""
        for line in sample:
            if "<th>Training Loss" in line.text or _is_header(_texts(_split(line))):
                return FULL_MATCH
        return LIKELY if any(PROGRESS.search(line.text) for line in sample) else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.columns: list[str] = []
        self.parts: list[Part] = []  # of the HTML row that is open
        self.position = 0
        self.logged = ""  # the training loss of the row before

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002  (cells mean what the header says)
        """Return None: what a row means stands in the header."""
        return None

    def feed(self, line: Line) -> bool:
        """Take a line."""
        text = line.text
        if "<t" in text or "</t" in text:
            return self._html(line)
        if match := PROGRESS.search(text):
            for group, name in (("total", "run.max_steps"), ("n", "run.last_step"),
                                ("of", "run.max_epochs")):  # fmt: skip
                self.say(name, line, *match.span(group))
            self._clock("run.elapsed_seconds", line, match.span("elapsed"))
            if match["left"]:
                self._clock("run.eta_seconds", line, match.span("left"))
            return True
        parts = _split(line)
        if _is_header(_texts(parts)):
            self._begin(_texts(parts))
            return True
        return bool(self.columns) and (RULE.match(text) is not None or self._row(parts))

    def step_of(self, line: Line, row: Row) -> int:  # noqa: ARG002  (of the row)
        """Return the step or epoch of the row."""
        return self.position

    def _clock(self, name: str, line: Line, span: tuple[int, int]) -> None:
        seconds = seconds_of(line.text[slice(*span)])
        if seconds is not None:
            self.reading.fact(name, seconds, Origin.LOG, line, *span)

    def _begin(self, columns: list[str]) -> None:
        self.begin()
        self.columns = columns

    def _html(self, line: Line) -> bool:
        """Gather the cells of a row; they stand on lines of their own or all on one."""
        text = line.text
        offset = 0
        for piece in text.split("</tr>"):
            for match in HTML.finditer(piece):
                self.parts.append((line, offset + match.start("cell"), offset + match.end("cell")))
            offset += len(piece) + len("</tr>")
            if offset <= len(text):
                parts, self.parts = self.parts, []
                names = _texts(parts)
                if _is_header(names):
                    self._begin(names)
                elif self.columns:
                    self._row(parts)
        return bool(self.columns or self.parts) or "<t" in text

    def _row(self, parts: list[Part]) -> bool:
        """Add a row; a value that is none, `No log`, is left out."""
        if len(parts) != len(self.columns):
            return False
        at = dict(zip(self.columns, parts, strict=True))
        numbers = {name: part for name, part in at.items() if is_number(part[0].text, part[1:])}
        place = next((name for name in ("Step", "Epoch") if name in at), "")
        if place not in numbers or len(numbers) < 2:
            return False
        line, start, end = numbers[place]
        if not line.text[start].isdigit():
            return False
        self.position = round(number(line.text[start:end]))
        loss = _texts([at["Training Loss"]])[0]
        is_stale = loss == self.logged and "Validation Loss" in at
        self.logged = loss
        for name, part in numbers.items():
            if name != "Step" and not (is_stale and name == "Training Loss"):
                axis: Axis = "step" if place == "Step" else "epoch"
                column = COLUMNS.get(name) or metric(name, "eval")
                if column is not None:
                    self.take(part[0], Row([Cell(column, *part[1:])], None, axis))
        return True


def _split(line: Line) -> list[Part]:
    """Return the cells of a line of Markdown or of copied text."""
    text = line.text
    pattern = FIELD if "|" in text or "\t" in text else LONG
    found = []
    for match in pattern.finditer(text):
        cell = match[0].strip()
        if cell:
            start = match.start() + match[0].index(cell)
            found.append((line, start, start + len(cell)))
    return found


def _texts(parts: list[Part]) -> list[str]:
    return [line.text[start:end].strip() for line, start, end in parts]


def _is_header(names: list[str]) -> bool:
    is_placed = "Step" in names or "Epoch" in names
    return "Training Loss" in names and is_placed and len(names) <= 40


reader = HfTable
