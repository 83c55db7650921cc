"""`advisor keys`: makes, lists, revokes and erases API keys."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from advisor.surfaces.helping import Command, Group

keys = typer.Typer(cls=Group, no_args_is_help=True)


@keys.command(cls=Command)
def create(
    name: Annotated[str, typer.Argument()],
    scope: Annotated[list[str] | None, typer.Option("--scope")] = None,
    tenant: Annotated[str | None, typer.Option()] = None,
    rate: Annotated[int | None, typer.Option()] = None,
    concurrency: Annotated[int | None, typer.Option()] = None,
) -> None:
    """Make an API key; it is shown only this once."""
    from advisor.store.keys import KeyWish, scopes_of
    from advisor.surfaces.keys import create as make

    scopes = scopes_of(scope or ("diagnose", "read"))
    sys.stdout.write(make(_database(), KeyWish(name, scopes, tenant, rate, concurrency)))


@keys.command("list", cls=Command)
def list_keys() -> None:
    """List the API keys, without what is secret in them."""
    from advisor.surfaces.keys import listed

    sys.stdout.write(listed(_database()))


@keys.command(cls=Command)
def revoke(key_id: Annotated[str, typer.Argument()]) -> None:
    """Let an API key open nothing any more."""
    from advisor.surfaces.keys import revoke as end

    sys.stdout.write(end(_database(), key_id))


@keys.command(cls=Command)
def erase(
    key_id: Annotated[str | None, typer.Argument()] = None,
    tenant: Annotated[str | None, typer.Option()] = None,
) -> None:
    """Delete everything of a key's tenant: reports, what belongs to them, and its keys."""
    from advisor.surfaces.keys import erase as delete

    sys.stdout.write(delete(_database(), key_id, tenant))


def _database() -> str:
    from advisor.config import Settings

    return Settings().database_url
