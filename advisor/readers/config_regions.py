"""Finds the lines of a config among others, and tells whose config it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from advisor.facts import Value
from advisor.intake.document import Line
from advisor.readers.name_tables import COMMON, Table, calls, meanings, recognised, tables
from advisor.readers.patterns import Lazy
from advisor.readers.settings import Region, Setting, Text
from advisor.readers.syntax_assignments import scan_assignments
from advisor.readers.syntax_brackets import scan_call, scan_object
from advisor.readers.syntax_commands import scan_command
from advisor.readers.syntax_yaml import scan_yaml

SCANNERS = (scan_command, scan_object, scan_assignments, scan_yaml, scan_call)
FILES = frozenset(
    {"yaml", "yml", "json", "toml", "ini", "cfg", "conf", "gin", "py", "sh", "python", "bash",
     "shell", "sbatch", "slurm", "jsonc", "json5", "ipynb", "python3", "properties", "env"}
)  # fmt: skip
ENOUGH = 3  # facts that make a config of lines that nothing else tells
# Names under which logs give what changes from line to line; a number under one is no setting.
MEASURED = Lazy(
    r"(?:.*\.)?(?:(?:train|val|valid|eval|test|avg|mean|lm)[_/ ]?)?"
    r"(?:loss|acc|accuracy|ppl|perplexity|wer|cer|auc|f1|reward|step|epoch|iter|iteration|global_step|it|grad_norm|runtime|mfu|tps)"
)
Meaning = tuple[Setting, str, Value]


@dataclass
class Found:
    """Lines of one syntax.

    Attributes:
        region: the lines and their settings.
        is_config: whether they are a config; else nothing is read from them.
        is_known: whether the keys tell whose it is.
        framework: the program whose config it is; is_weak: if others use such a config, too.
        meanings: by index of the line, the facts that it states.
    """

    region: Region
    is_config: bool = False
    is_known: bool = False
    framework: str = ""
    is_weak: bool = False
    meanings: dict[int, list[Meaning]] = field(default_factory=dict)


def suffix_of(document: str, line: Line) -> str:
    """Return the ending of a file's name, or the tag of the fence around a line."""
    if line.fence:
        return line.fence.lower()
    suffix = document.lower().rpartition(".")[2] if "." in document else ""
    return suffix if suffix in FILES else ""


def find_region(
    lines: Sequence[Line], at: int, document: str, framework: str | None = None
) -> Found | None:
    """Return what begins in a line, None where no syntax begins there.

    Args:
        lines: of a document or of a fence in it.
        at: index of the line.
        document: its name.
        framework: the program that the rest of it is of, where that is known.
    """
    suffix = suffix_of(document, lines[at])
    text = Text(lines, suffix, calls())
    unsure: Found | None = None
    for scan in SCANNERS:
        region = scan(text, at)
        if region is None:
            continue
        region.end = max(region.end, at + 1)
        found = _judged(region, framework, is_file=bool(suffix))
        if found.is_config:
            return found
        unsure = unsure or found
    return unsure


def lines_of_others(lines: Sequence[Line], document: str) -> frozenset[int]:
    """Return the numbers of the lines that cannot be nanoGPT's config, though its keys are there.

    They stand in another program's config, in brackets or under a `[section]`.
    """
    found: set[int] = set()
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and lines[end].fence == lines[at].fence:
            end += 1
        part = lines[:end]
        while at < end:
            each = find_region(part, at, document)
            if each is None:
                at += 1
                continue
            region = each.region
            is_other = each.is_known or region.sections
            inside = range(region.begin, region.end) if is_other else region.inside
            found.update(lines[index].number for index in inside)
            at = region.end
    return frozenset(found)


def _judged(region: Region, framework: str | None, *, is_file: bool) -> Found:
    """Tell whose config a region is, if it is one."""
    found = Found(region)
    settings = region.all()
    if not settings or (region.syntax in {"yaml", "brackets"} and _is_measured(settings)):
        return found
    table = recognised(region)
    is_known = table is not None
    table = table or _of(framework) or tables()[COMMON]
    beside = {
        f"{path}={each.value}".lower().replace("-", "_")
        for each in settings
        for path in (each.path, each.path.rpartition(".")[2])
    }
    said = {
        index: list(meanings(table, each, beside))
        for index, each in sorted(region.settings.items())
    }
    if table.name == COMMON:
        said = _unambiguous(said)
    if not is_known and framework == "nanoGPT":
        return found  # what its own readers leave is none of its settings
    names = {name for each in said.values() for _, name, _ in each}
    is_called = any(each.path.endswith("()") for each in settings)  # such as `Adam(`: code
    is_enough = len(names) >= (1 if is_known or is_file or is_called else ENOUGH)
    if region.syntax == "command":
        is_enough = bool(names)
    if not is_known and not is_enough:
        return found
    found.is_config, found.is_known = True, is_known
    found.framework = table.framework if is_known else ""
    found.is_weak = is_known and table.is_weak
    found.meanings = said
    return found


def _of(framework: str | None) -> Table | None:
    """Return the table of the program that the rest of the document is of."""
    if framework is None:
        return None
    return next((each for each in tables().values() if each.framework == framework), None)


def _is_measured(settings: Iterable[Setting]) -> bool:
    return any(
        isinstance(each.value, int | float)
        and not isinstance(each.value, bool)
        and MEASURED.fullmatch(each.path.lower())
        for each in settings
    )


def _unambiguous(said: dict[int, list[Meaning]]) -> dict[int, list[Meaning]]:
    """Leave out the facts of which several settings say different things."""
    values: dict[str, set[Value]] = {}
    for each in said.values():
        for _, name, value in each:
            values.setdefault(name, set()).add(value)
    return {
        index: [meaning for meaning in each if len(values[meaning[1]]) == 1]
        for index, each in said.items()
    }
