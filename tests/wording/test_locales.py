"""The messages of all locales: complete, with the same values, without typed numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from advisor.engine.cases import facts_of
from advisor.engine.catalogue import catalogue
from advisor.engine.evaluate import apply
from advisor.facts import FACTS, SERIES, Facts, Series
from advisor.resources import prompts_home, rules_home
from advisor.wording import frame
from advisor.wording.catalogue import text
from advisor.wording.findings import finding
from advisor.wording.han import TRADITIONAL_ONLY
from advisor.wording.locales import offered_locales, resolve_locale
from advisor.wording.typography import isolated
from scripts.translations import stale
from tests.rules.test_cases import CASES

# Names that contain digits: the only ones a message may have.
IDENTIFIERS = re.compile(
    r"`[^`]*`|b?float(?:16|32)|[bft][pf](?:16|32)|TF32|GPT-[23]|[AHV]100|beta2"
)
OTHERS = [locale for locale in offered_locales() if locale != "en"]

Message = dict[str, set[str]]  # attribute ("" for the value) to the values it shows


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(path: Path) -> dict[str, Message]:
    """Parse a file; broken entries are an error."""
    found: dict[str, Message] = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content}"
        if isinstance(entry, ast.Message):
            parts = {"": entry.value} | {a.id.name: a.value for a in entry.attributes}
            found[entry.id.name] = {n: variables(p) for n, p in parts.items() if p is not None}
    return found


def variables(pattern: ast.Pattern) -> set[str]:
    """Return the values that a pattern shows."""
    visitor = _Variables()
    visitor.visit(pattern)
    return {name for name in visitor.names if name not in {"variant", "severity", "position"}}


def english() -> dict[str, Message]:
    """Return all English messages: those beside the rules and those of the frame."""
    found: dict[str, Message] = {}
    for path in [*rules_home().glob("*/*.ftl"), *(prompts_home() / "locales/en").glob("*.ftl")]:
        found |= messages(path)
    return found


def of_locale(locale: str) -> dict[str, Message]:
    """Return all messages of a locale."""
    found: dict[str, Message] = {}
    for path in (prompts_home() / "locales" / locale).glob("*.ftl"):
        found |= messages(path)
    return found


@pytest.mark.parametrize("locale", OTHERS)
def test_every_message_is_translated(locale: str) -> None:
    """A locale has exactly the messages and attributes that English has."""
    want = {name: set(parts) for name, parts in english().items()}

    assert want == {name: set(parts) for name, parts in of_locale(locale).items()}


@pytest.mark.parametrize("locale", OTHERS)
def test_translations_show_the_same_values(locale: str) -> None:
    """Each attribute shows the values that its English shows, apart from plural forms."""
    theirs = of_locale(locale)
    for name, parts in english().items():
        for part, values in parts.items():
            shown = {value.removesuffix("_n") for value in theirs[name][part]}
            assert {value.removesuffix("_n") for value in values} == shown, f"{name}.{part}"


@pytest.mark.parametrize("locale", ["en", *OTHERS])
def test_no_number_is_typed(locale: str) -> None:
    """Outside identifiers a message has no digit: numbers are values."""
    paths = list((prompts_home() / "locales" / locale).glob("*.ftl"))
    paths += list(rules_home().glob("*/*.ftl")) if locale == "en" else []
    for path in paths:
        for line in path.read_text(encoding="utf-8").split("\n"):
            text = re.sub(r"^(?:[a-z][\w-]*|\s+\.[\w-]+) =", "", line)
            text = re.sub(r"\{[^}]*\}", "", text)
            text = re.sub(r"^\s*\*?\[\w+\]", "", text)
            assert not re.search(r"\d", IDENTIFIERS.sub("", text)), f"{path.name}: {line.strip()}"


@pytest.mark.parametrize("locale", offered_locales())
def test_every_firing_case_reads(locale: str) -> None:
    """Each case that fires has all its clauses in the locale, with no hole left."""
    for rule, name, case in CASES:
        if case["expect"]["outcome"] == "fires":
            result = apply(rule, facts_of(case))
            said = finding(result, 1, locale, result.evidence, None)
            text = f"{said.title}\n{said.explanation}"
            assert not re.search(r"\{|\}|\$", re.sub(r"`[^`]*`", "", text)), f"{rule.slug}: {name}"


@pytest.mark.parametrize("locale", offered_locales())
def test_every_missing_fact_has_a_question(locale: str) -> None:
    """Whatever a rule can lack can be asked for in the locale."""
    needed = {name for rule in catalogue() for need in rule.needs for name in need.names[:1]}
    known = Facts()
    known.series["grad_norm"] = Series("grad_norm", "log", (0,), (1.0,), (1,))
    for name, facts in ((name, facts) for name in needed for facts in (Facts(), known)):
        asked = frame.asked_as(name, facts)
        if asked is not None and (name in SERIES or FACTS[name].askable):
            assert frame.question(asked, locale)


def test_traditional_chinese_has_no_simplified_characters() -> None:
    """zh-Hant contains no character that only Simplified Chinese has."""
    from opencc import OpenCC

    convert = OpenCC("s2t").convert
    for path in (prompts_home() / "locales/zh-Hant").glob("*.ftl"):
        text = path.read_text(encoding="utf-8")
        changed = {a for a, b in zip(text, convert(text), strict=True) if a != b}
        # These are Traditional characters that the table also maps to rarer variants.
        assert set() == changed - set("台周才只后里面了干于系准群峰游念托表布"), path.name


MAINLAND = re.compile(
    "默認|內存|顯存|信息|批量|程序|視頻|網絡|數據集|質量|支持|優化器的|日志|軟件|硬件|激活"
)


def test_traditional_chinese_uses_the_terms_of_taiwan() -> None:
    """zh-Hant says 預設, 記憶體, 批次 and 程式, not the words of the mainland."""
    for path in (prompts_home() / "locales/zh-Hant").glob("*.ftl"):
        found = MAINLAND.findall(path.read_text(encoding="utf-8"))
        assert [] == found, path.name


@pytest.mark.parametrize(
    ("requested", "text", "want"),
    [
        ("zh-TW", "", "zh-Hant"), ("zh_HK", "", "zh-Hant"), ("zh-Hant-TW", "", "zh-Hant"),
        ("en-US", "", "en"), ("pt-BR", "", "es"), (None, "為什麼損失不再下降？", "zh-Hant"),
        (None, "Why does the loss stall?", "en"), ("xx,zh-TW;q=0.8", "", "zh-Hant"),
        (None, "学習率を下げる", "ja"), ("en", "為什麼", "en"), ("../../etc", "", "en"),
    ],
)  # fmt: skip
def test_the_locale_of_a_request(requested: str | None, text: str, want: str) -> None:
    """A request gets the locale it asks for, else that of its text, else English."""
    assert want == resolve_locale(requested, text)


@pytest.mark.parametrize("locale", OTHERS)
def test_no_translation_is_older_than_its_english(locale: str) -> None:
    """Whoever changes an English text changes the others too (`python -m scripts.translations`)."""
    assert [] == stale(locale)


def test_all_ten_languages_are_offered() -> None:
    want = {"en", "zh-Hant", "zh-Hans", "ja", "ko", "es", "fr", "de", "hi", "ar"}
    assert want == set(offered_locales())


def test_simplified_chinese_has_no_traditional_characters() -> None:
    """zh-Hans contains no character that only Traditional Chinese has."""
    for path in (prompts_home() / "locales/zh-Hans").glob("*.ftl"):
        assert set() == TRADITIONAL_ONLY & set(path.read_text(encoding="utf-8")), path.name


def test_right_to_left_text_keeps_code_and_numbers_apart() -> None:
    """Code stands in left-to-right marks and holds none, so that it can be copied."""
    said = text("ar", "plan", "add", None, {"key": "n_embd", "new": "768", "old": "384"})
    assert "\u2066`n_embd = 768`\u2069" in said
    twice = isolated(said, "ar")
    assert said == twice
    assert isolated("`a` و `b`", "ar") == "\u2066`a`\u2069 و \u2066`b`\u2069"
    assert isolated("\u2068`a` و `b`\u2069", "ar").count("\u2069") == 3
