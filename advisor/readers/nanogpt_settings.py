"""nanoGPT's settings: what its keys mean, and its assignments read line by line.

Used by the config reader (a file), the log reader (the config echoed at the top) and the command
reader (`--key=value`). Keys and defaults: train.py lines 35-74 of karpathy/nanoGPT at 3adf61e.
"""

from __future__ import annotations

import io
import re
import tokenize

from advisor.facts import FACTS, Fact, Origin, Value
from advisor.intake.document import Line
from advisor.readers.base import Assignment, Reading
from advisor.readers.claims import claims_in_comment, claims_in_name
from advisor.readers.literals import NotLiteralError, literal
from advisor.readers.patterns import Lazy

KEYS = {
    "out_dir": "run.out_dir",
    "eval_interval": "run.eval_interval",
    "log_interval": "run.log_interval",
    "eval_iters": "run.eval_iters",
    "init_from": "run.init_from",
    "wandb_run_name": "run.name",
    "dataset": "data.dataset",
    "gradient_accumulation_steps": "batch.accumulation",
    "batch_size": "batch.micro",
    "block_size": "model.block_size",
    "n_layer": "model.n_layer",
    "n_head": "model.n_head",
    "n_embd": "model.n_embd",
    "dropout": "model.dropout",
    "bias": "model.bias",
    "learning_rate": "optim.learning_rate",
    "max_iters": "run.max_steps",
    "weight_decay": "optim.weight_decay",
    "beta1": "optim.beta1",
    "beta2": "optim.beta2",
    "grad_clip": "optim.grad_clip",
    "warmup_iters": "optim.warmup_steps",
    "lr_decay_iters": "optim.decay_steps",
    "min_lr": "optim.min_learning_rate",
    "device": "run.device",
    "dtype": "run.dtype",
    "compile": "run.compile",
}
# Keys that say nothing about the run that a rule needs.
OTHER_KEYS = frozenset(
    {"eval_only", "always_save_checkpoint", "wandb_log", "wandb_project", "backend", "decay_lr"}
)
# Keys that a training script of anybody's assigns: alone they do not tell whose it is.
PLAIN_KEYS = frozenset(
    {
        "batch_size", "learning_rate", "weight_decay", "dropout", "device", "dtype", "beta1",
        "beta2", "grad_clip", "log_interval", "out_dir", "dataset", "compile", "bias",
    }
)  # fmt: skip
DEFAULTS: dict[str, Value] = {
    "run.eval_interval": 2000, "run.log_interval": 1, "run.eval_iters": 200,
    "run.init_from": "scratch", "data.dataset": "openwebtext", "batch.accumulation": 40,
    "batch.micro": 12, "model.block_size": 1024, "model.n_layer": 12, "model.n_head": 12,
    "model.n_embd": 768, "model.dropout": 0.0, "model.bias": False, "optim.learning_rate": 6e-4,
    "run.max_steps": 600000, "optim.weight_decay": 0.1, "optim.beta1": 0.9, "optim.beta2": 0.95,
    "optim.grad_clip": 1.0, "optim.warmup_steps": 2000, "optim.decay_steps": 600000,
    "optim.min_learning_rate": 6e-5, "run.compile": True,
}  # fmt: skip
DEFAULT_VOCABULARY = 50304  # train.py when data/<dataset>/meta.pkl is absent
# Data sets that are known to be prepared with GPT-2's tokenizer.
BPE_DATASETS = Lazy(
    r"(?:.*/)?(?:openwebtext|owt|webtext|fineweb|shakespeare(?!_char)|c4|the_?pile|pile|redpajama"
    r"|slimpajama|wikitext|wikipedia|tinystories|dolma|edu_fineweb)",
    re.IGNORECASE,
)
# model.py from_pretrained: layers, heads, width; the rest is the same for all four.
_GPT2 = {"gpt2": (12, 12, 768), "gpt2-medium": (24, 16, 1024), "gpt2-large": (36, 20, 1280),
         "gpt2-xl": (48, 25, 1600)}  # fmt: skip
PRETRAINED: dict[str, dict[str, Value]] = {
    name: {
        "model.n_layer": layers, "model.n_head": heads, "model.n_embd": width,
        "model.vocab_size": 50257, "model.bias": True,
    }
    for name, (layers, heads, width) in _GPT2.items()
}  # fmt: skip
ASSIGNMENT = Lazy(r"\s*([A-Za-z_]\w{0,60})\s*=(?!=)\s*(?=\S)")
SEVERAL = Lazy(r"\s*[A-Za-z_]\w{0,60}(?:\s*,\s*[A-Za-z_]\w{0,60}){1,9}\s*=(?!=)")
WORD = re.compile(r"\w+")
ENOUGH_KEYS = 3  # as many known keys make a config, whose other keys then have their defaults


def nanogpt_key(text: str) -> str | None:
    """Return the key of nanoGPT's that a line assigns, None where it assigns none."""
    match = ASSIGNMENT.match(text)
    return match[1] if match is not None and (match[1] in KEYS or match[1] in OTHER_KEYS) else None


