"""smolGPT's console log (train.py of Om-Alve/smolGPT at 001f9c1).

What the lines mean, as in nanoGPT: `step` lines are means over eval_iters batches in eval mode, for
both splits; `iter` lines are the last micro-batch of one iteration in train mode, and their time
includes an evaluation, a checkpoint and the story that the model writes. The parameters are all
trainable ones. Of a checkpoint it takes the weights and the best loss only: iterations, warm-up and
optimizer begin anew, so that this is no resumed run.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Column, Reading
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record

STORY_LINES = 256  # a story has as many tokens


class SmolGpt(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "smolgpt-log"
    framework: ClassVar[str | None] = "smolGPT"
    title: ClassVar[str] = "smolGPT console log"
    marks: ClassVar[tuple[str, ...]] = (": train_loss ", "Tokens per iteration:  ")
    is_special: ClassVar[bool] = True  # nanoGPT prints the same `iter` lines
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            ": train_loss ",
            Lazy(rf"^step (?P<step>{INT}): train_loss (?P<train>{NUM}), val_loss (?P<val>{NUM})"),
            {
                "train": Column("train.loss", "nats/token", "eval"),
                "val": Column("val.loss", "nats/token", "eval"),
            },
        ),
        Record(
            ": loss ",
            Lazy(rf"^iter (?P<step>{INT}): loss (?P<loss>{NUM}), time (?P<ms>{NUM})ms"),
            {
                "loss": Column("train.batch_loss", "nats/token", "train"),
                "ms": Column("step_seconds", "seconds", None, 1 / 1000),
            },
        ),
    )
    headers: ClassVar[tuple[Header, ...]] = (
        Header(
            "Tokens per iteration:",
            Lazy(rf"^Tokens per iteration: {{1,2}}(?P<tokens>{INT})\s*$"),
            {"tokens": "batch.tokens_per_step"},
        ),
        Header(
            "Number of params:",
            Lazy(rf"^Number of params: {{1,2}}(?P<count>(?P<all>{INT}))\s*$"),
            {"count": "model.params", "all": "model.params_total"},
        ),
        Header(
            "num decayed parameter tensors:",
            Lazy(rf"^num decayed parameter tensors: \d{{1,9}}, with (?P<count>{INT})"),
            {"count": "model.params_decayed"},
        ),
        Header(
            "num non-decayed parameter tensors:",
            Lazy(rf"^num non-decayed parameter tensors: \d{{1,9}}, with (?P<count>{INT})"),
            {"count": "model.params_non_decayed"},
        ),
    )
    starts: ClassVar[tuple[str, ...]] = ("Tokens per iteration:",)
    passing: ClassVar[tuple[str, ...]] = (
        "Saving checkpoint to ", "using fused AdamW", "Not using flash attention",
        "===",
    )  # fmt: skip
    looks_like: ClassVar[Lazy | None] = Lazy(r"^(?:iter \d+: loss |step \d+: train_loss )")

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.story = 0  # lines that may still be of the story that the model writes
        self.told_at: int | None = None

    def header(self, line: Line) -> bool:
        """Read a line that states facts, or pass over the story that the model writes."""
        text = line.text.rstrip()
        if text == "Generated Story:":
            self.story, self.told_at = STORY_LINES, self.reached.get("step")
            return True
        if text == "Loaded checkpoint":
            self.reading.fact("run.init_from", "checkpoint", Origin.LOG, line, 0, len(text))
            return True
        if super().header(line):
            return True
        inside = self.story > 0 and self.told_at == self.reached.get("step")
        is_over = text == "===" or text.startswith("Traceback")
        self.story = self.story - 1 if inside and not is_over else 0
        return self.story > 0


reader = SmolGpt
