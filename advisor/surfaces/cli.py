"""The command line: `advisor check`, `plan`, `watch`, `rules`, `serve`.

Everything heavy is imported inside the command that needs it: a cold `advisor check` must answer
at once.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from advisor.errors import AdvisorError, InputError
from advisor.surfaces.doctor.command import doctor
from advisor.surfaces.helping import EXIT_BAD_INPUT, Command, Group, Reading, refused
from advisor.surfaces.keys_cli import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from advisor.engine.policy import Policy
    from advisor.findings import Report
    from advisor.intake.document import Input

app = typer.Typer(
    cls=Group, no_args_is_help=True, add_completion=True, pretty_exceptions_enable=False
)

SMALL = 1_000_000  # bytes of a file that is read at once; larger ones are streamed
EXIT_ERROR_FOUND = 1
RANK = {"error": 0, "warning": 1, "info": 2, "never": -1}


class Format(StrEnum):
    """How `check` prints its report."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class FailOn(StrEnum):
    """From which severity on `check` exits with status 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


Files = Annotated[list[str] | None, typer.Argument()]
Locale = Annotated[str | None, typer.Option()]
GpuName = Annotated[str | None, typer.Option("--gpu")]

Settings = Annotated[str | None, typer.Option("--settings")]


@app.command(cls=Reading)
def check(  # noqa: PLR0913, PLR0917  (typer passes them by name)
    files: Files = None,
    output: Annotated[Format, typer.Option("--format")] = Format.TEXT,
    locale: Locale = None,
    gpu: GpuName = None,
    fail_on: Annotated[FailOn, typer.Option()] = FailOn.ERROR,
    ignore: Annotated[list[str] | None, typer.Option("--ignore")] = None,
    severity: Annotated[list[str] | None, typer.Option("--severity")] = None,
    baseline: Annotated[str | None, typer.Option()] = None,
    settings: Settings = None,
    model: Annotated[bool, typer.Option("--model")] = False,  # noqa: FBT002  (a switch)
) -> None:
    """Diagnose a training run from its log, its config, a question, or all of them."""
    from advisor.surfaces.policies import command_policy

    policy = command_policy(
        ignore=ignore or (), severity=severity or (), baseline=baseline, settings=settings
    )
    inputs = _inputs(files)
    report = _diagnose(inputs, locale, gpu, policy)
    if model:
        from advisor.surfaces.explaining import explained

        report = explained(report, _text(inputs))
    if output is Format.JSON:
        from advisor.findings import as_json

        sys.stdout.write(as_json(report) + "\n")
    else:
        from advisor.advise import report_markdown

        _show(report_markdown(report), plain=output is Format.MARKDOWN)
    if not report.facts:
        raise typer.Exit(EXIT_BAD_INPUT)  # nothing to judge is not "nothing wrong"
    worst = min((RANK[f.severity.value] for f in report.findings), default=9)
    raise typer.Exit(EXIT_ERROR_FOUND if worst <= RANK[fail_on.value] else 0)


@app.command(cls=Reading)
def plan(
    files: Files = None,
    locale: Locale = None,
    gpu: GpuName = None,
    changes: Annotated[
        list[str] | None,
        typer.Option("--set"),
    ] = None,
    price: Annotated[float | None, typer.Option(min=0)] = None,
    hours: Annotated[float | None, typer.Option(min=0.01)] = None,
) -> None:
    """Show the consistent plan: settings, every exact batch, memory, hours, expected loss."""
    from advisor.surfaces import plans

    if hours is not None:
        _show(plans.budget_text(hours, gpu, locale), plain=False)
    elif changes:
        inputs = _inputs(files)
        shown = plans.what_if_text(inputs, changes, gpu=gpu, price=price, locale=locale)
        _show(shown, plain=False)
    else:
        from advisor.advise import plan_text

        _show(plan_text(_diagnose(_inputs(files), locale, gpu, _project())), plain=False)


@app.command(cls=Reading)
def watch(  # noqa: PLR0917  (typer passes them by name)
    file: Annotated[str, typer.Argument()],
    locale: Locale = None,
    gpu: GpuName = None,
    interval: Annotated[float, typer.Option(min=0.05)] = 2.0,
    idle: Annotated[float | None, typer.Option()] = None,
    webhook: Annotated[str | None, typer.Option()] = None,
    output: Annotated[Format, typer.Option("--format")] = Format.TEXT,
) -> None:
    """Follow a growing log and tell when findings are raised, changed or withdrawn."""
    from advisor.surfaces.watch import Options
    from advisor.surfaces.watch import watch as start
    from advisor.watching import Watcher
    from advisor.wording.locales import resolve_locale

    path = Path(file)
    chosen = resolve_locale(locale, "")
    watcher = Watcher(path, locale=chosen, gpu=gpu, policy=_project())
    options = Options(interval, idle, webhook, output is Format.JSON)
    with suppress(KeyboardInterrupt):
        start(path, watcher, options)


@app.command(cls=Command)
def rules(
    name: Annotated[str | None, typer.Argument()] = None,
) -> None:
    """List the rules, or explain one."""
    from advisor.engine.catalogue import catalogue, rule_named
    from advisor.wording.pages import rule_page, rule_title

    if name is not None:
        _show(rule_page(rule_named(name)), plain=False)
        return
    for rule in catalogue():
        sys.stdout.write(f"{rule.code}  {rule.slug:40} {rule_title(rule)}\n")


@app.command(cls=Command)
def explain_stats() -> None:
    """Show how often texts of language models were accepted, tried again and replaced."""
    from advisor.surfaces.explaining import stats

    sys.stdout.write(stats())


@app.command(cls=Command)
def serve(
    host: Annotated[str | None, typer.Option()] = None,
    port: Annotated[int | None, typer.Option()] = None,
) -> None:
    """Start the service: HTTP API, chat endpoint and page."""
    from advisor.surfaces.serve import serve as start

    start(host=host, port=port)


app.add_typer(keys, name="keys")
app.command(cls=Command)(doctor)


@app.command(cls=Command)
def slack() -> None:
    """Answer in Slack, over a connection that the bot opens itself."""
    with suppress(KeyboardInterrupt):
        _extra("slack", "advisor.surfaces.slack.start").run()


@app.command(cls=Command)
def mcp() -> None:
    """Serve the tools of the Model Context Protocol on standard input and output."""
    _extra("mcp", "advisor.surfaces.mcp_server").serve()


def _extra(name: str, module: str) -> Any:
    """Import what a surface needs; its packages are an extra."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("advisor"):
            raise
        raise InputError("extra-missing", place=f"advisor {name}", extra=name) from error


