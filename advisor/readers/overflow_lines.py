"""Lines that a float16 loss scale was lowered, which several programs print between their records.

DeepSpeed (runtime/fp16/loss_scaler.py and, before 2023, runtime/zero): `OVERFLOW! Rank 0 Skipping
step. Attempted loss scale: 65536, reducing to 32768`; fairseq and metaseq (trainer.py): `gradient
overflow detected, .. setting loss scale to: 64.0`; Apex (amp/handle.py): `Gradient overflow.
Skipping step, loss scaler 0 reducing loss scale to 32768.0`. No step stands there: the update after
the last step that was printed was skipped, so that step is its place.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column, Onlooker, Reading
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.values import number

OVERFLOW = Lazy(
    r"(?:OVERFLOW! (?:Rank (?P<rank>\d{1,6}) )?Skipping step\. Attempted loss scale: "
    rf"(?P<tried>{NUM}), (?:reducing to |but hysteresis)"
    r"|(?:NOTE|WARNING): (?:gradient )?overflow detected, (?:ignoring gradient, )?"
    r"setting loss scale to: "
    r"|loss scaler \d{1,3} reducing loss scale to "
    rf")(?P<scale>{NUM})?"
)
SCALE = Column("loss_scale")


class OverflowLines(Onlooker):
    """Adds the scale after each overflow to the run's loss scales."""

    name: ClassVar[str] = "overflow-lines"
    title: ClassVar[str] = "loss scale overflows of DeepSpeed, fairseq and Apex"
    marks: ClassVar[tuple[str, ...]] = (
        "Attempted loss scale: ", "setting loss scale to: ", " reducing loss scale to ",
    )  # fmt: skip

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.rank: str | int | None = None  # the first; every rank may print the same overflow

    def feed(self, line: Line) -> bool:
        """Take a line."""
        match = OVERFLOW.search(line.text)
        if match is None:
            return False
        rank = line.rank if match["rank"] is None else match["rank"]
        self.rank = rank if self.rank is None else self.rank
        if rank == self.rank:
            run = self.reading.run
            known = run.points.get(SCALE.series)
            values = [match["scale"]] if known else [match["tried"], match["scale"]]
            for value in filter(None, values):
                self._add(number(value), line.number)
        return True

    def _add(self, scale: float, at: int) -> None:
        run = self.reading.run
        points = run.points_of(SCALE, "record" if run.last_step is None else "step")
        step = points.count + 1 if points.axis == "record" else run.last_step or 0
        points.add(step, scale, at)


reader = OverflowLines
