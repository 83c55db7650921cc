"""Tracebacks of Python (3.6 to 3.14), IPython and C++: their frames say nothing of a run.

The frames are passed over, so that no line of source is taken for a message or a setting; the line
that ends a traceback is left to the others, for it names the error. Lines of several processes may
be mixed where a prefix tells them apart, and the beginning may be cut off.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Reader, Reading
from advisor.readers.errors import is_told, keep
from advisor.readers.patterns import Lazy

BEGIN = "Traceback (most recent call last)"
FRAME = Lazy(r"^[\s|+]{0,40}File \"[^\"]{1,400}\", line \d{1,7}(?:,? in .{1,200})?\s{0,99}$")
CUT = Lazy(r"^[\s|+]{1,40}File?(?: \"|\s{0,4}$)")
CELL = Lazy(
    r"^(?:[\w./~\\-]{0,300}<ipython-input-[\w-]{1,40}>|Cell In\s?\[|Input In\s?\[|File [~/<\w]"
    r"|~?/[\w./ -]{1,300}\.py |-{2,5}> {0,4}\d{1,6}[ :]|\s{0,6}\d{1,6}[ :]|\s{4,}|-{20,100}$)"
)
CHAIN = Lazy(
    r"^\s*(?:During handling of the above exception, another exception occurred:"
    r"|The above exception was the direct cause of the following exception:)\s*$"
)
NATIVE = Lazy(
    r"^\s*(?:frame #\d{1,4}: |#\d{1,4}\s+0x[0-9a-f]{4,16}|Exception raised from .{1,300} at "
    r"|(?:Current thread|Thread) 0x[0-9a-f]{4,16}.{0,60} \(most recent call first\):"
    r"|C\+\+ CapturedTraceback:|CUDA kernel errors might be asynchronously reported"
    r"|For debugging consider passing (?:CUDA|AMD)_|Compile with `TORCH_USE_\w{1,20}`)"
)
DEEP = 3  # blanks before a line of source below a frame


class Tracebacks(Reader):
    """Passes over the frames, and notes with what they end."""

    name: ClassVar[str] = "tracebacks"
    title: ClassVar[str] = "Python tracebacks"
    marks: ClassVar[tuple[str, ...]] = (
        "Traceback (most recent call last)", ", line ", "frame #0: ", "Exception raised from ",
        "CUDA kernel errors might be",
    )  # fmt: skip

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for the first line or for a frame."""
        found = any(BEGIN in s.text or FRAME.match(s.text) or NATIVE.match(s.text) for s in sample)
        return LIKELY if found else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.inside: dict[int | None, str] = {}  # by rank: how the traceback is drawn
        self.begun: dict[int | None, int] = {}  # by rank: the line of the beginning

    def feed(self, line: Line) -> bool:
        """Take a line."""
        text, rank = line.text, line.rank
        if BEGIN in text:
            is_shell = text.lstrip(" |+").startswith(BEGIN)
            self.inside[rank] = "python" if is_shell or text.rstrip().endswith(":") else "cell"
            if is_shell:
                keep(self.reading, line)  # all that there is where the paste ends here
                self.begun[rank] = line.number
            return is_shell or self.inside[rank] == "cell"
        if FRAME.match(text) or (rank in self.inside and CUT.match(text)):
            self.inside.setdefault(rank, "python")
            return True
        if CHAIN.match(text) or NATIVE.match(text):
            return True
        drawn = self.inside.get(rank)
        if drawn is None:
            return False
        if not text.strip() or self._is_source(text, drawn):
            return True
        del self.inside[rank]
        self._end(line)
        return False

    @staticmethod
    def _is_source(text: str, drawn: str) -> bool:
        """Tell whether a line belongs to a frame."""
        if drawn == "cell":
            return CELL.match(text) is not None
        inner = text.lstrip("|+")
        return len(inner) - len(inner.lstrip()) >= DEEP or inner.lstrip().startswith(
            ("[Previous line repeated", "^^^", "...<")
        )

    def _end(self, line: Line) -> None:
        """Take note of the line that names the error, in the place of the one it began with."""
        errors = self.reading.errors
        begun = self.begun.pop(line.rank, None)
        errors[:] = [each for each in errors if each.line != begun]
        keep(self.reading, line)
        if line.rank is not None and not is_told(self.reading, "error.rank"):
            end = min(len(line.text), 80)
            self.reading.fact("error.rank", line.rank, Origin.LOG, line, 0, end, shared=True)


reader = Tracebacks
