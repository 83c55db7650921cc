"""Follow-ups as people type them, written apart from the patterns: each means what its row says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.followups import understood, wanted

ROWS = [
    pytest.param(row, id=f"{path.stem}-{row['text'][:40]}")
    for path in sorted((Path(__file__).parent / "typed").glob("*.yaml"))
    for row in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("row", ROWS)
def test_a_phrase_is_understood(row: dict[str, Any]) -> None:
    """The intent, and every argument that the phrase names."""
    assert wanted(row) == understood(row["text"])


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("my boss wants it as JSON", "as-json"),
        ("show my boss the evidence for finding 1", "evidence"),
        ("recommend me a movie", "none"),
        ("what's the weather like", "none"),
    ],
)
def test_a_request_of_a_report_is_no_small_talk(text: str, intent: str) -> None:
    """Words of small talk count only where nothing of a report is named."""
    assert intent == understood(text)["intent"]
