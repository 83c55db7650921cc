"""What `advisor check` reads: files, patterns, folders, and which of them are one run.

A folder is one run, unless logs lie in two or more of the folders in it: then each of these is a
run of its own. What lies beside them, and what is named beside the folder, belongs to every run.
"""

from __future__ import annotations

import glob
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from advisor.errors import InputError
from advisor.intake.document import Input
from advisor.intake.naming import shown, unique

SMALL = 1_000_000  # bytes of a file that is read at once; larger ones are streamed
MOST_FILES = 500  # of a folder; more are the files of a data set
LOGS = frozenset({".log", ".out", ".err", ".txt", ".csv", ".tsv", ".jsonl", ".ndjson"})
CONFIGS = frozenset({".yaml", ".yml", ".toml", ".json", ".ini", ".cfg", ".gin"})
# Programs are read only where their name or folder says that they hold settings.
PROGRAMS, SETTINGS = frozenset({".py", ".sh"}), ("config", "train", "launch", "slurm", "run_")
EVENTS = "events.out.tfevents."
RECORDS = frozenset({"trainer_state.json", "metrics.json", "all_results.json"})
OTHERS = frozenset({"node_modules", "site-packages", "venv", "build", "dist"})


@dataclass(frozen=True, slots=True)
class Gathered:
    """The inputs of one diagnosis.

    Attributes:
        name: the folder of the run, where there are several runs.
        inputs: what is read, in order.
        paths: the path of each file as it is to be shown, by the name of its document.
    """

    name: str
    inputs: tuple[Input, ...]
    paths: dict[str, str]


def gathered(names: Sequence[str] | None, *, apart: bool = False) -> list[Gathered]:
    """Return what is named, as one diagnosis or, for folders with several runs, as more.

    Args:
        names: files, folders, patterns, and `-` for standard input; it alone where none is named.
        apart: each file is a run of its own, wherever it lies.

    Raises:
        InputError: Something does not exist, cannot be read, or has nothing in it.
    """
    loose: list[str] = []
    runs: list[tuple[str, list[str]]] = []
    for name in _matched(names or _standard_input()):
        if name != "-" and Path(name).is_dir():
            runs += _runs(Path(name))
        else:
            loose.append(name)
    if apart:
        files = [*loose, *(each for _, own in runs for each in own)]
        return [_of(each, [each]) for each in dict.fromkeys(files)]
    several = len(runs) > 1
    return [_of(name if several else "", [*loose, *files]) for name, files in runs or [("", loose)]]


def inputs_of(every: Sequence[Gathered]) -> list[Input]:
    """Return what all diagnoses read, each once."""
    return list({each.name: each for one in every for each in one.inputs}.values())


def typed(inputs: Sequence[Input]) -> str:
    """Return what the inputs say in words, for telling the language: typed text counts alone."""
    chosen = [i.data for i in inputs if i.name == "-"] or [i.data for i in inputs]
    return "\n".join(
        each[:20_000].decode(errors="ignore") for each in chosen if isinstance(each, bytes)
    )


def _matched(names: Sequence[str]) -> Iterator[str]:
    """Yield the names; for a pattern, which not every shell expands, the files that match."""
    for name in names:
        if name == "-" or not glob.has_magic(name) or Path(name).exists():
            yield name
            continue
        found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  (it takes absolute ones)
        if not found:
            raise InputError("no-such-file", place=name)
        # Of `**` the files themselves; their folders would be read once more.
        yield from [each for each in found if not Path(each).is_dir()] or found


def _standard_input() -> list[str]:
    if sys.stdin is None or sys.stdin.isatty():
        raise InputError("nothing-piped")
    return ["-"]


def _runs(folder: Path) -> list[tuple[str, list[str]]]:
    """Return the runs in a folder, each with its name and files."""
    files = sorted(_files(folder))
    if not files:
        raise InputError("folder-empty", place=str(folder))
    inside: dict[str, list[Path]] = {}
    beside: list[Path] = []
    for file in files:
        head, *rest = file.relative_to(folder).parts
        (inside.setdefault(head, []) if rest else beside).append(file)
    apart = [name for name, own in inside.items() if any(map(_is_log, own))]
    if len(apart) < 2 or any(map(_is_log, beside)):
        return [(str(folder), list(map(str, files)))]
    shared = beside + [f for name, own in inside.items() if name not in apart for f in own]
    return [(str(folder / name), list(map(str, shared + inside[name]))) for name in apart]


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that may belong to a run.

    Raises:
        InputError: There are too many, so this is no folder of runs.
    """
    count = 0
    for place, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if f not in OTHERS and not f.startswith((".", "__"))]
        for path in (Path(place, name) for name in names):
            if _may_belong(path) and path.is_file():
                count += 1
                if count > MOST_FILES:
                    raise InputError("folder-too-large", place=str(folder), most=MOST_FILES)
                yield path


def _may_belong(path: Path) -> bool:
    if path.name.startswith("."):
        return False
    if path.suffix.lower() in PROGRAMS:
        name = path.name.lower()
        return "conf" in path.parent.name.lower() or any(word in name for word in SETTINGS)
    return _is_log(path) or path.suffix.lower() in CONFIGS


def _is_log(path: Path) -> bool:
    named = path.name.startswith(EVENTS) or path.name in RECORDS
    return named or path.suffix.lower() in LOGS


def _of(name: str, files: Sequence[str]) -> Gathered:
    names: Counter[str] = Counter()
    documents = {each: unique(shown(each), names) for each in dict.fromkeys(files)}
    return Gathered(
        name,
        tuple(_input(each) for each in documents),
        {document: _near(each) for each, document in documents.items() if each != "-"},
    )


def _near(name: str) -> str:
    """Return the path of a file from here, as it is where it lies elsewhere."""
    path, here = Path(name), Path.cwd().resolve()
    path = path.parent.resolve() / path.name  # a link is shown as the link
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def _input(name: str) -> Input:
    if name == "-":
        return Input("-", sys.stdin.buffer.read())
    path = Path(name)
    if not path.is_file():
        raise InputError("no-such-file", place=name)
    try:
        return Input(name, path.read_bytes() if path.stat().st_size <= SMALL else path)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError("system-refuses", place=name, why=why) from error
