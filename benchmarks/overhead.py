"""Measures what HTTP adds to a diagnosis, and where that time goes.

    python -m benchmarks.overhead [--rounds N]

The seed run over loopback and a kept connection to a service process, against what answers the
same in this process, the diagnosis and its report as JSON, in turns; medians. Every paste is new
to the service, so that each is stored.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count

import httpx

from advisor.advise import diagnose
from advisor.findings import as_json
from advisor.store.sql import SqlReportStore
from advisor.surfaces.schemas import Paste
from advisor.surfaces.uploads import Uploaded
from benchmarks.pages import put, table
from benchmarks.service import JSON, Service, databases, paste

WANTED = 0.003  # s that HTTP may add
WARM = 5  # rounds that do not count
NUMBERS = count()

Steps = Iterator[tuple[str, Callable[[], object]]]

TEXT = """## What HTTP adds

The seed run over a kept loopback connection to a service process, against what gives the same \
bytes in the measuring process (the diagnosis and its report as JSON), in turns; medians of \
{rounds} rounds, in ms (`python -m benchmarks.overhead`). At most {wanted:.0f} ms are wanted. The \
lower rows tell what the service does besides, each measured alone.

{table}
"""


def parts(body: bytes, report: str, store: SqlReportStore, runner: asyncio.Runner) -> Steps:
    """Yield what the service does besides, by name."""
    yield "request: JSON and its checks", lambda: Paste.model_validate(json.loads(body))
    save = partial(store.save, owner="a", locale="en", body=report)
    yield "commit to the store", lambda: runner.run(save(digest=str(next(NUMBERS))))


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measured(url: str, rounds: int) -> dict[str, float]:
    """Return the medians by what was done, in seconds."""
    taken: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        service = Service.start(url, folder)
        store = SqlReportStore(url)
        runner.run(store.open())
        try:
            with httpx.Client(base_url=service.address, timeout=60) as client:
                for at in range(WARM + rounds):
                    for what, work in steps(client, store, runner):
                        seconds = timed(work)
                        if at >= WARM:
                            taken[what].append(seconds)
        finally:
            service.stop()
            runner.run(store.close())
    return {what: statistics.median(each) for what, each in taken.items()}


def steps(client: httpx.Client, store: SqlReportStore, runner: asyncio.Runner) -> Steps:
    """Yield what one round measures, by name."""
    body = paste(next(NUMBERS))
    inputs = Uploaded(Paste.model_validate(json.loads(body))).inputs

    def post() -> None:
        answer = client.post("/v1/diagnoses", content=body, headers=JSON)
        assert answer.status_code == 201, answer.text

    yield "in process", lambda: as_json(diagnose(inputs, locale="en"))
    yield "over HTTP", post
    yield "connection, routing, middleware", lambda: client.get("/healthz").raise_for_status()
    yield from parts(body, as_json(diagnose(inputs, locale="en")), store, runner)


def written(seconds: float) -> str:
    """Return a time in ms."""
    return f"{1000 * seconds:.2f}"


def section(found: dict[str, dict[str, float]], rounds: int) -> str:
    """Return what was measured, by database, as a section of a page."""
    added = [each["over HTTP"] - each["in process"] for each in found.values()]
    rows = [("HTTP adds", *map(written, added))]
    rows += [
        (what, *(written(medians[what]) for medians in found.values()))
        for what in next(iter(found.values()))
    ]
    return TEXT.format(rounds=rounds, wanted=1000 * WANTED, table=table(("what", *found), rows))


def main() -> None:
    """Measure on both databases and write the section."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    rounds = parser.parse_args().rounds
    with databases() as urls:
        put(section({name: measured(url, rounds) for name, url in urls.items()}, rounds))


if __name__ == "__main__":
    main()
