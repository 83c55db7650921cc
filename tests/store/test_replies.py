from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from advisor.errors import InputError
from advisor.store import replies
from advisor.store.replies import Reply, ReusedKeyError, UnderWayError
from advisor.store.sql import SqlReportStore
from tests.store.storing import DAY, opened, within

REPLY = Reply(201, "application/json", '{"größe": 1}')
ASKED = {"owner": "a", "key": "größe 🔑", "digest": "sha256:1"}


def test_who_asks_again_gets_the_first_reply(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        assert await store.replies.claim(**ASKED) is None
        await store.replies.keep(**ASKED, reply=REPLY, lasting=DAY)
        assert REPLY == await store.replies.claim(**ASKED)
        assert REPLY == await store.replies.claim(**ASKED)
        assert await store.replies.claim(**{**ASKED, "owner": "b"}) is None
        assert await store.replies.claim(**{**ASKED, "key": "another"}) is None

    within(url, go)


def test_of_many_that_ask_at_once_one_does_the_work(url: str) -> None:
    async def ask(store: SqlReportStore) -> str:
        try:
            return "works" if await store.replies.claim(**ASKED) is None else "is told"
        except UnderWayError:
            return "waits"

    async def go() -> None:
        async with opened(url) as one, opened(url) as two:
            came = await asyncio.gather(*(ask(store) for store in (one, two) * 6))
        assert ["waits"] * 11 + ["works"] == sorted(came)

    asyncio.run(go())


def test_a_key_is_for_one_request(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        assert await store.replies.claim(**ASKED) is None
        other = {**ASKED, "digest": "sha256:2"}
        with pytest.raises(ReusedKeyError):
            await store.replies.claim(**other)
        await store.replies.keep(**other, reply=Reply(500, "x", "wrong"), lasting=DAY)
        await store.replies.drop(**other)
        with pytest.raises(UnderWayError):
            await store.replies.claim(**ASKED)
        for key in ("", "x" * 256):
            with pytest.raises(InputError, match="Idempotency-Key"):
                await store.replies.claim(**{**ASKED, "key": key})

    within(url, go)


def test_a_request_that_failed_can_be_tried_again_and_an_answered_one_cannot(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        assert await store.replies.claim(**ASKED) is None
        await store.replies.drop(**ASKED)
        assert await store.replies.claim(**ASKED) is None
        await store.replies.keep(**ASKED, reply=REPLY, lasting=DAY)
        await store.replies.drop(**ASKED)
        assert REPLY == await store.replies.claim(**ASKED)

    within(url, go)


def test_a_reply_that_has_expired_is_made_anew(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        assert await store.replies.claim(**ASKED) is None
        await store.replies.keep(**ASKED, reply=REPLY, lasting=timedelta(seconds=-1))
        assert await store.replies.claim(**{**ASKED, "digest": "sha256:2"}) is None

    within(url, go)


def test_a_replica_that_died_at_work_blocks_the_request_no_longer_than_its_time(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def go(store: SqlReportStore) -> None:
        monkeypatch.setattr(replies, "UNDER_WAY", timedelta(seconds=-1))
        assert await store.replies.claim(**ASKED) is None
        monkeypatch.undo()
        assert await store.replies.claim(**ASKED) is None
        with pytest.raises(UnderWayError):
            await store.replies.claim(**ASKED)

    within(url, go)
