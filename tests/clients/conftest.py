"""The running service, without a model and with a scripted one, and a run to paste."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from advisor.config import Settings
from advisor.surfaces.http import make_app
from tests.scripting import scripted_model
from tests.serving import serving

IN_MEMORY = "sqlite+aiosqlite://"


def written(body: dict[str, Any]) -> Any:
    """Write as a model does: every statement of a finding, or a choice of our functions."""
    sent = json.loads(body["messages"][-1]["content"])
    if "statements" in sent:
        return {"text": " ".join(f"{{{name}}}" for name in sent["statements"])}
    return {"function": "unsure"}


@pytest.fixture(scope="module", params=["no model", "scripted model"])
def service(request: pytest.FixtureRequest) -> Iterator[str]:
    """Run the service and return the base URL that a client is given."""
    with scripted_model() as model:
        model.script = written
        name = "openai:scripted" if request.param == "scripted model" else None
        settings = Settings(database_url=IN_MEMORY, model=name, model_url=f"{model.url}/v1")
        with serving(make_app(settings)) as address:
            yield f"{address}/v1"


@pytest.fixture
def paste(config: str, log: str) -> str:
    """Return the run as one message."""
    return f"Why is my loss stuck?\n```\n{config}```\n```\n{log}```\n"
