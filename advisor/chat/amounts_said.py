"""The settings, cards, hours and prices that a follow-up names, with the values beside them.

Each number goes to the nearest setting on its side of a comma: "batch 8, 24 layers". Of "from 384
to 768" it is the later one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from advisor.chat.words import Span, Words, words
from advisor.quantities.gpus import MAX_TEXT, Gpu, find_gpu, locate_gpu
from advisor.readers.amounts import plain_number

FACTS = {
    "width": "model.n_embd", "layers": "model.n_layer", "heads": "model.n_head",
    "batch": "batch.micro", "accumulation": "batch.accumulation", "rate": "optim.learning_rate",
    "dropout": "model.dropout", "tokens": "data.tokens_planned", "steps": "run.max_steps",
    "length": "model.block_size", "cards": "batch.world_size",
}  # fmt: skip
CARDS, GPU = "batch.world_size", "hardware.gpu"
FACTORS = {
    "double": 2.0, "halve": 0.5, "triple": 3.0, "quadruple": 4.0, "quarter": 0.25, "tenth": 0.1,
}  # fmt: skip
HOURS = {"hours": 1.0, "days": 24.0}
FAR = 26  # characters between a setting and its value
APART = 40  # what a comma between them counts for: then another setting is meant
OVERLAP = 60  # characters; longer than the name of a card
LARGEST = 1e18
MOST_CARDS = 100_000
_COMMA = re.compile(r"[,;:](?!\d)|。|\b(?:and|und|et|y|oder|or)\b|和|및")
_NUMBER = re.compile(r"(?<![a-z0-9_.])(?<!\d,)\d{1,18}(?:[.,_]\d{1,18}){0,6}(?:e[-+]?\d{1,3})?")
_HAN = {
    each: value
    for value, said in enumerate(["一", "二兩两", "三", "四", "五", "六", "七", "八", "九"], 1)
    for each in said
}
# Numerals of Chinese and Japanese before a word that counts things, times or hours.
_HAN_COUNTED = re.compile(
    rf"(?<!第)(?:[{''.join(_HAN)}]?十[{''.join(_HAN)}]?|[{''.join(_HAN)}])"
    r"(?=\s?[張张塊块顆颗枚台片層层號号番基倍時时天日]|\s?[個个]?(?:小時|小时|鐘頭|钟头|gpu))"
)
_FROM_TO = re.compile(r"[^\d,;，、。]{0,16}")


@dataclass(frozen=True, slots=True)
class Change:
    """A new value of a fact, or a factor of the present one."""

    fact: str
    value: float | str | None = None
    factor: float | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands, with its unit."""

    start: int
    end: int
    value: float
    is_plain: bool  # digits and nothing behind them: it may be the number of a finding


@dataclass(frozen=True, slots=True)
class Amounts:
    """What is said about settings; `numbers` are those that belong to none."""

    changes: tuple[Change, ...]
    numbers: tuple[Number, ...]
    hours: float | None = None
    price: float | None = None
    gpu: str | None = None
    count: int | None = None


def amounts_in(text: str) -> Amounts:
    """Return the amounts of a short folded text."""
    known = words()
    card = _card(text)
    inside = (card[1], card[2]) if card else None
    parts = [*(span for name in FACTORS for span in known.find(name, text)), inside]
    numbers = [n for n in _numbers(text, known) if not any(_within(n, span) for span in parts)]
    price = _price(text, numbers, known)
    hours = next(_hours(text, [n for n in numbers if n is not price], known), None)
    left = [n for n in numbers if n not in (price, hours and hours[0])]
    named = list(_named(text, known, inside))
    given, passed = _paired(text, left, named, known)
    left = [n for n in left if n not in given.values() and n not in passed]
    scaled = _scaled(text, numbers, known)
    changes = [_change(name, n, text, known, scaled) for (name, _), n in given.items()]
    changes += _factors(text, [each for each in named if each not in given], known)
    bare = None if card else next(filter(None, map(_bare_card, _of_cards(left, given))), None)
    if bare is not None:
        left = [n for n in left if n is not bare[0]]
        changes = [c for c in changes if c.value != bare[0].value]
    gpu = card[0].name if card else bare[1] if bare else None
    return Amounts(
        changes=tuple(c for c in changes if c.fact != CARDS) + _cards(gpu),
        numbers=tuple(left),
        # A price holds for one hour, which is no budget: "2.5 dollars for 1 hour of GPU".
        hours=hours[1] if hours and (price is None or hours[1] != 1.0) else None,
        price=price.value if price else None,
        gpu=gpu,
        count=next((n for c in changes if c.fact == CARDS and (n := _count(c.value))), None),
    )


