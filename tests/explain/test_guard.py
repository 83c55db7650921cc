"""The guard: connecting words pass in every language, anything else that a model adds does not."""

from __future__ import annotations

import pytest

from advisor.explain.guard.check import refusals
from advisor.explain.guard.words import LISTS, words
from advisor.explain.slots import filled, pieces
from advisor.wording.locales import offered_locales
from benchmarks.guard import LOCALES, refused, score
from benchmarks.guard import honest as honest_texts

SAID = {
    "f1.what": "Dropout is 10% in `train.py`, which runs on an RTX 4070 with bf16.",
    "f1.fix": "Set `dropout = 0.0`.",
}
GOOD = "Here is what stands out. {f1.what} The rest follows from it: {f1.fix}"


def reasons(text: str, locale: str = "en") -> set[str]:
    """Return the kinds of refusal of a text about `SAID`."""
    return {each.kind for each in refusals(text, title="T", statements=SAID, locale=locale)}


def test_connecting_words_pass() -> None:
    assert reasons(GOOD) == set()
    assert filled(GOOD, SAID) == (
        "Here is what stands out. Dropout is 10% in `train.py`, which runs on an RTX 4070 with"
        " bf16. The rest follows from it: Set `dropout = 0.0`."
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{f1.what}", "slot-missing"),
        (f"{GOOD} {{f1.what}}", "slot-twice"),
        (f"{GOOD} {{f2.what}}", "slot-unknown"),
        (f"{GOOD} {{}}", "slot-unknown"),
        ("We know that {f1.what} {f1.fix}", "slot-inside-sentence"),
        ("{f1.what} and so on. {f1.fix}", "slot-inside-sentence"),
        (f"{GOOD} It is 7.", "number"),
        (f"{GOOD} It is ٧.", "number"),
        (f"{GOOD} It is ½ of it.", "number"),
        (f"{GOOD} It is twice that.", "number"),
        (f"{GOOD} See part XIV.", "number"),
        (f"{GOOD} The loss is higher.", "direction"),
        (f"{GOOD} Please restart the run.", "action"),
        (f"{GOOD} Try PyTorch.", "name"),
        (f"{GOOD} Pass --fp16 along.", "name"),
        (f"{GOOD} See example.com for it.", "name"),
        (f"{GOOD} Gradient clipping matters here.", "term"),
        (f"{GOOD} **Look** here.", "character"),
        (f"{GOOD} <b>Look</b> here.", "character"),
        (f"{GOOD} Look\u200b here.", "character"),
        (f"{GOOD} Lооk here.", "character"),  # two Cyrillic letters
        (f"{GOOD} " + "Look at this with care. " * 60, "length"),
        ("Das hier ist es, worum es geht. {f1.what} Und das folgt daraus: {f1.fix}", "language"),
        ("{f1.what} {f1.fix} This is a catastrophe.", "alarm"),
        ("{f1.what} {f1.fix} You can safely ignore this.", "calm"),
    ],
)
def test_what_is_refused_and_why(text: str, kind: str) -> None:
    assert kind in reasons(text)


@pytest.mark.parametrize(
    "text",
    [
        "Here is one of the things to look at. {f1.what} {f1.fix}",
        "{f1.what}\n\nThe GPU and bf16 are not what this is about. {f1.fix}",
        "“What is this about?” {f1.what} {f1.fix}",
        "It is about dropout – nothing else. {f1.what} {f1.fix}",
    ],
)
def test_what_only_looks_like_it_passes(text: str) -> None:
    assert reasons(text) <= {"claim"}


def test_a_text_is_split_at_its_slots() -> None:
    found = [(each.text, each.is_slot) for each in pieces("a {f1.x}{f1.y} b")]
    assert [("a ", False), ("f1.x", True), ("f1.y", True), (" b", False)] == found


@pytest.mark.parametrize("locale", offered_locales())
def test_each_language_has_all_lists_and_no_placeholder(locale: str) -> None:
    lists = words(locale).lists
    assert set(lists) == LISTS
    assert not any("?" in entry for entries in lists.values() for entry in entries)


@pytest.mark.parametrize("locale", LOCALES)
def test_honest_texts_pass_in_every_language(locale: str) -> None:
    """Fifty for each language, written apart from the guard: 98 % of them are accepted."""
    texts = list(honest_texts(locale, "both"))
    stopped = [text for finding, text in texts if refused(text, finding, locale)]
    assert len(texts) >= 50
    assert len(stopped) <= 1, stopped


@pytest.mark.parametrize("locale", LOCALES)
def test_falsified_texts_are_stopped_in_every_language(locale: str) -> None:
    """A seeded part of the harness: python -m benchmarks.guard makes the whole."""
    made = score(locale, "both", 600)
    assert sum(made.mutants.values()) > 400
    assert not made.passed, made.wrong[:3]
