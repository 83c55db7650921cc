"""Checks of what lies on this machine: settings, files, fonts, encodings."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from pydantic import ValidationError

from advisor.config import MEBIBYTE, Settings
from advisor.engine.project import project_in
from advisor.errors import InputError
from advisor.explain.tokens import ENCODING, cached
from advisor.store.looking import sqlite_file
from advisor.surfaces.doctor.found import Found, State

LITTLE, TOO_LITTLE = 1024 * MEBIBYTE, 64 * MEBIBYTE  # free bytes
FONTS = ("fc-list", ":lang=zh", "family")
SECONDS = 10.0  # that fontconfig may take, which may have to build its cache
OTHERS = 0o006  # may read or write


def settings() -> tuple[Settings | None, list[Found]]:
    """Return the settings, None where they cannot be read, and what was found."""
    found = []
    prefix = str(Settings.model_config["env_prefix"])
    known = {f"{prefix}{name.upper()}" for name in Settings.model_fields}
    unknown = sorted(name for name in os.environ if name.startswith(prefix) and name not in known)
    if unknown:
        names = {"names": ", ".join(unknown)}
        found.append(Found("settings", State.WARNING, "settings-unknown", names))
    try:
        read = Settings()
    except ValidationError as error:
        for each in error.errors(include_input=False, include_url=False):
            name = prefix + "_".join(map(str, each["loc"])).upper()
            values = {"name": name, "why": each["msg"]}
            found.append(Found("settings", State.ERROR, "settings-wrong", values))
        return None, found
    return read, found or [Found("settings", State.OK, "settings-fine")]


def project(chosen: Settings) -> Found:
    """Check the project file; its folders of rules are read."""
    if not chosen.project_file:
        return Found("project", State.OK, "project-none")
    try:
        project_in(Path(chosen.project_file))
    except InputError as error:
        return Found("project", State.ERROR, "project-wrong", {"why": error})
    return Found("project", State.OK, "project-fine", {"place": chosen.project_file})


def store(chosen: Settings) -> list[Found]:
    """Check room and permissions of a database that is a file."""
    path = sqlite_file(chosen.database_url)
    if path is None:
        return []
    folder = path.parent
    for place in (path if path.exists() else folder, folder):
        if not os.access(place, os.W_OK):
            return [Found("store", State.ERROR, "store-locked", {"place": str(place)})]
    free = shutil.disk_usage(folder).free
    values = {"free": f"{free / 1024 / MEBIBYTE:.1f} GiB", "place": str(path)}
    if free < LITTLE:
        state = State.ERROR if free < TOO_LITTLE else State.WARNING
        return [Found("store", state, "store-full", values)]
    if path.exists() and path.stat().st_mode & OTHERS:
        return [Found("store", State.WARNING, "store-open", values)]
    return [Found("store", State.OK, "store-fine", values)]


def encoding() -> Found:
    """Say whether tokens can be counted exactly; nothing is downloaded."""
    here, values = cached(), {"name": ENCODING}
    if here is not None and here.is_file():
        return Found("encoding", State.OK, "encoding-here", values)
    return Found("encoding", State.NOTE, "encoding-absent", values)


def fonts() -> Found:
    """Say whether pictures can show Chinese."""
    if shutil.which(FONTS[0]) is None:
        return Found("fonts", State.NOTE, "fonts-unknown")
    try:
        listed = subprocess.run(FONTS, capture_output=True, text=True, timeout=SECONDS, check=True)  # noqa: S603  (fixed words)
    except (OSError, subprocess.SubprocessError):
        return Found("fonts", State.NOTE, "fonts-unknown")
    count = len(set(listed.stdout.split("\n")) - {""})
    if not count:
        return Found("fonts", State.NOTE, "fonts-absent")
    return Found("fonts", State.OK, "fonts-here", {"count": str(count)})