def numbers_in(text: str) -> list[float]:
    """Return all numbers of a folded text, in digits and in words."""
    return [number.value for number in _numbers(text, words())]


def _card(text: str) -> tuple[Gpu, int, int] | None:
    """Return the first card, looked for piece by piece: a name is short."""
    for begin in range(0, len(text), MAX_TEXT - OVERLAP):
        found = locate_gpu(text[begin : begin + MAX_TEXT])
        if found:
            return found[0], begin + found[1], begin + found[2]
    return None


def _cards(gpu: str | None) -> tuple[Change, ...]:
    return (Change(GPU, gpu),) if gpu else ()


def _of_cards(left: Sequence[Number], given: Mapping[tuple[str, Span], Number]) -> list[Number]:
    """Return the numbers that may be the name of a card: those of no other setting."""
    return [*left, *(number for (name, _), number in given.items() if name == "cards")]


def _bare_card(number: Number) -> tuple[Number, str] | None:
    """Return the card that people call by its number alone: "a 4090"."""
    if not (number.is_plain and 1000 <= number.value < 10_000):
        return None
    found = find_gpu(f"RTX {int(number.value)}")
    return (number, found.name) if found else None


def _count(value: float | str | None) -> int | None:
    whole = isinstance(value, float) and value.is_integer() and 1 <= value <= MOST_CARDS
    return int(value) if whole and value is not None else None


def _within(number: Number, span: Span | None) -> bool:
    return span is not None and span[0] <= number.start < span[1]


def _numbers(text: str, known: Words) -> Iterator[Number]:
    for match in _NUMBER.finditer(text):
        try:
            value = plain_number(match[0])
        except ValueError:  # 1.2.3
            continue
        scale = _scales().match(text, match.end())
        end = scale.end() if scale else match.end()
        value *= known.scales[scale["unit"].strip()] if scale else 1.0
        percent = text.startswith("%", end) or text.startswith(" %", end)
        value = value / 100 if percent else value
        if value <= LARGEST:
            yield Number(match.start(), end, value, match[0].isdecimal() and not (scale or percent))
    for counted in _HAN_COUNTED.finditer(text):
        yield Number(*counted.span(), _han_value(counted[0]), is_plain=False)
    for value, pattern in known.cardinals:
        for found in pattern.finditer(text):
            yield Number(*found.span(), float(value), is_plain=False)


