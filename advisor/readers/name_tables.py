"""What the keys of each program's config mean: the tables under advisor/readers/names/.

`programs.csv` lists them: table, name of the program, whether other programs read such a config as
well (`weak`), tables whose rows hold as well (`like`), and outer names that may be left out
(`outer`). A row of a table gives

- `key`: the path of a setting, outer names first, joined with dots; `*` stands for one name,
  `call()` for a function that is called, `program:` and `script:` for what a command starts;
- `fact`: the fact's name; `?name` where the key states only what holds if nothing else is set;
  empty for a key that only tells the program;
- `values`: what the values mean. Empty: as the type of the fact has it. `x 1000`: times that.
  `suffix ba`: a number before that ending. Else `text=value` pairs: the text may hold `*` and `?`,
  the value `@` is the text itself and an empty one means that nothing is said;
- `unless`: settings `path=value`, with `;` between them, beside which the row does not hold; of
  those with `!` before them one must be there for it to hold;
- `weight`: how much the key speaks for the program; `KNOWN` of them together are enough;
- `source`: where it is defined.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache, lru_cache
from pathlib import Path

from advisor.facts import Value, spec_of
from advisor.readers.patterns import Lazy
from advisor.readers.settings import Region, Setting
from advisor.readers.values import value_of

FOLDER = Path(__file__).with_name("names")
KNOWN = 2
COMMON = "common"
SUFFIXED = Lazy(r"([\d.eE+_-]{1,30})\s*([A-Za-z]{1,8})")
PATH = Lazy(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*){1,8}")  # torch.optim.AdamW
NAMES = frozenset({"optim.name", "optim.schedule", "model.family"})
# Outer names that only say that this is the config.
CONTAINERS = re.compile(
    r"(?:self|cfg|config|conf|args|hparams|params|options|opt|flags|settings|hyper_?param(?:eter)?s"
    r"|train(?:ing|er)?_?(?:args|arguments|config|cfg|params)|ds_(?:config|cfg)|deepspeed_config"
    r"|model_(?:args|config|cfg|kwargs)|config_kwargs|gpt_?config|trainer_config|kwargs|defaults?)"
)


@dataclass(frozen=True, slots=True)
class Row:
    """What one key means."""

    key: str
    fact: str
    values: str
    unless: str
    weight: float
    table: str


@dataclass
class Table:
    """The rows of one program, and of those whose rows hold as well.

    Attributes:
        name: of the file.
        framework: what users call the program; "" for a table that names none.
        is_weak: whether other programs read such a config, too.
        outer: names that may be left out at the beginning of a path.
        shared: how many rows are those of other tables.
    """

    name: str
    framework: str
    is_weak: bool
    outer: frozenset[str]
    shared: int = 0
    rows: dict[str, list[Row]] = field(default_factory=dict)
    patterns: list[tuple[re.Pattern[str], Row]] = field(default_factory=list)
    leaves: set[str] = field(default_factory=set)  # the last names of all paths

    def add(self, row: Row) -> None:
        """Add a row."""
        self.leaves.add(row.key if ":" in row.key else row.key.rpartition(".")[2])
        if "*" in row.key:
            source = re.escape(row.key).replace(r"\*", r"[^.]+")
            self.patterns.append((re.compile(source), row))
        else:
            self.rows.setdefault(row.key, []).append(row)

    def may_hold(self, leaf: str) -> bool:
        """Tell whether a path that ends so can be one of its own."""
        return leaf in self.leaves or "*" in self.leaves or leaf == "value"

    def find(self, path: str) -> list[Row]:
        """Return the rows of a path as written, with and without its outer names."""
        parts = _names(path)
        if not self.may_hold(parts[-1]):
            return []
        while True:
            key = ".".join(parts)
            found = self.rows.get(key) or [r for each, r in self.patterns if each.fullmatch(key)]
            if found or len(parts) < 2:
                return found
            if parts[-1] == "value":  # as Weights & Biases writes a config
                parts = parts[:-1]
            elif CONTAINERS.fullmatch(parts[0]) or parts[0] in self.outer:
                parts = parts[1:]
            else:
                return []


@lru_cache(maxsize=4096)
def _names(path: str) -> tuple[str, ...]:
    plain = path.lower().replace("-", "_").replace("/", ".")
    return tuple(plain.split(".")) if ":" not in plain else (path.lower(),)


@cache
def tables() -> dict[str, Table]:
    """Return every table, by name."""
    with (FOLDER / "programs.csv").open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file))
    found = {}
    for each in listed:
        table = Table(
            each["table"], each["framework"], bool(each["weak"]), frozenset(each["outer"].split())
        )
        known = {row.key for row in _rows(each["table"])}
        for name in (each["table"], *each["like"].split()):
            for row in _rows(name):
                own = name == each["table"]
                if own or row.key not in known:
                    table.add(row)
                    table.shared += not own
        found[table.name] = table
    return found


@cache
def _rows(name: str) -> tuple[Row, ...]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Row(
                each["key"],
                each["fact"],
                each["values"],
                each["unless"] or "",
                float(each["weight"] or 0),
                name,
            )
            for each in csv.DictReader(file)
        )


@cache
def calls() -> frozenset[str]:
    """Return the names of the functions whose arguments are settings, in lower case."""
    keys = (key for table in tables().values() for key in table.rows)
    return frozenset(key.removesuffix("()") for key in keys if key.endswith("()"))


def recognised(region: Region) -> Table | None:
    """Return the table of the program whose config this is, None where the keys do not tell."""
    paths: dict[str, list[str]] = {name: [] for name in tables()}
    for path in dict.fromkeys(each.path for each in region.all()):
        for name in _holders(_names(path)[-1]):
            paths[name].append(path)
    scores = {name: _score(table, paths[name]) for name, table in tables().items()}
    best = max(scores, key=lambda name: (scores[name], -tables()[name].shared, name))
    return tables()[best] if scores[best] >= KNOWN else None


@lru_cache(8192)
def _holders(leaf: str) -> tuple[str, ...]:
    """Return the names of the tables that a path that ends so can be in."""
    return tuple(name for name, table in tables().items() if table.may_hold(leaf))


@lru_cache(8192)
def _strongest(table: str, path: str) -> Row | None:
    return max(tables()[table].find(path), key=lambda each: each.weight, default=None)


def _score(table: Table, paths: Iterable[str]) -> float:
    """Return how much these keys speak for a program; nothing if they are all another's."""
    total = own = 0.0
    for path in paths:
        row = _strongest(table.name, path)
        if row is not None:
            total += row.weight
            own += row.weight * (row.table == table.name)
    return total if own >= KNOWN else 0.0


