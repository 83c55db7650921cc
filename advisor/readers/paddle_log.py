"""Console logs of PaddlePaddle's suites: PaddleClas, PaddleDetection, PaddleOCR and PaddleSeg.

    ppcls INFO: [Train][Epoch 1/300][Iter: 0/1252]lr: 0.00004, CELoss: 7.0, loss: 7.0, ...
    ppdet.engine INFO: Epoch: [0] [  0/100] learning_rate: 0.0003 loss: 10.2 eta: 1:00:00 ...
    ppocr INFO: epoch: [1/500], global_step: 10, lr: 0.000001, loss: 5.1, avg_batch_cost: 0.8 s, ...
    [TRAIN] epoch: 1, iter: 10/1000, loss: 0.9, lr: 0.0099, batch_cost: 0.2, ... | ETA 00:03:20

Losses are in train mode: PaddleClas prints the mean since the start of the epoch, PaddleDetection
and PaddleOCR the median of the last 20 batches, PaddleSeg the mean over the interval. `batch_cost`
is the seconds of a batch of this process with loading, `ips` its images a second. Epochs count from
1, in PaddleDetection from 0. What an evaluation gives belongs to the step that was reached before.
"""

from __future__ import annotations

import re
from typing import ClassVar, Literal

from advisor.intake.document import Line
from advisor.readers.base import Cell, Column, Row
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import LogReader
from advisor.readers.schedule import add_schedule

_AT = r"(?P<at>\d{1,9})/(?P<of>\d{1,9})"
TRAIN = (
    Lazy(
        rf"\[Train\]\[Epoch (?P<epoch>\d{{1,6}})/(?P<epochs>\d{{1,6}})\]\[Iter: {_AT}(?P<rest>\])"
    ),
    Lazy(rf"Epoch: \[(?P<zero>\d{{1,6}})\] \[ {{0,9}}{_AT}\](?P<rest> )learning_rate: "),
    Lazy(
        r"epoch: \[(?P<epoch>\d{1,6})/(?P<epochs>\d{1,6})\]"
        r"(?:, (?:global_step|iter): (?P<at>\d{1,12}))?(?P<rest>, )lr: "
    ),
    Lazy(
        r"\[TRAIN\],? epoch:? ?(?P<epoch>\d{1,6})(?:/\d{1,6})?, iter:? ?(?P<at>\d{1,12})/"
        r"(?P<steps>\d{1,12})(?P<rest>, )"
    ),
)
TEST = (
    Lazy(r"\[Eval\]\[Epoch \d{1,6}\]\[Avg(?P<rest>\])"),
    Lazy(r"ppocr INFO: cur metric(?P<rest>, )"),
    Lazy(r"\[EVAL\](?P<rest> )#Images: "),
)
BEGIN = ("[Train][Epoch ", "] learning_rate: ", "epoch: [", "[TRAIN]")
PAIR = Lazy(
    r"(?:^|[\s,\]])(?P<key>[A-Za-z][\w@/.-]{0,40}(?:\(\w{1,40}\))?): ?"
    rf"(?P<value>{NUM})"
)
ETA = Lazy(r"(?:eta: |ETA )(?P<eta>(?:\d{1,4} days?, )?\d{1,3}:\d\d:\d\d)")
PROGRAM = Lazy(r"(?:^|\s)(?P<name>ppcls|ppdet|ppocr|ppseg)(?:\.\w{1,30}){0,3} INFO")
PROGRAMS = {"ppcls": "PaddleClas", "ppdet": "PaddleDetection", "ppocr": "PaddleOCR",
            "ppseg": "PaddleSeg"}  # fmt: skip
SHOWN = {"[TRAIN]": "PaddleSeg", "[Train][Epoch ": "PaddleClas"}
COLUMNS = {
    "loss": Column("train.loss", None, "train"),
    "lr": Column("learning_rate"),
    "learning_rate": Column("learning_rate"),
    "batch_cost": Column("step_seconds", "seconds"),
    "avg_batch_cost": Column("step_seconds", "seconds"),
    "ips": Column("samples_per_second", "samples/s"),
    "max_mem_allocated": Column("memory_bytes", "bytes", None, 2**20),
}
IGNORED = frozenset({"eta", "ETA", "Images", "epoch", "iter", "global_step", "avg_samples"})
SETTING = Lazy(
    r"INFO: {1,12}(?P<key>epoch_num|epochs|print_batch_step|use_amp|seed|save_model_dir|output_dir)"
    r" : (?P<value>\S{1,200})\s*$"
)
SETTINGS = {"epoch_num": "run.max_epochs", "epochs": "run.max_epochs", "seed": "run.seed",
            "print_batch_step": "run.log_interval", "save_model_dir": "run.out_dir",
            "output_dir": "run.out_dir"}  # fmt: skip
