"""Turns good model-written explanations into bad ones, and into others that are as good.

A guard has to refuse every mutant that changes the meaning, and to let the others pass. The
phrases are in benchmarks/mutations, by language; common.yaml holds what no language owns.
"""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
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
SENTENCES = (
    "word-fraction", "word-multiple", "word-dozen", "word-percent", "word-vague", "direction",
    "comparison", "action", "action-drastic", "overstated", "understated", "denied", "doubted",
    "attributed", "injection", "prompt-leak",
)  # fmt: skip
MENTIONS = ("option", "assignment", "command", "identifier", "url", "domain", "email")
PLAIN = ("markdown-link", "image-query", "html", "code-fence", "table", "role-marker")
PRESERVING = frozenset({
    "blank-line", "trailing-space", "quotation-marks", "paragraphs", "slot-order", "harmless",
})  # fmt: skip
HELD_OUT = frozenset({
    "digit-devanagari", "digit-thai", "digit-math-bold", "digit-circled", "digit-roman-character",
    "digit-roman-latin", "digit-emoji", "number-percent", "word-ordinal", "word-multiple",
    "word-percent", "word-vague", "slot-doubled", "slot-other", "slot-space", "slot-nested",
    "slot-pasted-changed", "direction-flipped", "comparison", "action-drastic", "assignment",
    "identifier", "domain", "markdown-link", "html", "table", "emphasis", "role-marker",
    "language-sentence", "script-fullwidth", "understated", "doubted", "zero-width", "padding",
    "json",
})  # fmt: skip
CYRILLIC = str.maketrans("aceiopxyABEKMHOPCTX", "асеіорхуАВЕКМНОРСТХ")
GREEK = str.maketrans("oviuABEZHIKMNOPTYX", "ονιυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
FULLWIDTH = {code: code + 0xFEE0 for code in (*range(65, 91), *range(97, 123))}
QUOTES = ("“”", '""', "‘’", "«»", "„“", "「」", "『』")
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
        return self.random.sample(list(items), min(most, len(items)))


_Made = Iterator[tuple[str, str]]


@cache
def _words(name: str) -> dict[str, list[str]]:
    data: dict[str, list[str]] = yaml.safe_load((DATA / f"{name}.yaml").read_text("utf-8"))
    return data


@cache
def _converter(locale: str) -> Any:
    return OpenCC("t2s" if locale == "zh-Hant" else "s2t")


def _on_prose(text: str, change: Callable[[str], str]) -> str:
    parts = SLOT.split(text)
    return "".join(part if SLOT.fullmatch(part) else change(part) for part in parts)


def _spliced(source: _Source, at: int, phrase: str) -> str:
    left, right = source.text[:at], source.text[at:]
    before = source.glue if left and not left[-1].isspace() else ""
    after = source.glue if right and not right[0].isspace() else ""
    return left + before + phrase + after + right


def _own(source: _Source, phrase: str) -> str:
    """Put it as a sentence of its own between sentences or slots."""
    ends = [match.end() for match in END.finditer(source.masked)]
    ends += [match.end() for match in SLOT.finditer(source.text)]
    return _spliced(source, source.random.choice(ends or [0]), phrase)


def _clause(source: _Source, phrase: str) -> str:
    """Join it to a sentence, as its last clause."""
    ends = [match.start() for match in END.finditer(source.masked)]
    if not ends:
        return _own(source, phrase)
    at = source.random.choice(ends)
    if phrase[1:2].islower():
        phrase = phrase[0].lower() + phrase[1:]
    joiner = source.random.choice(source.words("joiners"))
    return source.text[:at] + joiner + phrase + source.text[at + 1 :]


def _aside(source: _Source, phrase: str) -> str:
    """Put it in brackets inside a sentence."""
    pauses = [match.start() for match in PAUSE.finditer(source.masked)]
    pauses = pauses or [match.start() for match in END.finditer(source.masked)]
    if not pauses:
        return _own(source, phrase)
    bare = phrase.rstrip(".!?。！？।؟")
    bracketed = f"（{bare}）" if source.locale in UNSPACED else f"({bare})"
    return _spliced(source, source.random.choice(pauses), bracketed)


def _last(source: _Source, phrase: str) -> str:
    return _spliced(source, len(source.text), phrase)


def _first(source: _Source, phrase: str) -> str:
    return _spliced(source, 0, phrase)


PLACES = (_own, _clause, _aside, _last, _first)


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
    frames = source.words("frames")
    for label, numbers in _words("common").items():
        if label.startswith(("digit-", "number-")):
            chosen = source.some(numbers, 5)
            framed = [source.random.choice(frames).replace("{n}", each) for each in chosen]
            yield from _each(source, label, framed)
            yield label, _aside(source, chosen[0])
    for label, key, kind in (
        ("word-cardinal", "cardinals", "word_frames"),
        ("word-ordinal", "ordinals", "ordinal_frames"),
    ):
        chosen = source.some(source.words(key), 8)
        framed = [source.random.choice(source.words(kind)).replace("{n}", n) for n in chosen]
        yield from _each(source, label, framed)


def _sentences(source: _Source) -> _Made:
    for label in SENTENCES:
        yield from _each(source, label, source.words(label))
    if source.locale != "en":
        yield from _each(source, "injection", source.some(_words("en")["injection"], 2))


def _mentions(source: _Source) -> _Made:
    common = _words("common")
    for label in MENTIONS:
        frames = source.words("mentions")
        framed = [source.random.choice(frames).replace("{x}", each) for each in common[label]]
        yield from _each(source, label, source.some(framed, 6))
    for label in PLAIN:
        for phrase in source.some(common[label], 4):
            yield label, source.random.choice((_own, _last, _first))(source, phrase)


def _renamed(name: str) -> _Made:
    """Yield spellings of a slot that are not its own."""
    prefix, _, field = name.partition(".")
    yield from (("slot-case", f"{{{each}}}") for each in (name.upper(), f"{prefix}.{field.title()}"))
    yield from (("slot-space", each) for each in (f"{{ {name} }}", f"{{{prefix}. {field}}}"))
    yield "slot-zero-width", f"{{{prefix}.\u200b{field}}}"
    yield "slot-zero-width", f"{{{name}\u2060}}"
    yield from (("slot-nested", each) for each in (f"{{{{{name}}}}}", f"{{{prefix}.{{{name}}}}}"))
    yield "slot-lookalike", f"{{{name.translate(CYRILLIC)}}}"
    yield "slot-lookalike", f"{{{name.translate(FULLWIDTH)}}}"
    yield "slot-lookalike", f"｛{name}｝"
    yield from (("slot-invented", f"{{{prefix}.{each}}}") for each in _words("common")["fields"])


def _slots(source: _Source) -> _Made:
    for slot in source.slots:
        spellings = [("slot-dropped", ""), ("slot-doubled", slot + source.glue + slot)]
        spellings += _renamed(slot[1:-1])
        spellings += [("slot-other", f"{{{each.strip('{}')}}}") for each in source.others]
        statement = source.statements.get(slot[1:-1])
        if statement is not None:
            spellings.append(("slot-pasted", statement))
            spellings.append(("slot-pasted-changed", _other_digit(statement, source.random)))
            spellings.append(("direction-flipped", _flipped(statement, source.words("flips"))))
        for label, new in spellings:
            if new != statement or label == "slot-pasted":
                yield label, source.text.replace(slot, new, 1)
        yield "slot-doubled", _last(source, slot)
    prefix = source.slots[0][1:-1].partition(".")[0] if source.slots else "f1"
    extra = [f"{{{prefix}.{each}}}" for each in _words("common")["fields"]]
    yield from (("slot-invented", _own(source, each)) for each in source.some(extra, 2))
    yield from (("slot-other", _last(source, f"{{{each.strip('{}')}}}")) for each in source.others)
    for phrase in source.words("direction"):
        flipped = _flipped(phrase, source.words("flips"))
        if flipped != phrase:
            yield "direction-flipped", source.random.choice(PLACES)(source, flipped)


def _other_digit(statement: str, source: random.Random) -> str:
    places = [at for at, letter in enumerate(statement) if letter.isdecimal()]
    if not places:
        return statement
    at = source.choice(places)
    value = unicodedata.decimal(statement[at])
    new = chr(ord(statement[at]) - value + (value + source.randint(1, 9)) % 10)
    return statement[:at] + new + statement[at + 1 :]


def _flipped(statement: str, pairs: Sequence[str]) -> str:
    """Turn the direction of the first word that has an opposite ("higher = lower")."""
    opposite: dict[str, str] = {}
    for pair in pairs:
        one, other = pair.split(" = ")
        opposite |= {one: other, other: one}
    words = "|".join(map(re.escape, sorted(opposite, key=lambda each: (-len(each), each))))
    latin = r"(?<![a-zA-ZÀ-ÿ])({})(?![a-zA-ZÀ-ÿ])"
    return re.sub(latin.format(words), lambda match: opposite[match[0]], statement, count=1)


def _languages(source: _Source) -> _Made:
    for locale in LOCALES:
        if locale != source.locale:
            foreign = source.random.sample(_words(locale)["harmless"], 6)
            prose = iter(foreign * (1 + len(source.slots)))
            yield "language-whole", _on_prose(
                source.text,
                lambda part, prose=prose: f" {next(prose)} " if part.strip() else part,  # type: ignore[misc]
            ).strip()
            yield "language-sentence", source.random.choice(PLACES)(source, foreign[0])


def _scripts(source: _Source) -> _Made:
    if source.locale.startswith("zh"):
        yield "script-zh", _on_prose(source.text, _converter(source.locale).convert)
    for label, table in (
        ("script-lookalike", CYRILLIC),
        ("script-lookalike", GREEK),
        ("script-fullwidth", FULLWIDTH),
    ):
        yield label, _on_prose(source.text, lambda part, table=table: part.translate(table))  # type: ignore[misc]
        words = re.findall(r"[A-Za-z]{2,}", SLOT.sub(" ", source.text))
        for word in source.some(sorted({each for each in words if each.translate(table) != each}), 2):
            pattern = rf"\b{word}\b"
            yield label, _on_prose(
                source.text,
                lambda part, p=pattern, new=word.translate(table): re.sub(p, new, part),  # type: ignore[misc]
            )


def _hidden(source: _Source) -> _Made:
    masked = source.masked
    inner = [at for at in range(1, len(masked)) if MASK not in masked[at - 1 : at + 1]]
    for label in ("bidi", "zero-width", "control"):
        for mark in _words("common")[label]:
            at = source.random.choice(inner or [0])
            yield label, source.text[:at] + mark + source.text[at:]


def _shapes(source: _Source) -> _Made:
    text, title = source.text, source.title
    slot = source.slots[0] if source.slots else text
    yield from (("heading", f"{mark} {title}\n\n{text}") for mark in ("#", "##", "######"))
    yield "heading", f"{title}\n=====\n\n{text}"
    yield "code-fence", f"```\n{text}\n```"
    yield "table", text.replace(slot, f"\n| {title} |\n| --- |\n| {slot} |\n", 1)
    for mark in ("**", "*", "__", "~~", "`"):
        yield "emphasis", text.replace(slot, f"{mark}{slot}{mark}", 1)
        bold = source.random.choice(PLACES)(source, f"{mark}{title}{mark}")
        yield "emphasis", bold
    for mark in ("-", "*", "•", "1."):
        yield "list", SLOT.sub(lambda match, mark=mark: f"\n{mark} {match[0]}\n", text)  # type: ignore[misc]
    harmless = source.words("harmless")
    many = source.glue.join(harmless * (1 + LONGEST // len("".join(harmless))))
    yield from (("padding", f"{text}{source.glue}{each}") for each in (many, "…" * LONGEST))
    yield "padding", many + source.glue + text
    yield from (("empty", each) for each in ("", " ", "\n\n", "\u200b"))
    made = json.dumps({"text": text}, ensure_ascii=False)
    yield from (("json", each) for each in (made, f"```json\n{made}\n```", f"[{made}]", f"{made},"))


def _preserved(source: _Source) -> _Made:
    text = source.text
    gaps = [match.end() for match in SLOT.finditer(text)] or [len(text)]
    at = source.random.choice(gaps)
    yield "blank-line", f"{text[:at]}\n\n\n{text[at:].lstrip()}"
    yield from (("blank-line", each) for each in (f"\n{text}", f"{text}\n\n"))
    yield from (("trailing-space", text + each) for each in (" ", "   ", " \n"))
    yield "paragraphs", SLOT.sub(r"\1\n\n", text).replace("\n\n ", "\n\n").strip()
    yield "paragraphs", _spliced(source, gaps[0], "\n\n").replace(" \n\n ", "\n\n").strip()
    yield "quotation-marks", text.replace("'", "’") if "'" in text else text.replace("’", "'")
    for pair in source.words("quotes"):
        quoted = source.words("quoted")[0].replace("“", pair[0]).replace("”", pair[1])
        yield "quotation-marks", _last(source, quoted)
        yield "quotation-marks", _own(source, quoted)
    free = [each for each in source.slots if not re.search(rf"[:：]\s*{re.escape(each)}", text)]
    for _ in range(2 if len(free) > 1 else 0):
        new = iter(source.some(free, len(free)))
        yield "slot-order", SLOT.sub(
            lambda match, new=new: next(new) if match[0] in free else match[0], text  # type: ignore[misc]
        )
    for phrase in source.words("harmless"):
        yield "harmless", source.random.choice((_own, _last, _first))(source, phrase)
