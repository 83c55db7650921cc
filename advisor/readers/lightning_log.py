"""What PyTorch Lightning prints (lightning 1.5 to 2.6): summary, progress bars, checkpoints.

A bar counts batches of this process within the epoch; how many of them make an optimizer step is
not printed, so the position in the run is a count of records. The bar shows what the user logged
with `prog_bar=True`, in three digits: the last batch in train mode, or the last validation's mean
in eval mode, which stays there until the next one. Before 2.0 `loss` was the mean of the last 20
batches. The parameter counts are rounded. Epochs count from 0.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Cell, Column, Reading, Row
from advisor.readers.logged_names import column_of, columns_of
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, position
from advisor.readers.values import number

BAR = Lazy(
    rf"Epoch (?P<epoch>\d{{1,9}}):? *+(?:\d{{1,3}}%)?(?:\|[^|]{{0,400}}\|)? *+"
    rf"(?P<n>{INT})(?:/(?P<total>{INT}|\?)|it) \[\d"
)
PAIRS = Lazy(rf"[,\[] ?(?P<key>[^=,\[\]<]{{1,80}})=(?P<value>{NUM})")
RICH = Lazy(
    r"Epoch (?P<epoch>\d{1,9})(?:/\d{1,9})? {1,4}[━╸╺ ]{1,400} "
    r"(?P<n>\d{1,12})/(?P<total>\d{1,12}) \d+:\d"
)
RICH_PAIRS = Lazy(rf" (?P<key>[^\s:]{{1,80}}): (?P<value>{NUM})(?![:\d])")
RICH_MORE = Lazy(rf" {{20,}}[^\s:]{{1,80}}: {NUM}")
CHECKPOINT = Lazy(
    rf"Epoch (?P<epoch>\d{{1,9}}), global step (?P<step>\d{{1,15}}): '?(?P<key>[^\s']{{1,80}})'? "
    rf"(?:reached (?P<value>{NUM})|was not in top)"
)
OTHER_BAR = Lazy(
    r"(?:Sanity Checking|Validat\w+|Validation sanity check|Training|Testing|Predicting)"
    r"(?: DataLoader \d{1,6})?(?:: *(?:\d{1,3}%)?\||: +\d| +[━╸╺])"
)
SUMMARY_ROW = Lazy(r"[│\s]*\d{1,4} *[|│] .{1,200} [|│] ")
RESULT = Lazy(
    rf"[│\s]++(?P<key>[^\s│]{{1,100}})[│\s]++(?P<value>{NUM})(?:[│\s]++{NUM}){{0,8}}[│\s]*+$"
)
_COUNT = r"(?P<count>\d[\d.,]*(?: [KMBT]\b)?)"
EPOCH = Column("epoch")


def _count(words: str, fact: str) -> tuple[Header, Header]:
    """Return how the summary states a count: before the words, or behind them (rich)."""
    before = rf"^\s*{_COUNT}\s+{words}"
    behind = rf"^{words}: {_COUNT}"
    return Header(words, Lazy(before), {"count": fact}), Header(
        words, Lazy(behind), {"count": fact}
    )


class LightningLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "lightning-log"
    framework: ClassVar[str | None] = "PyTorch Lightning"
    title: ClassVar[str] = "PyTorch Lightning console log"
    marks: ClassVar[tuple[str, ...]] = (
        "Trainable params", "GPU available: ", "v_num=", "v_num: ", ", global step ",
        "LOCAL_RANK: ", "`Trainer.fit` stopped", "GLOBAL_RANK: ",
    )  # fmt: skip
    headers: ClassVar[tuple[Header, ...]] = (
        *_count("Trainable params", "model.params_trainable"),
        *_count("Non-trainable params", "model.params_frozen"),
        *_count("Total params", "model.params"),
        Header("eed set to ", Lazy(r"[sS]eed set to (?P<seed>\d{1,18})"), {"seed": "run.seed"}),
        Header("`max_epochs=", Lazy(r"`max_epochs=(?P<n>\d{1,12})`"), {"n": "run.max_epochs"}),
        Header("`max_steps=", Lazy(r"`max_steps=(?P<n>\d{1,12})`"), {"n": "run.max_steps"}),
        Header(
            " states from the checkpoint", Lazy(r"checkpoint(?: path| file)? at (?P<path>\S+)"),
            {"path": "run.resumed_from"},
        ),
        Header(
            "Mixed Precision (AMP)", Lazy(r"Using (?:native )?(?P<type>bfloat16|16)(?:bit)? "),
            {"type": "run.dtype"},
        ),
        Header(
            "processes", Lazy(r"registered. Starting with (?P<n>\d{1,6}) processes"),
            {"n": "batch.world_size"},
        ),
        Header("CUDA device ('", Lazy(r" \('(?P<gpu>[^']{1,80})'\)"), {"gpu": "hardware.gpu"}),
    )  # fmt: skip
    passing: ClassVar[tuple[str, ...]] = (
        "GPU available: ", "TPU available: ", "IPU available: ", "HPU available: ", "LOCAL_RANK: ",
        "Initializing distributed: GLOBAL_RANK: ", "distributed_backend=", "  | Name", "┃   ┃ Name",
        "`Trainer.fit` stopped", "💡 Tip: ", "Total estimated model params", "Modules in ",
        "Total FLOPs: ",
    )  # fmt: skip

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.pending: tuple[Line, Row, int] | None = None  # the last drawing at a place counts
        self.printed: dict[str, str] = {}
        self.saved: tuple[Line, int, int] | None = None  # the last step of a checkpoint line
        self.in_results = self.in_rich = False

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a bar or a checkpoint line gives."""
        if not text.startswith("Epoch "):
            return None
        for pattern, pairs in ((BAR, PAIRS), (RICH, RICH_PAIRS)):
            if match := pattern.match(text):
                found = [
                    m for m in pairs.finditer(text, match.end()) if m["key"].strip() != "v_num"
                ]
                means = columns_of(m["key"].strip() for m in found)
                cells = [Cell(means[m["key"].strip()], *m.span("value")) for m in found]
                return Row([*cells, Cell(EPOCH, *match.span("epoch"))], match.span("n"), "record")
        if match := CHECKPOINT.match(text):
            value = match.span("value")
            cells = [Cell(column_of(match["key"]), *value)] if match["value"] else []
            return Row([*cells, Cell(EPOCH, *match.span("epoch"))], match.span("step"))
        return None

    def feed(self, line: Line) -> bool:
        """Take a line."""
        if self.in_rich and RICH_MORE.match(line.text):
            self._rich_more(line)
            return True
        if self.in_results and (match := RESULT.match(line.text)):
            at = max(self.reached.get("record", 0), 1)
            column, value = column_of(match["key"]), number(match["value"])
            self.reading.run.point(column, at, value, line.number, "record")
            return True
        self.in_rich = RICH.match(line.text) is not None
        if super().feed(line):
            return True
        if "est metric " in line.text or "alidate metric " in line.text:
            self._flush()
            self.in_results = True
            return True
        return bool(OTHER_BAR.match(line.text) or SUMMARY_ROW.match(line.text)) or _is_summary(line)

    def _rich_more(self, line: Line) -> None:
        pairs = list(RICH_PAIRS.finditer(line.text))
        means = columns_of(match["key"] for match in pairs)
        cells = [Cell(means[match["key"]], *match.span("value")) for match in pairs]
        self.in_rich = False
        self._flush()
        for column, start, end in cells:
            value = number(line.text[start:end])
            at = max(self.reached.get("record", 0), 1)
            self.reading.run.point(column, at, value, line.number, "record")
        self.in_rich = True

    def take(self, line: Line, row: Row) -> None:
        """Keep a bar until its place has passed; take what else has a row."""
        self.in_results = False
        if row.axis == "step":
            self._flush()
            self._take(line, row)
            if row.step is not None:
                self.saved = (line, *row.step)
            return
        step = self.step_of(line, row)
        if self.pending is not None and self.pending[2] != step:
            self._flush()
        if row.step is not None and line.text[slice(*row.step)] != "0":
            self.pending = (line, row, step)

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002  (what counts is the next drawing)
        """No line of this log may be read without those around it."""
        return None

    def step_of(self, line: Line, row: Row) -> int:
        """Return the place in the run: batches of earlier epochs, and those of this one."""
        match = BAR.match(line.text) or RICH.match(line.text)
        if match is None:
            return super().step_of(line, row)
        if match["total"] in {None, "?"}:
            return self.reached.get("record", 0) + 1
        return position(number(match["epoch"]) * number(match["total"]) + number(match["n"]))

    def finish(self) -> None:
        """Take the last bar, and the step that the last checkpoint proves."""
        self._flush()
        if self.saved is not None:
            self.say("run.last_step", *self.saved)

    def _flush(self) -> None:
        if self.pending is None:
            return
        line, row, _ = self.pending
        self.pending = None
        match = BAR.match(line.text) or RICH.match(line.text)
        ends = match is not None and match["n"] == match["total"]
        fresh = [cell for cell in row.cells if self._is_fresh(line, cell) or ends]
        self._take(line, row._replace(cells=fresh))

    def _is_fresh(self, line: Line, cell: Cell) -> bool:
        """Whether a value is another one than the bar showed before."""
        text = line.text[cell.start : cell.end]
        is_fresh = self.printed.get(cell.column.series) != text
        self.printed[cell.column.series] = text
        return is_fresh

    def _take(self, line: Line, row: Row) -> None:
        """Take a row, without the values of series that have another axis."""
        known = self.reading.run.points
        cells = [
            cell for cell in row.cells
            if (points := known.get(cell.column.series)) is None or points.axis == row.axis
        ]  # fmt: skip
        super().take(line, row._replace(cells=cells))


def _is_summary(line: Line) -> bool:
    return line.text.lstrip().partition("  ")[2].strip().startswith(
        ("Total estimated model params", "Modules in ", "Total Flops")
    )  # fmt: skip


reader = LightningLog
