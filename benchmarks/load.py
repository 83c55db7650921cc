"""Measures the service under load, beyond its capacity, and killed: `python -m benchmarks.load`.

A service process of its own, and this process, which sends seed runs, each unlike all others:

1. its capacity: answers per second while a few clients wait for one answer after another;
2. 80 % of it for `--seconds`, by arrivals that do not wait for answers (Poisson, seeded); a time
   counts from when the request was due;
3. three times the capacity, at most a minute: what it refuses, how the rest fares, and how long
   after it one paste takes what it took before;
4. all of the capacity, and SIGKILL in the middle; a service on the same database must have every
   report that was acknowledged, byte for byte; on SQLite and on PostgreSQL.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import os
import random
import resource
import statistics
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass

from benchmarks.pages import put, table
from benchmarks.sending import Answer, Sender
from benchmarks.service import Service, databases

CLIENTS = 4  # that wait for answers, where capacity is measured: twice the service's workers
SHARE, OVERLOAD = 0.8, 3.0  # of the capacity
OVERLOADED, UNTIL_KILLED = 60.0, 30.0  # s at most
RATIO = 10.0  # of 99th percentile to median that must not be reached
SLOWER = 2.0  # times the median of a lone paste, and it has not recovered
FILES = 8192  # open connections of either process

HEAD = """## Load

Written by `python -m benchmarks.load --seconds {seconds:g}` on {date}; service and sender share \
{cores} cores. Its capacity is {capacity:.1f} reports/s: so many answers came while {clients} \
clients waited for one after another. In the measurements below the sender posts the seed run, \
each time with another number in its config, and does not wait for answers: a time counts from \
when the request was due. `kill -9` comes in the middle of a load at the capacity; then a service \
on the same database is asked for every report that was acknowledged.

"""


@dataclass(frozen=True, slots=True)
class Claim:
    """One row of the page, and whether it is as wanted; None where nothing is wanted."""

    what: str
    value: str
    holds: bool | None = None


def percentile(values: list[float], share: float) -> float:
    """Return the value below which that share of them lies (0 to 1)."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def milliseconds(seconds: float) -> str:
    """Return a time as it is shown."""
    return f"{1000 * seconds:.1f} ms"


def steady_claims(answers: list[Answer]) -> list[Claim]:
    """Judge the answers at a load that it must bear."""
    times = [each.seconds for each in answers]
    median, late = statistics.median(times), percentile(times, 0.99)
    wrong = sum(not each.is_report for each in answers)
    return [
        Claim("requests", f"{len(answers)}"),
        Claim("errors and refusals", f"{wrong}", wrong == 0),
        Claim("median", milliseconds(median)),
        Claim("99th percentile", milliseconds(late)),
        Claim("99th percentile / median", f"{late / median:.1f}", late < RATIO * median),
    ]


def overload_claims(answers: list[Answer], health: list[float]) -> list[Claim]:
    """Judge the answers beyond its capacity: reports or clean refusals, and a sign of life."""
    reports = [each.seconds for each in answers if each.is_report]
    shed = [each.seconds for each in answers if each.is_shed]
    wrong = len(answers) - len(reports) - len(shed)
    return [
        Claim("requests", f"{len(answers)}"),
        Claim("reports", f"{len(reports)}", bool(reports)),
        Claim("refused with 429 or 503 and Retry-After", f"{len(shed)}", bool(shed)),
        Claim("other answers", unlike(answers), wrong == 0),
        Claim("median of a report", milliseconds(statistics.median(reports or [0.0]))),
        Claim("99th percentile of a refusal", milliseconds(percentile(shed or [0.0], 0.99))),
        Claim("slowest answer of /healthz", milliseconds(max(health)), max(health) < 5),
    ]


def unlike(answers: list[Answer]) -> str:
    """Return how many answers are neither reports nor clean refusals, by status."""
    counts = Counter(each.status for each in answers if not (each.is_report or each.is_shed))
    told = (f"{n} of status {status}" for status, n in sorted(counts.items()) if status)
    return ", ".join([*told, *([f"{counts[0]} without an answer"] if counts[0] else [])]) or "0"


