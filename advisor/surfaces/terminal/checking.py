"""`advisor check`: gathers, diagnoses, prints, mends, and says how it went by its exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from advisor.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from advisor.engine.policy import Policy
    from advisor.findings import Report
    from advisor.formats.diagnosed import Diagnosed
    from advisor.surfaces.terminal.gathering import Gathered
    from advisor.surfaces.terminal.mending import Mended

EXIT_FINE, EXIT_FOUND, EXIT_BAD_INPUT = 0, 1, 2
RANK = {"error": 0, "warning": 1, "info": 2, "never": -1}


class Format(StrEnum):
    """How `check` prints its report."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    HTML = "html"
    GITHUB = "github"


class FailOn(StrEnum):
    """From which severity on `check` exits with status 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options say.

    Attributes:
        form: how to print; None for `text` on a terminal and `markdown` elsewhere.
        locale, gpu: as the user named them.
        number: the one finding to show, None for the report.
        verbose, quiet: more or less of the report, as text.
        model: let a language model write connecting words.
    """

    form: Format | None = None
    locale: str | None = None
    gpu: str | None = None
    number: int | None = None
    verbose: bool = False
    quiet: bool = False
    model: bool = False


def diagnosed(every: Sequence[Gathered], wishes: Wishes, policy: Policy) -> list[Diagnosed]:
    """Return the report of each run; raises InputError."""
    from advisor.formats.diagnosed import Diagnosed
    from advisor.surfaces.terminal.gathering import inputs_of
    from advisor.surfaces.terminal.progress import shown_progress

    with shown_progress(inputs_of(every)):
        return [
            Diagnosed(_report(each, wishes, policy), each.paths, each.name) for each in every
        ]  # fmt: skip


def _report(read: Gathered, wishes: Wishes, policy: Policy) -> Report:
    from advisor.advise import diagnose
    from advisor.surfaces.terminal.gathering import typed
    from advisor.wording.locales import noted, resolve_locale

    said = typed(read.inputs)
    locale = resolve_locale(wishes.locale, said)
    report = diagnose(read.inputs, locale=locale, gpu=wishes.gpu, policy=policy)
    report = noted(report, wishes.locale)
    if wishes.model:
        from advisor.surfaces.explaining import explained

        report = explained(report, said)
    return report


def printed(told: list[Diagnosed], wishes: Wishes) -> None:
    """Print reports, or one finding of each; raises NotFoundError where none has it."""
    form = wishes.form or (Format.TEXT if sys.stdout.isatty() else Format.MARKDOWN)
    if wishes.number is not None:
        from advisor.formats.single import single

        told = [each for each in told if wishes.number <= len(each.report.findings)] or told[:1]
        for each in told:
            print_markdown(single(each.report, wishes.number), rendered=form is Format.TEXT)
    elif wishes.quiet and wishes.form in {None, Format.TEXT}:
        from advisor.surfaces.terminal.screen import short

        sys.stdout.write(short(told))
    elif form is Format.TEXT:
        from advisor.surfaces.terminal.screen import console, show

        show(told, console(), verbose=wishes.verbose)
    else:
        sys.stdout.write(_writer(form)(told))


def _writer(form: Format) -> Callable[[list[Diagnosed]], str]:
    """Return what writes a format; each is imported only where it is asked for."""
    match form:
        case Format.SARIF:
            from advisor.formats.sarif import sarif

            return sarif
        case Format.JUNIT:
            from advisor.formats.junit import junit

            return junit
        case Format.HTML:
            from advisor.formats.html import html

            return html
        case Format.GITHUB:
            from advisor.formats.github import github

            return github
        case Format.JSON:
            return _json
        case _:
            return _markdown


def _json(told: list[Diagnosed]) -> str:
    """Return the report as JSON; of several runs an array."""
    from advisor.findings import as_json

    texts = [as_json(each.report) for each in told]
    return texts[0] + "\n" if len(texts) == 1 else "[" + ",\n".join(texts) + "]\n"


def _markdown(told: list[Diagnosed]) -> str:
    from advisor.advise import report_markdown
    from advisor.wording.render import code

    return "\n".join(
        (f"## {code(each.name)}\n\n" if each.name else "") + report_markdown(each.report)
        for each in told
    )


def status(told: list[Diagnosed], fail_on: FailOn, *, apart: bool = False) -> int:
    """Return the exit status; nothing to judge is not "nothing wrong".

    But of files that are checked apart, as all that a commit changes, some are no config.
    """
    if not apart and not any(each.report.facts for each in told):
        return EXIT_BAD_INPUT
    found = [f.severity.value for each in told for f in each.report.findings]
    worst = min((RANK[each] for each in found), default=len(RANK))
    return EXIT_FOUND if worst <= RANK[fail_on.value] else EXIT_FINE


def mend(told: list[Diagnosed], every: Sequence[Gathered], *, write: bool) -> None:
    """Make the changes to the configs, or print their diff alone; raises InputError."""
    from advisor.surfaces.terminal import mending
    from advisor.wording.catalogue import text

    changes: dict[Path, tuple[Mended, Report]] = {}
    for each, read in zip(told, every, strict=True):
        change = mending.mended(each.report, read)
        if change is not None:
            other = changes.setdefault(change.path, (change, each.report))
            if other[0] != change:  # two runs share a config and need different ones
                raise InputError("fix-disagrees", place=str(change.path))
    for change, report in changes.values():
        if not write:
            sys.stdout.write(report.patch or "")
            continue
        mending.write(change)
        said = text(report.locale, "cli", "fixed", None, {"place": str(change.path)})
        sys.stderr.write(f"advisor: {said}\n")
    if not changes:
        said = text(told[0].report.locale, "cli", "nothing-to-fix")
        sys.stderr.write(f"advisor: {said}\n")


def print_markdown(markdown: str, *, rendered: bool) -> None:
    """Print Markdown: rendered on a terminal, as it is elsewhere."""
    if not rendered or not sys.stdout.isatty():
        sys.stdout.write(markdown)
        return
    from advisor.surfaces.terminal.screen import console, show_markdown

    show_markdown(markdown, console())
