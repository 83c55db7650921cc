from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from advisor.errors import InputError, NotFoundError
from advisor.store.keys import KeyWish, Scope, scopes_of
from advisor.store.sql import SqlReportStore
from advisor.surfaces import keys as commands
from advisor.wording.errors import told
from tests.store.storing import count, everything, opened, save, within

BOTH = frozenset({Scope.DIAGNOSE, Scope.READ})


def test_a_key_is_found_by_its_secret_until_it_is_revoked(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        wish = KeyWish("größe", BOTH, rate=30, concurrency=2)
        key, secret = await store.keys.create(wish)
        other, _ = await store.keys.create(wish)
        found = await store.keys.find(secret)
        assert key == found
        assert (30, 2, BOTH, key.id) == (key.rate, key.concurrency, key.scopes, key.tenant)
        assert key.tenant != other.tenant
        for wrong in ("", secret[:-1], secret + "x", secret.upper(), key.id, "ta_key_" + "x" * 43):
            assert await store.keys.find(wrong) is None
        await store.keys.revoke(key.id)
        assert await store.keys.find(secret) is None
        assert [True, False] == [each.revoked is not None for each in await store.keys.all()]

    within(url, go)


def test_no_key_is_anywhere_in_the_database(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        _, secret = await store.keys.create(KeyWish("k", BOTH))
        await store.keys.find(secret)
        assert secret.removeprefix("ta_key_") not in await everything(store)
        assert 43 <= len(secret.removeprefix("ta_key_"))

    within(url, go)


def test_the_last_use_of_a_key_is_kept_and_not_written_with_each_request(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        _, secret = await store.keys.create(KeyWish("k", BOTH))
        used = []
        for _ in range(3):
            await store.keys.find(secret)
            used.append((await store.keys.all())[0].last_used)
        assert used[0] is not None
        assert 1 == len(set(used))
        async with store.database.writes.begin() as session:
            past = "UPDATE api_keys SET last_used = '2020-01-01 00:00:00.000000'"
            await session.execute(text(past))
        await store.keys.find(secret)
        now = (await store.keys.all())[0].last_used
        assert now is not None
        assert now >= used[0]

    within(url, go)


def test_of_many_replicas_that_start_one_makes_the_first_key(url: str) -> None:
    async def go() -> None:
        async with opened(url) as one, opened(url) as two:
            wish = KeyWish("first", frozenset(Scope))
            made = await asyncio.gather(*(s.keys.create_first(wish) for s in (one, two) * 4))
            assert 1 == len([each for each in made if each is not None])
            assert 1 == await count(one, "api_keys")
            await one.keys.revoke((await one.keys.all())[0].id)
            assert await one.keys.create_first(wish) is None

    asyncio.run(go())


@pytest.mark.parametrize(
    ("wish", "place"),
    [
        (KeyWish("", BOTH), "name"),
        (KeyWish("a\x1b[2Jb", BOTH), "name"),
        (KeyWish("x" * 101, BOTH), "name"),
        (KeyWish("k", frozenset()), "scopes"),
        (KeyWish("k", BOTH, tenant=""), "tenant"),
        (KeyWish("k", BOTH, tenant="a b"), "tenant"),
        (KeyWish("k", BOTH, rate=0), "rate"),
        (KeyWish("k", BOTH, concurrency=-1), "concurrency"),
    ],
)
def test_a_key_that_cannot_be_granted_is_refused_with_its_place(wish: KeyWish, place: str) -> None:
    with pytest.raises(InputError) as caught:
        wish.check()

    assert place == caught.value.place
    assert told(caught.value, "en").remedy


def test_scopes_are_named_exactly() -> None:
    assert BOTH == scopes_of(["read", "diagnose", "read"])
    with pytest.raises(InputError, match="no-such-scope"):
        scopes_of(["write"])


def test_keys_are_made_listed_revoked_and_erased_on_the_command_line(url: str) -> None:
    assert "advisor keys create" in commands.listed(url)
    wish = KeyWish("laptop", BOTH, tenant="team", rate=30)
    secret = commands.create(url, wish).splitlines()[0]
    second = commands.create(url, KeyWish("other", BOTH, concurrency=2)).splitlines()[0]

    async def use(store: SqlReportStore) -> str:
        key = await store.keys.find(secret)
        assert key is not None
        await save(store, owner=key.tenant)
        return key.id

    key_id = within(url, use)
    head, row, other = commands.listed(url).splitlines()
    assert head.startswith("id ")
    assert [key_id, "laptop", "team", "diagnose,read", "30/min"] == row.split()[:5]
    assert "2 at once" in other
    assert secret not in row
    assert "revoked" in commands.revoke(url, key_id)
    assert within(url, lambda store: store.keys.find(secret)) is None
    assert 1 == within(url, lambda store: count(store, "reports"))
    assert "reports: 1" in commands.erase(url, key_id)
    assert 0 == within(url, lambda store: count(store, "reports"))
    assert within(url, lambda store: store.keys.find(second)) is not None
    for act in (commands.revoke, commands.erase):
        with pytest.raises(NotFoundError, match="no-such-key"):
            act(url, key_id)
