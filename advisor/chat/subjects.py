"""Which finding is meant by what it is about: "explain the one about dropout"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from advisor.chat.amounts_said import FACTS
from advisor.chat.words import folded, words
from advisor.findings import Finding

_WORD = re.compile(r"[a-z][a-z0-9]{2,}")
_CJK = re.compile(r"[\u3041-\u30fa\u4e00-\u9fff]+")
_OTHER = re.compile(r"[\u0400-\u08ff\u0900-\u097f\uac00-\ud7a3\u00c0-\u024f]{3,}")
_COMMON = """
    the and for was are one that this with not you your about finding problem does did why what how
    from has have can more say says tell mean means please"""
COMMON = frozenset(_COMMON.split())
LEAST = 0.4  # of a word that one finding has alone; two findings share less


def meant(subject: str, findings: Sequence[Finding]) -> tuple[int, ...]:
    """Return the number of the finding that a folded text is about, () where none stands out."""
    asked = _tokens(subject) | _settings(subject)
    about = {
        each.number: _tokens(f"{each.rule.replace('-', ' ')} {each.title}") for each in findings
    }
    shared = Counter(token for tokens in about.values() for token in tokens)
    scores = {
        number: sum(1 / shared[token] for token in tokens & asked)
        for number, tokens in about.items()
    }
    best = max(scores.values(), default=0.0)
    found = [number for number, score in scores.items() if score == best]
    return (found[0],) if best >= LEAST else ()


def _tokens(text: str) -> set[str]:
    plain = folded(text)
    found = set(_WORD.findall(plain)) | {w[:4] for w in _OTHER.findall(plain)}
    for run in _CJK.findall(plain):
        found |= {run[i : i + 2] for i in range(len(run) - 1)}
    known = words()
    return {each for each in found if each not in COMMON and not known.has("explain", each)}


def _settings(text: str) -> set[str]:
    """Return the English names of the settings that are named, for titles have theirs in slugs."""
    return {name.rstrip("s") for name in FACTS if words().has(name, text)} | {
        name for name in FACTS if words().has(name, text)
    }
