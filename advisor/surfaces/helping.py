"""The help of the command line in the reader's language (`prompts/locales/<locale>/cli.ftl`)."""

from __future__ import annotations

import os
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from advisor.errors import AdvisorError, CatalogueError

TOPIC, PROGRAM, FALLBACK = "cli", "advisor", "check"
VARIABLES = ("ADVISOR_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")  # as POSIX orders them


class Group(TyperGroup):
    """The program: words its help when somebody asks for it."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        word(self, PROGRAM if ctx.parent is None else self.name or PROGRAM)
        for name, command in self.commands.items():
            word(command, name)
        super().format_help(ctx, formatter)


class Command(TyperCommand):
    """One command: as `Group`."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        word(self, self.name or PROGRAM)
        super().format_help(ctx, formatter)


class Reading(Command):
    """A command that reads what somebody hands it: it can hide private names, as the service."""

    def __init__(self, *args: Any, params: list[Any] | None = None, **given: Any) -> None:
        hiding = TyperOption(
            param_decls=["--mask-private"], is_flag=True, envvar="ADVISOR_MASK_PRIVATE",
            show_envvar=False, expose_value=False, callback=_hide,
        )  # fmt: skip
        super().__init__(*args, params=[*(params or ()), hiding], **given)


def _hide(_context: Any, _parameter: Any, hidden: bool) -> None:  # noqa: FBT001  (click's form)
    from advisor.intake.mask import Masker

    Masker.hides_private = hidden


def word(command: Any, name: str) -> None:
    """Put the help of a command and of its parameters into the reader's language."""
    from advisor.wording.catalogue import text
    from advisor.wording.locales import resolve_locale

    locale = resolve_locale(reader())
    command.help = text(locale, TOPIC, name)
    for parameter in command.params:
        attribute = (parameter.name or "").replace("_", "-")
        for message in (name, FALLBACK):
            try:
                parameter.help = text(locale, TOPIC, message, attribute)
                break
            except CatalogueError:
                continue  # a parameter that several commands share, or one of typer's own


def told(error: AdvisorError) -> str:
    """Return an error as the command line tells it; it may name what the user typed."""
    from advisor.intake.mask import mask_text

    return f"advisor: {mask_text(str(error))}\n"


def reader() -> str | None:
    """Return the language that the environment names, None where it names none."""
    for name in VARIABLES:
        value = os.environ.get(name, "").partition(".")[0]
        if value and value not in {"C", "POSIX"}:
            return value
    return None