OTHER = Lazy(
    r"(?:(?:ppcls|ppdet|ppocr|ppseg)[.\w]{0,60} INFO: |\[(?:Train|Eval)\]\[Epoch \d"
    r"|\[EVAL\] |^best metric|\[TRAIN\])"
)


class PaddleLog(LogReader):
    """Reads the console logs."""

    name: ClassVar[str] = "paddle-log"
    framework: ClassVar[str | None] = "PaddlePaddle"
    title: ClassVar[str] = "PaddleClas, PaddleDetection, PaddleOCR and PaddleSeg console logs"
    marks: ClassVar[tuple[str, ...]] = ("batch_cost: ", "ppocr INFO: epoch: [")

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a line of training or of an evaluation gives."""
        match = _first(TRAIN, text) if any(each in text for each in BEGIN) else None
        found = match or _first(TEST, text)
        if found is None:
            return None
        mode: Literal["train", "eval"] = "train" if match else "eval"
        named = {
            cell.column.series: cell
            for pair in PAIR.finditer(text, found.start("rest"))
            if pair["key"] not in IGNORED
            for cell in [Cell(_column(pair["key"], mode), *pair.span("value"))]
        }
        if match is None:
            return Row(list(named.values()))
        cells = list(named.values())
        groups = match.re.groupindex
        epoch = "epoch" if "epoch" in groups else "zero"
        cells.append(Cell(Column("epoch"), *match.span(epoch)))
        if left := ETA.search(text):
            cells.append(Cell(Column("eta_seconds", "seconds"), *left.span("eta")))
        planned = {"epochs": "run.max_epochs", "steps": "run.max_steps"}
        constants = [(fact, *match.span(g)) for g, fact in planned.items() if g in groups]
        if match.start("at") < 0:
            return Row(cells, None, "record", constants)
        return Row(cells, match.span("at"), constants=constants)

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: the step may take two numbers."""
        return None

    def feed(self, line: Line) -> bool:
        """Take a line; the name of the program stands before its message."""
        if match := PROGRAM.search(line.text):
            self.reading.framework = PROGRAMS[match["name"]]
        elif self.reading.framework == self.framework:
            known = next((name for mark, name in SHOWN.items() if mark in line.text), None)
            self.reading.framework = known or self.reading.framework
        return super().feed(line)

    def header(self, line: Line) -> bool:
        """Read a line that states a setting."""
        if match := SETTING.search(line.text):
            if match["key"] in SETTINGS:
                self.say(SETTINGS[match["key"]], line, *match.span("value"))
            return True
        return super().header(line) or bool(OTHER.search(line.text))

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step: within epochs of equal length, and of an evaluation the one before."""
        if row.axis == "record":
            return super().step_of(line, row)
        match = _first(TRAIN, line.text) if row.step else None
        if match is None:
            return self.reached.get("step", 0)
        groups, step = match.re.groupindex, int(match["at"])
        if "of" not in groups:
            return step
        before = int(match["zero"]) if "zero" in groups else int(match["epoch"]) - 1
        return before * int(match["of"]) + step

    def finish(self) -> None:
        """Say what the logged learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


def _first(patterns: tuple[Lazy, ...], text: str) -> re.Match[str] | None:
    """Return the first match."""
    return next((match for each in patterns if (match := each.search(text))), None)


def _column(key: str, mode: Literal["train", "eval"]) -> Column:
    """Return what a key means."""
    plain = key.partition("(")[0]
    if mode == "eval":
        return Column("val.loss" if plain == "loss" else f"metric.{plain}", None, "eval")
    return COLUMNS.get(plain) or Column(f"metric.{plain}", None, "train")


reader = PaddleLog
