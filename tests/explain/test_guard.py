"""The guard: connecting words pass in every language, anything else that a model adds does not."""

from __future__ import annotations

import pytest

from advisor.explain.guard.check import refusals
from advisor.explain.guard.speech import TERM, speech
from advisor.explain.guard.terms import own_terms
from advisor.explain.slots import filled, pieces
from advisor.wording.locales import offered_locales
from benchmarks.blind import falsified, sets
from benchmarks.guard import LOCALES, refused, score
from benchmarks.guard import honest as honest_texts

SAID = {
    "f1.what": "Dropout is 10% in `train.py`, which runs on an RTX 4070 with bf16.",
    "f1.fix": "Set `dropout = 0.0`.",
}
GOOD = "Here is what stands out. {f1.what} Here is what to do: {f1.fix}"


def reasons(text: str, locale: str = "en") -> set[str]:
    """Return the kinds of refusal of a text about `SAID`."""
    return {each.kind for each in refusals(text, title="T", statements=SAID, locale=locale)}


def test_connecting_words_pass() -> None:
    assert reasons(GOOD) == set()
    assert filled(GOOD, SAID) == (
        "Here is what stands out. Dropout is 10% in `train.py`, which runs on an RTX 4070 with"
        " bf16. Here is what to do: Set `dropout = 0.0`."
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
        (f"{GOOD} It is 7.", "character"),
        (f"{GOOD} It is ٧.", "character"),
        (f"{GOOD} It is ½ of it.", "character"),
        (f"{GOOD} It is twice that.", "word"),
        (f"{GOOD} See part XIV.", "word"),
        (f"{GOOD} The loss is higher.", "word"),
        (f"{GOOD} Please restart the run.", "word"),
        (f"{GOOD} Try PyTorch.", "word"),
        (f"{GOOD} Pass --fp16 along.", "word"),
        (f"{GOOD} See example.com for it.", "word"),
        (f"{GOOD} Look here.this is it.", "word"),
        (f"{GOOD} You asked about gradient clipping.", "word"),  # a term of another finding
        (f"{GOOD} The reason is dropout.", "word"),  # a term where a claim could be made
        (f"{GOOD} **Look** here.", "character"),
        (f"{GOOD} <b>Look</b> here.", "character"),
        (f"{GOOD} Look\u200b here.", "character"),
        (f"{GOOD} Lооk here.", "word"),  # two Cyrillic letters
        (f"{GOOD} Is this the reason?", "character"),
        (f"{GOOD}\n\n– Look here.\n– Look there.", "list"),
        (f"{GOOD} " + "Look at this directly. " * 60, "length"),
        ("Das hier ist es, worum es geht. {f1.what} Und das folgt daraus: {f1.fix}", "word"),
        ("{f1.what} {f1.fix} This is a catastrophe.", "word"),
        ("{f1.what} {f1.fix} You can safely ignore this.", "word"),
        ("{f1.what} This is not so. {f1.fix}", "word"),
        ("{f1.what} {f1.fix} Perhaps.", "word"),
    ],
)
def test_what_is_refused_and_why(text: str, kind: str) -> None:
    assert kind in reasons(text)


@pytest.mark.parametrize(
    "text",
    [
        "Let us take the statements one by one. {f1.what} {f1.fix}",
        "{f1.what} This is one of the points worth reading. {f1.fix}",
        "Take a second to read the next statement. {f1.what} {f1.fix}",
        "{f1.what}\n\nBack to your question about bf16. {f1.fix}",
        "What is this about? {f1.what} {f1.fix}",
        "You asked about dropout – here is the answer. {f1.what} {f1.fix}",
        "Let’s begin with `what` was found.".replace("`", "") + " {f1.what} {f1.fix}",
    ],
)
def test_what_only_looks_like_it_passes(text: str) -> None:
    assert reasons(text) == set()


def test_terms_are_those_of_the_finding() -> None:
    assert own_terms(tuple(SAID.values()), "en") == ("dropout", "RTX", "bf16")
    assert "學習率" in own_terms(("學習率是 3e-4。",), "zh-Hant")


def test_a_text_is_split_at_its_slots() -> None:
    found = [(each.text, each.is_slot) for each in pieces("a {f1.x}{f1.y} b")]
    assert [("a ", False), ("f1.x", True), ("f1.y", True), (" b", False)] == found


@pytest.mark.parametrize("locale", offered_locales())
def test_each_language_has_a_vocabulary_in_which_each_entry_stands_once(locale: str) -> None:
    known = speech(locale)
    entries = [*known.words, *known.phrases]
    assert len(entries) == len(set(entries))
    assert any(TERM in each for each in known.phrases)
    assert not any(each.isdigit() for entry in entries for each in entry)


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


@pytest.mark.parametrize(("name", "locale"), sets())
def test_what_others_wrote_to_falsify_is_stopped(name: str, locale: str) -> None:
    """Sentences of people who had the vocabulary before them, and of others who had not."""
    found = list(falsified(name, locale))
    assert len(found) >= 40
    assert [text for text, passed in found if passed] == []
