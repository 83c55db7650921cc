"""What the site has beyond the pages in this folder (hooks of MkDocs; see mkdocs.yml)."""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

HOME = Path(__file__).resolve().parents[1]
# Files of the repository that pages link to; they stand at the top of the site.
TAKEN = ("CHANGELOG.md", "CONTRIBUTING.md", "compose.yaml", "slack-manifest.yaml")
OUTSIDE = re.compile(r"\]\((?P<up>(?:\.\./)+)(?P<name>[\w.-]+)(?P<anchor>#[\w-]+)?\)")
RIGHT_TO_LEFT = {"ar"}


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the repository's own files."""
    for name in TAKEN:
        files.append(File.generated(config, name, abs_src_path=str(HOME / name)))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let links to the repository's files work on the site, and title the reports."""
    del config, files
    if locale := _locale(page):
        page.meta["title"] = Locale.parse(locale, sep="-").get_display_name()
    depth = page.file.src_uri.count("/")

    def moved(link: re.Match[str]) -> str:
        above = link["up"].count("../") == depth + 1 and link["name"] in TAKEN
        return f"]({'../' * depth}{link['name']}{link['anchor'] or ''})" if above else link[0]

    return OUTSIDE.sub(moved, markdown)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Say the language of a report, and which way it is written."""
    del config, files
    locale = _locale(page)
    if locale is None:
        return html
    direction = "rtl" if locale in RIGHT_TO_LEFT else "ltr"
    return f'<div lang="{locale}" dir="{direction}">\n{html}</div>'


def _locale(page: Page) -> str | None:
    """Return the language of a report, None for every other page."""
    folder, _, name = page.file.src_uri.rpartition("/")
    return name.removesuffix(".md") if folder == "seed" else None
