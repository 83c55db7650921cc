"""Who may do what with a report: its owner all, a token's holder read it, nobody else anything."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from advisor.errors import NotFoundError
from advisor.store.sql import SqlReportStore
from tests.store.storing import BODY, DAY, everything, fill, save, within

OWNER, OTHER, NOBODY = "key-a", "key-b", ""


@dataclass(frozen=True)
class There:
    """What the owner of a report has."""

    report: str
    share: str
    feedback: str


Act = Callable[[SqlReportStore, str, There], Awaitable[Any]]
ACTS: dict[str, Act] = {
    "load": lambda s, who, at: s.load(owner=who, report_id=at.report),
    "paste": lambda s, who, at: s.paste(owner=who, report_id=at.report),
    "share": lambda s, who, at: s.shares.add(owner=who, report_id=at.report, lasting=DAY),
    "list shares": lambda s, who, at: s.shares.of(owner=who, report_id=at.report),
    "give feedback": lambda s, who, at: s.feedback.add(
        owner=who, report_id=at.report, finding=1, reason=""
    ),
    "list feedback": lambda s, who, at: s.feedback.of(owner=who, report_id=at.report),
    "revoke": lambda s, who, at: s.shares.revoke(owner=who, report_id=at.report, share_id=at.share),
    "delete": lambda s, who, at: s.delete(owner=who, report_id=at.report),
}


async def there(store: SqlReportStore, owner: str = OWNER) -> There:
    """Make a report with all that belongs to it."""
    report = await fill(store, owner, "1")
    (share,) = await store.shares.of(owner=owner, report_id=report)
    (feedback,) = await store.feedback.of(owner=owner, report_id=report)
    return There(report, share.id, feedback.id)


@pytest.mark.parametrize("act", ACTS)
def test_only_its_owner_may_do_anything_with_a_report(url: str, act: str) -> None:
    async def go(store: SqlReportStore) -> None:
        at = await there(store)
        await there(store, OTHER)
        await there(store, NOBODY)
        before = await everything(store)
        for stranger in (OTHER, NOBODY, OWNER.upper(), f"{OWNER} "):
            with pytest.raises(NotFoundError):
                await ACTS[act](store, stranger, at)
        assert before == await everything(store)
        await ACTS[act](store, OWNER, at)

    within(url, go)


def test_what_belongs_to_another_report_is_not_found_by_its_id(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        mine, theirs = await there(store), await there(store, OTHER)
        before = await everything(store)
        at = {"owner": OWNER, "report_id": mine.report}
        with pytest.raises(NotFoundError, match="no-such-share"):
            await store.shares.revoke(**at, share_id=theirs.share)
        with pytest.raises(NotFoundError, match="no-such-feedback"):
            await store.feedback.case_file(**at, feedback_id=theirs.feedback)
        assert before == await everything(store)

    within(url, go)


def test_a_token_opens_its_report_and_no_other_until_it_is_revoked(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        report, other = await save(store, OWNER), await save(store, OWNER, "sha256:2")
        share, token = await store.shares.add(owner=OWNER, report_id=report, lasting=DAY)
        _, second = await store.shares.add(owner=OWNER, report_id=report, lasting=DAY)
        assert token != second
        assert BODY == (await store.shares.load(report_id=report, token=token)).body
        for wrong_report, wrong in ((other, token), (report, token[:-1] + "!"), (report, ""),
                                    (report, share.id), ("", token)):  # fmt: skip
            with pytest.raises(NotFoundError):
                await store.shares.load(report_id=wrong_report, token=wrong)
        await store.shares.revoke(owner=OWNER, report_id=report, share_id=share.id)
        with pytest.raises(NotFoundError):
            await store.shares.load(report_id=report, token=token)
        assert BODY == (await store.shares.load(report_id=report, token=second)).body

    within(url, go)


def test_a_share_that_has_expired_opens_nothing_and_is_not_listed(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        report = await save(store, OWNER)
        at = {"owner": OWNER, "report_id": report}
        _, late = await store.shares.add(**at, lasting=timedelta(seconds=-1))
        valid, _ = await store.shares.add(**at, lasting=DAY)
        with pytest.raises(NotFoundError):
            await store.shares.load(report_id=report, token=late)
        assert [valid] == await store.shares.of(**at)

    within(url, go)


def test_no_token_is_anywhere_in_the_database(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        report = await save(store, OWNER)
        _, token = await store.shares.add(owner=OWNER, report_id=report, lasting=DAY)
        assert token.removeprefix("ta_share_") not in await everything(store)
        assert 43 <= len(token.removeprefix("ta_share_"))

    within(url, go)
