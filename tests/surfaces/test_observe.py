"""What the service says of itself: ids, headers, metrics, health; never what a user sent."""

from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from tests.surfaces.conftest import Ask

SAID = "sentence-that-nobody-may-log"


@pytest.mark.parametrize(
    ("given", "kept"), [("abc-123", True), ("x" * 65, False), ("a b", False), ("a\u00e9", False)]
)
def test_a_request_id_is_handed_on_only_if_it_is_plain(ask: Ask, given: str, *, kept: bool) -> None:
    headers = {b"X-Request-Id": given.encode("utf-8")}
    answer = ask("GET", "/healthz", headers=headers)
    assert (answer.headers["X-Request-Id"] == given) is kept


def test_every_answer_has_protecting_headers(ask: Ask) -> None:
    for path in ("/healthz", "/", "/nowhere", "/v1/rules"):
        headers = ask("GET", path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"


def test_a_line_for_each_request_names_the_route_and_nothing_that_was_sent(ask: Ask) -> None:
    with capture_logs() as lines:
        ask("POST", f"/v1/diagnoses?q={SAID}", json={"text": SAID})
        ask("GET", f"/v1/rules/{SAID}")
        ask("GET", f"/{SAID}")
    assert [line["route"] for line in lines if line["event"] == "request"] == [
        "/v1/diagnoses", "/v1/rules/{name}", "(none)",
    ]  # fmt: skip
    assert SAID not in repr(lines)


def test_metrics_count_by_route(ask: Ask) -> None:
    ask("GET", f"/v1/rules/{SAID}")
    ask("GET", f"/{SAID}")
    page = ask("GET", "/metrics").text
    assert 'advisor_requests_total{method="GET",route="/v1/rules/{name}",status="404"} 1.0' in page
    assert 'route="(none)"' in page
    assert SAID not in page


def test_readiness_is_that_of_the_database(ask: Ask) -> None:
    assert ask("GET", "/readyz").json() == {"status": "ready"}
