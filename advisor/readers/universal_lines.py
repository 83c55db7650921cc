"""The numbers of a line and the names before them, in whatever way a program prints them.

`step 100 | loss 3.21`, `loss=3.2, acc: 0.9`, `Epoch [3/10]`, `{"train": {"loss": 3.2}}`, `第100步
損失 3.21`. A number that is not understood whole is left: whether `3,214` has a decimal comma or
thousands, the other numbers of the text must show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from advisor.intake.document import Line
from advisor.readers.amounts import half_width
from advisor.readers.json_records import JsonScanner
from advisor.readers.patterns import Lazy
from advisor.readers.universal_names import (
    FILLERS,
    LOSSES,
    METRICS,
    SPLITS,
    Meaning,
    Split,
    meaning_of,
    words_of,
)

LONGEST = 2_000  # characters of a line that are looked at
MOST = 40  # numbers of a line
LONGEST_NAME = 120
_RATE = (
    r"(?:tok(?:en)?s?|samples?|imgs?|images?|examples?|ex|seqs?|sequences?|it|iters?|steps?)"
    r"/s(?:ec(?:ond)?)?"
)
_TIME = r"(?:ms|msec|µs|us|secs?|seconds?|s)(?:/(?:it|iter|step|batch))?|mins?|h"
_UNIT = rf"%|{_RATE}|{_TIME}|[KMGT]i?[Bb]|TFLOPS|TFLOP/s"
# A clock, or a number that is no part of a name, with its unit.
_NO_NAME = r"A-Za-z0-9_\u00c0-\u024f"  # \w without the scripts that need no blanks
TOKEN = Lazy(
    rf"(?<![{_NO_NAME}.@])(?<![A-Za-z]-)"
    r"(?:(?P<clock>\d{1,4}(?::\d\d){1,3}(?:[.,]\d{1,6})?(?![\d:]))"
    r"|(?P<number>[-+]?(?:\d{1,18}(?:[.,]\d{1,18}){0,6}|\.\d{1,18})(?:[eE][-+]?\d{1,3})?"
    r"|[-+]?(?:nan|NaN|NAN|inf|Inf))"
    rf"(?:(?P<factor>[kKMBG]) ?(?=(?:{_UNIT})?(?![{_NO_NAME}/])))?"
    rf"(?: ?(?P<unit>{_UNIT})(?! ?[=:]))?(?![{_NO_NAME}@%]))"
)
HAN = Lazy(r"[ ]?(?P<unit>步|輪|轮|個?(?:epoch|週期)|个?(?:epoch|周期)|次迭代|ステップ|エポック)")
_HAN_TEXT = Lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_GROUPS = Lazy(r"(?<![\w.,])\d{1,3}(?:[_'\u202f\u00a0]\d{3}){1,5}(?![\w])")
_SEPARATOR = Lazy(r"[,;|\[\](){}<>\t•·，；、（）【】｜。]| [-–—] | {2,9}")
_LOCATION = Lazy(r"(?:\w\.(?:py|cc|cpp)|\w\.\w{1,40}:\w{1,60}):$")  # of a line of code
_US = Lazy(
    r"[-+]?(?:\d{1,3}(?:,\d{3}){1,5}|\d+)?(?:\.\d+)?(?:[eE][-+]?\d+)?|[-+]?[nNiI][aAnN][nNfF]"
)
_EU = Lazy(
    r"[-+]?(?:\d{1,3}(?:\.\d{3}){1,5}|\d+)(?:,\d+)?(?:[eE][-+]?\d+)?|[-+]?[nNiI][aAnN][nNfF]"
)
_DECIMAL_COMMA = Lazy(r"[-+]?(?:0,\d+|\d+,(?:\d{1,2}|\d{4,}))(?:[eE][-+]?\d+)?")
_CUT = " \t:=>~\"'*#`→≈-"
# Words of sentences, and the beginnings of code: no program logs its values so.
SENTENCE = Lazy(r"(?i:\b(?:i|my|we|you|the|but|because|then|when|why|what|how|if|it's)\b)"
                r"|[的了是我你嗎吗請请麼么還还就很]")  # fmt: skip
CODE = Lazy(r"^\s*(?:#|//|File \"|Traceback|raise |import |from |def |class |return |assert |print)"
            r"|\w ?[=!]= ?\w|[\w)] ?[*+] ?[\w(]|\) / \(|\w\(\w+=|\\n|%[.\d]*[df]")  # fmt: skip
Style = bool | None  # whether a comma begins the decimals; None where nothing shows it


class Pair(NamedTuple):
    """A number of a line.

    Attributes:
        label, unit: what stands before and behind it.
        start, end: where it stands.
        is_whole: whether it is the whole of a part, the 10 of `Epoch 3/10`.
        meaning: what it is, as far as its names say.
    """

    label: str
    unit: str
    start: int
    end: int
    is_whole: bool
    meaning: Meaning


class Parsed(NamedTuple):
    """A line: its numbers, and its text with the numbers that were grouped made plain."""

    pairs: tuple[Pair, ...]
    text: str

    @property
    def skeleton(self) -> tuple[str, ...]:
        """What other lines of the same kind have, too: the names of positions and losses."""
        wanted = {"position", "loss", "metric"}
        return tuple(each.label.lower() for each in self.pairs if each.meaning.kind in wanted)

    @property
    def measures(self) -> list[str]:
        """The numbers that are losses, metrics or rates, which have decimals."""
        return [
            self.text[each.start : each.end]
            for each in self.pairs
            if each.meaning.kind in {"loss", "metric"}
            or (each.meaning.column is not None and each.meaning.column.series == "learning_rate")
        ]

    @property
    def tells(self) -> bool:
        """Whether it has a loss, or a metric at a position."""
        kinds = {each.meaning.kind for each in self.pairs}
        return "loss" in kinds or {"metric", "position"} <= kinds

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers as they are printed."""
        return tuple(self.text[each.start : each.end] for each in self.pairs)