def _han_value(numeral: str) -> float:
    tens, ten, ones = numeral.rpartition("十")
    return float((_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(ones, 0))


@cache
def _scales() -> re.Pattern[str]:
    units = sorted(words().scales, key=len, reverse=True)
    either = "|".join(re.escape(each) for each in units if len(each) > 1 or not each.isascii())
    short = "".join(re.escape(each) for each in units if len(each) == 1 and each.isascii())
    return re.compile(
        rf"(?P<unit>(?<=\d)[{short}]|(?<=\d)(?:{either})|(?<=\d) (?:{either}))(?![a-z])"
    )


def _price(text: str, numbers: list[Number], known: Words) -> Number | None:
    """Return the number beside a currency."""
    money = list(known.find("money", text))
    near = [(_distance(n, span), n) for n in numbers for span in money]
    best = min(near, key=lambda each: each[0], default=None)
    return best[1] if best and best[0] <= (3 if not known.has("per_hour", text) else FAR) else None


def _hours(text: str, numbers: list[Number], known: Words) -> Iterator[tuple[Number, float]]:
    for name, scale in HOURS.items():
        spans = list(known.find(name, text))
        for number in numbers:
            if any(0 <= start - number.end <= 2 for start, _ in spans):
                yield number, number.value * scale


def _named(text: str, known: Words, card: Span | None) -> Iterator[tuple[str, Span]]:
    """Yield the settings that are named, of overlapping names the longest."""
    found = [(name, span) for name in FACTS for span in known.find(name, text)]
    if card:
        found.append(("cards", card))
    taken: list[Span] = []
    for name, (start, end) in sorted(found, key=lambda each: each[1][0] - each[1][1]):
        if all(end <= left or right <= start for left, right in taken):
            taken.append((start, end))
            yield name, (start, end)


def _distance(number: Number, span: Span) -> int:
    return max(span[0] - number.end, number.start - span[1], 0)


def _paired(
    text: str, numbers: list[Number], named: list[tuple[str, Span]], known: Words
) -> tuple[dict[tuple[str, Span], Number], list[Number]]:
    """Give each setting the number nearest to it; the second list holds values left behind."""
    pairs = []
    for each in named:
        for number in numbers:
            near = _distance(number, each[1])
            low, high = sorted([number.start, number.end, *each[1]])[1:3]
            far = near + APART * bool(_COMMA.search(text[low:high]))
            pairs.append((far, min(number.start, each[1][0]), each, number))
    given: dict[tuple[str, Span], Number] = {}
    for far, _, each, number in sorted(pairs, key=lambda pair: pair[:2]):
        if far <= FAR and each not in given and number not in given.values():
            given[each] = number
    passed = []
    for each, number in given.items():
        for later in numbers:
            free = later not in given.values() and later.start > number.end
            if free and each[0] != "cards" and _from_to(text[number.end : later.start], known):
                given[each] = later
                passed.append(number)
    return given, passed


def _from_to(between: str, known: Words) -> bool:
    is_named = any(known.has(name, between) for name in FACTS)
    return between.strip() != "" and _FROM_TO.fullmatch(between) is not None and not is_named


def _change(
    name: str, number: Number, text: str, known: Words, scaled: Mapping[Number, float]
) -> Change:
    if number in scaled and name != "cards":
        return Change(FACTS[name], factor=scaled[number])
    behind = text[number.end :].lstrip()
    times = known.concepts["times"].match(behind)
    is_factor = times is not None and not behind[times.end() :].lstrip()[:1].isdecimal()
    if is_factor and name != "cards":
        return Change(FACTS[name], factor=number.value)
    return Change(FACTS[name], number.value)


def _scaled(text: str, numbers: list[Number], known: Words) -> dict[Number, float]:
    """Return the numbers that something is divided or multiplied by, with their factors."""
    found = {}
    for name in ("divide", "multiply"):
        for span in known.find(name, text):
            nearest = min(numbers, key=lambda n: _distance(n, span), default=None)
            if nearest and nearest.value and _distance(nearest, span) <= FAR:
                found[nearest] = 1 / nearest.value if name == "divide" else nearest.value
    return found


def _factors(text: str, named: list[tuple[str, Span]], known: Words) -> list[Change]:
    """Return the settings that are to be doubled, halved or taken away."""
    found = []
    said = {f: [*known.find(name, text)] for name, f in FACTORS.items()}
    gone = [*known.find("without", text)]
    for name, span in named:
        near = [
            (max(start - span[1], span[0] - end), factor)
            for factor, spans in said.items()
            for start, end in spans
        ]
        far, factor = min(near, default=(FAR + 1, 1.0))
        if far <= FAR:
            found.append(Change(FACTS[name], factor=factor))
        elif name == "dropout" and any(max(s - span[1], span[0] - e) <= FAR for s, e in gone):
            found.append(Change(FACTS[name], 0.0))
    return found
