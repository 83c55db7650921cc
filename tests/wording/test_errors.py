"""Errors: every one that is raised has a text in every language, with the values that it shows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

import advisor
from advisor.errors import AdvisorError, CatalogueError, InputError
from advisor.resources import prompts_home
from advisor.wording.catalogue import variables
from advisor.wording.errors import told
from advisor.wording.locales import offered_locales
from advisor.wording.typography import END, ISOLATED

HOME = Path(advisor.__file__).parent
SECRET = "ghp_" + "a1B2" * 9
# Not raised: what HTTP calls a status, and what is wrong with our own files.
APART = ("status-", "catalogue")


class Site(NamedTuple):
    """A place where an error is made."""

    place: str
    message: str | None
    values: frozenset[str]


def _trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(HOME.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "Error(" in text:
            yield path, ast.parse(text)


def _kinds(trees: list[tuple[Path, ast.Module]]) -> set[str]:
    """Return the names of the errors that name a message; that of CatalogueError is one."""
    classes = [
        each for _, tree in trees for each in ast.walk(tree) if isinstance(each, ast.ClassDef)
    ]
    found, count = {"AdvisorError"}, 0
    while len(found) != count:
        count = len(found)
        found |= {
            c.name for c in classes for b in c.bases if isinstance(b, ast.Name) and b.id in found
        }
    return found - {"CatalogueError"}


@cache
def _sites() -> list[Site]:
    trees = list(_trees())
    kinds = _kinds(trees)
    return [
        _site(path, call)
        for path, tree in trees
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in kinds
    ]


def _site(path: Path, call: ast.Call) -> Site:
    first = call.args[0] if call.args else None
    message = str(first.value) if isinstance(first, ast.Constant) else None
    values = {each.arg or "**" for each in call.keywords} - {"place"}
    return Site(f"{path.relative_to(HOME)}:{call.lineno}", message, frozenset(values))


@cache
def _texts(locale: str) -> dict[str, list[frozenset[str]]]:
    """Return the variables of text and remedy of each message of a locale, text first."""
    path = prompts_home() / "locales" / locale / "errors.ftl"
    body = FluentParser().parse(path.read_text(encoding="utf-8")).body
    assert not [each for each in body if isinstance(each, fluent.Junk)]
    messages = [each for each in body if isinstance(each, fluent.Message)]
    return {
        each.id.name: [variables(each.value), *(variables(a.value) for a in each.attributes)]
        for each in messages
    }


def test_every_error_that_is_raised_names_a_text_and_every_text_is_raised() -> None:
    sites = _sites()

    assert 90 < len(sites)
    assert not [each.place for each in sites if each.message is None]
    raised = {each.message for each in sites}
    assert raised == {each for each in _texts("en") if not each.startswith(APART)}


@pytest.mark.parametrize("locale", offered_locales())
def test_a_text_shows_only_values_that_every_raise_gives(locale: str) -> None:
    texts = _texts(locale)
    lacking = {
        f"{site.place}: {site.message}": set().union(*texts[site.message]) - site.values
        for site in _sites()
        if site.message
    }

    assert not {place: names for place, names in lacking.items() if names}


@pytest.mark.parametrize("locale", offered_locales())
def test_every_language_has_every_text_and_every_remedy(locale: str) -> None:
    shape = {name: len(parts) for name, parts in _texts("en").items()}

    assert shape == {name: len(parts) for name, parts in _texts(locale).items()}


@pytest.mark.parametrize("locale", offered_locales())
def test_what_somebody_typed_is_masked_in_every_language(locale: str) -> None:
    error = InputError("no-such-card", place=SECRET, name=SECRET)

    line = told(error, locale).line(locale)

    assert SECRET not in line
    assert len(line) > len("gpu: ")


def test_what_somebody_typed_and_the_place_keep_their_direction_in_arabic() -> None:
    error = InputError(
        "no-such-card-but-alike", place="gpu", name="'X 1'", alike=("RTX 4090", "T4")
    )

    line = told(error, "ar").line("ar")

    for each in ("gpu", "'X 1'", "RTX 4090", "T4"):
        assert f"{ISOLATED}{each}{END}" in line


def test_numbers_are_written_as_the_language_writes_them() -> None:
    error = InputError("document-too-large", place="a", most=1_000_000)

    assert "1,000,000" in told(error, "en").message
    assert "1.000.000" in told(error, "de").message


def test_a_developer_reads_place_message_and_values() -> None:
    assert "gpu: no-such-card (name='x')" == str(
        InputError("no-such-card", place="gpu", name="'x'")
    )
    assert "ours" == str(AdvisorError("ours"))
    assert "a.yaml: no such fact" == str(CatalogueError("no such fact", place="a.yaml"))


def test_what_is_wrong_with_a_rule_is_told_to_who_writes_it() -> None:
    error = CatalogueError("no such fact", place="a.yaml")

    assert "a.yaml: no such fact." == told(error, "en").line("en")
