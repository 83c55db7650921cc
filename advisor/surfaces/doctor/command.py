"""`advisor doctor`: checks the set-up, says what is wrong and how to mend it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from advisor.surfaces.doctor import found


def doctor(
    as_json: Annotated[bool, typer.Option("--json")] = False,  # noqa: FBT002  (a switch)
    locale: Annotated[str | None, typer.Option()] = None,
) -> None:
    """Check the set-up: what is wrong with it, and how to mend it."""
    from advisor.surfaces.doctor import found
    from advisor.surfaces.helping import reader
    from advisor.wording.locales import resolve_locale

    checked = examine()
    told = found.as_json if as_json else found.as_text
    sys.stdout.write(told(checked, resolve_locale(locale or reader())))
    raise typer.Exit(any(each.state is found.State.ERROR for each in checked))


def examine() -> list[found.Found]:
    """Check everything; nothing is changed, and nobody is asked who is not configured."""
    import asyncio

    from advisor.surfaces.doctor import local, remote

    chosen, checked = local.settings()
    if chosen is None:
        return [*checked, local.fonts()]
    seen, database = asyncio.run(remote.look(chosen))
    checked += [database, *local.store(chosen)]
    if seen is not None:
        checked.append(remote.keys(chosen, seen))
    answers, slacks = remote.slack()
    checked += [local.project(chosen), remote.model(chosen), *answers]
    if chosen.model:
        checked.append(local.encoding())
    clocks = {"PostgreSQL": seen.now if seen else None, "Slack": slacks}
    return [*checked, local.fonts(), remote.clock(clocks)]