def meanings(
    table: Table, settings: Iterable[Setting], beside: Collection[str]
) -> Iterator[tuple[Setting, str, Value]]:
    """Yield the settings that state a fact, with the fact as its row names it and the value.

    Args:
        table: of the program.
        settings: those of a line.
        beside: all settings of the config, as `path=value` in lower case, with and without the
            outer names.
    """
    for each in settings:
        for row in table.find(each.path):
            if not row.fact or not _holds(row, beside):
                continue
            if (value := meaning(row, each.value)) is not None:
                yield each, row.fact, value


def _holds(row: Row, beside: Collection[str]) -> bool:
    others = row.unless.split(";") if row.unless else []
    needed = [other[1:] for other in others if other.startswith("!")]
    if needed and not any(other in beside for other in needed):
        return False
    return not any(other in beside for other in others)


def meaning(row: Row, value: Value) -> Value | None:
    """Return the fact's value that a setting states, None where it states none."""
    name = row.fact.lstrip("?")
    if not row.values or row.values.startswith(("x ", "suffix ")):
        return _typed(name, value, row.values)
    text = str(value).lower()
    for pair in row.values.split(";"):
        pattern, _, result = pair.partition("=")
        if fnmatchcase(text, pattern):
            return _typed(name, value if result == "@" else result, "") if result else None
    return None


def _typed(name: str, value: Value, how: str) -> Value | None:
    """Return the value in the type of the fact, None where it has another."""
    kind = spec_of(name).type
    if kind is bool and isinstance(value, str):
        return value_of(name, value)
    if kind is bool:
        return value if isinstance(value, bool) else None
    if kind is str:
        if isinstance(value, bool) or not str(value).strip() or len(str(value)) > 200:
            return None
        text = str(value)
        if name in NAMES and PATH.fullmatch(text):
            text = text.rpartition(".")[2]
        return value_of(name, text)
    if isinstance(value, bool):
        return None
    number = _number(value, how)
    if number is None or (kind is int and number != int(number)):
        return None
    return int(number) if kind is int else number


def _number(value: Value, how: str) -> float | None:
    if how.startswith("suffix "):
        found = SUFFIXED.fullmatch(str(value))
        if found is None or found[2].lower() not in how.lower().split()[1:]:
            return None
        value = found[1]
    try:
        number = float(value)
    except (ValueError, OverflowError):  # no number, or a whole one beyond all sense
        return None
    factor = float(how[2:]) if how.startswith("x ") else 1.0
    return number * factor if number - number == 0 else None
