"""The command that starts nanoGPT: python or torchrun, a config file, `--key=value` overrides.

It may stand in a shell or a notebook (`!python`, `%run`) and go on after a backslash at the end.

The presets that come with nanoGPT count as defaults when their text is not in the paste.
Source: config/ and configurator.py of karpathy/nanoGPT at 3adf61e.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from advisor.facts import FACTS, Fact, Origin, Value
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Reader, Reading
from advisor.readers.nanogpt_settings import DEFAULTS, KEYS, OTHER_KEYS, NanogptSettings
from advisor.readers.patterns import Lazy

LAUNCHER = Lazy(
    r"(?:^|[\s$#%>!`/;&])(?P<program>python[\d.]{0,5}|torchrun|srun|accelerate launch|run)\s",
    re.ASCII,
)
STARTERS = ("python", "run", "accelerate launch")  # one of them stands in every match
SCRIPT = Lazy(r"(?<![\w-])train\.py(?![\w.])", re.ASCII)
WORD = Lazy(r"\S+")
# Overrides as in hydra, and configs in other languages.
OTHER_WORD = Lazy(r"\+{0,2}[A-Za-z_][\w./-]*=\S*|\S+\.(?:ya?ml|json|toml)")
# What ends a command inside a line of shell, or in a sentence of Markdown.
ENDS = frozenset({"&&", "||", "|", ";", "&", ">", ">>", "2>&1", "#"})
LONGEST = 50  # lines of one command; what goes on longer is something else
RANKS = Lazy(r"--nproc[-_]per[-_]node(?:=|\s+)(\d+)")
NODES = Lazy(r"--nnodes(?:=|\s+)(\d+)")
PRESETS: dict[str, dict[str, Value]] = {
    "train_gpt2.py": {
        "batch.micro": 12, "model.block_size": 1024, "batch.accumulation": 40,
        "run.max_steps": 600000, "optim.decay_steps": 600000, "run.eval_interval": 1000,
        "run.eval_iters": 200, "run.log_interval": 10, "optim.weight_decay": 0.1,
        "data.dataset": "openwebtext", "model.vocab_size": 50304,
    },
    "train_shakespeare_char.py": {
        "model.n_layer": 6, "model.n_head": 6, "model.n_embd": 384, "model.dropout": 0.2,
        "model.block_size": 256, "batch.micro": 64, "batch.accumulation": 1,
        "optim.learning_rate": 1e-3, "run.max_steps": 5000, "optim.decay_steps": 5000,
        "optim.min_learning_rate": 1e-4, "optim.beta2": 0.99, "optim.warmup_steps": 100,
        "run.eval_interval": 250, "run.eval_iters": 200, "run.log_interval": 10,
        "data.dataset": "shakespeare_char",
    },
}  # fmt: skip


class NanogptCommand(Reader):
    """Reads the command line."""

    name: ClassVar[str] = "nanogpt-command"
    framework: ClassVar[str | None] = "nanoGPT"
    title: ClassVar[str] = "nanoGPT command line"

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for a launcher and train.py, on one line or on several that go on."""
        commands = list(_commands(sample))
        found = any(_is_ours(lines) for lines in commands)
        return LIKELY if found else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.lines: list[Line] = []  # of a command that goes on
        self.others: set[int] = set()  # numbers of the lines of other programs' commands

    def ahead(self, lines: Sequence[Line]) -> None:
        """Look whose commands come next: many programs have a train.py."""
        commands = _commands(lines) if any("train.py" in line.text for line in lines) else ()
        self.others = {
            line.number for command in commands if not _is_ours(command) for line in command
        }

    def feed(self, line: Line) -> bool:
        """Take a line; a command in the middle of a sentence leaves the line to others, too."""
        if self.lines and (line.number != self.lines[-1].number + 1 or len(self.lines) >= LONGEST):
            self._close()
        if line.number in self.others:
            return False
        if self.lines or _begins(line):
            self.lines.append(line)
            is_sentence = len(self.lines) == 1 and line.kind == "prose"
            if not _goes_on(line):
                self._close()
            return not is_sentence
        return False

    def finish(self) -> None:
        """Read a command that the document breaks off."""
        self._close()

    def _close(self) -> None:
        """Read the lines of a command as one."""
        lines, self.lines = self.lines, []
        arguments = list(_arguments(lines))
        if not any(SCRIPT.search(line.text) for line in lines):
            return
        is_mentioned = len(lines) == 1 and lines[0].kind == "prose"
        if is_mentioned and not arguments and not any(RANKS.search(line.text) for line in lines):
            return  # "when I run python train.py it is slow" says nothing of how it is run
        self.reading.framework = self.reading.framework or self.framework
        self._ranks(lines)
        settings = NanogptSettings(self.reading, Origin.COMMAND, shared=True)
        preset: dict[str, Value] = {}
        for line, start, word in arguments:
            if word.startswith("--"):
                _override(settings, line, start, word)
            else:
                preset = PRESETS.get(word.rpartition("/")[2], {})
        if preset:
            self._defaults({**DEFAULTS, **preset}, settings.set)

    def _ranks(self, lines: Sequence[Line]) -> None:
        nodes = next(filter(None, (NODES.search(line.text) for line in lines)), None)
        for line in lines:
            if ranks := RANKS.search(line.text):
                count = int(ranks[1]) * (int(nodes[1]) if nodes else 1)
                self._world(count, line, ranks.span(1))
                return
        found = _launcher(lines[0].text)
        if found is not None and found["program"].startswith(("python", "run")):
            self._world(1, lines[0], found.span("program"))

    def _world(self, count: int, line: Line, span: tuple[int, int]) -> None:
        self.reading.fact("batch.world_size", count, Origin.COMMAND, line, *span, shared=True)

    def _defaults(self, values: dict[str, Value], known: set[str]) -> None:
        for name, value in values.items():
            if name not in known:
                fact = Fact(name, value, Origin.DEFAULT, (), FACTS[name].unit)
                self.reading.shared.append(fact)


