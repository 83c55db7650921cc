"""What a sentence says about the cards: which, how many, with how much memory, and if they run.

A name may stand anywhere in a long line; a card that the clause advises against is not told.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from advisor.quantities.gpus import locate_gpu, stated_memory
from advisor.readers.clauses import is_negated, is_wished
from advisor.readers.patterns import Lazy

Span = tuple[int, int]

PIECE = 190  # characters that are searched at once
OVERLAP = 60  # longer than a name with its memory and the words beside it
MAX_CARDS = 4096  # in one run; a larger number before a name counts something else
ATTEMPTS = 4  # cards that a piece may advise against
NUMBERS = {
    "one": 1, "single": 1, "a single": 1, "two": 2, "dual": 2, "a pair of": 2, "three": 3,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "sixteen": 16, "一": 1, "單": 1,
    "单": 1, "二": 2, "兩": 2, "两": 2, "雙": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8,
}  # fmt: skip
_MAKER = r"(?:(?:NVIDIA|GeForce|Tesla|AMD|Instinct|Radeon|RTX|GTX)\s){0,3}"
_HAN = r"[一單单二兩两雙双三四五六七八]"
_WORD = r"(?:a\s)?(?:single|pair\sof)|one|two|dual|three|four|five|six|seven|eight|sixteen"
# 8x A100, 8 張 A100, two A100s; a number alone counts only after a word: with 8 A100.
_COUNT = Lazy(
    rf"(?:(?<![\w.,])(?P<times>\d{{1,4}})\s?[x×*]\s?"
    rf"|(?<![\d.,])(?P<measured>\d{{1,4}}|{_HAN})\s?[張张塊块片卡個个枚]\s?(?:的)?\s?"
    rf"|(?P<han>[單单雙双])\s?"
    rf"|(?<![\w-])(?P<word>{_WORD})\s"
    rf"|\b(?:on|with|using|have|has|across|over)\s(?:my\s|our\s|the\s)?(?P<plain>\d{{1,4}})\s"
    rf"|[在用有共]\s?(?P<after_han>\d{{1,4}})\s?)"
    rf"(?:\d{{1,3}}\s?Gi?B?[\s-])?{_MAKER}$",
    re.IGNORECASE | re.ASCII,
)
_COUNT_AFTER = Lazy(
    r"s?(?:[\s,(-]{0,3}\d{1,3}\s?Gi?B?)?\)?\s?[x×*]\s?(?P<times>\d{1,3})(?![\w.]|\s?[x×*]\s?\d)",
    re.IGNORECASE | re.ASCII,
)
_SEVERAL_MACHINES = Lazy(r"\bnodes?\b|節點|节点|多機|多机|[\d兩两二三四]\s?[機机台]", re.IGNORECASE)
_RUN_BEFORE = Lazy(
    r"(?:\b(?:on|with|using|across|over)\s(?:an?\s|my\s|our\s|the\s){0,2}|[在用]\s?)$",
    re.IGNORECASE | re.ASCII,
)
_RUN_WITH = Lazy(r"(?:on|with|using|across|over)\s|[在用]", re.IGNORECASE)
_RUN_AFTER = Lazy(
    r"[\s,(-]{0,3}(?:\d{1,3}\s?Gi?B?\)?\s?)?(?:顯示卡|显示卡|顯卡|显卡|卡)?\s?(?:上|來?訓|来?训|跑)",
    re.IGNORECASE | re.ASCII,
)


class Cards(NamedTuple):
    """Cards in a sentence; the columns are those of the words that say it."""

    name: str
    span: Span
    memory: tuple[int, Span] | None = None
    number: tuple[int, Span] | None = None
    runs: bool = False  # whether the run is said to be on them, and not only that they exist


def cards_in(text: str) -> Cards | None:
    """Return the first card that a line names and neither advises against nor wishes for."""
    for begin in range(0, max(len(text), 1), PIECE - OVERLAP):
        piece = text[begin : begin + PIECE]
        for _ in range(ATTEMPTS):
            found = locate_gpu(piece)
            if found is None:
                break
            gpu, start, end = found
            if start > PIECE - OVERLAP and begin + PIECE < len(text):
                break  # perhaps cut: the next piece has it whole
            if is_negated(text, begin + start) or is_wished(text, begin + start):
                piece = piece[:start] + " " * (end - start) + piece[end:]
                continue
            memory = stated_memory(piece, gpu, start, end)
            said = (memory[0], (begin + memory[1], begin + memory[2])) if memory else None
            return _counted(Cards(gpu.name, (begin + start, begin + end), said), text)
    return None


def _counted(cards: Cards, text: str) -> Cards:
    start, end = cards.span
    near = max(0, start - 50)
    before = text[near:start]
    counted = _COUNT.search(before)
    match = counted or _COUNT_AFTER.match(text, end)
    if match is None or match.lastgroup is None or _SEVERAL_MACHINES.search(text):
        return cards
    word = match[match.lastgroup].lower()
    count = NUMBERS.get(" ".join(word.split())) or (int(word) if word.isdigit() else 0)
    if not 1 <= count <= MAX_CARDS:
        return cards
    is_before = counted is not None
    left, right = match.span(match.lastgroup)
    span = (near + left, near + right) if is_before else (left, right)
    before_words = text[: near + match.start()] if is_before else text[:start]
    runs = (
        _RUN_AFTER.match(text, end) is not None
        or _RUN_BEFORE.search(before_words) is not None
        or _RUN_WITH.match(match[0]) is not None
    )
    return cards._replace(number=(count, span), runs=runs)
