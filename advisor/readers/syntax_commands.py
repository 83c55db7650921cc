"""Scans command lines and shell scripts: launchers, flags, overrides and variables.

`torchrun --nproc_per_node=8 train.py --lr 3e-4 --bf16 optim.beta1=0.9`, on one line or on several
that go on; `VAR=value` lines and `$VAR`; flags in an array or a string over several lines. Of the
launcher come `launch.world` (processes in all) and `launch.nodes`. Nothing is executed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from advisor.facts import Value
from advisor.intake.document import Line
from advisor.readers.patterns import Lazy
from advisor.readers.settings import Region, Setting, Text, inner, quoted, scalar

SHELL = frozenset({"sh", "bash", "shell", "zsh", "console", "shell-session", "sbatch", "slurm"})
PROGRAMS = (
    r"python[\d.]{0,5}|torchrun|deepspeed|srun|mpirun|llamafactory-cli|axolotl|litgpt|yolo|composer"
    r"|fairseq-(?:hydra-)?train|accelerate(?= {1,3}launch\b)"
    r"|(?:tune|lightning|fabric)(?= {1,3}run\b)"
)  # what is a word of English counts with its verb only
# The program may stand behind a prompt, variables, a folder or another program.
STARTS = Lazy(rf"(?:^|[\s$#%>!`/;&(])(?P<program>{PROGRAMS})\s+(?=\S)")
FLAGS = Lazy(r"\s*--[A-Za-z]")
WORD = Lazy(r"(?:[^\s\"'\\`]|\\.|\"(?:[^\"\\]|\\.)*\"|'[^']*')+")
SCRIPT = Lazy(r"(?:[\w./$@~{}-]*/)?(?P<name>[\w.-]{1,80}\.py)")
FLAG = Lazy(r"--?(?P<key>[A-Za-z][\w.-]{0,80})(?:=(?P<value>.*))?")
OVERRIDE = Lazy(r"\+{0,2}(?P<key>[A-Za-z_][\w./-]{0,100})=(?P<value>.+)")
VARIABLE = Lazy(r"\"?\$\{?(?P<name>[A-Za-z_]\w{0,60})(?::?-(?P<default>[^}\"$]{1,60}))?\}?\"?")
ASSIGNED = Lazy(r"(?:export|local|readonly|set|setx)?")
# Programs that train nothing: their flags are not the run's.
NO_TRAINING = Lazy(
    r"(?:.*[_/-])?(?:prepare|preprocess|process|sample|generate|inference|infer|eval|evaluate|test"
    r"|validate|predict|convert|tokeni[sz]e|download|merge|export|serve|plot|benchmark|upload|bench"
    r"|chat|demo|setup)(?:[_-].*)?\.py"
)
ENDS = frozenset({"&&", "||", "|", ";", "&", ">", ">>", "2>&1", "#", "do", "then"})
LONGEST = 200  # lines of one command
LAUNCH = {
    "nproc_per_node": "each", "num_gpus": "each", "gpus_per_node": "each", "nnodes": "nodes",
    "num_nodes": "nodes", "num_processes": "all", "ntasks": "all", "ntasks_per_node": "each",
    "nodes": "nodes",
}  # fmt: skip


class Word(NamedTuple):
    """One word of a command."""

    text: str
    row: int  # index of its line
    line: Line
    start: int
    end: int


@dataclass
class Command:
    """The lines of one command, as words; and what the launcher said."""

    text: Text
    region: Region
    known: dict[str, Word] = field(default_factory=dict)
    launch: dict[str, tuple[int, Word]] = field(default_factory=dict)
    is_launched: bool = False  # the script has been named
    is_other: bool = False  # it trains nothing

    def read(self, words: Sequence[Word]) -> None:
        """Read a command from its first word on."""
        if words and words[0].text.startswith("--"):  # of a list of flags for a command below
            at = 0
            while at < len(words):
                at += self._word(words, at)
            return
        at = self._variables(words)
        self.is_launched = self.is_other = False
        if at == len(words):
            return
        while at < len(words):
            word = words[at]
            if word.text in ENDS:
                self.world()
                self.is_launched = self.is_other = False
                at += 1 + self._variables(words[at + 1 :])
                continue
            ends = word.text.endswith(";")
            at += self._word(words, at)
            if ends:
                self.world()
        self.world()

    def _variables(self, words: Sequence[Word]) -> int:
        """Take the variables set before a command; return how many words they are."""
        for count, word in enumerate(words):
            name, sign, value = word.text.rstrip(";").partition("=")
            if word.text in {"export", "!", "$", "env", "set"}:
                continue
            if not sign or not name.replace("_", "a").isalnum():
                return count
            if value:
                start = word.start + len(name) + 1
                self.known[name] = word._replace(text=value, start=start, end=start + len(value))
        return len(words)

    def _word(self, words: Sequence[Word], at: int) -> int:
        """Read the flag, override or name at a place; return how many words it takes."""
        word = words[at]
        if flag := FLAG.fullmatch(word.text):
            return self._flag(words, at, flag)
        if override := OVERRIDE.fullmatch(word.text):
            start = word.start + override.start("value")
            value = word._replace(text=override["value"], start=start)
            self._set(override["key"], value)
        elif (script := SCRIPT.fullmatch(word.text)) and not self.is_launched:
            self.is_launched = True
            self.is_other = NO_TRAINING.fullmatch(script["name"].lower()) is not None
            self._name(f"script:{script['name'].lower()}", word)
        elif not self.is_launched and at < 40:
            self._name(f"program:{word.text.rpartition('/')[2].lower()}", word)
        return 1

    def _name(self, path: str, word: Word) -> None:
        self._add(word.row, Setting(path, word.text, word.line, word.start, word.end))

    def _add(self, row: int, setting: Setting) -> None:
        if not self.is_other:
            self.region.add(row, setting)

    def _flag(self, words: Sequence[Word], at: int, flag: re.Match[str]) -> int:
        word, key = words[at], flag["key"]
        if flag["value"] is not None:
            start = word.start + flag.start("value")
            self._set(key, word._replace(text=flag["value"], start=start))
            return 1
        values = []
        for following in words[at + 1 : at + 9]:
            text = following.text
            if text in ENDS or text[:2] == "--" or (text[:1] == "-" and not _is_number(text)):
                break
            if OVERRIDE.fullmatch(text) or SCRIPT.fullmatch(text):
                break
            values.append(following)
        if not values:
            place = (word.start, word.end)
            self._add(word.row, Setting(key, True, word.line, *place))  # noqa: FBT003
        elif len(values) == 1:
            self._set(key, values[0])
        else:
            for number, value in enumerate(values):
                self._set(f"{key}.{number}", value)
            self._set(key, values[0])  # what follows may be the program's own arguments
        return 1 + len(values)

    def _set(self, key: str, word: Word) -> None:
        """Add a setting, with the value of a variable from where that was set."""
        index = word.row
        for _ in range(3):
            variable = VARIABLE.fullmatch(word.text)
            if variable is None:
                break
            if variable["name"] in self.known:
                word = self.known[variable["name"]]
            elif variable["default"]:
                start = word.start + variable.start("default")
                word = word._replace(text=variable["default"], start=start)
                word = word._replace(end=start + len(word.text))
        source = word.text.rstrip(",;") if not quoted(word.text) else word.text
        value = None if "$" in source else scalar(source)
        if value is None:
            return
        start, end = inner(word.line.text, word.start, word.start + len(source))
        name = key.replace("-", "_").lower()
        if name in LAUNCH and not self.is_launched and isinstance(value, int):
            self.launch.setdefault(LAUNCH[name], (value, word))
        self._add(index, Setting(key, value, word.line, start, end))

    def world(self) -> None:
        """Add how many processes the launcher starts."""
        launch, self.launch = self.launch, {}
        nodes, at_nodes = launch.get("nodes", (1, None))
        count, word = launch.get("all") or launch.get("each") or (None, at_nodes)
        if count is None or word is None:
            return
        total: Value = count if "all" in launch else count * nodes
        place = inner(word.line.text, word.start, word.start + len(word.text))
        self._add(word.row, Setting("launch.world", total, word.line, *place))


def _is_number(text: str) -> bool:
    return text[1:2].isdigit() or text[1:2] == "."


def _words(text: Text, indexes: Sequence[int]) -> Iterator[Word]:
    for index in indexes:
        line = text.lines[index]
        for match in WORD.finditer(line.text):
            if match[0] != "\\":
                yield Word(match[0], index, line, *match.span())


def _goes_on(line: Line) -> bool:
    return line.text.rstrip().endswith("\\")


def scan_command(text: Text, at: int) -> Region | None:
    """Read the command or the script that begins in a line, None where none does."""
    is_script = text.suffix in SHELL
    first = text.lines[at]
    if not is_script and not FLAGS.match(first.text) and not STARTS.search(first.text):
        return None
    region = Region("command", at, at + 1)
    command = Command(text, region)
    index = at
    while index < len(text.lines):
        line = text.lines[index]
        if index > at and not is_script and not FLAGS.match(line.text):
            break
        index = _one(command, index)
    command.world()
    region.end = index
    return region


def _one(command: Command, at: int) -> int:
    """Read the command that begins in a line; return the index behind its last line."""
    lines = command.text.lines
    source = lines[at].text.lstrip()
    if source.startswith("#") and not source.startswith("#SBATCH"):
        command.region.comments[at] = lines[at].text.index("#")
        return at + 1
    end = at
    while end + 1 < min(len(lines), at + LONGEST) and _goes_on(lines[end]):
        end += 1
    words = list(_words(command.text, range(at, end + 1)))
    if lines[at].kind == "prose" and STARTS.search(source):
        command.region.others.update(range(at, end + 1))
        words = _quoted_command(words, lines[at])
    command.read(words)
    return end + 1


def _quoted_command(words: list[Word], line: Line) -> list[Word]:
    """Return the words of a command in a sentence: to the backtick that ends it."""
    found = STARTS.search(line.text)
    start = found.start("program") if found else 0
    tick = line.text.find("`", start)
    end = tick if tick >= 0 else len(line.text)
    return [word for word in words if start <= word.start and word.end <= end]
