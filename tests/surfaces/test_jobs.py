"""Diagnoses whose answer is fetched later, over a real socket and with a real process."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from advisor.config import Settings
from advisor.surfaces.http import make_app
from tests.serving import serving
from tests.surfaces.conftest import IN_MEMORY, Ask
from tests.surfaces.pastes import long_log

ASYNC = {"Prefer": "respond-async"}
MINE, YOURS = ({"Authorization": f"Bearer {name}"} for name in ("mine", "yours"))
SMALL = {"text": "n_layer = 12\nn_head = 5\nn_embd = 384\n"}


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    """Return a client of the running service."""
    with httpx.Client(base_url=address, headers=MINE, timeout=30) as found:
        yield found


def over(client: httpx.Client, address: str) -> dict[str, Any]:
    """Ask for a job until it is over."""
    for _ in range(300):
        state: dict[str, Any] = client.get(address).json()
        if state["status"] in {"done", "failed"}:
            return state
        time.sleep(0.1)
    pytest.fail(f"never over: {state}")


def events(client: httpx.Client, address: str) -> list[tuple[str, dict[str, Any]]]:
    """Read a stream of events to its end."""
    found, name = [], ""
    with client.stream("GET", address) as answer:
        assert 200 == answer.status_code
        assert "text/event-stream" == answer.headers["content-type"].partition(";")[0]
        for line in answer.iter_lines():
            head, _, value = line.partition(": ")
            if head == "event":
                name = value
            elif head == "data":
                found.append((name, json.loads(value)))
    return found


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let no diagnosis end before the test does."""
    ended = threading.Event()
    monkeypatch.setattr("advisor.surfaces.diagnoses._wishes", lambda *_: ended.wait(30))
    yield
    ended.set()


@pytest.mark.parametrize("words", ["respond-async", "wait=10, respond-async", "Respond-Async; x=1"])
def test_who_prefers_not_to_wait_gets_the_address_of_a_job_and_later_the_same_report(
    client: httpx.Client, words: str
) -> None:
    at_once = client.post("/v1/diagnoses", json=SMALL)
    accepted = client.post("/v1/diagnoses", json=SMALL, headers={"Prefer": words})

    assert 202 == accepted.status_code
    assert "respond-async" == accepted.headers["preference-applied"]
    state = accepted.json()
    assert accepted.headers["location"] == state["address"] == f"/v1/jobs/{state['id']}"
    assert (None, None) == (state["report"], state["problem"])
    done = over(client, state["address"])
    assert "done" == done["status"]
    assert at_once.headers["location"] == done["report"]
    assert at_once.content == client.get(done["report"]).content


@pytest.mark.parametrize("words", ["return=minimal", "respond-asynchronously", ""])
def test_who_prefers_something_else_waits(client: httpx.Client, words: str) -> None:
    answer = client.post("/v1/diagnoses", json=SMALL, headers={"Prefer": words})

    assert 201 == answer.status_code
    assert "preference-applied" not in answer.headers


def test_a_large_paste_is_told_of_as_it_is_read(client: httpx.Client) -> None:
    text = long_log(3_000_000)
    accepted = client.post(
        "/v1/diagnoses", content=text.encode(), headers={**ASYNC, "Content-Type": "text/plain"}
    )
    told = events(client, accepted.json()["events"])

    name, last = told[-1]
    assert ("done", "done") == (name, last["status"])
    assert all(name == state["status"] for name, state in told)
    assert {"queued", "running", "done"} >= {name for name, _ in told}
    read = [state["progress"]["bytes_read"] for _, state in told]
    assert sorted(read) == read
    assert len(text) == last["progress"]["bytes_total"]
    assert len(text.splitlines()) == last["progress"]["lines_read"]
    assert len(text) == last["progress"]["bytes_read"]
    assert 200 == client.get(last["report"]).status_code


def test_what_goes_wrong_is_told_as_the_problem_that_it_would_have_been(
    client: httpx.Client,
) -> None:
    body = {**SMALL, "gpu": "no such card"}
    at_once = client.post("/v1/diagnoses", json=body)
    accepted = client.post("/v1/diagnoses", json=body, headers=ASYNC)

    assert (422, 202) == (at_once.status_code, accepted.status_code)
    name, last = events(client, accepted.json()["events"])[-1]
    assert ("failed", None) == (name, last["report"])
    assert at_once.json() == {k: v for k, v in last["problem"].items() if v is not None}
    malformed = client.post("/v1/diagnoses", json={"txt": ""}, headers=ASYNC)
    assert (400, "txt") == (malformed.status_code, malformed.json()["place"])


