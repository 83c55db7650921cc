"""Every command of the README and of the tutorials runs, and shows what the page says."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from mcp import StdioServerParameters

from tests.clients.conftest import written
from tests.docs.following import HOME, Reader, blocks, reading
from tests.mcp_server.conftest import asking, text_of
from tests.scripting import scripted_model
from tests.slack.conftest import Workspace, fake, url
from tests.slack.fake import FakeSlack
from tests.slack.strict import texts
from tests.slack.test_processes import envelope, people, until
from tests.store.conftest import postgres

__all__ = ["fake", "people", "postgres", "url"]  # fixtures

DOCS = HOME / "docs"
PAGES = [
    "index.md",
    "slack.md",
    *(f"tutorials/{path.name}" for path in (DOCS / "tutorials").glob("*.md")),
]
SLACK = (DOCS / "tutorials" / "slack.md").read_text(encoding="utf-8")
EXAMPLE = "advisor/surfaces/static/example"  # in a checkout
FINDING = "The model has 40.56M parameters, not the 125M that is claimed"


@pytest.fixture
def reader(tmp_path: Path, fake: FakeSlack) -> Iterator[Reader]:
    """Give somebody a folder, and a Slack on this machine."""
    shutil.copytree(HOME / EXAMPLE, tmp_path / EXAMPLE)
    with reading(tmp_path, SLACK_API_URL=f"{fake.address}/api/") as one:
        yield one


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_can_be_followed(name: str, reader: Reader) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    assert [block for block in blocks(page) if block.language == "sh"]

    reader.follow(page)


def answered_in_slack(page: str, reader: Reader, fake: FakeSlack, people: Workspace) -> str:
    """Follow a page, and return what the bot that it starts says to the tutorial's question."""
    asked = re.search(r"^> @Training Advisor (.+)$", SLACK, re.MULTILINE)
    assert asked
    fake.pushed = [envelope(people.event(f"<@UBOT> {asked[1]}"), 1)]
    reader.follow(page)
    until(lambda: fake.of("chat.postMessage"))
    return "\n".join(
        said for message in fake.of("chat.postMessage") for said in texts(message["blocks"])
    )


def test_the_bot_of_the_tutorial_answers(
    reader: Reader, fake: FakeSlack, people: Workspace
) -> None:
    assert FINDING in answered_in_slack(SLACK, reader, fake, people)


@pytest.mark.timeout(300)
def test_the_readme_can_be_followed(tmp_path: Path, fake: FakeSlack, people: Workspace) -> None:
    """Its commands run in order; the command line, chat, API, Slack and MCP tell what is wrong."""
    page = (HOME / "README.md").read_text(encoding="utf-8")
    for name in ("config.py", "log.txt"):
        shutil.copy(next((HOME / EXAMPLE).glob(f"{name}*")), tmp_path / name)
    shutil.copy(tmp_path / "config.py", tmp_path / "message.txt")
    with scripted_model() as model:
        model.script = written
        settings = {
            "SLACK_API_URL": f"{fake.address}/api/", "ADVISOR_MODEL": "openai:scripted",
            "ADVISOR_MODEL_URL": f"{model.url}/v1",
        }  # fmt: skip
        with reading(tmp_path, **settings) as reader:
            assert FINDING in answered_in_slack(page, reader, fake, people)
            curls = [text for _, _, text in blocks(page) if "curl " in text]
            assert len(curls) == 1
            said = reader.run(curls[0])
            assert {"chat.completion", "parameter-count-not-as-claimed"} <= set(
                re.findall(r"chat\.completion|parameter-count-not-as-claimed", said)
            )
            assert FINDING in mcp_answer(page, reader)


def mcp_answer(page: str, reader: Reader) -> str:
    """Start the server that the page names as an assistant does, and ask it."""
    found = re.search(r"^```json\n(.*mcpServers.*)\n```$", page, re.MULTILINE)
    assert found
    (server,) = json.loads(found[1])["mcpServers"].values()
    started = StdioServerParameters(**server, env=reader.environment, cwd=reader.folder)
    with asking(started) as assistant:
        text = (reader.folder / "config.py").read_text(encoding="utf-8")
        return text_of(assistant.call("diagnose", text=f"{text}\nnumber of parameters: 40.56M"))
