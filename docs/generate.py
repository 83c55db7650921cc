"""Writes the reference, the numbers, the seed run told, and the index of the rules.

    python -m docs.generate [--check]

With --check nothing is written; the exit status says whether the files are up to date.
"""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path
from typing import Any

from pydantic_settings import BaseSettings
from typer.testing import CliRunner

from advisor.config import Settings
from advisor.engine.catalogue import catalogue
from advisor.engine.index import INDEX, written
from advisor.readers.name_tables import tables
from advisor.readers.shelf import readers
from advisor.resources import rules_home
from advisor.surfaces.cli import app
from advisor.surfaces.http import make_app
from advisor.surfaces.slack.settings import SlackSettings
from advisor.wording.pages import rule_page, rule_title
from docs.numbers import numbers
from docs.seed import reports
from docs.story import story

HOME = Path(__file__).resolve().parent
COMMANDS = (
    "check",
    "plan",
    "watch",
    "rules",
    "explain-stats",
    "serve",
    "keys",
    "doctor",
    "slack",
    "mcp",
)
NOTE = "<!-- Written by docs/generate.py; do not edit. -->\n\n"


def rules() -> dict[str, str]:
    """Return the catalogue and a page for each rule."""
    rows = ["| code | rule | severity | what it finds |", "|---|---|---|---|"]
    pages = {}
    for rule in catalogue():
        severities = ", ".join(each.value for each in rule.severities)
        link = f"[{rule.slug}](rules/{rule.slug}.md)"
        rows.append(f"| {rule.code} | {link} | {severities} | {rule_title(rule)} |")
        pages[f"rules/{rule.slug}.md"] = rule_page(rule)
    return {"rules.md": "# Rules\n\n" + "\n".join(rows) + "\n"} | pages


def command_line() -> str:
    """Return the help of every command."""
    runner = CliRunner(
        env={"COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1", "TERMINAL_WIDTH": "100"}
    )
    parts = ["# Command line\n"]
    for words in ([], *([command] for command in COMMANDS)):
        shown = runner.invoke(app, [*words, "--help"], prog_name="advisor").output
        shown = "\n".join(line.rstrip() for line in shown.strip().split("\n"))
        parts.append(f"## {' '.join(['advisor', *words])}\n\n```text\n{shown}\n```\n")
    parts.append(
        "## Exit status of `check`\n\n0: nothing at or above `--fail-on`; 1: at least one such"
        " finding; 2: the input cannot be read.\n"
    )
    return "\n".join(parts)


def api() -> str:
    """Return the routes of the HTTP API, from its own description."""
    described: dict[str, Any] = make_app(Settings(database_url="sqlite+aiosqlite://")).openapi()
    rows = ["| method | path | what it does |", "|---|---|---|"]
    for path, methods in sorted(described["paths"].items()):
        for method, what in methods.items():
            text = re.split(r"\n\s*\n", what.get("description") or what["summary"])[0]
            rows.append(f"| {method.upper()} | `{path}` | {' '.join(text.split())} |")
    return "# HTTP API\n\n" + "\n".join(rows) + "\n"


def settings() -> str:
    """Return the settings, with their defaults and what they mean."""
    head = ["| variable | default | meaning |", "|---|---|---|"]
    parts = ["# Settings\n", *head, *_rows(Settings), "\n## Slack\n", *head, *_rows(SlackSettings)]
    return "\n".join(parts) + "\n"


def _rows(kind: type[BaseSettings]) -> list[str]:
    documented = inspect.cleandoc(kind.__doc__ or "")
    meanings = dict(re.findall(r"^    (\w+): (.+(?:\n {8}.+)*)$", documented, re.MULTILINE))
    return [
        f"| `{kind.model_config['env_prefix']}{name.upper()}` |"
        f" {'unset' if field.default is None else f'`{field.default}`'} |"
        f" {' '.join(meanings[name].split())} |"
        for name, field in kind.model_fields.items()
    ]


FORMATS = """# What we read

One line for each format; what its numbers mean (unit, train or eval mode, mean of which window) and
where that was read is in the first lines of the named module under `advisor/readers/`. Formats may
be mixed in one paste, with several runs, resumes and ranks; lines that nobody understood are
counted and shown. Logs of other programs are read by the names of their numbers, and the answer
says that this was a guess.

## Logs, tables and machine text

| format | framework | module |
|---|---|---|
{logs}

## Configs and commands

Python, dataclasses and calls (parsed, never run), YAML, JSON, TOML, INI, gin, hydra overrides,
command lines and shell scripts. Keys are mapped by a table per framework in
`advisor/readers/names/`; a config that belongs to none is read only for keys that mean the same
everywhere.

{configs}
"""


def formats() -> str:
    """Return the page of what we read, from the readers themselves."""
    rows = [
        f"| {each.title} | {each.framework or ''} | `{each.__module__.rpartition('.')[2]}` |"
        for each in sorted(readers(), key=lambda each: each.title.lower())
        if each.title
    ]
    configs = {"nanoGPT", "Hugging Face model config", "PEFT adapter config"}
    configs |= {table.framework for table in tables().values() if table.framework}
    named = sorted(configs, key=str.lower)
    return FORMATS.format(logs="\n".join(rows), configs=", ".join(named) + ".")


def pages() -> dict[str, str]:
    """Return every generated page by its path."""
    found = rules() | {
        "cli.md": command_line(),
        "api.md": api(),
        "settings.md": settings(),
        "formats.md": formats(),
        "numbers.md": numbers(),
        "story.md": story(),
        **reports(),
    }
    index = {f"../rules/{INDEX}": written(rules_home())}
    return {path: NOTE + text for path, text in found.items()} | index


def stale() -> list[str]:
    """Return the pages that are missing, out of date or left over."""
    want = pages()
    there = {str(path.relative_to(HOME)) for path in (HOME / "rules").glob("*.md")}
    wrong = [
        p
        for p, text in want.items()
        if not (HOME / p).is_file() or (HOME / p).read_text("utf-8") != text
    ]
    return sorted([*wrong, *(there - want.keys())])


def main() -> int:
    """Write the pages, or check them."""
    if "--check" in sys.argv:
        wrong = stale()
        print("\n".join(wrong) or "up to date")
        return 1 if wrong else 0
    for path in (HOME / "rules").glob("*.md"):
        path.unlink()
    for name, text in pages().items():
        (HOME / name).parent.mkdir(parents=True, exist_ok=True)
        (HOME / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