def _project() -> Policy:
    from advisor.surfaces.policies import command_policy

    return command_policy()


def _diagnose(
    inputs: Sequence[Input], locale: str | None, gpu: str | None, policy: Policy
) -> Report:
    from advisor.advise import diagnose
    from advisor.wording.locales import noted, resolve_locale

    chosen = resolve_locale(locale, _text(inputs))
    return noted(diagnose(inputs, locale=chosen, gpu=gpu, policy=policy), locale)


def _inputs(files: Sequence[str] | None) -> list[Input]:
    return [_input(each) for each in files or _standard_input()]


def _standard_input() -> list[str]:
    if sys.stdin is None or sys.stdin.isatty():
        raise InputError("nothing-piped")
    return ["-"]


def _input(name: str) -> Input:
    from advisor.intake.document import Input

    if name == "-":
        return Input("-", sys.stdin.buffer.read())
    path = Path(name)
    if not path.is_file():
        if path.is_dir():
            raise InputError("is-a-folder", place=name)
        raise InputError("no-such-file", place=name)
    try:
        return Input(name, path.read_bytes() if path.stat().st_size <= SMALL else path)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError("system-refuses", place=name, why=why) from error


def _text(inputs: Sequence[Input]) -> str:
    """Return what the inputs say in words, for telling the language: typed text counts alone."""
    typed = [i.data for i in inputs if i.name == "-"] or [i.data for i in inputs]
    return "\n".join(
        each[:20_000].decode(errors="ignore") for each in typed if isinstance(each, bytes)
    )


def _show(markdown: str, *, plain: bool) -> None:
    """Print Markdown: rendered on a terminal, as it is elsewhere."""
    if plain or not sys.stdout.isatty():
        sys.stdout.write(markdown)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(markdown))


def main() -> None:
    """Run the command line; an error of ours is one line that says what to do."""
    gc.set_threshold(50_000, 20, 20)  # a short life: what it makes is mostly kept to the end
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's threads would only spin
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except AdvisorError as error:
        raise refused(error) from error
    except BrokenPipeError:
        # The reader went away (`| head`); a closed standard output must not be flushed at exit.
        sys.stdout = None
        raise SystemExit(0) from None


if __name__ == "__main__":
    main()
