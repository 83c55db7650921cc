"""Every route of the service, asked by nobody, by others, and with keys that do not suffice.

The routes come from the application itself: one that is missing in the tables below fails a test.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from advisor.bootstrap import Services, make_services
from advisor.config import Settings
from advisor.store.keys import KeyWish, Scope
from advisor.surfaces.http import make_app
from advisor.surfaces.routes import routes_of
from tests.serving import serving

OPEN = {
    "/", "/healthz", "/openapi.json", "/readyz", "/v1/locales", "/v1/models", "/v1/models/{name}",
    "/v1/rules", "/v1/rules/{name}", "/v1/schema", "/v1/shared/{report_id}",
    "/v1/shared/{report_id}/chart.{kind}",
    "/page/gpus", "/page/words", "/page/{name:path}",
}  # fmt: skip
SIGNED = {"/slack/events"}  # Slack's signature says who calls
REPORT = "/v1/diagnoses/{report_id}"
NEEDS = {
    ("POST", "/v1/diagnoses"): Scope.DIAGNOSE,
    ("GET", REPORT): Scope.READ,
    ("DELETE", REPORT): Scope.DIAGNOSE,
    ("GET", f"{REPORT}/chart.{{kind}}"): Scope.READ,
    ("POST", f"{REPORT}/shares"): Scope.DIAGNOSE,
    ("GET", f"{REPORT}/shares"): Scope.READ,
    ("DELETE", f"{REPORT}/shares/{{share_id}}"): Scope.DIAGNOSE,
    ("POST", f"{REPORT}/feedback"): Scope.DIAGNOSE,
    ("GET", f"{REPORT}/feedback"): Scope.READ,
    ("GET", f"{REPORT}/feedback/{{feedback_id}}/case"): Scope.READ,
    ("GET", "/v1/jobs/{job_id}"): Scope.READ,
    ("GET", "/v1/jobs/{job_id}/events"): Scope.READ,
    ("POST", "/v1/plans"): Scope.DIAGNOSE,
    ("POST", "/v1/chat/completions"): Scope.DIAGNOSE,
    ("POST", "/mcp"): Scope.DIAGNOSE,
    ("GET", "/metrics"): Scope.ADMIN,
}
LOG = "".join(f"iter {at}: loss {10 - at / 9:.4f}, time 100.00ms\n" for at in range(0, 30, 10))
PASTE = {"text": f"n_layer = 12\nn_head = 5\nn_embd = 384\n{LOG}"}
BODIES: dict[str, Any] = {
    "/v1/diagnoses": PASTE,
    "/v1/plans": PASTE,
    "/v1/chat/completions": {"messages": [{"role": "user", "content": PASTE["text"]}]},
    "/mcp": {"jsonrpc": "2.0", "id": 1, "method": "tools/list"},
    f"{REPORT}/shares": {},
    f"{REPORT}/feedback": {"finding": 1},
}
Keys = dict[str, str]


async def keys_of(services: Services) -> Keys:
    """Make keys: of two tenants, of each scope alone, and a revoked one."""
    store = services.store
    await store.open()
    every = frozenset(Scope)
    wishes = {"mine": every, "yours": every, "revoked": every}
    wishes |= {scope.value: frozenset({scope}) for scope in Scope}
    made = {name: await store.keys.create(KeyWish(name, each)) for name, each in wishes.items()}
    await store.keys.revoke(made["revoked"][0].id)
    await store.close()
    return {name: secret for name, (_, secret) in made.items()}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[httpx.Client, Keys, Any]]:
    """Return a client of a service that others can reach, the keys, and the application."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'reports.sqlite3'}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SLACK_SIGNING_SECRET", "signed")
        patch.setenv("SLACK_BOT_TOKEN", "xoxb-none")
        services = make_services(Settings(database_url=url, host="0.0.0.0"))  # noqa: S104  (a setting; loopback is served)
        keys = asyncio.run(keys_of(services))
        app = make_app(services=services)
        with serving(app) as address, httpx.Client(base_url=address, timeout=30) as client:
            yield client, keys, app


