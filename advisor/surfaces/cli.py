"""The command line: `advisor check`, `plan`, `watch`, `rules`, `serve`.

Everything heavy is imported inside the command that needs it: a cold `advisor check` must answer
at once.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from advisor.errors import AdvisorError, InputError
from advisor.surfaces.doctor.command import doctor
from advisor.surfaces.helping import Command, Group, Reading, refused
from advisor.surfaces.keys_cli import keys
from advisor.surfaces.terminal.checking import FailOn, Format, Wishes, print_markdown
from advisor.surfaces.watch import Form

app = typer.Typer(
    cls=Group, no_args_is_help=True, add_completion=True, pretty_exceptions_enable=False
)

Files = Annotated[list[str] | None, typer.Argument()]
Locale = Annotated[str | None, typer.Option()]
GpuName = Annotated[str | None, typer.Option("--gpu")]

Settings = Annotated[str | None, typer.Option("--settings")]


@app.command(cls=Reading)
def check(  # noqa: PLR0913, PLR0917  (typer passes them by name)
    files: Files = None,
    output: Annotated[Format | None, typer.Option("--format")] = None,
    locale: Locale = None,
    gpu: GpuName = None,
    fail_on: Annotated[FailOn | None, typer.Option()] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore")] = None,
    severity: Annotated[list[str] | None, typer.Option("--severity")] = None,
    baseline: Annotated[str | None, typer.Option()] = None,
    settings: Settings = None,
    each: Annotated[bool, typer.Option("--each")] = False,  # noqa: FBT002  (a switch)
    explain: Annotated[int | None, typer.Option("--explain", min=1, metavar="N")] = None,
    fix: Annotated[bool, typer.Option("--fix")] = False,  # noqa: FBT002  (a switch)
    diff: Annotated[bool, typer.Option("--diff")] = False,  # noqa: FBT002  (a switch)
    verbose: Annotated[bool, typer.Option("--verbose", "-v")] = False,  # noqa: FBT002  (a switch)
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,  # noqa: FBT002  (a switch)
    model: Annotated[bool, typer.Option("--model")] = False,  # noqa: FBT002  (a switch)
) -> None:
    """Diagnose a training run from its log, its config, a question, or all of them."""
    from advisor.surfaces.policies import command_policy, project_of
    from advisor.surfaces.terminal import checking
    from advisor.surfaces.terminal.gathering import gathered

    project = project_of(settings)
    policy = command_policy(
        project, ignore=ignore or (), severity=severity or (), baseline=baseline
    )  # fmt: skip
    wishes = Wishes(
        output, locale or project.locale, gpu or project.gpu, explain, verbose, quiet, model
    )  # fmt: skip
    every = gathered(files, apart=each)
    told = checking.diagnosed(every, wishes, policy)
    if not diff:
        # Of files that are checked apart, those that are no log or config say nothing.
        known = [one for one in told if one.report.facts or not each]
        checking.printed(known or told[:1], wishes)
    if fix or diff:
        checking.mend(told, every, write=fix and not diff)
    raise typer.Exit(checking.status(told, fail_on or FailOn(project.fail_on), apart=each))


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
    from advisor.surfaces.policies import project_of
    from advisor.surfaces.terminal.gathering import gathered, inputs_of

    project = project_of()
    locale, gpu = locale or project.locale, gpu or project.gpu
    if hours is not None:
        print_markdown(plans.budget_text(hours, gpu, locale), rendered=True)
        return
    every = gathered(files)
    if changes:
        shown = plans.what_if_text(inputs_of(every), changes, gpu=gpu, price=price, locale=locale)
        print_markdown(shown, rendered=True)
        return
    from advisor.advise import plan_text
    from advisor.surfaces.terminal.checking import diagnosed

    for each in diagnosed(every, Wishes(locale=locale, gpu=gpu), project.policy):
        print_markdown(plan_text(each.report), rendered=True)


@app.command(cls=Reading)
def watch(  # noqa: PLR0917  (typer passes them by name)
    file: Annotated[str, typer.Argument()],
    locale: Locale = None,
    gpu: GpuName = None,
    interval: Annotated[float, typer.Option(min=0.05)] = 2.0,
    idle: Annotated[float | None, typer.Option()] = None,
    webhook: Annotated[str | None, typer.Option()] = None,
    output: Annotated[Form, typer.Option("--format")] = Form.TEXT,
) -> None:
    """Follow a growing log and tell when findings are raised, changed or withdrawn."""
    from advisor.surfaces.policies import project_of
    from advisor.surfaces.watch import Options
    from advisor.surfaces.watch import watch as start
    from advisor.watching import Watcher
    from advisor.wording.locales import resolve_locale

    path, project = Path(file), project_of()
    chosen = resolve_locale(locale or project.locale, "")
    watcher = Watcher(path, locale=chosen, gpu=gpu or project.gpu, policy=project.policy)
    options = Options(interval, idle, webhook, output is Form.JSON)
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
        print_markdown(rule_page(rule_named(name)), rendered=True)
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
