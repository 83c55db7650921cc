"""The pages on extending are true: what they show is written into a checkout and run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.docs.following import HOME, reading

PARTS = ("advisor", "benchmarks", "docs", "prompts", "rules", "scripts", "tests")
PAGES = sorted((HOME / "docs" / "extending").glob("*.md"))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Copy the checkout, for a page to change."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    unwanted = shutil.ignore_patterns("__pycache__")
    for part in PARTS:
        shutil.copytree(HOME / part, folder / part, ignore=unwanted)
    for each in HOME.iterdir():
        if each.is_file() and not each.name.startswith("."):
            shutil.copy(each, folder)
    return folder


@pytest.mark.timeout(300)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_adds_works(page: Path, checkout: Path) -> None:
    with reading(checkout, PYTHONPATH=str(checkout)) as reader:
        reader.follow(page.read_text(encoding="utf-8"))
