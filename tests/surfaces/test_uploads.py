"""A paste as JSON, as a form with files, as text, packed: the same report."""

from __future__ import annotations

import gzip
import io
import zipfile
from typing import Any

import pytest

from tests.surfaces.conftest import Ask


def zipped(files: dict[str, bytes]) -> bytes:
    """Return an archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def rules(answer: Any) -> list[str]:
    """Return the rules of a report."""
    assert answer.status_code == 201, answer.text
    return [each["rule"] for each in answer.json()["findings"]]


@pytest.fixture
def want(ask: Ask, config: str, log: str) -> list[str]:
    """Return what the same paste gives as JSON."""
    documents = [{"name": "config.py", "content": config}, {"name": "log.txt", "content": log}]
    return rules(ask("POST", "/v1/diagnoses", json={"documents": documents}))


def test_a_form_with_files(ask: Ask, config: str, log: str, want: list[str]) -> None:
    files = [("files", ("config.py", config.encode())), ("files", ("log.txt", log.encode()))]
    assert want == rules(ask("POST", "/v1/diagnoses", files=files))
    german = ask("POST", "/v1/diagnoses", files=files, data={"locale": "de"})
    assert german.json()["locale"] == "de"


def test_a_file_without_a_name_is_refused_and_not_lost(ask: Ask, log: str) -> None:
    answer = ask("POST", "/v1/diagnoses", files=[("files", (None, log)), ("text", (None, "Why?"))])
    assert 400 == answer.status_code
    assert "files" in answer.text
    assert "filename" in answer.text


def test_packed_files(ask: Ask, config: str, log: str, want: list[str]) -> None:
    files = [
        ("files", ("config.py", config.encode())),
        ("files", ("log.txt.gz", gzip.compress(log.encode()))),
    ]
    assert want == rules(ask("POST", "/v1/diagnoses", files=files))
    body = zipped({"run/config.py": config.encode(), "run/log.txt": log.encode()})
    headers = {"Content-Type": "application/zip"}
    assert want == rules(ask("POST", "/v1/diagnoses", content=body, headers=headers))


def test_plain_text(ask: Ask, log: str) -> None:
    answer = ask(
        "POST", "/v1/diagnoses", content=log.encode(), headers={"Content-Type": "text/plain"}
    )
    assert answer.json()["runs"][0]["framework"] == "nanoGPT"


@pytest.mark.parametrize(
    ("content", "kind", "status", "place"),
    [
        (b"PK\x03\x04 and then nothing", "application/zip", 422, "upload"),
        (
            zipped({f"{number}.txt": b"x" for number in range(300)}),
            "application/zip",
            422,
            "upload",
        ),
        (zipped({"bomb.txt": b"0" * (300 << 20)}), "application/zip", 422, "upload"),
        (b"{", "application/json", 400, "body"),
        (b'{"text": 1}', "application/json", 400, "text"),
        (b'{"unknown": 1}', "application/json", 400, "unknown"),
        (b"", "text/plain", 422, "text"),
    ],
    ids=["cut", "many", "bomb", "broken", "type", "field", "empty"],
)
def test_what_cannot_be_read_is_said(
    ask: Ask, content: bytes, kind: str, status: int, place: str
) -> None:
    answer = ask("POST", "/v1/diagnoses", content=content, headers={"Content-Type": kind})
    assert answer.status_code == status
    assert answer.json()["place"] == place
    assert answer.json()["remedy"]


def test_a_name_in_an_archive_leads_nowhere(ask: Ask, log: str) -> None:
    body = zipped({"../../etc/passwd": log.encode()})
    answer = ask("POST", "/v1/diagnoses", content=body, headers={"Content-Type": "application/zip"})
    assert answer.status_code == 201
    assert answer.json()["runs"][0]["documents"] == ["passwd"]
