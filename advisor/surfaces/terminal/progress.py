"""A bar on standard error while large files are read, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from advisor.intake.document import Input
from advisor.intake.progress import Stage, watched_by

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

WORTH = 4_000_000  # bytes, below which the answer is there before a bar is seen
PACKED = (".gz", ".zip", ".bz2", ".xz", ".zst")  # of these nobody knows how much there is to read


@contextmanager
def shown_progress(inputs: Sequence[Input]) -> Iterator[None]:
    """Show how far the reading is, where that is worth it and somebody sees it."""
    paths = [each.data for each in inputs if isinstance(each.data, Path)]
    size = sum(path.stat().st_size for path in paths)
    if size < WORTH or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

    packed = any(path.name.lower().endswith(PACKED) for path in paths)
    columns = (BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None if packed else size)
        with watched_by(_Bar(progress, task)):
            yield


class _Bar:
    """Takes note of what is read."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress, self._task = progress, task

    def reached(self, stage: Stage) -> None:
        """Leave the bar as it is: what follows the reading is short."""

    def expect(self, size: int | None) -> None:
        """Take over how much there is to read."""
        self._progress.update(self._task, total=size)

    def read(self, size: int, lines: int) -> None:  # noqa: ARG002  (the form of a watch)
        """Move on."""
        self._progress.advance(self._task, size)
