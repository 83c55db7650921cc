"""The command that starts nanoGPT: python or torchrun, a config file, `--key=value` overrides.

The presets that come with nanoGPT count as defaults when their text is not in the paste.
Source: config/ and configurator.py of karpathy/nanoGPT at 3adf61e.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import FACTS, Fact, Origin, Value
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Reading
from advisor.readers.nanogpt_settings import DEFAULTS, NanogptSettings

COMMAND = re.compile(
    r"(?:^|[\s$#%>])(?:python3?|torchrun|srun|accelerate launch)\s.{0,2000}\btrain\.py\b"
)
WORD = re.compile(r"\S+")
RANKS = re.compile(r"--nproc[-_]per[-_]node(?:=|\s+)(\d+)")
NODES = re.compile(r"--nnodes(?:=|\s+)(\d+)")
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


class NanogptCommand:
    """Reads the command line."""

    name: ClassVar[str] = "nanogpt-command"
    framework: ClassVar[str | None] = "nanoGPT"

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for a command that runs train.py."""
        return LIKELY if any(COMMAND.search(line.text) for line in sample) else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        self.reading = reading

    def feed(self, line: Line) -> bool:
        """Take a line."""
        text = line.text
        if "train.py" not in text or not COMMAND.search(text):
            return False
        self.reading.framework = self.reading.framework or self.framework
        self._ranks(line)
        settings = NanogptSettings(self.reading, Origin.COMMAND, shared=True)
        preset: dict[str, Value] = {}
        for word in WORD.finditer(text, text.index("train.py") + len("train.py")):
            if word[0].startswith("--") and "=" in word[0]:
                _override(settings, line, word)
            elif word[0].endswith(".py"):
                preset = PRESETS.get(word[0].rpartition("/")[2], {})
        if preset:
            self._defaults({**DEFAULTS, **preset}, settings.set)
        return True

    def finish(self) -> None:
        """Nothing is left to do."""

    def _ranks(self, line: Line) -> None:
        ranks, nodes = RANKS.search(line.text), NODES.search(line.text)
        if ranks is not None:
            count = int(ranks[1]) * (int(nodes[1]) if nodes else 1)
            start, end = ranks.span(1)
            self.reading.fact(
                "batch.world_size", count, Origin.COMMAND, line, start, end, shared=True
            )
        elif re.search(r"(?<!\S)python3? ", line.text):
            start = line.text.index("python")
            self.reading.fact(
                "batch.world_size", 1, Origin.COMMAND, line, start, start + 6, shared=True
            )

    def _defaults(self, values: dict[str, Value], known: set[str]) -> None:
        for name, value in values.items():
            if name not in known:
                fact = Fact(name, value, Origin.DEFAULT, (), FACTS[name].unit)
                self.reading.shared.append(fact)


def _override(settings: NanogptSettings, line: Line, word: re.Match[str]) -> None:
    key, _, value = word[0][2:].partition("=")
    start = word.start() + 2 + len(key) + 1
    # A quoted value with blanks in it is cut at the blank: not ours to guess.
    if key.isidentifier() and value.count('"') % 2 == 0 and value.count("'") % 2 == 0:
        settings.put(line, key, start, start + len(value), bare=True)


reader = NanogptCommand
