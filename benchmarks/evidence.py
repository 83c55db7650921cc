"""Runs the heavy measurements and stamps what came out into docs/evidence.md.

python -m benchmarks.evidence [--quick]
"""

from __future__ import annotations

import datetime as dt
import platform
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from advisor.advise import diagnose, report_markdown
from advisor.findings import as_json
from advisor.intake.document import Input
from advisor.reporting import versions
from benchmarks.detection import tables
from benchmarks.fuzz import mutant
from benchmarks.healthy import false_alarms
from benchmarks.pages import put


def survived(seed: int) -> tuple[float, int, int, int]:
    """Diagnose a damaged paste twice; anything but the same report is a failure.

    Returns the seconds of the first time, whether a reader failed, failed rules, and findings.
    """
    inputs = [Input("message", mutant(seed))]
    start = time.perf_counter()
    report = diagnose(inputs)
    seconds = time.perf_counter() - start
    assert as_json(report) == as_json(diagnose(inputs))
    assert report_markdown(report)
    errors = sum(each.error is not None for each in report.not_checked)
    failed = any("fault of ours" in note for note in report.notes)
    return seconds, int(failed), errors, len(report.findings)


def fuzz(seeds: range) -> dict[str, float]:
    """Diagnose damaged pastes."""
    with ProcessPoolExecutor() as pool:
        each = list(pool.map(survived, seeds, chunksize=100))
    seconds, faults, errors, findings = zip(*each, strict=True)
    return {
        "pastes": len(seeds),
        "lines on which a reader failed": sum(faults),
        "rules that failed": sum(errors),
        "findings": sum(findings),
        "slowest, ms": round(max(seconds) * 1000, 1),
    }


PAGE_TEXT = """# What was measured

Written by `make evidence` on {date} with version {version}, Python \
{python}. Small seeded parts of it run in `make test`.

## Damaged and hostile pastes

Made nanoGPT runs and the golden pastes of all formats, alone and two in one, each damaged one to \
four times (cut, shuffled, quoted, digits changed, \
hostile text put in); every one must give a report, twice the same bytes.

| what | value |
|---|---|
{rows}

## False alarms

{size} made healthy runs (noisy decays of several shapes, lengths and noise levels, right claims) \
through the whole product; findings of severity warning or error:

| rule | runs | share |
|---|---|---|
{raised}

## Healthy and faulty curves

{curves} made healthy curves (pretraining and fine-tuning; cosine, linear, stepwise and \
warm-up-stable-decay schedules; normal and heavy-tailed noise; 40 to 800 records; whole runs and \
beginnings), each printed as one of five programs would; then curves with one planted fault, where \
strength 1 is what a person would see at once: a loss that rises by 80 %, half of the run flat at \
a live rate, steps half as long again, a jump of the loss by 40 %. A fault counts as found only \
under its own name.

{detection}
## Loss predictions

The interval of a predicted loss comes from the errors of the scaling laws' differences on \
published runs (advisor/quantities/reference_losses.csv), and where the same training goes on, \
from how far they missed within published runs (advisor/quantities/continued_losses.csv). \
`tests/quantities/test_intervals.py` fits both anew and holds each run or family against constants \
that the others set.
"""


def main() -> None:
    """Measure and write the page."""
    size = 100 if "--quick" in sys.argv else 2000
    fuzzed = fuzz(range(10 * size))
    alarms = false_alarms(range(size))
    curves = 5 * size
    rows = "\n".join(f"| {what} | {value:g} |" for what, value in fuzzed.items())
    raised = "\n".join(
        f"| {rule} | {count} | {count / size:.2%} |" for rule, count in sorted(alarms.items())
    )
    page = PAGE_TEXT.format(
        date=dt.datetime.now(tz=dt.UTC).date().isoformat(),
        version=versions()["advisor"],
        python=platform.python_version(),
        rows=rows,
        size=size,
        curves=curves,
        detection=tables(curves, size // 10),
        raised=raised or "| none | 0 | 0.00% |",
    )
    put(page)


if __name__ == "__main__":
    main()
