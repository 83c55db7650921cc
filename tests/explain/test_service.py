"""The whole way with a model configured: service, chat endpoint, streaming, store, counts."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import openai
import pytest

from advisor.bootstrap import make_services
from advisor.config import Settings
from advisor.errors import InputError
from advisor.surfaces.explaining import stats
from advisor.surfaces.http import make_app
from tests.explain.conftest import Scripted
from tests.serving import serving


@pytest.fixture
def address(scripted: Scripted, tmp_path: Path) -> Iterator[str]:
    """Run the service with the scripted model on a free port of this machine."""
    settings = Settings(
        database_url=f"sqlite+aiosqlite:///{tmp_path}/reports.sqlite3",
        model="openai:scripted", model_url=f"{scripted.url}/v1", model_timeout=5,
    )  # fmt: skip
    app = make_app(settings)
    with serving(app) as found:
        yield found


def test_a_chat_streams_a_models_words_finding_by_finding(
    address: str, config: str, log: str
) -> None:
    client = openai.OpenAI(base_url=f"{address}/v1", api_key="any")
    message = f"Why does it stall?\n```\n{config}\n```\n```\n{log}\n```"
    chunks = list(
        client.chat.completions.create(
            model="training-advisor", messages=[{"role": "user", "content": message}], stream=True
        )
    )
    said = "".join(c.choices[0].delta.content or "" for c in chunks if c.choices)
    assert "In short, here is what was found." in said
    assert "Connecting words by a language model" in said
    assert "{f1." not in said
    findings = chunks[-1].model_dump()["findings"]
    assert {"model", "template"} >= {each["text_by"] for each in findings}
    assert findings[0]["text_by"] == "model"


def test_a_report_says_whose_its_texts_are_and_is_kept_as_told(
    address: str, config: str, log: str, scripted: Scripted
) -> None:
    documents = [{"name": "config.py", "content": config}, {"name": "log.txt", "content": log}]
    with httpx.Client(base_url=address, timeout=30) as client:
        told = client.post("/v1/diagnoses", json={"documents": documents})
        kept = client.get(told.headers["Location"])
        plain = client.post("/v1/diagnoses", json={"documents": documents, "explain": False})
    assert told.json()["findings"][0]["text_by"] == "model"
    assert told.content == kept.content
    assert plain.json()["findings"][0]["text_by"] == "template"
    assert plain.headers["X-Report-Id"] != told.headers["X-Report-Id"]
    assert scripted.asked


def test_what_became_of_the_texts_is_counted(
    scripted: Scripted, config: str, log: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/counts.sqlite3"
    settings = Settings(database_url=url, model="openai:scripted", model_url=f"{scripted.url}/v1")
    app = make_app(settings)

    async def use() -> None:
        lifespan = app.router.lifespan_context(app)
        await lifespan.__aenter__()
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
            body = {"documents": [{"name": "c.py", "content": config},
                                  {"name": "l.txt", "content": log}]}  # fmt: skip
            await client.post("/v1/diagnoses", json=body)
        await lifespan.__aexit__(None, None, None)

    asyncio.run(use())
    monkeypatch.setenv("ADVISOR_DATABASE_URL", url)
    shown = stats()
    assert "openai:scripted" in shown
    assert "accepted" in shown
    assert "100.0%" in shown


@pytest.mark.parametrize("name", ["nonsense", "nobody:model"])
def test_a_model_that_cannot_be_used_is_said_at_the_start(name: str) -> None:
    with pytest.raises(InputError, match="model"):
        make_services(Settings(database_url="sqlite+aiosqlite://", model=name))


def test_langchain_is_imported_for_a_model_only() -> None:
    import subprocess
    import sys

    code = "import sys, advisor.surfaces.http; print('langchain' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False"]
