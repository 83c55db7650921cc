"""What a reader is, and what readers write into.

A reader knows one format. It is given the lines of one document in order and says of each whether
it understood it; what it understood stands in the `Reading` of that document: facts that are said
about every run, and runs with facts and series of their own. Readers never raise on bad text.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import ClassVar, Literal, NamedTuple

from advisor.facts import Axis, Claim, Evidence, Fact, Facts, Origin, Series, Value, spec_of
from advisor.intake.document import Line
from advisor.readers.points import Points
from advisor.units import NUMBER


class Place(IntEnum):
    """Whose turn it is when a line is offered: what a format understands goes no further."""

    FORMAT = 0
    ONLOOKER = 1
    GENERIC = 2
    WORDS = 3


FULL_MATCH, LIKELY, POSSIBLE, NO_MATCH = 1.0, 0.7, 0.3, 0.0


class Column(NamedTuple):
    """What a value of a record is.

    Attributes:
        series: a name of `advisor.facts.SERIES`, or `metric.` and the program's own name.
        unit: of the values times `scale`.
        mode: whether it was measured in train or eval mode.
        scale: factor from the printed value to the unit.
    """

    series: str
    unit: str | None = None
    mode: Literal["train", "eval"] | None = None
    scale: float = 1.0


LARGEST_STEP = 10**15

Span = tuple[int, int]


class Cell(NamedTuple):
    """A value in a line: its column and where it stands."""

    column: Column
    start: int
    end: int


class Row(NamedTuple):
    """What one line gives: values at a step, and facts that stay the same from row to row.

    `step` is where the step stands; None where none is printed, so that rows are counted.
    """

    cells: Sequence[Cell]
    step: Span | None = None
    axis: Axis = "step"
    constants: Sequence[tuple[str, int, int]] = ()


@dataclass
class RunReading:
    """One run inside a document."""

    facts: Facts = field(default_factory=Facts)
    points: dict[str, Points] = field(default_factory=dict)
    last_step: int | None = None

    def point(
        self, column: Column, step: int, value: float, line: int, axis: Axis = "step"
    ) -> None:
        """Add one point to a series, from the value that was printed.

        What is no step, because a line is damaged, gives no point, nor does what counts something
        else than the series so far: a row that lost its position.
        """
        points = self.points_of(column, axis)
        if abs(step) <= LARGEST_STEP and points.axis == axis:
            points.add(step, value * column.scale, line)

    def points_of(self, column: Column, axis: Axis) -> Points:
        """Return the points of a series, none yet where it is new."""
        points = self.points.get(column.series)
        if points is None:
            points = self.points[column.series] = Points(column.unit, column.mode, axis)
        return points

    def series(self, document: str) -> dict[str, Series]:
        """Return the series in their final form."""
        return {
            name: points.series(name, document)
            for name, points in self.points.items()
            if points.count
        }


@dataclass
class Reading:
    """What the readers of one document found."""

    document: str
    runs: list[RunReading] = field(default_factory=list)
    shared: list[Fact] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    unread: list[Line] = field(default_factory=list)
    unread_count: int = 0
    failures: list[tuple[int, str]] = field(default_factory=list)  # line, error
    assignments: list[Assignment] = field(default_factory=list)
    framework: str | None = None
    has_log: bool = False  # a log reader reads this document, so what stands in it is of a run
    knows_rows: bool = False  # a format recognised its records
    overrides: dict[str, Evidence] = field(default_factory=dict)  # keys set past the config
    config_name: str | None = None  # the config that a log says it read
    errors: list[Evidence] = field(default_factory=list)  # lines with which a program stopped
    guessed: float | None = None  # how sure it is, 0 to 1, where a log was read by its names only

    @property
    def run(self) -> RunReading:
        """The run that is being read; one is opened if there is none."""
        if not self.runs:
            self.open_run()
        return self.runs[-1]

    def open_run(self) -> RunReading:
        """Begin another run."""
        self.runs.append(RunReading())
        return self.runs[-1]

    def evidence(self, line: Line, start: int, end: int, name: str | None = None) -> Evidence:
        """Return the place of `line.text[start:end]` in the original paste."""
        left, right = line.span(start, end)
        return Evidence(self.document, line.number, left, right, line.text[start:end], name)

    def fact(
        self, name: str, value: Value, origin: Origin, line: Line, start: int, end: int,
        *, shared: bool = False,
    ) -> None:  # fmt: skip
        """Add a fact with its place; one outside the plausible range is not believed."""
        spec = spec_of(name)
        if isinstance(value, NUMBER) and not isinstance(value, bool):
            if value - value != 0 and spec.type is int:
                return  # NaN or infinite where a count is meant
            value = int(value) if spec.type is int and value == int(value) else value
            below = spec.low is not None and value < spec.low
            above = spec.high is not None and value > spec.high
            if below or above:
                return
        if shared and origin is Origin.COMMAND and self.has_log:
            # A command in a log starts the run that follows; the one before has ended.
            if self.run.last_step is not None:
                self.open_run()
            shared = False
        place = self.evidence(line, start, end, name)
        fact = Fact(name, value, origin, (place,), spec.unit)
        if shared:
            self.shared.append(fact)
        else:
            self.run.facts.add(fact)


@dataclass(frozen=True, slots=True)
class Assignment:
    """One `key = value` of a config, with the columns of value and comment in the original line."""

    key: str
    value: Value | None  # None: not a literal, so not read
    source: str
    document: str
    line: int
    start: int
    end: int
    comment: str = ""
    comment_start: int = -1
    echoed: bool = False  # printed by the program, so not the file itself


class Reader(ABC):
    """Reads one format.

    Attributes:
        name: unique among readers.
        framework: the program whose format it is; None for what belongs to none.
        title: how the page of what we read calls the format; "" to leave it out.
        marks: literals of which one stands in every text of this format; with them the reader is
            tried where one comes up, without them at the start of every document.
        reads_rows: whether a full match means that records of the format were seen.
        place: who is given a line first: FORMAT, then ONLOOKER, GENERIC and WORDS.
        is_special: whether it comes before a format that knows lines of this one as well.
    """

    name: ClassVar[str]
    framework: ClassVar[str | None] = None
    title: ClassVar[str] = ""
    marks: ClassVar[tuple[str, ...]] = ()
    reads_rows: ClassVar[bool] = False
    place: ClassVar[Place] = Place.FORMAT
    is_special: ClassVar[bool] = False

    @classmethod
    @abstractmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Say how likely these lines are of this format, 0 to 1.

        Args:
            sample: the lines with a mark, or the first lines of a document for a reader without.
            document: its name.
        """

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        self.reading = reading
        self.reached: dict[Axis, int] = {}  # the position of the last row

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002  (most formats have none)
        """Return what a line gives, if that and how it is taken depend on its shape only.

        A reader that returns a row is not given the other lines of a large document that differ
        from this one only in their digits: they are added for it, after `arrive`.
        """
        return None

    def arrive(self, axis: Axis, first: int, last: int) -> bool:  # noqa: ARG002
        """Take note of rows from the first to the last step; False where they do not go on."""
        return False

    def ahead(self, lines: Sequence[Line]) -> None:  # noqa: B027  (few readers look ahead)
        """Take a look at the lines that come next, before they are fed one by one."""

    @abstractmethod
    def feed(self, line: Line) -> bool:
        """Take the next line; return True when it was understood."""

    def finish(self) -> None:  # noqa: B027  (most readers have nothing left)
        """Take note that the document ended."""


class Onlooker(Reader):
    """A reader of no format: it looks on at the lines that no format understood.

    With `marks` it is shown only the lines that hold one of them.
    """

    place: ClassVar[Place] = Place.ONLOOKER

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (any text)
        """Any document that has lines may hold something to see."""
        return POSSIBLE if sample else NO_MATCH
