"""The help of the command line in the reader's language (`prompts/locales/<locale>/cli.ftl`)."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

from typer import BadParameter
from typer.core import TyperCommand, TyperGroup, TyperOption

from advisor.errors import AdvisorError, CatalogueError, InputError

EXIT_BAD_INPUT = 2
TOPIC, PROGRAM, FALLBACK = "cli", "advisor", "check"
UsageError: Any = BadParameter.__base__  # typer names no other of click's errors
VARIABLES = ("ADVISOR_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")  # as POSIX orders them


class Group(TyperGroup):
    """The program: words its help when somebody asks for it, and what is wrong with a call."""

    def make_context(self, *args: Any, **given: Any) -> Any:
        """Read the arguments; raises InputError."""
        return _worded(super().make_context, *args, **given)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; raises InputError."""
        from advisor.intake.mask import quoted

        try:
            return super().resolve_command(ctx, args)
        except UsageError as error:
            name, program = quoted(args[0]), ctx.command_path
            raise InputError("no-such-command", name=name, program=program) from error

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        word(self, PROGRAM if ctx.parent is None else self.name or PROGRAM)
        for name, command in self.commands.items():
            word(command, name)
        super().format_help(ctx, formatter)


class Command(TyperCommand):
    """One command: as `Group`; its errors are told in the language of its `--locale`."""

    def invoke(self, ctx: Any) -> Any:
        """Run it."""
        try:
            return super().invoke(ctx)
        except AdvisorError as error:
            raise refused(error, ctx.params.get("locale")) from error

    def make_context(self, *args: Any, **given: Any) -> Any:
        """Read the arguments; raises InputError."""
        return _worded(super().make_context, *args, **given)

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


def _worded(act: Callable[..., Any], *args: Any, **given: Any) -> Any:
    """Do what reads arguments, and raise what is wrong with them as an error of ours."""
    try:
        return act(*args, **given)
    except UsageError as error:
        found = _usage(error)
        if found is None:
            raise  # no arguments at all: the help is shown
        raise found from error


def _usage(error: Any) -> InputError | None:
    from advisor.intake.mask import quoted

    program = error.ctx.command_path if error.ctx else PROGRAM
    match type(error).__name__:
        case "NoSuchOption":
            if error.possibilities:
                alike = tuple(error.possibilities)
                name = quoted(error.option_name)
                return InputError("no-such-option-but-alike", name=name, alike=alike)
            return InputError("no-such-option", name=quoted(error.option_name), program=program)
        case "MissingParameter":
            name = error.param.get_error_hint(error.ctx)
            return InputError("missing-parameter", name=name, program=program)
        case "BadParameter" | "UsageError" | "BadOptionUsage" | "BadArgumentUsage":
            return InputError("wrong-parameter", why=error.format_message(), program=program)
    return None


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


def said(error: AdvisorError, requested: str | None = None) -> str:
    """Return an error as the command line tells it, in the language that a command asks for."""
    from advisor.wording.errors import told
    from advisor.wording.locales import resolve_locale

    locale = resolve_locale(requested or reader())
    return f"advisor: {told(error, locale).line(locale)}\n"


def refused(error: AdvisorError, requested: str | None = None) -> SystemExit:
    """Tell an error on standard error, and return what ends the program."""
    sys.stderr.write(said(error, requested))
    return SystemExit(EXIT_BAD_INPUT)


def reader() -> str | None:
    """Return the language that the environment names, None where it names none."""
    for name in VARIABLES:
        value = os.environ.get(name, "").partition(".")[0]
        if value and value not in {"C", "POSIX"}:
            return value
    return None
