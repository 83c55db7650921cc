"""`advisor doctor` looks at what the service talks to: database, model, Slack, clocks."""

from __future__ import annotations

import asyncio
import stat
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from sqlalchemy import text

from advisor.store.database import Database
from advisor.store.keys import KeyWish, Scope
from advisor.store.sql import SqlReportStore
from advisor.surfaces.slack.start import SCOPES
from tests.operating.conftest import Company, Run
from tests.operating.examining import doctor
from tests.store.conftest import tell
from tests.store.storing import within

TOKEN = "xoxb-" + "1" * 12 + "-tests"
MANIFEST = Path(__file__).resolve().parents[2] / "slack-manifest.yaml"


def sqlite(folder: Path) -> str:
    """Return the URL of a database in a file."""
    return f"sqlite:///{folder / 'reports.sqlite3'}"


def made(url: str, *, keys: int = 0, revoked: int = 0) -> None:
    """Make the tables, and keys of which some are revoked."""

    async def go(store: SqlReportStore) -> None:
        for number in range(keys):
            key, _ = await store.keys.create(KeyWish(str(number), frozenset(Scope)))
            if number < revoked:
                await store.keys.revoke(key.id)

    within(url, go)


def at_revision(url: str, revision: str) -> None:
    """Let a database be of another revision."""

    async def go() -> None:
        database = Database(url)  # not opened, for that would upgrade it
        async with database.engine.begin() as connection:
            await connection.execute(
                text("UPDATE alembic_version SET version_num = :to"), {"to": revision}
            )
        await database.close()

    asyncio.run(go())


@pytest.mark.parametrize(
    ("keys", "revoked", "code", "status"),
    [(0, 0, "keys-none", 0), (2, 1, "keys-there", 0), (2, 2, "keys-revoked", 1)],
)
def test_keys_are_counted_that_still_open_something(
    run: Run, alone: Path, keys: int, revoked: int, code: str, status: int
) -> None:
    made(sqlite(alone), keys=keys, revoked=revoked)

    told = doctor(run, ADVISOR_DATABASE_URL=sqlite(alone), ADVISOR_HOST="::")

    assert (code, status) == (told.codes["keys"], told.status)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_database_says_its_revision(
    run: Run, alone: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    url = sqlite(alone)
    if kind == "postgresql":
        server: str = request.getfixturevalue("postgres")
        asyncio.run(tell(server, "CREATE DATABASE doctor"))
        url = server.replace("/postgres?", "/doctor?")

    found = [doctor(run, ADVISOR_DATABASE_URL=url)]
    made(url)
    found.append(doctor(run))
    for revision in ("0001", "9999"):
        at_revision(url, revision)
        found.append(doctor(run))
    if kind == "postgresql":
        asyncio.run(tell(server, "DROP DATABASE doctor"))

    wanted = ["empty", "current", "behind", "newer"]
    assert [f"database-{each}" for each in wanted] == [each.codes["database"] for each in found]
    assert [0, 0, 0, 1] == [each.status for each in found]
    assert ("clock-fine" if kind == "postgresql" else "clock-alone") == found[1].codes["clock"]


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:hunter2@127.0.0.1:1/reports",
        "nonsense://me:hunter2@here/x",
        "hunter2",
        "sqlite:////proc/hunter2/x.sqlite3",
    ],
)
def test_a_database_that_cannot_be_read_is_told_without_its_password(run: Run, url: str) -> None:
    told = doctor(run, ADVISOR_DATABASE_URL=url)

    assert 1 == told.status
    assert "error" in {told.states["database"], told.states.get("store")}
    assert "me:hunter2" not in told.text


def test_a_file_that_is_no_database_is_told(run: Run, alone: Path) -> None:
    (alone / "reports.sqlite3").write_text("no database " * 100, encoding="utf-8")

    told = doctor(run, ADVISOR_DATABASE_URL=sqlite(alone))

    assert ("database-lost", 1) == (told.codes["database"], told.status)