class NanogptSettings:
    """Reads assignments into facts of the run, or of all runs when `shared`."""

    def __init__(self, reading: Reading, origin: Origin, *, shared: bool) -> None:
        """Begin a config."""
        self.reading, self.origin, self.shared = reading, origin, shared
        self.run = None if shared else reading.run
        self.weights: tuple[str, Line, int, int] | None = None
        self.known: dict[str, Value] = {}
        self.set: set[str] = set()

    def feed(self, line: Line) -> bool:
        """Take a line of a config; True when it is an assignment, a comment or blank."""
        text = line.text
        if not text.strip():
            return True
        if text.lstrip().startswith("#"):
            claims_in_comment(self.reading, line, text.index("#"), None, shared=self.shared)
            return True
        match = ASSIGNMENT.match(text)
        if match is None:
            if several := SEVERAL.match(text):  # values that are not read, but no defaults either
                self.set.update(KEYS[key] for key in WORD.findall(several[0]) if key in KEYS)
            return False
        end = _end_of_value(text, match.end())
        return self._assign(line, match[1], match.end(), end)

    def override(self, line: Line, start: int, separator: str) -> bool:
        """Take `key`, separator and value from column `start` to the end of the line."""
        key, found, value = line.text[start:].partition(separator)
        if not found or not key.strip().isidentifier():
            return False
        at = start + len(key) + len(separator)
        return self.put(line, key.strip(), at, at + len(value.rstrip()), bare=True)

    def put(self, line: Line, key: str, start: int, end: int, *, bare: bool = False) -> bool:
        """Read one value; `bare` accepts an unquoted word. False when it is not a literal."""
        source = line.text[start:end]
        try:
            value = literal(source, self.known)
        except NotLiteralError:
            if not bare:
                return False
            value = source.strip()
        self.known[key] = value
        if bare:
            self.reading.overrides[key] = self.reading.evidence(line, start, end)
        if key == "decay_lr" and isinstance(value, bool):
            schedule = "cosine" if value else "constant"
            self.reading.fact(
                "optim.schedule", schedule, self.origin, line, start, end, shared=self.shared
            )
        name = KEYS.get(key)
        if name is None:
            return key in OTHER_KEYS
        quotes = int(isinstance(value, str) and source[:1] in {"'", '"'})
        if not _fits(name, value):
            return False
        self.set.add(name)
        inside = (start + quotes, end - quotes)
        self.reading.fact(name, value, self.origin, line, *inside, shared=self.shared)
        if name in {"run.name", "run.out_dir"}:
            claims_in_name(self.reading, line, *inside, shared=self.shared)
        elif name == "run.init_from":
            self.weights = (str(value), line, *inside)
        return True

    def pretrained(self, weights: str, line: Line, start: int, end: int) -> None:
        """Take the shape of published weights: whatever the config says of it is not used."""
        for name, value in PRETRAINED.get(weights, {}).items():
            self.set.add(name)
            self.reading.fact(name, value, self.origin, line, start, end, shared=self.shared)

    def finish(self) -> None:
        """Add train.py's defaults for what a whole config leaves out."""
        if self.weights is not None:
            self.pretrained(*self.weights)  # last, for it outdoes what the config says
        if len(self.set) < ENOUGH_KEYS:
            return
        dataset = str(self.known.get("dataset", DEFAULTS["data.dataset"]))
        defaults = dict(DEFAULTS)
        if BPE_DATASETS.match(dataset):  # any other may bring a meta.pkl with its own vocabulary
            defaults["model.vocab_size"] = DEFAULT_VOCABULARY
        for name, value in defaults.items():
            if name not in self.set:
                self._default(name, value)

    def _default(self, name: str, value: Value) -> None:
        fact = Fact(name, value, Origin.DEFAULT, (), FACTS[name].unit)
        if self.run is None:
            self.reading.shared.append(fact)
        else:
            self.run.facts.add(fact)

    def _assign(self, line: Line, key: str, start: int, end: int) -> bool:
        read = self.put(line, key, start, end)
        name = KEYS.get(key)
        if name is not None:
            self.set.add(name)  # whatever it is set to: it is not the default
        comment = line.text.find("#", end)
        left, right = line.span(start, end)
        self.reading.assignments.append(
            Assignment(
                key, self.known.get(key) if read else None, line.text[start:end],
                self.reading.document, line.number, left, right,
                line.text[comment:] if comment >= 0 else "",
                line.span(comment, comment)[0] if comment >= 0 else -1,
                echoed=not self.shared,
            )
        )  # fmt: skip
        if comment >= 0:
            claims_in_comment(self.reading, line, comment, name, shared=self.shared)
        return read


def _fits(name: str, value: Value) -> bool:
    kind = FACTS[name].type
    if kind is str or kind is bool:
        return isinstance(value, kind)
    return isinstance(value, int | float) and not isinstance(value, bool)


def _end_of_value(text: str, start: int) -> int:
    """Return where the value that begins at `start` ends: before the comment, if there is one."""
    mark = text.find("#", start)
    if mark < 0:
        return len(text.rstrip())
    value = text[start:mark]
    if "'" not in value and '"' not in value:  # no string that the mark could stand in
        return start + len(value.rstrip())
    try:
        for token in tokenize.generate_tokens(io.StringIO(text[start:]).readline):
            if token.type == tokenize.COMMENT:
                return start + len(text[start : start + token.start[1]].rstrip())
    except (tokenize.TokenError, SyntaxError):
        return start + len(text[start:].partition("#")[0].rstrip())
    return len(text.rstrip())
