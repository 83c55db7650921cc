"""How long a report takes in each language beyond the diagnosis itself.

    python -m benchmarks.wording

Median of many runs in one process, after one that loads the messages.
"""

from __future__ import annotations

import time
from statistics import median

from advisor.advise import examine
from advisor.intake.document import read_inputs
from advisor.reporting import report
from advisor.wording.locales import offered_locales
from advisor.wording.render import report_markdown
from docs.seed import inputs

RUNS = 30


def milliseconds(locale: str, found: object) -> float:
    """Return the time of one wording."""
    started = time.perf_counter()
    report_markdown(report(digest="", locale=locale, diagnosis=found))  # type: ignore[arg-type]
    return 1000 * (time.perf_counter() - started)


def main() -> None:
    """Print a table."""
    documents = read_inputs(inputs())
    started = time.perf_counter()
    found = examine(documents)
    print(f"diagnosis, first time: {1000 * (time.perf_counter() - started):.1f} ms")
    print("| language | first time, ms | median, ms |\n|---|--:|--:|")
    for locale in offered_locales():
        first = milliseconds(locale, found)
        times = [milliseconds(locale, found) for _ in range(RUNS)]
        print(f"| {locale} | {first:.1f} | {median(times):.1f} |")


if __name__ == "__main__":
    main()
