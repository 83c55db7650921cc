"""Which languages are offered, and which one a reader gets."""

from __future__ import annotations

import re
from functools import cache

from advisor.resources import prompts_home

DEFAULT = "en"
COMPLETE = "report.ftl"  # a locale is offered once it has the frame of a report
# Regional codes whose script follows from the region (CLDR likely subtags).
LIKELY = {
    "zh": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "zh-mo": "zh-Hant",
    "zh-cn": "zh-Hans", "zh-sg": "zh-Hans",
}  # fmt: skip
HAN = re.compile(r"[\u4e00-\u9fff]")
KANA_OR_HANGUL = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
# Frequent characters that exist in one of the two Chinese scripts only.
TRADITIONAL = frozenset("這個們來為對學習訓練驗證損數據顯時間過還會將讓請計嗎麼後點從裡與幫")
SIMPLIFIED = frozenset("这个们来为对学习训练验证损数据显时间过还会将让请计吗么后点从里与帮")
SAMPLE = 20_000  # characters of the text that are looked at


@cache
def offered_locales() -> tuple[str, ...]:
    """Return the locales that are offered, English first."""
    found = sorted(p.parent.name for p in (prompts_home() / "locales").glob(f"*/{COMPLETE}"))
    return (DEFAULT, *(each for each in found if each != DEFAULT))


def resolve_locale(requested: str | None, text: str = "") -> str:
    """Return the locale for a request: the one asked for, else that of the text, else English.

    A regional code resolves to the nearest that is offered (zh-TW to zh-Hant).
    """
    for tag in re.split(r"[,;\s]+", requested or ""):
        found = _offered(tag)
        if found is not None:
            return found
    return _of_text(text) or DEFAULT


def _offered(tag: str) -> str | None:
    tag = tag.replace("_", "-").lower()
    if not tag or tag == "auto":
        return None
    tag = LIKELY.get(tag, tag).lower()
    by_name = {each.lower(): each for each in offered_locales()}
    for length in range(len(tag.split("-")), 0, -1):
        head = "-".join(tag.split("-")[:length])
        if head in by_name:
            return by_name[head]
        if head in LIKELY and LIKELY[head].lower() in by_name:
            return by_name[LIKELY[head].lower()]
    if tag.startswith("zh"):  # the other script is nearer than English
        return next((each for each in offered_locales() if each.startswith("zh")), None)
    return None


def _of_text(text: str) -> str | None:
    sample = text[:SAMPLE]
    if not HAN.search(sample) or KANA_OR_HANGUL.search(sample):
        return None
    traditional = sum(c in TRADITIONAL and c not in SIMPLIFIED for c in sample)
    simplified = sum(c in SIMPLIFIED and c not in TRADITIONAL for c in sample)
    return _offered("zh-Hans" if simplified > traditional else "zh-Hant")
