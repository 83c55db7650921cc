"""Logs of training loops that people write themselves.

Read are lines that begin with an epoch or a split, `Epoch 3/90, Train Loss: 0.41, Val Acc: 88%`,
`Test set: Average loss: 0.05`, `val Loss: 0.3 Acc: 0.9`, and the tutorials of PyTorch:
`Train Epoch: 1 [640/60000 (1%)]`, `Epoch [1/5], Step [100/600]`, `Epoch:[1/2](10/900)` and
`[1,  2000] loss: 2.2`. What a value is an average of is not said. Of a progress bar, and of several
lines of one epoch that say nothing more of where they are, the last one counts. It reads only where
no other format is seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar, Literal

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import NO_MATCH, POSSIBLE, Cell, Column, Reading, Row
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import LogReader
from advisor.readers.schedule import add_schedule

_SPLIT = r"(?P<split>train(?:ing)?|val(?:id(?:ation)?)?|test(?:ing)?|eval(?:uation)?|dev)"
# What the logging module of Python is usually told to print between time and message.
_LEVEL = r"(?:(?:[\w.]{1,40} - )?\[?INFO\]?(?: ?[-:|])? {1,9})?"
EPOCH = Lazy(
    rf"^{_LEVEL}[\s\[=*#-]{{0,12}}(?:{_SPLIT}\s)?epoch(?: |\b)"
    rf"[:#=]?\s{{0,4}}[\[(]? ?(?P<epoch>\d{{1,7}})"
    rf"(?: ?(?:/|of) ?(?P<epochs>\d{{1,7}}))?(?P<rest>[^\d.]|\.\D|$)",
    re.IGNORECASE,
)
SPLIT = Lazy(rf"^{_LEVEL}[\s|>*-]{{0,9}}{_SPLIT}\.?(?: set)?(?P<rest>[\s:,_])", re.IGNORECASE)
STEP = Lazy(
    r"(?:(?:step|batch|iter(?:ation)?):? ?\[? {0,6}|\] ?[(\[] {0,6}(?=\d{1,9}/\d{1,9}[)\]]))"
    r"(?P<at>\d{1,9})/(?P<of>\d{1,9})",
    re.IGNORECASE,
)
WITHIN = Lazy(
    r"(?:\[ {0,9}\d{1,9}/\d{1,9} \( {0,3}\d{1,3}%\)\]"
    r"|(?:step|batch|iter(?:ation)?)s?:? ?\[? {0,6}\d|batch[ _]loss[ :=])",
    re.IGNORECASE,
)
TUTORIAL = Lazy(r"^\[(?P<epoch>\d{1,6}), {1,9}\d{1,9}\](?P<rest> )loss: ")
RATE = Lazy(
    rf"^\s{{0,9}}(?:learning[ _]rate|lr)(?: is|:| =)? {{1,4}}(?P<rate>{NUM})\s*$", re.IGNORECASE
)
PAIR = Lazy(
    rf"[\s,|:;(\]/_](?P<key>(?:[A-Za-z][\w@.\-]{{0,24}} ){{0,2}}[A-Za-z][\w@.\-]{{0,24}})"
    rf"(?: ?[:=] {{0,9}}| )(?:\d{{1,9}}/\d{{1,9}} \( ?(?P<share>{NUM})%\)|(?P<value>{NUM}))"
)
SENTENCE = Lazy(r"[A-Za-z]{3,30} [A-Za-z]{2,30} [A-Za-z]{2,30}")
WORD = Lazy(r"[a-z]+@?\d*")
SPLITS = {
    "train": "train", "training": "train", "val": "val", "valid": "val", "validation": "val",
    "dev": "val", "test": "test", "testing": "test", "eval": "eval", "evaluation": "eval",
}  # fmt: skip
FILLERS = frozenset(
    {"set", "average", "avg", "mean", "total", "running", "epoch", "current", "the"}
)
ACCURACIES = Lazy(r"^(?:acc|prec|top)@?(?P<k>\d)$")
METRICS = frozenset({
    "acc", "accuracy", "f1", "ppl", "perplexity", "iou", "miou", "dice", "mae", "mse", "rmse",
    "auc", "err", "error", "psnr", "ssim", "bleu", "wer", "cer", "precision", "recall",
})  # fmt: skip


class PlainLoop(LogReader):
    """Reads such a log."""

    name: ClassVar[str] = "plain-loop"
    title: ClassVar[str] = "training loops that print epochs, losses and accuracies"
    marks: ClassVar[tuple[str, ...]] = ("poch", "POCH", "oss", "] loss: ")

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for two records and an epoch, since one may be a sentence."""
        found = [_found(line.text) for line in sample]
        has_epoch = any(_epoch(line.text) for line in sample)
        count = sum(
            any(c.column.series.endswith((".loss", "batch_loss")) for c in f[0]) for f in found if f
        )
        return POSSIBLE if has_epoch and count > 1 else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        self.is_silent = reading.has_log  # another format is read here
        super().__init__(reading)
        self.epoch: int | None = None
        self.base = 1  # the number of the first epoch
        self.held: dict[str, tuple[Line, Cell]] = {}

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: the epoch stands in a line before."""
        return None

    def feed(self, line: Line) -> bool:
        """Take a line."""
        if self.is_silent:
            return False
        match = _epoch(line.text)
        if match is not None:
            self._reach(line, match)
        found = _found(line.text)
        if found is None:
            return match is not None
        cells, axis = found
        if axis == "epoch" and self.epoch is not None:
            self.held.update({cell.column.series: (line, cell) for cell in cells})
        else:
            self.take(line, Row(cells, None, "record" if self.epoch is None else axis))
        return True

    def step_of(self, line: Line, row: Row) -> int:
        """Return the epoch, the step within epochs of equal length, or how many rows there were."""
        if row.axis == "epoch" and self.epoch is not None:
            return self.epoch
        match = STEP.search(line.text) if row.axis == "step" else None
        if match is None or self.epoch is None:
            return super().step_of(line, row)
        return (self.epoch - self.base) * int(match["of"]) + int(match["at"])

    def finish(self) -> None:
        """Take the last epoch, and say what the learning rate shows of its schedule."""
        self._flush()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)

    def _reach(self, line: Line, match: re.Match[str]) -> None:
        """Note an epoch; the values of the one before are then known."""
        epoch = int(match["epoch"])
        if epoch != self.epoch:
            self._flush()
            self.base = min(epoch, self.base)
            self.epoch = epoch
            if self._placed(epoch, Row((), None, "epoch")):
                self.reading.run.point(Column("epoch"), epoch, epoch, line.number, "epoch")
        if "epochs" in match.re.groupindex and match["epochs"]:
            self.say_once("run.max_epochs", line, *match.span("epochs"))

    def _flush(self) -> None:
        held, self.held = self.held, {}
        if self.epoch is not None:
            for line, cell in held.values():
                super().take(line, Row([cell], None, "epoch"))


def _epoch(text: str) -> re.Match[str] | None:
    """Return where a line says which epoch it is; a sentence does not."""
    match = EPOCH.search(text) or TUTORIAL.search(text)
    if match is None or SENTENCE.search(text, match.start("rest")):
        return None
    return match


def _found(text: str) -> tuple[list[Cell], Axis] | None:
    """Return the values of a line and what their position counts."""
    if match := RATE.search(text):
        return [Cell(Column("learning_rate"), *match.span("rate"))], "epoch"
    match = _epoch(text) or SPLIT.search(text)
    if match is None:
        return None
    named = match["split"] if "split" in match.re.groupindex else None
    split = SPLITS[named.lower()] if named else ""
    cells: dict[str, Cell] = {}
    for pair in PAIR.finditer(text, match.start("rest")):
        group = "value" if pair["share"] is None else "share"
        column = _column(pair["key"], split)
        if column is not None and text[pair.end(group) :][:1] != "/":
            cells.setdefault(column.series, Cell(column, *pair.span(group)))
    if not cells:
        return None
    if STEP.search(text):
        return list(cells.values()), "step"
    is_within = WITHIN.search(text) or TUTORIAL.search(text)
    return list(cells.values()), "record" if is_within else "epoch"


def _column(key: str, split: str) -> Column | None:
    """Return what a key means, None for what is no figure of training."""
    words = [word[0] for word in WORD.finditer(key.lower().replace("_", " "))]
    split = next((SPLITS[word] for word in words if word in SPLITS), split)
    core = " ".join(word for word in words if word not in SPLITS and word not in FILLERS)
    if core in {"lr", "learning rate"}:
        return Column("learning_rate")
    is_training = split in {"", "train"}
    mode: Literal["train", "eval"] = "train" if is_training else "eval"
    if core == "batch loss" and is_training:
        return Column("train.batch_loss", None, mode)
    if core == "loss":
        return Column("train.loss" if is_training else "val.loss", None, mode)
    if match := ACCURACIES.match(core):
        return Column(f"metric.{split or 'train'}_acc{match['k']}", None, mode)
    if core not in METRICS:
        return None
    return Column(f"metric.{split}_{core}", None, mode) if split else Column(f"metric.{core}")


reader = PlainLoop
