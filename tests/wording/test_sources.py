"""Sources: our own words are in every language, citations and names of pastes as they are."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import advisor
from advisor.facts import Origin
from advisor.resources import rules_home
from advisor.wording.locales import offered_locales
from advisor.wording.sources import LOGGED, SEVERAL, WORDS, cited, parted

CITATION = re.compile(r"[A-Z0-9/]")
# Names of methods, which are citations too.
METHODS = {
    "compiled range solved from published peaks of nanochat, modded-nanogpt and torchtune",
    "median absolute deviation about a local line",
    "median absolute deviations about a rolling median",
    "ordinary least squares, one-sided t-test",
    "two-sample comparison of means",
}
OTHERS = [each for each in offered_locales() if each != "en"]


def _written() -> set[str]:
    """Return the sources that stand in the code of rules and formulas."""
    found: set[str] = set()
    homes = [rules_home(), *(Path(advisor.__file__).parent / n for n in ("quantities", "remedy"))]
    for path in (each for home in homes for each in home.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "source" in text.lower() else ():
            if isinstance(node, ast.keyword) and node.arg == "source":
                found |= _text(node.value)
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                is_source = node.targets[0].id.lower().endswith("source")
                found |= _text(node.value) if is_source else set()
    return found


def _text(node: ast.expr) -> set[str]:
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def test_every_source_is_a_citation_or_has_words() -> None:
    parts = {part for each in _written() for part in each.split(SEVERAL)}
    own = {each for each in parts if each and not CITATION.search(each)}

    assert {"arithmetic", "the log"} <= own
    assert METHODS == {each for each in own if each not in WORDS and not each.startswith(LOGGED)}


@pytest.mark.parametrize("locale", OTHERS)
def test_our_words_are_told_in_the_language(locale: str) -> None:
    for source in (*WORDS, "the log's entropy of the policy"):
        assert not re.search(r"[a-z]{3}", cited(source, locale)) or locale in {"de", "es", "fr"}
        assert source != cited(source, locale)


@pytest.mark.parametrize("locale", offered_locales())
def test_a_place_keeps_its_name_and_its_origin_is_told(locale: str) -> None:
    for origin in Origin:
        told = cited(f"my log.txt:3 ({origin})", locale)
        assert told.startswith("my log.txt:3 (")
        assert "my log.txt:3" == parted(told, locale)[0]
    assert "(claim)" in cited("x (claim)", "en")
    assert "(說法)" in cited("x (claim)", "zh-Hant")
    assert "PaLM, arXiv 2204.02311, appendix B" == cited(
        "PaLM, arXiv 2204.02311, appendix B", locale
    )