def asked(
    client: httpx.Client, method: str, path: str, key: str | None, **ids: str
) -> httpx.Response:
    """Ask a route, with its own body."""
    named = dict.fromkeys(("report_id", "share_id", "feedback_id", "job_id"), "no-such-id")
    named["kind"] = "json"
    headers = {} if key is None else {"Authorization": f"Bearer {key}"}
    body = BODIES.get(path) if method == "POST" else None
    return client.request(method, path.format(**{**named, **ids}), json=body, headers=headers)


def test_each_route_is_open_signed_or_needs_a_scope(
    service: tuple[httpx.Client, Keys, Any],
) -> None:
    app = service[2]
    found = {(m, r.path) for r in routes_of(app) for m in r.methods or () if m != "HEAD"}

    assert set(NEEDS) == {each for each in found if each[1] not in OPEN | SIGNED}
    assert OPEN | SIGNED == {path for _, path in found if (_, path) not in NEEDS}


@pytest.mark.parametrize(("method", "path"), NEEDS)
def test_nobody_and_no_revoked_or_invented_key_is_let_in(
    service: tuple[httpx.Client, Keys, Any], method: str, path: str
) -> None:
    client, keys, _ = service
    for key in (None, "anything", "ta_key_" + "x" * 43, keys["revoked"]):
        answer = asked(client, method, path, key)
        assert 401 == answer.status_code
        assert "Bearer" == answer.headers["www-authenticate"]


@pytest.mark.parametrize(("method", "path"), NEEDS)
def test_a_key_with_every_other_scope_does_not_suffice(
    service: tuple[httpx.Client, Keys, Any], method: str, path: str
) -> None:
    client, keys, _ = service
    for scope in Scope:
        answer = asked(client, method, path, keys[scope.value])
        assert (403 == answer.status_code) == (scope is not NEEDS[method, path]), scope
        assert answer.status_code != 401


@pytest.mark.parametrize("path", sorted(SIGNED))
def test_what_is_not_signed_is_refused(service: tuple[httpx.Client, Keys, Any], path: str) -> None:
    client, keys, _ = service
    for key in (None, keys["mine"]):
        headers = {} if key is None else {"Authorization": f"Bearer {key}"}
        assert (
            401 == client.post(path, json={"type": "event_callback"}, headers=headers).status_code
        )


def test_another_tenant_finds_nothing_of_what_is_there(
    service: tuple[httpx.Client, Keys, Any],
) -> None:
    client, keys, _ = service
    mine, yours = keys["mine"], keys["yours"]
    ids = {"report_id": asked(client, "POST", "/v1/diagnoses", mine).headers["x-report-id"]}
    token = asked(client, "POST", f"{REPORT}/shares", mine, **ids).json()
    ids["share_id"] = token["id"]
    ids["feedback_id"] = asked(client, "POST", f"{REPORT}/feedback", mine, **ids).json()["id"]
    headers = {"Authorization": f"Bearer {mine}", "Prefer": "respond-async"}
    ids["job_id"] = client.post("/v1/diagnoses", json=PASTE, headers=headers).json()["id"]
    # Deletions last, of the report at the very end.
    routes = sorted(
        (each for each in NEEDS if "{" in each[1]),
        key=lambda each: (each[0] == "DELETE", each[1] == REPORT),
    )

    for method, path in routes:
        assert 404 == asked(client, method, path, yours, **ids).status_code
    assert 404 == client.get(f"/v1/shared/{ids['report_id']}?token=ta_share_{'x' * 43}").status_code
    assert 200 == client.get(token["address"]).status_code
    for form in ("text/markdown", "text/html", "application/sarif+json"):
        answer = client.get(token["address"], headers={"Accept": form})
        assert answer.is_success
        assert form == answer.headers["content-type"].partition(";")[0]
    for method, path in routes:
        assert asked(client, method, path, mine, **ids).is_success
    assert 404 == client.get(token["address"]).status_code


@pytest.mark.parametrize(
    ("host", "anonymous", "want"),
    [("127.0.0.1", None, 200), ("127.0.0.1", False, 401), ("0.0.0.0", True, 403)],  # noqa: S104  (settings)
)
def test_metrics_are_open_only_where_no_one_else_can_ask(
    host: str,
    anonymous: bool | None,  # noqa: FBT001  (a column of the table)
    want: int,
) -> None:
    app = make_app(Settings(database_url="sqlite+aiosqlite://", host=host, anonymous=anonymous))
    with serving(app) as address:
        assert want == httpx.get(f"{address}/metrics").status_code
