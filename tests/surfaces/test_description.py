"""`/openapi.json` is complete, and the service keeps to it whatever is sent."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import structlog
from hypothesis import strategies
from schemathesis import openapi
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, events, from_schema

from advisor.bootstrap import make_services
from advisor.config import Settings
from advisor.quantities.gpus import gpu_names
from advisor.store.keys import KeyWish, Scope
from advisor.surfaces.http import make_app
from advisor.surfaces.routes import routes_of
from tests.serving import serving
from tests.surfaces.conftest import IN_MEMORY

# For people, what their page is made of, and the description itself.
UNDESCRIBED = {"/", "/openapi.json", "/page/gpus", "/page/words", "/page/{name:path}"}
EXAMPLES = 10  # of each operation and phase


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    """Return the description."""
    found: dict[str, Any] = make_app(Settings(database_url=IN_MEMORY)).openapi()
    return found


def operations(described: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield path and description of each operation."""
    for path, methods in described["paths"].items():
        for operation in methods.values():
            yield path, operation


def test_every_route_is_described(described: dict[str, Any]) -> None:
    app = make_app(Settings(database_url=IN_MEMORY))

    assert set(described["paths"]) == {route.path for route in routes_of(app)} - UNDESCRIBED


def test_every_operation_says_its_errors_with_an_example(described: dict[str, Any]) -> None:
    for path, operation in operations(described):
        responses = operation["responses"]
        wrong = {status: each for status, each in responses.items() if int(status) >= 400}
        assert {"500", "503"} <= wrong.keys()
        assert bool(operation.get("security")) == ({"401", "403", "429"} <= wrong.keys())
        name = "OpenAIError" if path.startswith(("/v1/chat", "/v1/models")) else "Problem"
        schema = {"$ref": f"#/components/schemas/{name}", "components": described["components"]}
        for each in wrong.values():
            content = next(iter(each["content"].values()))
            assert schema["$ref"] == content["schema"]["$ref"]
            jsonschema.validate(content["example"], schema)
            assert each["description"]
        assert all("example" in each for each in operation.get("parameters", []))
        body = operation.get("requestBody", {}).get("content", {})
        if "application/json" in body:
            as_json = body["application/json"]
            assert "example" in as_json or "example" in as_json["schema"], path


def test_all_references_lead_somewhere(described: dict[str, Any]) -> None:
    text = json.dumps(described)
    wanted = {part.partition('"')[0] for part in text.split("#/components/schemas/")[1:]}

    assert wanted <= described["components"]["schemas"].keys()


@pytest.mark.timeout(300)
def test_schemathesis_finds_no_fault(tmp_path: Path) -> None:
    """All of its checks in all of its phases; the only statuses added are what we mean by them.

    422 is for what has the right form and still cannot be understood, which a schema cannot say.
    """
    openapi.format("gpu", strategies.sampled_from(["", *gpu_names()]))
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    url = f"sqlite:///{tmp_path / 'reports.sqlite3'}"
    services = make_services(Settings(database_url=url, anonymous=False))
    key = asyncio.run(key_of(services.store))
    accepted = ["2xx", "401", "403", "404", "409", "422", "5xx"]
    config = SchemathesisConfig.from_dict(
        {
            "seed": 1,
            "generation": {"max-examples": EXAMPLES, "deterministic": True, "database": "none"},
            "checks": {"positive_data_acceptance": {"expected-statuses": accepted}},
            "auth": {"openapi": {"key": {"bearer": key}}},
        }
    )
    with serving(make_app(services=services)) as address:
        schema = openapi.from_url(f"{address}/openapi.json", config=config)
        told = list(from_schema(schema).execute())

    assert [] == [
        each for each in told if isinstance(each, events.FatalError | events.NonFatalError)
    ]
    faults = [fault for each in told for fault in faults_in(each)]
    assert [] == faults, "\n".join(faults)
    tested = {each.recorder.label for each in told if isinstance(each, events.ScenarioFinished)}
    assert len(tested) > len(schema.raw_schema["paths"])
    structlog.reset_defaults()


async def key_of(store: Any) -> str:
    """Return the secret of a key that may do everything."""
    await store.open()
    _, secret = await store.keys.create(KeyWish("all", frozenset(Scope)))
    await store.close()
    return str(secret)


def faults_in(event: Any) -> Iterator[str]:
    """Yield what a scenario found, with what was sent."""
    if not isinstance(event, events.ScenarioFinished):
        return
    for case_id, checks in event.recorder.checks.items():
        for check in checks:
            if check.status is Status.FAILURE:
                assert check.failure_info is not None
                sent = event.recorder.cases[case_id].value
                fault = check.failure_info.failure
                where = f"{event.recorder.label}: {check.name}"
                yield f"{where}: {fault.message}\n{sent.as_curl_command()}"
