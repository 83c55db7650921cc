"""How people write the names of cards: RTX-4070, 8xA100, a 4090, 3060 ti, 两张3090, M1 Max.

The table in gpus.csv knows the names that programs print; here the spellings of people become
those. A number alone, such as 4090, is a card only beside words that say so: it may be a step, a
year or a width just as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

GIB = 2**30

_SPACES = dict.fromkeys((0x00A0, 0x2009, 0x202F, 0x3000), " ")
_HYPHENS = (
    re.compile(r"(?<=RTX)[-_](?=\d)|(?<=GTX)[-_](?=\d)", re.IGNORECASE),
    re.compile(r"(?<=\d0)-(?=(?:Ti|Super)\b)|(?<=Ti)-(?=Super\b)", re.IGNORECASE),
)
_DIGIT_X = re.compile(r"\d[xX]")  # stands in all that the next two match
_TIMES_BEHIND = re.compile(r"(?<=\d)[xX](?=\d{1,2}(?!\d))")  # A100x8
_TIMES = re.compile(r"(?<![\w.-])(\d{1,3})[xX](?=[A-Za-z\d])", re.ASCII)  # 8xA100

_NUMBER = r"(?:10[678]|16[56]|20[678]|30[5-9]|40[5-9]|50[5-9])0"
_BARE = re.compile(
    rf"(?<![\w.$#=-])(?<!\d,)(?P<number>{_NUMBER})"
    r"(?P<mark>[ -]?(?:Ti[ -]?Super|Ti|Super|D)(?![A-Za-z0-9]))?(?P<end>s(?![A-Za-z0-9]))?"
    r"(?P<mobile>\s?(?:laptop|mobile|筆電|笔记本))?(?![\w-])(?![.,]\d)",
    re.IGNORECASE | re.ASCII,
)
_APPLE = re.compile(r"(?<![\w.-])M\d\s?(?:Pro|Max|Ultra)\b", re.ASCII)
_CARD = r"(?:顯示卡|显示卡|顯卡|显卡)"
_BEFORE = re.compile(
    r"(?:"
    r"(?<![\w.,])\d{1,2}\s?[x×*]\s?|\d{1,3}\s?[張张塊块片卡]\s?"
    r"|[一二兩两三四五六七八]\s?[張张塊块片卡個个]\s?|[雙双單单][張张塊块片卡]?\s?"
    r"|\b(?:one|two|three|four|six|eight|dual|single|pair of)\s"
    rf"|(?:\bGPU|\bcard|{_CARD}|卡)s?\s?[:=,]?\s?"
    r"(?:(?:is|are|was|an?|my|one|the|是|為|为|用|的|我|有|只有)\s?){0,4}"
    r"|\b(?:NVIDIA|GeForce)\s|\b(?:my|our)\s"
    r"|\b(?:on|with|using|have|got|own|use|bought|rent)\s(?:an?|the|this|one)\s"
    r")$",
    re.IGNORECASE | re.ASCII,
)
_AFTER = re.compile(
    rf"\s?(?:GPU|graphics|card|{_CARD}|卡(?![在住頓顿死]))"
    r"|\s?[(,]?\s?\d{1,2}\s?Gi?B?(?![A-Za-z0-9])",
    re.IGNORECASE | re.ASCII,
)
_USED_BEFORE = re.compile(r"(?:在|用|使用)\s?$")
_USED_AFTER = re.compile(r"\s?(?:上(?![升限下])|跑|訓|训)")
_NO_CARD_BEFORE = re.compile(
    r"(?:\b(?:steps?|iter(?:ation)?s?|epochs?|seed|port|line|size|width)\s?[:#=]?|第|步)\s?$",
    re.IGNORECASE | re.ASCII,
)
_NO_CARD_AFTER = re.compile(
    r"[\s-]?(?:steps?|iter|tokens?|epochs?|samples?|sequences?|lines?|hours?|seconds?|ms|[KM]i?B"
    r"|params?|[kKMB])(?![A-Za-z0-9])|\s?(?:[步次輪轮詞词條条行年萬万億亿%]|[x×*/+=]\s?\d{3})",
    re.IGNORECASE | re.ASCII,
)
_MEMORY_AFTER = re.compile(
    r"[\s,，(（-]{0,3}(?P<size>\d{1,3})\s?Gi?B?(?![A-Za-z0-9/])"
    r"(?!\s?(?:of\s)?(?:RAM|system|host|CPU|內存|内存))",
    re.IGNORECASE | re.ASCII,
)
_MEMORY_BEFORE = re.compile(
    r"(?<![\w.])(?P<said>(?P<size>\d{1,3})\s?Gi?B?)[\s-]?$", re.IGNORECASE | re.ASCII
)


class Spelled(NamedTuple):
    """A card as somebody wrote it: the name in the table's spelling, and where it stands."""

    name: str
    start: int
    end: int


def table_spelling(text: str) -> str:
    """Return the text, of equal length, with names of cards spelled as programs print them."""
    plain = text if text.isascii() else text.translate(_SPACES)
    has_times = _DIGIT_X.search(plain) is not None
    if has_times:
        plain = _TIMES.sub(r"\1×", plain)
    if "-" in plain or "_" in plain:
        for pattern in _HYPHENS:
            plain = pattern.sub(" ", plain)
    return _TIMES_BEHIND.sub(" ", plain) if has_times else plain


def bare_names(text: str) -> Iterator[Spelled]:
    """Yield the cards named by their number alone, where the words beside it say it is a card."""
    for match in _APPLE.finditer(text):
        yield Spelled("Apple " + match[0], *match.span())
    for match in _BARE.finditer(text):
        if _is_card(text, match):
            yield Spelled(_full_name(match), match.start(), match.end())


def whole_name(text: str) -> Spelled | None:
    """Return the card that the whole text is, apart from its memory: `4090`, `3060 ti 8GB`."""
    stripped = text.strip()
    match = _BARE.match(stripped)
    if match is None:
        return None
    rest = _MEMORY_AFTER.match(stripped, match.end())
    if (rest.end() if rest else match.end()) != len(stripped):
        return None
    start = len(text) - len(text.lstrip())
    return Spelled(_full_name(match), start, start + match.end())


def memory_beside(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Return the memory in bytes that is said of the card at these columns, and its columns."""
    after = _MEMORY_AFTER.match(text, end)
    if after:
        return int(after["size"]) * GIB, after.start("size"), after.end()
    near = max(0, start - 12)
    before = _MEMORY_BEFORE.search(text[near:start])
    if before is None:
        return None
    return int(before["size"]) * GIB, near + before.start("said"), near + before.end("said")


def _full_name(match: re.Match[str]) -> str:
    mark = (match["mark"] or "").replace("-", " ").strip()
    mark = re.sub(r"(?i)ti\s?super", "Ti SUPER", mark)
    if match["end"] == "S" and not mark.lower().endswith("super"):
        mark = f"{mark} SUPER".strip()
    return f"{match['number']} {mark}".strip() + (" Laptop" if match["mobile"] else "")


def _is_card(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() :][:20]
    if _NO_CARD_BEFORE.search(before) or _NO_CARD_AFTER.match(after):
        return False
    mark = match["mark"] or ""
    # "step 4070 super slow": only Ti speaks for itself, SUPER where it is written like a name.
    if "ti" in mark.lower() or mark.strip() == "SUPER" or mark[:1] in {"s", "S"}:
        return True
    used = _USED_BEFORE.search(before) and _USED_AFTER.match(after)
    return bool(_BEFORE.search(before) or _AFTER.match(after) or used)
