"""Turns good model-written explanations into bad ones, and into others that are as good.

A guard has to refuse every mutant that changes the meaning, and to let the others pass. The
phrases are in benchmarks/mutations, by language; common.yaml holds what no language owns.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import cycle
from operator import methodcaller
from pathlib import Path

import yaml
from opencc import OpenCC

DATA = Path(__file__).resolve().parent / "mutations"
LOCALES = ("en", "zh-Hant", "zh-Hans", "ja", "ko", "es", "fr", "de", "hi", "ar")
UNSPACED = frozenset({"zh-Hant", "zh-Hans", "ja"})
SLOT = re.compile(r"(\{[^{}]*\})")
MASK = "\ue000"  # stands for a character of a slot where sentence ends are looked for
END = re.compile(rf"[.!?](?=\s|$|{MASK})|[。！？।؟]")
PAUSE = re.compile(rf"(?<=[^\s:：.!?।؟{MASK}])\s(?=[^\s{MASK}])|(?<=[，、])")
SPACE = re.compile(r"[ \n]+(?![^{]*\})")  # outside the slots
CYRILLIC = str.maketrans("aceiopxyABEKMHOPCTX", "асеіорхуАВЕКМНОРСТХ")
GREEK = str.maketrans("oviuABEZHIKMNOPTYX", "ονιυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
FULLWIDTH = {code: code + 0xFEE0 for code in (*range(65, 91), *range(97, 123))}
LONGEST = 8000  # characters that the padding exceeds


@dataclass(frozen=True, slots=True)
class Mutant:
    """One text made from an honest one, and what was done to it."""

    text: str
    label: str  # the class
    changes_meaning: bool
    held_out: bool  # classes kept aside until the guard is finished


@dataclass(frozen=True, slots=True)
class _Source:
    text: str
    locale: str
    title: str
    statements: Mapping[str, str]
    others: Sequence[str]
    random: random.Random

    @property
    def glue(self) -> str:
        return "" if self.locale in UNSPACED else " "

    @property
    def slots(self) -> list[str]:
        return SLOT.findall(self.text)

    @property
    def masked(self) -> str:
        return SLOT.sub(lambda match: MASK * len(match[0]), self.text)

    def words(self, key: str) -> list[str]:
        return _words(self.locale)[key]

    def some(self, items: Sequence[str], most: int) -> list[str]:
        return self.random.sample(items, min(most, len(items)))

    def splice(self, at: int, phrase: str) -> str:
        left, right = self.text[:at], self.text[at:]
        before = self.glue if left and not left[-1].isspace() else ""
        after = self.glue if right and not right[0].isspace() else ""
        return left + before + phrase + after + right


_Made = Iterator[tuple[str, str]]
_opened = cache(OpenCC)


@cache
def _words(name: str) -> dict[str, list[str]]:
    return dict(yaml.safe_load((DATA / f"{name}.yaml").read_text("utf-8")))


def _on_prose(text: str, change: Callable[[str], str]) -> str:
    parts = SLOT.split(text)
    return "".join(part if SLOT.fullmatch(part) else change(part) for part in parts)


def _own(source: _Source, phrase: str) -> str:
    """Put it as a sentence of its own between sentences or slots."""
    ends = [match.end() for match in END.finditer(source.masked)]
    ends += [match.end() for match in SLOT.finditer(source.text)]
    return source.splice(source.random.choice(ends or [0]), phrase)


def _clause(source: _Source, phrase: str) -> str:
    """Join it to a sentence, as its last clause."""
    ends = [match.start() for match in END.finditer(source.masked)]
    if not ends:
        return _own(source, phrase)
    at = source.random.choice(ends)
    if phrase[1:2].islower():
        phrase = phrase[0].lower() + phrase[1:]
    joiner = source.random.choice(source.words("joiners"))
    return f"{source.text[:at]}{joiner}{phrase}{source.text[at + 1 :]}"


def _aside(source: _Source, phrase: str) -> str:
    """Put it in brackets inside a sentence."""
    pauses = [match.start() for match in PAUSE.finditer(source.masked)]
    pauses = pauses or [match.start() for match in END.finditer(source.masked)]
    if not pauses:
        return _own(source, phrase)
    bare = phrase.rstrip(".!?。！？।؟")
    bracketed = f"（{bare}）" if source.locale in UNSPACED else f"({bare})"
    return source.splice(source.random.choice(pauses), bracketed)


def _edge(source: _Source, phrase: str) -> str:
    """Put it at the end or at the start."""
    return source.splice(source.random.choice((0, len(source.text))), phrase)


PLACES = (_own, _clause, _aside, _edge)


def _each(source: _Source, label: str, phrases: Sequence[str]) -> _Made:
    """Put each phrase somewhere, taking turns; one with {slot} takes the place of a slot."""
    offset = source.random.randrange(len(PLACES))
    for turn, raw in enumerate(phrases):
        phrase = raw.replace("{title}", source.title)
        if "{slot}" not in phrase:
            yield label, PLACES[(turn + offset) % len(PLACES)](source, phrase)
        elif source.slots:
            slot = source.random.choice(source.slots)
            yield label, source.text.replace(slot, phrase.replace("{slot}", slot), 1)


def _numbers(source: _Source) -> _Made:
    common, choice = _words("common"), source.random.choice
    rows = [(label, "frames") for label in common if label.startswith(("digit-", "number-"))]
    for label, key in (*rows, ("word-cardinal", "word-frames"), ("word-ordinal", "ordinal-frames")):
        chosen = source.some(common.get(label) or source.words(label), 8)
        framed = [choice(source.words(key)).replace("{n}", each) for each in chosen]
        yield from _each(source, label, framed)
        yield label, _aside(source, chosen[0])


def _sentences(source: _Source) -> _Made:
    for label in _words("common")["sentences"]:
        yield from _each(source, label, source.words(label))
    if source.locale != "en":
        yield from _each(source, "injection", source.some(_words("en")["injection"], 2))


def _mentions(source: _Source) -> _Made:
    common, frames = _words("common"), source.words("mentions")
    for label in common["mentions-of"]:
        named = [each for each in common[label] if each not in "".join(source.statements.values())]
        framed = [source.random.choice(frames).replace("{x}", each) for each in named]
        yield from _each(source, label, framed)
    for label in common["as-is"]:
        for phrase in common[label]:
            yield label, source.random.choice((_own, _edge))(source, phrase)


def _templates(source: _Source, key: str, slot: str) -> _Made:
    """Fill the templates of common.yaml with what they name."""
    name = slot[1:-1]
    prefix, _, field = name.partition(".")
    parts = {
        "text": source.text, "title": source.title, "glue": source.glue, "slot": slot,
        "name": name, "prefix": prefix, "field": field, "NAME": name.upper(),
        "Field": field.title(), "cyrillic": name.translate(CYRILLIC),
        "fullwidth": name.translate(FULLWIDTH),
        "json": json.dumps({"text": source.text}, ensure_ascii=False),
    }  # fmt: skip
    for entry in _words("common")[key]:
        label, _, template = entry.partition(" = ")
        yield label, re.sub(r"<(\w+)>", lambda part: parts.get(part[1], part[0]), template)


def _slots(source: _Source) -> _Made:
    others = [f"{{{each.strip('{}')}}}" for each in source.others]
    for slot in source.slots:
        made = [*_templates(source, "spellings", slot), *_pasted(source, slot)]
        made += [("slot-other", other) for other in others]
        yield from ((label, source.text.replace(slot, new, 1)) for label, new in made)
        yield "slot-doubled", _edge(source, slot)
    yield from (("slot-other", _own(source, other)) for other in others)
    phrases = source.words("direction")
    turned = [_flipped(source, phrase) for phrase in phrases]
    yield from _each(source, "direction-flipped", [each for each in turned if each not in phrases])


def _pasted(source: _Source, slot: str) -> _Made:
    """Put in the statement as it is, which comes first: no other is to come out like it."""
    statement = source.statements.get(slot[1:-1])
    if statement is not None:
        yield "slot-pasted", statement
        place, by = source.random.choice((r"\d", r"\d(?=\D*$)")), source.random.randint(1, 9)
        changed = re.sub(place, lambda old: str((int(old[0]) + by) % 10), statement, count=1)
        yield "slot-pasted-changed", changed
        yield "direction-flipped", _flipped(source, statement)


def _flipped(source: _Source, statement: str) -> str:
    """Turn each direction that has an opposite ("higher = lower")."""
    opposite: dict[str, str] = {}
    for pair in source.words("flips"):
        one, other = pair.split(" = ")
        opposite = {other: one, one: other} | opposite
    words = "|".join(map(re.escape, sorted(opposite, key=lambda each: (-len(each), each))))
    bare = source.locale in UNSPACED or source.locale == "ko"  # endings follow without a space
    pattern = f"(?:{words})" if bare else rf"(?<!\w)(?:{words})(?!\w)"
    return re.sub(pattern, lambda match: opposite[match[0]], statement)


def _languages(source: _Source) -> _Made:
    """Change the language or the script, of all prose and of a part."""
    for locale in LOCALES:
        if locale != source.locale:
            prose = cycle(source.some(_words(locale)["harmless"], 6))
            change = partial(re.sub, r"(?s)^\s*\S.*$", lambda _, prose=prose: f" {next(prose)} ")
            yield "language-whole", _on_prose(source.text, change).strip()
            yield "language-sentence", source.random.choice(PLACES)(source, next(prose))
    if source.locale.startswith("zh"):
        other = "t2s" if source.locale == "zh-Hant" else "s2t"
        yield "script-zh", _on_prose(source.text, _opened(other).convert)
    words = sorted(set(re.findall(r"[A-Za-z]{2,}", SLOT.sub(" ", source.text))))
    for table in (CYRILLIC, GREEK, FULLWIDTH):
        label = "script-fullwidth" if table is FULLWIDTH else "script-lookalike"
        yield label, _on_prose(source.text, methodcaller("translate", table))
        for word in source.some([each for each in words if each.translate(table) != each], 2):
            change = partial(re.sub, rf"\b{word}\b", word.translate(table))
            yield label, _on_prose(source.text, change)


def _hidden(source: _Source) -> _Made:
    masked = source.masked
    inner = [at for at in range(1, len(masked)) if MASK not in masked[at - 1 : at + 1]]
    for label in ("bidi", "zero-width", "control"):
        for mark in _words("common")[label]:
            at = source.random.choice(inner or [0])
            yield label, source.text[:at] + mark + source.text[at:]
    harmless = source.words("harmless")
    many = source.glue.join(harmless * (1 + LONGEST // len("".join(harmless))))
    for long in (many, "…" * LONGEST, harmless[0] * 200):
        yield "padding", _edge(source, long)


def _preserved(source: _Source) -> _Made:
    text = source.text
    ends = [match.end() for match in SLOT.finditer(text)] or [len(text)]
    yield from _templates(source, "whole", "")
    yield "blank-line", f"{text[: ends[-1]]}\n\n\n{text[ends[-1] :].lstrip()}"
    yield "paragraphs", SLOT.sub(r"\1\n\n", text).replace("\n\n ", "\n\n").strip()
    yield "paragraphs", f"{text[: ends[0]]}\n\n{text[ends[0] :].lstrip()}".strip()
    yield "apostrophes", text.replace("'", "’") if "'" in text else text.replace("’", "'")
    free = [each for each in source.slots if not re.search(rf"[:：]\s*{re.escape(each)}", text)]
    new = iter(free[1:] + free[:1])
    yield "slot-order", "".join(next(new) if each in free else each for each in SLOT.split(text))
    whole = [each for each in source.words("harmless") if each[-1] not in ":：?？؟"]
    for phrase in whole:  # what announces or asks is not whole
        yield "harmless", source.random.choice((_own, _edge))(source, phrase)


MAKERS = (_numbers, _sentences, _mentions, _slots, _languages, _hidden, _preserved)


def mutants(
    text: str,
    *,
    locale: str,
    title: str,
    statements: Mapping[str, str],
    others: Sequence[str],
    seed: int,
) -> Iterator[Mutant]:
    """All mutants of one honest text (random choices by seed).

    `others` are slot names of another finding. A text comes out once, under its first class.
    """
    seen, common = {text}, _words("common")
    for maker in MAKERS:
        chance = random.Random(f"{seed} {maker.__name__} {locale} {text}")
        source = _Source(text, locale, title, statements, others, chance)
        for label, made in maker(source):
            changes = label not in common["preserving"]
            same = changes and SPACE.sub("", made) == SPACE.sub("", text)
            if made not in seen and not same:
                seen.add(made)
                yield Mutant(made, label, changes, label in common["held-out"])