def test_a_new_store_is_for_its_owner_alone_and_an_open_one_is_told(run: Run, alone: Path) -> None:
    made(sqlite(alone))
    file = alone / "reports.sqlite3"
    modes = {stat.S_IMODE(each.stat().st_mode) for each in alone.iterdir()}
    before = doctor(run, ADVISOR_DATABASE_URL=sqlite(alone))
    file.chmod(0o644)

    assert {0o600} == modes
    assert "store-fine" == before.codes["store"]
    assert "store-open" == doctor(run).codes["store"]


def test_the_model_is_looked_for_and_not_asked(run: Run, company: Company) -> None:
    company.says("/v1/models", {"data": [{"id": "small"}]})
    settings = {"ADVISOR_MODEL": "openai:small", "ADVISOR_MODEL_URL": f"{company.url}/v1"}

    assert "model-ready" == doctor(run, **settings).codes["model"]
    assert "model-absent" == doctor(run, ADVISOR_MODEL="openai:large").codes["model"]
    company.says("/v1/models", {}, 401)
    lost = doctor(run)

    assert ("model-lost", 1) == (lost.codes["model"], lost.status)
    assert "HTTP 401" in lost.text
    assert {"/v1/models"} == {path for path, _, _ in company.asked}


def test_a_model_without_its_key_or_package_is_told(run: Run) -> None:
    assert "model-unusable" == doctor(run, ADVISOR_MODEL="openai:gpt-4.1-mini").codes["model"]
    assert "model-unusable" == doctor(run, ADVISOR_MODEL="nobody:x").codes["model"]


def test_slack_is_asked_only_where_it_is_set_up(run: Run, company: Company) -> None:
    assert "slack-none" == doctor(run, SLACK_API_URL=f"{company.url}/api/").codes["slack"]
    assert [] == company.asked


def test_the_scopes_of_the_token_are_held_against_those_of_the_manifest(
    run: Run, company: Company
) -> None:
    manifest = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    wanted = manifest["oauth_config"]["scopes"]["bot"]
    company.says("/api/auth.test", {"ok": True}, x_oauth_scopes=",".join([*wanted, "team:read"]))
    settings = {"SLACK_BOT_TOKEN": TOKEN, "SLACK_API_URL": f"{company.url}/api/"}

    deaf = doctor(run, **settings)
    whole = doctor(run, SLACK_APP_TOKEN="xapp-1")  # noqa: S106  (of nobody)
    company.says("/api/auth.test", {"ok": True}, x_oauth_scopes="chat:write, files:read")
    part = doctor(run)
    company.says("/api/auth.test", {"ok": False, "error": "invalid_auth"})
    refused = doctor(run)
    company.says("/api/auth.test", {}, 503)
    lost = doctor(run)

    assert 1 == deaf.status
    assert "slack-deaf" in deaf.text
    assert (0, "slack-fine") == (whole.status, whole.codes["slack"])
    assert (1, "slack-scopes") == (part.status, part.codes["slack"])
    assert all((scope in part.text) is (scope not in {"chat:write", "files:read"})
               for scope in SCOPES)  # fmt: skip
    assert "invalid_auth" in refused.text
    assert "HTTP 503" in lost.text
    assert {f"Bearer {TOKEN}"} == {headers["Authorization"] for _, headers, _ in company.asked}
    assert TOKEN not in "".join(each.text for each in (deaf, whole, part, refused, lost))


def test_a_clock_that_is_off_is_told(run: Run, company: Company) -> None:
    company.says("/api/auth.test", {"ok": True}, x_oauth_scopes=",".join(SCOPES))
    settings = {"SLACK_BOT_TOKEN": TOKEN, "SLACK_API_URL": f"{company.url}/api/"}

    right = doctor(run, **settings)
    company.late = timedelta(minutes=-10)

    assert "clock-fine" == right.codes["clock"]
    assert "clock-off" == doctor(run).codes["clock"]