def test_a_job_runs_until_its_process_dies(
    client: httpx.Client, held: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    del held
    state = client.post("/v1/diagnoses", json=SMALL, headers=ASYNC).json()
    while (now := client.get(state["address"]).json())["progress"]["bytes_total"] is None:
        assert now["status"] in {"queued", "running"}
        time.sleep(0.02)
    assert ("running", "reading") == (now["status"], now["progress"]["stage"])
    assert len(SMALL["text"]) == now["progress"]["bytes_total"]
    monkeypatch.setattr("advisor.store.jobs.DEAD", timedelta(0))

    name, last = events(client, state["events"])[-1]
    assert ("failed", 500) == (name, last["problem"]["status"])
    assert "ended before it was done" in last["problem"]["detail"]
    assert last == client.get(state["address"]).json()


def test_a_job_is_its_tenants_alone(client: httpx.Client) -> None:
    state = client.post("/v1/diagnoses", json=SMALL, headers=ASYNC).json()
    over(client, state["address"])

    for address in (state["address"], state["events"]):
        assert 200 == client.get(address).status_code
        assert 404 == client.get(address, headers=YOURS).status_code
    assert 404 == client.get("/v1/jobs/no-such-job").status_code


def test_a_request_sent_again_gets_the_same_job(client: httpx.Client) -> None:
    key = {"Idempotency-Key": "once"}
    first = client.post("/v1/diagnoses", json=SMALL, headers={**ASYNC, **key})
    again = client.post("/v1/diagnoses", json=SMALL, headers={**ASYNC, **key})
    waiting = client.post("/v1/diagnoses", json=SMALL, headers=key)

    assert (202, 202) == (first.status_code, again.status_code)
    assert "true" == again.headers["idempotent-replayed"]
    for name in ("location", "preference-applied"):
        assert first.headers[name] == again.headers[name]
    assert first.content == again.content
    assert 422 == waiting.status_code  # another request, for it wants another answer


class TestWithoutAQueue:
    """A service with one thread for small works and no place before it."""

    @pytest.fixture
    def ask(self, held: None, ask: Ask) -> Ask:
        """Return the service's, which ends after what is held."""
        del held
        return ask

    @pytest.fixture
    def settings(self) -> Settings:
        """Return its settings."""
        return Settings(database_url=IN_MEMORY, workers=1, queue=0, stop_seconds=0)

    def test_a_job_for_which_there_is_no_room_is_refused_at_once(self, ask: Ask) -> None:
        """What is accepted keeps its place; the service answers other questions meanwhile."""
        answers = [ask("POST", "/v1/diagnoses", json=SMALL, headers=ASYNC) for _ in range(3)]
        answers.append(ask("POST", "/v1/diagnoses", json=SMALL))

        assert [202, 503, 503, 503] == [answer.status_code for answer in answers]
        assert "5" == answers[-1].headers["retry-after"]
        assert "wait for an answer already" in answers[-1].json()["detail"]
        assert 200 == ask("GET", "/healthz").status_code


class TestWithFewJobs:
    """A service in which one caller may have two jobs."""

    @pytest.fixture
    def ask(self, held: None, ask: Ask) -> Ask:
        """Return the service's, which ends after what is held."""
        del held
        return ask

    @pytest.fixture
    def settings(self) -> Settings:
        """Return its settings."""
        return Settings(database_url=IN_MEMORY, workers=1, jobs=2, stop_seconds=0)

    def test_one_caller_does_not_have_more_and_others_have_their_own(self, ask: Ask) -> None:
        """The bound is that of a tenant."""
        mine = [ask("POST", "/v1/diagnoses", json=SMALL, headers=ASYNC) for _ in range(3)]
        yours = ask("POST", "/v1/diagnoses", json=SMALL, headers={**ASYNC, **YOURS})

        assert [202, 202, 429] == [answer.status_code for answer in mine]
        assert mine[-1].headers["retry-after"]
        assert 202 == yours.status_code


def test_jobs_that_were_accepted_are_finished_when_the_service_stops(tmp_path: Any) -> None:
    chosen = Settings(database_url=f"sqlite:///{tmp_path / 'reports.sqlite3'}")
    log = long_log(3_000_000).encode()
    with serving(make_app(chosen)) as address:
        accepted = httpx.post(f"{address}/v1/diagnoses", content=log,
                              headers={**ASYNC, "Content-Type": "text/plain"})  # fmt: skip
    with serving(make_app(chosen)) as address:
        state = httpx.get(f"{address}{accepted.headers['location']}").json()
        assert "done" == state["status"]
        assert 200 == httpx.get(f"{address}{state['report']}").status_code
