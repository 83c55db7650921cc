"""Rules from other folders, named in the settings: `<folder>/<topic>/<problem>.py` and `.ftl`.

Such a file is a program and runs as one, so folders come from settings and never from a request.
A file that is no good rule becomes a rule whose only outcome is an error that says why.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from zlib import crc32

from advisor.engine.catalogue import catalogue
from advisor.errors import CatalogueError
from advisor.findings import Confidence, Severity
from advisor.resources import add_rules_home
from advisor.rule import Rule, Verdict

BROKEN = "broken"  # the code of a rule that could not be loaded


def all_rules(folders: tuple[Path, ...] = ()) -> tuple[Rule, ...]:
    """Return the project's own rules and those of other folders, sorted by code."""
    return _all(folders, contents_of(folders)) if folders else catalogue()


def contents_of(folders: tuple[Path, ...]) -> tuple[tuple[str, int], ...]:
    """Return every file of the folders with a checksum, so that a change is seen."""
    return tuple((str(path), crc32(path.read_bytes())) for home in folders for path in _files(home))


def _files(home: Path) -> list[Path]:
    found = (path for suffix in ("py", "ftl") for path in home.glob(f"*/*.{suffix}"))
    return sorted(path for path in found if path.stem[0] != "_" and path.is_file())


@cache
def _all(folders: tuple[Path, ...], contents: tuple[tuple[str, int], ...]) -> tuple[Rule, ...]:
    rules = list(catalogue())
    for home in folders:
        add_rules_home(home)
        if not home.is_dir():
            rules.append(_broken(home, "no such folder"))
    taken = {name for each in rules for name in (each.slug, each.code)}
    checksums = dict(contents)
    for path in (each for home in folders for each in _files(home) if each.suffix == ".py"):
        found = _loaded(path, checksums[str(path)])
        twice = {found.slug, found.code} & taken - {BROKEN}
        if twice:
            found = _broken(path, f"used by another rule: {', '.join(sorted(twice))}")
        taken |= {found.slug, found.code}
        rules.append(found)
    return tuple(sorted(rules, key=lambda rule: rule.code))


def _loaded(path: Path, checksum: int) -> Rule:
    name = f"advisor_extra_{crc32(str(path).encode()):08x}_{checksum:08x}"
    name = f"{name}.{path.parent.name}.{path.stem}"
    try:
        spec = spec_from_file_location(name, path)
        if spec is None or spec.loader is None:
            return _broken(path, "cannot be imported")
        module = sys.modules[name] = module_from_spec(spec)
        spec.loader.exec_module(module)
        rule = getattr(module, path.stem, None)
    except (Exception, SystemExit) as error:  # noqa: BLE001  (somebody else's program may raise anything)
        return _broken(path, f"{type(error).__name__}: {error}")
    if not isinstance(rule, Rule):
        return _broken(path, "no rule of the file's name")
    return rule


def _broken(path: Path, why: str) -> Rule:
    """Return a rule in the place of one that cannot be used.

    Everybody who gets a report sees its error, so that names no path above the rules' folder.
    """

    def fail() -> Verdict | None:
        raise CatalogueError(why, place=f"{path.parent.name}/{path.name}")

    return Rule(
        slug=path.stem.replace("_", "-"), code=BROKEN, topic=path.parent.name,
        severities=(Severity.ERROR,), confidence=Confidence.LOW, explains=(), references=(),
        after_plan=False, harmless=False, likelihood=False, needs=(), function=fail,
    )  # fmt: skip
