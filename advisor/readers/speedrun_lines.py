"""What the logs of modded-nanogpt and of parameter-golf have in common.

The log file begins with the source of the script, between it and the records stand versions and the
table of nvidia-smi. Source is neither settings nor somebody's words, so it is passed over whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Column, Reading, Row
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record
from advisor.readers.values import number

TRAIN, VALIDATION, BPB = (
    Column("train.loss", "nats/token", "train"),
    Column("val.loss", "nats/token", "eval"),
    Column("metric.val_bpb", "bits/byte", "eval"),
)
ELAPSED = Column("elapsed_seconds", "seconds", None, 1 / 1000)
AVERAGE = Column("step_seconds_mean", "seconds", None, 1 / 1000)
LOSSES: Final = {"train": TRAIN, "val": VALIDATION, "bpb": BPB}
RATE: Final = {"rate": Column("tokens_per_second", "tokens/s")}
CLOCKS: Final = ("elapsed_seconds", "step_seconds_mean")
PLANNED: Final = {"planned": "run.max_steps"}
SOURCE = Lazy(r"^(?:import \w|from [\w.]+ import |\"\"\")")
RULE = Lazy(r"^={50,200}\s*$")
DATE = Lazy(r"^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}\s*$")
CARD = Lazy(
    r"^\|\s{1,4}(?P<index>\d{1,3})\s{1,4}(?P<name>[A-Z][\w.()/-]{0,30}(?: [\w.()/-]{1,30}){1,8})"
)


class SpeedrunLog(LogReader):
    """Reads such a log; a format adds its own header lines."""

    records: ClassVar[tuple[Record, ...]] = (
        Record(" train_time:", Lazy(
            rf"^step:(?P<step>{INT})/(?P<planned>{INT}) (?:val_loss:(?P<val>{NUM}) "
            rf"(?:val_bpb:(?P<bpb>{NUM}) )?|train_loss:(?P<train>{NUM}) )?"
            rf"train_time:(?:(?P<time>{NUM})ms|(?P<seconds>{NUM})s)"
            rf"(?: step_avg:(?:(?P<average>\d{{1,9}}(?:\.\d{{1,9}})?)|nan|inf)ms)?"
            rf"(?: tok_s:(?P<rate>{NUM}))?"), LOSSES | RATE | {
                "time": ELAPSED, "seconds": Column("elapsed_seconds", "seconds"),
                "average": AVERAGE,
            }, PLANNED),
        Record("step:", Lazy(
            rf"^step:(?P<step>{INT})/(?P<planned>{INT}) "
            rf"(?=(?:[a-z]\w{{0,20}}:{NUM} ){{1,8}}(?:t|train_time):[\d.]{{1,20}}ms(?: |$))"),
            {}, PLANNED, pairs=Lazy(rf"(?P<key>[a-z]\w{{0,20}}):(?P<value>{NUM})(?=ms|\s|$)")),
        Record("_loss: ", Lazy(
            rf"^(?P<step>{INT})/(?P<planned>{INT}) (?:val_loss: (?P<val>{NUM})"
            rf"(?: val_bpb: (?P<bpb>{NUM}))?|train_loss: (?P<train>{NUM}))"
            rf"(?: train_time: (?P<minutes>{NUM})m)?(?: tok/s: (?P<rate>{NUM}))?"),
            LOSSES | RATE | {"minutes": Column("elapsed_seconds", "seconds", None, 60)}, PLANNED),
    )  # fmt: skip
    vocabulary: ClassVar[Mapping[str, Column]] = {
        "loss": TRAIN,
        "train_loss": TRAIN,
        "t": ELAPSED,
        "train_time": ELAPSED,
        "avg": AVERAGE,
        "step_avg": AVERAGE,
    }
    headers: ClassVar[tuple[Header, ...]] = (
        Header("Running Python", Lazy(r"^Running [Pp]ython (?P<version>\d[\w.+]{0,30})"),
               {"version": "software.python"}),
        Header("Running ", Lazy(r"^Running [Pp]y[Tt]orch (?P<version>\d[\w.+]{0,40})"),
               {"version": "software.torch"}),
        Header("Driver Version:", Lazy(
            r"Driver Version: (?P<driver>[\d.]{1,20}) +CUDA Version: (?P<cuda>[\d.]{1,10})"),
            {"driver": "hardware.driver", "cuda": "hardware.cuda"}),
        Header("MiB / ", Lazy(
            rf"^\|[^|]{{1,80}}\| +(?P<used>{INT})MiB / +(?P<all>{INT})MiB \|"),
            {"all": "hardware.memory_bytes 1048576"}),
        Header("peak memory ", Lazy(
            rf"^peak memory (?:allocated|consumption): (?P<peak>{INT}) MiB"),
            {"peak": "memory.peak_bytes 1048576"}),
        Header("Training DataLoader:", Lazy(
            rf"^Training DataLoader: total number of tokens: (?P<count>{INT})"),
            {"count": "data.tokens"}),
        Header(" gradient buckets", Lazy(r"^Created \d{1,6} gradient buckets"), {}),
        Header(": torch.Size(", Lazy(r"^[\w.]{1,80}: torch\.Size\("), {}),
        Header("Total parameters: ", Lazy(rf"^\s*Total parameters: (?P<count>{INT})"),
               {"count": "model.params"}),
    )  # fmt: skip
    passing: ClassVar[tuple[str, ...]] = (
        "+--", "|", "nvidia-smi:", "Compiling model", "Sampling steps", "Resetting Model",
        "Warmup step ", "Bucket ", "Registering bucketed", "Validation DataLoader:", "logs/",
        "Training dataloader files", "Validation dataloader files", "Running Triton version",
        "Running numpy",
        "Model parameters:", "  Non-embedding parameters:", "  Embedding parameters:",
    )  # fmt: skip
    looks_like: ClassVar[Lazy | None] = Lazy(r"^step:\d+/\d+ ")

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.in_source = False
        self.cards: dict[str, tuple[Line, int, int]] = {}

    def shape(self, line: Line) -> Row | None:
        """Return the row of a line that is no evaluation."""
        return None if "val_loss:" in line.text else self.row(line.text)

    def take(self, line: Line, row: Row) -> None:
        """Add a row; an evaluation gives the times of its step once more, and later ones."""
        clocks = [cell for cell in row.cells if cell.column.series in CLOCKS]
        points = self.reading.run.points
        before: dict[str, int] = {name: points[name].count for name in CLOCKS if name in points}
        super().take(line, row)
        if "val_loss:" not in line.text or line.rank not in {None, self.rank}:
            return
        run = self.reading.run
        for column, start, end in clocks:
            if run.points is points and points[column.series].count == before.get(column.series):
                step = self.step_of(line, row)
                run.point(column, step, number(line.text[start:end]), line.number)

    def header(self, line: Line) -> bool:
        """Read a line that states facts; pass over source, which ends with a ruled line."""
        text = line.text
        if RULE.match(text):
            self.in_source = False
            return True
        if self.reading.run.points or text.startswith("Running "):
            self.in_source = False
        elif SOURCE.match(text):
            self.in_source = True
        if self.in_source:
            return True
        if match := CARD.match(text):
            self.cards[match["index"]] = (line, *match.span("name"))
            self.say("hardware.gpu", line, *match.span("name"))
            return True
        return super().header(line) or DATE.match(text) is not None

    def finish(self) -> None:
        """Count the cards of the table."""
        if self.cards:
            self.reading.fact(
                "hardware.gpu_count", len(self.cards), Origin.COMPUTED,
                *max(self.cards.values(), key=lambda card: card[0].number),
            )  # fmt: skip