def parse(line: Line) -> Parsed | None:
    """Take a line apart, None where no program of training prints such a line."""
    text = line.text
    if len(text) > LONGEST or CODE.search(text) or SENTENCE.search(text):
        return None
    text = half_width(grouped(text))
    if text.lstrip()[:1] == "{" and '"' in text:
        found = tuple(_of_json(line, text))
    else:
        found = tuple(_of_text(text))
    if not found or (line.kind == "prose" and not _HAN_TEXT.search(text)):
        return None
    return Parsed(found, text)


def grouped(text: str) -> str:
    """Return the text with `1 000` and `1_000` as `01000`, at the same columns."""
    if not any(sign in text for sign in "_'\u202f\u00a0"):
        return text
    for match in reversed(list(_GROUPS.finditer(text))):
        digits = "".join(char for char in match[0] if char.isdigit())
        text = text[: match.start()] + digits.zfill(len(match[0])) + text[match.end() :]
    return text


def style_of(numbers: Iterable[str]) -> Style:
    """Tell from losses and rates whether a comma begins the decimals."""
    seen = list(numbers)
    commas = any(_DECIMAL_COMMA.fullmatch(each) for each in seen)
    dots = any("." in each and "," not in each for each in seen)
    if commas == dots:
        return None if commas else _without_commas(seen)
    return commas


def _without_commas(numbers: list[str]) -> Style:
    return None if any("," in each for each in numbers) else False


def is_read(number: str, style: Style) -> bool:
    """Tell whether a number is understood whole."""
    if style is None:
        return "," not in number and _US.fullmatch(number) is not None
    return (_EU if style else _US).fullmatch(number) is not None


def plain(number: str) -> str:
    """Return a number with a decimal comma with a point, as long as before."""
    sign = number[: number[:1] in {"-", "+"}]
    digits = number[len(sign) :].replace(".", "").replace(",", ".")
    return sign + digits.zfill(len(number) - len(sign))


def _of_json(line: Line, text: str) -> Iterator[Pair]:
    for closed in JsonScanner().feed(line):
        if closed.path:
            continue
        for name, item in closed.items.items():
            start, end = item.start, item.end
            is_number = isinstance(item.value, int | float) and not isinstance(item.value, bool)
            if not is_number and not _US.fullmatch(text[start:end] or "-"):
                continue
            yield Pair(name, "", start, end, is_whole=False, meaning=meaning_of(name, ""))


def _of_text(text: str) -> list[Pair]:
    """Return the numbers of a line with what stands between them."""
    found: list[Pair] = []
    end, subject = 0, ""
    around: Split = ""
    for token in islice(TOKEN.finditer(text), MOST):
        lead, end = text[end : token.start()], token.end()
        if token["clock"]:
            continue
        label, parts = _label(lead)
        for part in parts:
            around, subject = _context(part, around, subject)
        is_whole = bool(found) and lead.strip() in {"/", "of"}
        if is_whole:
            found[-1] = _of_epoch(found)
            label = found[-1].label
        words = words_of(label)
        if words and subject and all(w in SPLITS or w in FILLERS for w in words):
            label = f"{label} {subject}"
        if (han := HAN.match(text, end)) and not words:
            label, end = han["unit"], han.end()
        unit = " ".join(filter(None, (token["factor"], token["unit"])))
        meaning = meaning_of(label, unit, around)
        around = meaning.split if meaning.kind == "position" and meaning.split else around
        found.append(Pair(label, unit, token.start(), token.end("number"), is_whole, meaning))
    return found


def _of_epoch(pairs: list[Pair]) -> Pair:
    """Return the last number, which is a part: without a name, of an epoch as in `[3][50/117]`."""
    last = pairs[-1]
    if last.label or not any(each.meaning.position == "epoch" for each in pairs):
        return last
    return last._replace(label="batch", meaning=meaning_of("batch", ""))


@lru_cache(4096)
def _label(lead: str) -> tuple[str, tuple[str, ...]]:
    """Return the name at the end of a text, and the parts before it."""
    if _LOCATION.search(lead[-LONGEST_NAME:]):
        return "", ()
    lead = lead.rstrip()
    cuts = list(_SEPARATOR.finditer(lead))
    bounds = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(lead)]
    parts = [lead[a:b].strip(_CUT) for a, b in zip(bounds, ends, strict=True)]
    name = parts.pop()
    if not name and parts and cuts:
        if cuts[-1][0] in {"[", "(", "{"}:  # Epoch [3/10], lr: [1e-4]
            name = parts.pop()
        elif cuts[-1][0] in {")", "]"} and lead[cuts[-1].end() :].strip() in {":", "="}:
            name = " ".join(filter(None, parts[-2:]))  # loss (train): 3.2
            del parts[-2:]
    *context, name = name.replace("=", ":").split(":")
    return name.strip(_CUT), (*parts, *(each.strip(_CUT) for each in context))


def _context(part: str, around: Split, subject: str) -> tuple[Split, str]:
    """Return the split and the measure that a part of a line without a number speaks of."""
    words = words_of(part)
    if not words:
        return around, subject
    if len(words) <= 3 and all(word in SPLITS or word in FILLERS for word in words):
        split = next((SPLITS[word] for word in words if word in SPLITS), around)
        return split, subject
    core = " ".join(word for word in words if word not in FILLERS)
    return around, part if core in LOSSES or core in METRICS else subject
