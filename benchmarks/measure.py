"""Times commands and functions on this machine, for ratios inside one run."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence


def command_seconds(words: Sequence[str], *, repeat: int = 9) -> float:
    """Return the median wall time of a command that may exit with any status but a crash.

    Python may keep its compiled modules, as it does by default, and one run before makes them.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    taken = []
    for at in range(repeat + 1):
        start = time.perf_counter()
        done = subprocess.run(words, capture_output=True, check=False, env=environment)
        if at:
            taken.append(time.perf_counter() - start)
        assert done.returncode in {0, 1}, done.stderr.decode(errors="replace")
    return statistics.median(taken)


def call_seconds(function: Callable[[], object], *, warm: int = 5, repeat: int = 41) -> float:
    """Return the median wall time of a call after warm-up."""
    for _ in range(warm):
        function()
    taken = []
    for _ in range(repeat):
        start = time.perf_counter()
        function()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)
