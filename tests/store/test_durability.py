"""What was acknowledged is there, however the writer ends."""

from __future__ import annotations

import subprocess
import sys

from advisor.store.sql import SqlReportStore
from tests.store.storing import save, within

WRITER = """
import asyncio, itertools, sys
from advisor.store.sql import SqlReportStore

async def write():
    store = SqlReportStore(sys.argv[1])
    await store.open()
    for n in itertools.count():
        print(await store.save(owner="a", digest=str(n), locale="en", body=sys.argv[2]), flush=True)

asyncio.run(write())
"""
BODY = f'{{"a": "{"x" * 5000}"}}'
WAITED_FOR = 25


def test_a_killed_writer_loses_nothing_that_it_acknowledged(url: str) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, url, BODY], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    told = [writer.stdout.readline() for _ in range(WAITED_FOR)]
    writer.kill()
    told += writer.stdout.readlines()  # acknowledged before the kill took effect
    writer.wait(timeout=20)
    writer.stdout.close()
    ids = [line.strip() for line in told if line.endswith("\n")]
    assert len(ids) >= WAITED_FOR

    async def go(store: SqlReportStore) -> None:
        bodies = {(await store.load(owner="a", report_id=each)).body for each in ids}
        assert {BODY} == bodies
        assert await save(store, digest="another")

    within(url, go)
