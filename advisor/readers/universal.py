"""Logs that no other reader knows, read by the names in them.

`step 100 | loss 3.21 | lr 1e-4`, `loss=3.2, acc: 0.9`, JSON lines and tables with a header, from
whatever program. What a number is follows from the name before it, so it is a guess, which the
reading says with a share of how sure it is. It speaks only for lines that repeat, three times or
more, with a number that has the name of a loss or a metric, and only where no reader that knows the
format has values. Units of losses are not known, unless the text counts tokens or perplexity.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import NO_MATCH, POSSIBLE, Cell, Column, Place, Reading, Row
from advisor.readers.patterns import Lazy
from advisor.readers.records import LogReader
from advisor.readers.universal_lines import Parsed, Style, is_read, parse, plain, style_of
from advisor.readers.universal_names import axis_of
from advisor.readers.universal_tables import LEAST_ROWS, Tables, header_at, is_rule
from advisor.readers.values import number

OF = Lazy(r" ?(?:/|of) ?(?P<of>\d{1,18})")
TEST_LOSS = "metric.test_loss"
KNOWN = 200  # kinds of lines that are told apart
# How often the facts were right that were read so from logs of 60 programs whose formats are known:
# where the step or epoch stands in the line, and where only the order tells.
SURE, LESS_SURE = 0.8, 0.6


class Universal(LogReader):
    """Reads such a log."""

    name: ClassVar[str] = "universal"
    title: ClassVar[str] = "other logs and tables, by the names of their numbers (guessed)"
    marks: ClassVar[tuple[str, ...]] = (
        "loss", "Loss", "LOSS", "acc", "Acc", "ACC", "reward", "Reward", "perplexity", "ppl", "損失",
        "损失", "손실", "erlust", "perte", "rdida", "nll", "F1", "f1", "IoU", "iou", "bpb", "準確率",
        "准确率",
    )  # fmt: skip
    place: ClassVar[Place] = Place.GENERIC

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for lines that repeat, or a header."""
        for at, line in enumerate(sample):
            parsed = parse(line)
            if parsed is not None and parsed.tells:
                return POSSIBLE
            if _may_be_header(line):
                return POSSIBLE
        return NO_MATCH
