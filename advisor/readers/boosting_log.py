"""Evaluations that gradient boosting prints: XGBoost, LightGBM and CatBoost.

    [10]	validation_0-logloss:0.60	validation_1-logloss:0.70
    [10]	training's auc: 0.81	valid_1's auc: 0.71
    10:	learn: 0.60	test: 0.65	best: 0.65 (10)	total: 60ms	remaining: 1m

Each is over the whole of the named set after that many rounds, with its printed name. The step is
the round, from 0 or 1. The line of the best round, which early stopping repeats, is left.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Cell, Column, Reading, Row
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import LogReader

ROUND = Lazy(r"^\s{0,8}\[(?P<step>\d{1,8})\](?P<rest>\s)")
XGBOOST = Lazy(rf"\s(?P<key>[\w.]{{1,40}}-[\w@.:-]{{1,40}}?): ?(?P<value>{NUM})(?:\+{NUM})?")
LIGHTGBM = Lazy(rf"\s(?P<key>[\w.]{{1,40}}'s [\w@.-]{{1,40}}): (?P<value>{NUM})(?: \+ {NUM})?")
CATBOOST = Lazy(
    rf"^(?P<step>\d{{1,8}}):\s{{1,4}}learn: (?P<learn>{NUM})(?:\s{{1,4}}test: (?P<test>{NUM}))?"
    r"(?:\s{1,4}best: [^\s]{1,20} \(\d{1,8}\))?\s{1,4}total: "
)
BEST = Lazy(r"(?:[Bb]est iteration(?: is)?:|^Stopping\. Best)")
OTHER = Lazy(
    r"^(?:\[LightGBM\] \[(?:Info|Warning)\]|Training until validation scores|Will train until"
    r"|Multiple eval metrics|bestTest = |bestIteration = |Shrink model to first)"
)


class BoostingLog(LogReader):
    """Reads the evaluations."""

    name: ClassVar[str] = "boosting-log"
    title: ClassVar[str] = "XGBoost, LightGBM and CatBoost evaluations"
    marks: ClassVar[tuple[str, ...]] = (
        "-logloss:", "-rmse:", "-auc:", "-error:", "-mae:", "-mlogloss:", "-merror:", "-aucpr:",
        "-rmsle:", "-mape:", "-ndcg", "-map", "'s ", "\tlearn: ",
    )  # fmt: skip

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.is_best = False

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return the values of a round."""
        if match := CATBOOST.search(text):
            cells = [Cell(Column("metric.learn", None, "eval"), *match.span("learn"))]
            if match.start("test") >= 0:
                cells.append(Cell(Column("metric.test", None, "eval"), *match.span("test")))
            return Row(cells, match.span("step"))
        match = ROUND.search(text)
        if match is None:
            return None
        pairs = LIGHTGBM if "'s " in text else XGBOOST
        cells = [
            Cell(Column(f"metric.{pair['key']}", None, "eval"), *pair.span("value"))
            for pair in pairs.finditer(text, match.start("rest"))
        ]
        return Row(cells, match.span("step")) if cells else None

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: a line before may say that the best round is repeated."""
        return None

    def feed(self, line: Line) -> bool:
        """Take a line; the one after `best iteration` was printed before."""
        is_best, self.is_best = self.is_best, bool(BEST.search(line.text))
        if is_best and self.row(line.text) is not None:
            return True
        return self.is_best or super().feed(line) or bool(OTHER.search(line.text))

    def take(self, line: Line, row: Row) -> None:
        """Take a round, and note whose line it is."""
        if self.reading.framework is None:
            is_light = "'s " in line.text
            text = line.text.lstrip()
            known = "LightGBM" if is_light else "XGBoost" if text[:1] == "[" else "CatBoost"
            self.reading.framework = known
        super().take(line, row)


reader = BoostingLog
