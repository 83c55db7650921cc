from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.chat.intents import LONGEST, Intent, intent_of
from advisor.chat.replies import REPLIES
from advisor.chat.words import PARTS, read_words, words
from advisor.wording.locales import offered_locales

PHRASES = Path(__file__).parent / "phrases"
ARGUMENTS = ("numbers", "hours", "price", "gpu", "count", "severity", "tongue")


def phrases() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield locale, phrase, and what is meant."""
    for path in sorted(PHRASES.glob("*.yaml")):
        for phrase, wanted in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            yield path.stem, phrase, wanted


def found(intent: Intent | None, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return what an intent says of what is wanted."""
    said: dict[str, Any] = {"kind": intent and intent.kind}
    if intent is None:
        return said
    changes = [change for change in intent.changes if change.fact != "hardware.gpu"]
    for name in wanted:
        if name == "changes":
            said[name] = {c.fact: c.value for c in changes if c.value is not None}
        elif name == "factors":
            said[name] = {c.fact: c.factor for c in changes if c.factor is not None}
        elif name in ARGUMENTS:
            value = getattr(intent, name)
            said[name] = list(value) if isinstance(value, tuple) else value
    if "numbers" not in wanted and intent.kind in {"explain", "evidence", "formula", "unsure"}:
        said |= {"numbers": list(intent.numbers)} if intent.numbers else {}
    return said


@pytest.mark.parametrize(("locale", "phrase", "wanted"), list(phrases()))
def test_a_phrase_is_understood_as_it_is_meant(
    locale: str, phrase: str, wanted: dict[str, Any]
) -> None:
    assert wanted == found(intent_of(phrase), wanted), locale


def test_every_language_has_a_phrase_for_every_intent() -> None:
    kinds: dict[str, set[str]] = {}
    for locale, _, wanted in phrases():
        kinds.setdefault(locale, set()).add(str(wanted["kind"]))

    assert set(offered_locales()) == set(kinds)
    every = {*REPLIES, "compare", "card", "tongue", "whole", "thanks", "decline", "None"}
    assert {locale: set() for locale in kinds} == {
        locale: every - known for locale, known in kinds.items()
    }


def test_every_language_has_words_for_every_concept() -> None:
    wanted = {part: set(read_words()["en"][part]) for part in ("concepts",)}

    for locale, data in read_words().items():
        assert set(PARTS) <= set(data)
        assert wanted["concepts"] == set(data["concepts"]), locale
        assert all(data["concepts"].values()), locale


@pytest.mark.parametrize(
    "hostile",
    [
        "explain finding 99999999999999999999999999", "#" * LONGEST, "1 " * (LONGEST // 2),
        "what if " * 50, "如果" * 200, "how " * 100, "从" * 400, "第" * 400, "٣" * 400,
        "width " * 66, "1.2.3.4.5.6.7.8.9.1.2.3", "width = 1e999999", "what if width 1e308e9",
        "\u202e explain 2 \u2066", "解釋 finding दो の ٣ 번", "(" * 400, "\x00explain\x00 2",
        "what if width is -5", "NaN" * 100, "explain " + "9" * 300,
    ],
)  # fmt: skip
def test_a_hostile_phrase_takes_little_time(hostile: str) -> None:
    words()
    intent_of("warm")
    started = time.perf_counter()
    intent_of(hostile)

    assert time.perf_counter() - started < 0.5


def test_mixed_scripts_are_understood() -> None:
    mixed = intent_of("解釋 finding ３ please")

    assert mixed is not None
    assert ("explain", (3,)) == (mixed.kind, mixed.numbers)


def test_a_long_message_is_no_follow_up() -> None:
    assert intent_of("explain finding 2 " * 40) is None
