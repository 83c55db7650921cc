"""RWKV-LM's progress bar, banner and train_log.txt (BlinkDL/RWKV-LM, v4 to v7, at 524481d).

What the numbers mean: the bar's `loss` is the mean since the start of the "epoch" (a fixed number
of samples, not a pass over the data), on one GPU, in train mode; in v4 it is a running average. A
line of train_log.txt has the epoch, its mean loss, e to the power of it, and the learning rate at
its end. `Kt/s` are thousands of tokens per second of all GPUs. There is no evaluation. The step is
that of the bar plus those of the epochs before.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.facts import Fact, Origin, spec_of
from advisor.intake.document import Line
from advisor.readers.base import Column, Row, RunReading
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record
from advisor.readers.values import number

LOSS = Column("train.loss", "nats/token", "train")
RATE = Column("learning_rate")
EPOCH = Column("epoch")
BAR = Lazy(r"^Epoch (?P<epoch>\d{1,9}): .{0,80}\| (?P<done>\d{1,9})/(?P<all>\d{1,9}) \[")
DEVICES = Lazy(r"^# RWKV-\S{1,9} \w{4,6} on (?P<nodes>\d{1,5})x(?P<devices>\d{1,5})")
# Keys of the dictionary of all arguments, which is printed and written to train_log.txt.
ARGUMENTS = {
    "n_layer": "model.n_layer", "n_embd": "model.n_embd", "ctx_len": "model.block_size",
    "vocab_size": "model.vocab_size", "micro_bsz": "batch.micro", "real_bsz": "batch.global",
    "accumulate_grad_batches": "batch.accumulation", "lr_init": "optim.learning_rate",
    "lr_final": "optim.min_learning_rate", "warmup_steps": "optim.warmup_steps",
    "beta1": "optim.beta1", "beta2": "optim.beta2", "adam_eps": "optim.epsilon",
    "weight_decay": "optim.weight_decay", "dropout": "model.dropout",
    "gradient_clip_val": "optim.grad_clip", "precision": "run.dtype", "proj_dir": "run.out_dir",
    "head_size_a": "model.head_dim", "head_size": "model.head_dim", "dim_ffn": "model.ffn_dim",
}  # fmt: skip
ARGUMENT = Lazy(r"'(?P<key>[a-z]\w{0,40})': (?P<quote>'?)(?P<value>[\w./:+-]{1,200})")


class RwkvLm(LogReader):
    """Reads the bar, the banner and train_log.txt."""

    name: ClassVar[str] = "rwkv-lm"
    framework: ClassVar[str | None] = "RWKV-LM"
    title: ClassVar[str] = "RWKV-LM progress bar and train_log.txt"
    marks: ClassVar[tuple[str, ...]] = (
        "Kt/s=", "# RWKV-", "NEW RUN ", " prog ", "'real_bsz': ", " 0.000",
    )  # fmt: skip
    is_special: ClassVar[bool] = True  # the bar is Lightning's
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "Kt/s=",
            Lazy(rf"^Epoch (?P<epoch>{INT}): .{{0,80}}\| (?P<step>{INT})/\d{{1,9}} \["),
            {"epoch": EPOCH},
            pairs=Lazy(rf", ?(?P<key>[A-Za-z][\w/]{{0,20}}(?: [a-z/]{{1,10}})?)=(?P<value>{NUM})"),
        ),
        Record(
            " prog ",
            Lazy(
                rf"^miniE (?P<epoch>{INT}) s (?P<step>{INT}) prog {NUM}% ?: ppl (?P<ppl>{NUM})"
                rf" loss (?P<loss>{NUM}) lr (?P<lr>{NUM})"
            ),
            {"epoch": EPOCH, "ppl": Column("metric.ppl"), "loss": LOSS, "lr": RATE},
        ),
        Record(
            ":",
            Lazy(
                rf"^(?P<epoch>(?P<step>\d{{1,9}})) (?P<loss>{NUM}) (?P<ppl>{NUM}) (?P<lr>{NUM})"
                r" \d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?(?: \d{1,9})? ?$"
            ),
            {"epoch": EPOCH, "ppl": Column("metric.ppl"), "loss": LOSS, "lr": RATE},
            axis="epoch",
        ),
    )
    vocabulary: ClassVar[dict[str, Column]] = {
        "loss": LOSS,
        "lr": RATE,
        "Kt/s": Column("tokens_per_second", "tokens/s", None, 1000),
    }
    ignored: ClassVar[frozenset[str]] = frozenset({"v_num", "s"})
    headers: ClassVar[tuple[Header, ...]] = (
        Header(
            "# RWKV-",
            Lazy(
                rf"^# RWKV-\d\S{{0,9}} (?P<dtype>\w{{4,6}}) on \d{{1,5}}x\d{{1,5}} \w+,"
                rf" bsz \d{{1,6}}x\d{{1,6}}x(?P<micro>{INT})=(?P<all>{INT})"
                r"(?:, deepspeed_stage_(?P<stage>\d))?"
            ),
            {
                "dtype": "run.dtype",
                "micro": "batch.micro",
                "all": "batch.global",
                "stage": "run.zero_stage",
            },
        ),
        Header(
            "ProjDir = ",
            Lazy(r"^# Data = .{1,300}, ProjDir = (?P<folder>\S{1,300})"),
            {"folder": "run.out_dir"},
        ),
        Header(
            "# Model = ",
            Lazy(
                rf"^# Model = (?P<layers>{INT}) n_layer, (?P<width>{INT}) n_embd,"
                rf" (?P<length>{INT}) ctx_len"
            ),
            {"layers": "model.n_layer", "width": "model.n_embd", "length": "model.block_size"},
        ),
        Header(
            "# Adam = lr ",
            Lazy(
                rf"^# Adam = lr (?P<first>{NUM}) to (?P<last>{NUM}), warmup (?P<warmup>{INT}) steps"
                rf"(?:, beta \((?P<beta1>{NUM}), (?P<beta2>{NUM})\), eps (?P<epsilon>{NUM}))?"
            ),
            {
                "first": "optim.learning_rate",
                "last": "optim.min_learning_rate",
                "warmup": "optim.warmup_steps",
                "beta1": "optim.beta1",
                "beta2": "optim.beta2",
                "epsilon": "optim.epsilon",
            },
        ),
        Header(
            "# Found torch ",
            Lazy(r"^# Found torch (?P<version>\d[\w.+]{0,40})"),
            {"version": "software.torch"},
        ),
    )
    starts: ClassVar[tuple[str, ...]] = ("# RWKV-", "NEW RUN ")
    passing: ClassVar[tuple[str, ...]] = (
        "####", "# Data = ", "# Epoch = ", '# Each "epoch" = ', "# Found ", "{'zero_",
    )  # fmt: skip
    looks_like: ClassVar[Lazy | None] = Lazy(r"^miniE \d+ s \d+ prog ")

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step: where a bar counts within an epoch, those before are added."""
        if bar := BAR.match(line.text):
            return int(bar["epoch"]) * int(bar["all"]) + int(bar["done"])
        return super().step_of(line, row)

    def header(self, line: Line) -> bool:
        """Read a line that states facts, the dictionary of all arguments among them."""
        if line.text.rstrip() == "#":
            return True
        if line.text.startswith("{'") and "'real_bsz': " in line.text:
            for match in ARGUMENT.finditer(line.text):
                if fact := ARGUMENTS.get(match["key"]):
                    self.say(fact, line, *match.span("value"))
            return True
        if found := DEVICES.search(line.text):
            ranks = int(found["nodes"]) * int(found["devices"])
            self.begin()
            self.reading.fact(
                "batch.world_size", ranks, Origin.LOG, line, found.start("nodes"), found.end()
            )
        return super().header(line)

    def finish(self) -> None:
        """Add the tokens of a step, of which the sequences and their length are printed."""
        for run in self.reading.runs:
            _tokens(run)


def _tokens(run: RunReading) -> None:
    sequences, length = (run.facts.best(n) for n in ("batch.global", "model.block_size"))
    name = "batch.tokens_per_step"
    if sequences is None or length is None or run.facts.best(name) is not None:
        return
    tokens = number(str(sequences.value)) * number(str(length.value))
    places = (*sequences.evidence, *length.evidence)
    run.facts.add(Fact(name, tokens, Origin.COMPUTED, places, spec_of(name).unit))


reader = RwkvLm