async def under_load(service: Service, seconds: float) -> tuple[float, list[list[Claim]]]:
    """Return the capacity, in reports per second, and the claims at 80 % of it and beyond it."""
    async with Sender(service.address) as sender:
        await sender.closed(CLIENTS, 3)  # the first diagnoses read rules and words
        capacity = await sender.closed(CLIENTS, max(5, min(30, seconds / 6)))
        alone = statistics.median([each.seconds for each in await sender.one_by_one(20)])
        steady = await sender.open(SHARE * capacity, seconds, random.Random(1))
        beyond = min(seconds, OVERLOADED)
        sending = sender.open(OVERLOAD * capacity, beyond, random.Random(2))
        answers, health = await asyncio.gather(sending, sender.health(beyond))
        recovered = await sender.recovery(SLOWER * alone)
        again = statistics.median([each.seconds for each in await sender.one_by_one(20)])
    after = [
        Claim("a lone paste before", milliseconds(alone)),
        Claim("seconds after the last answer until it was as fast", f"{recovered:.1f}"),
        Claim("a lone paste after", milliseconds(again), again < SLOWER * alone),
        Claim("peak memory, with what its processes share counted in each", _mebibytes(service)),
    ]
    return capacity, [steady_claims(steady), overload_claims(answers, health) + after]


async def killed(url: str, folder: str, rate: float, seconds: float) -> list[Claim]:
    """Kill a service in the middle of a load, and count the reports that its heir does not have."""
    service = Service.start(url, folder)
    async with Sender(service.address) as sender:
        sending = asyncio.create_task(sender.open(rate, seconds, random.Random(3)))
        await asyncio.sleep(seconds / 2)
        service.kill()
        answers = await sending
    acknowledged = {each.report: each.digest for each in answers if each.is_report}
    heir = Service.start(url, folder)
    async with Sender(heir.address) as sender:
        lost = sum([await sender.stored(name) != known for name, known in acknowledged.items()])
    heir.stop()
    return [
        Claim("requests without an answer", f"{sum(each.status == 0 for each in answers)}"),
        Claim("acknowledged reports", f"{len(acknowledged)}", bool(acknowledged)),
        Claim("of them lost or changed", f"{lost}", lost == 0),
    ]


def measured(seconds: float) -> tuple[float, dict[str, list[Claim]]]:
    """Return the capacity, in reports per second, and all claims by the heading of their table."""
    with tempfile.TemporaryDirectory() as folder, databases() as urls:
        service = Service.start(urls["SQLite"], folder)
        try:
            capacity, (steady, beyond) = asyncio.run(under_load(service, seconds))
        finally:
            service.kill()
        found = {
            _at(SHARE * capacity, f"{SHARE:.0%} of", seconds): steady,
            _at(OVERLOAD * capacity, f"{OVERLOAD:g} times", min(seconds, OVERLOADED)): beyond,
        }
        for name, url in urls.items():
            going = killed(url, folder, capacity, min(seconds, UNTIL_KILLED))
            found[f"kill -9, {name}"] = asyncio.run(going)
    return capacity, found


def _mebibytes(service: Service) -> str:
    return f"{service.peak_bytes() / 2**20:.0f} MiB"


def _at(rate: float, share: str, seconds: float) -> str:
    return f"{rate:.1f} requests/s, {share} the capacity, for {seconds:g} s"


def section(capacity: float, found: dict[str, list[Claim]], seconds: float) -> str:
    """Return the claims as a section of a page."""
    words = {True: "yes", False: "**no**", None: ""}
    head = {"seconds": seconds, "date": dt.datetime.now(tz=dt.UTC).date(), "cores": os.cpu_count()}
    parts = [HEAD.format(**head, capacity=capacity, clients=CLIENTS)]
    for name, claims in found.items():
        rows = [(each.what, each.value, words[each.holds]) for each in claims]
        parts.append(f"### {name}\n\n{table(('what', 'value', 'as wanted'), rows)}\n\n")
    return "".join(parts)


def main() -> None:
    """Measure and write the section; the exit status tells whether all is as wanted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30.0, help="at 80 %% of the capacity")
    seconds = parser.parse_args().seconds
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(FILES, most), most))
    capacity, found = measured(seconds)
    put(section(capacity, found, seconds))
    sys.exit(any(each.holds is False for claims in found.values() for each in claims))


if __name__ == "__main__":
    main()