def _launcher(text: str) -> re.Match[str] | None:
    """Return what starts a program; `run` only as the notebook's `%run`."""
    for word in STARTERS:  # every line of every document comes here: `any` takes three times that
        if word in text:
            break
    else:
        return None
    for match in LAUNCHER.finditer(text):
        if match["program"] != "run" or text[match.start()] == "%":
            return match
    return None


def _commands(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each command that names train.py."""
    command: list[Line] = []
    for line in lines:
        if command or _begins(line):
            command.append(line)
            if not _goes_on(line) or len(command) >= LONGEST:
                if any(SCRIPT.search(each.text) for each in command):
                    yield command
                command = []
    if any(SCRIPT.search(each.text) for each in command):
        yield command


def _is_ours(lines: Sequence[Line]) -> bool:
    """Tell whether these arguments are nanoGPT's: `--key=value` and the names of Python files."""
    words = [word for _, _, word in _arguments(lines, every=True)]
    flags = [word for word in words if word.startswith("-")]
    others = [word for word in words if OTHER_WORD.fullmatch(word)]
    keys = {word.strip("-").partition("=")[0] for word in flags if "=" in word}
    return not others and (not flags or bool(keys & (KEYS.keys() | OTHER_KEYS)))


def _begins(line: Line) -> bool:
    found = _launcher(line.text)
    if found is None:
        return False
    return SCRIPT.search(line.text, found.end()) is not None or _goes_on(line)


def _goes_on(line: Line) -> bool:
    return line.text.rstrip().endswith("\\")


def _arguments(lines: Sequence[Line], *, every: bool = False) -> Iterator[tuple[Line, int, str]]:
    """Yield the settings and config files that stand after train.py, with their columns.

    With `every` all words.
    """
    begun = False
    for line in lines:
        start = 0
        if not begun:
            script = SCRIPT.search(line.text)
            if script is None:
                continue
            begun, start = True, script.end()
            if line.text[start : start + 1] == "`":
                return
        for match in WORD.finditer(line.text, start):
            word = match[0].rstrip("`,;)")
            if match[0] in ENDS:
                return
            if every or word.endswith(".py") or (word.startswith("--") and "=" in word):
                yield line, match.start(), word
            if match[0][-1] in "`;":
                return


def _override(settings: NanogptSettings, line: Line, start: int, word: str) -> None:
    key, _, value = word[2:].partition("=")
    at = start + 2 + len(key) + 1
    # A quoted value with blanks in it is cut at the blank: not ours to guess.
    if key.isidentifier() and value.count('"') % 2 == 0 and value.count("'") % 2 == 0:
        settings.put(line, key, at, at + len(value), bare=True)


reader = NanogptCommand
