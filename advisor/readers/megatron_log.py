"""Megatron-LM's console log, 2019 to 2026, and that of Megatron-DeepSpeed.

Read in megatron/training/training.py (`training_log`, `evaluate_and_print_results`) of NVIDIA's
repository at eleven dates from fb4cbdc (April 2019) to August 2026, and in megatron/training.py of
bigscience-workshop/Megatron-DeepSpeed (December 2023).

An iteration line is printed by the last rank every log_interval iterations. Its losses are means
over those iterations of the interval that were not skipped, in train mode, in nats per token, and
left out when all were skipped. Elapsed time is the mean over the interval, with evaluation and
checkpoints inside it. The learning rate, loss scale and gradient norm (of all parameters, before
clipping) are those of the last iteration; the numbers of skipped and NaN iterations are of the
interval. Throughput is in TFLOP/s per GPU; the perplexity of a validation is exp(min(20, loss)).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Column, Reading, RunReading
from advisor.readers.megatron_arguments import (
    ARGUMENT,
    END,
    MEANINGS,
    MEGATRON,
    ONLY_WITH,
    Arguments,
)
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Cell, Header, LogReader, Record, Row, position
from advisor.readers.values import number

MIB = 2.0**20
# A value ends with the bar, so that one whose end was cut is not read.
PAIR = Lazy(rf"\| ?(?P<key>[A-Za-z][^|:]{{0,60}}?):? {{1,20}}(?P<value>{NUM})(?= ?\|)")
ITERATION = Lazy(rf"(?<![A-Za-z])iteration +(?P<step>{INT})/ *(?P<most>{INT}) (?=\|)")
EVALUATION = Lazy(
    r"(?P<set>[\w.-]{1,60}) (?:loss|results) at "
    rf"(?:iteration (?P<step>{INT})|the end of training)"
    r"(?: on (?P<on>\w{1,20}) set| for (?P<of>\w{1,20}) data)? (?=\|)"
)
VALUE = Lazy(rf"\| (?P<key>[A-Za-z][^|:]{{0,60}}): (?P<value>{NUM})(?= ?\|)")
MEMORY = Lazy(
    rf"(?:after (?P<step>{INT}) iterations\)? )?memory \(MB\) \| allocated: {NUM}"
    rf" \| max allocated: (?P<peak>{NUM})"
)
PARAMETERS = Lazy(
    r"number of parameters on \(tensor, (?:\w+, )?pipeline\) model parallel rank"
    rf" \(0,(?: 0,)? 0\): (?P<count>{INT})"
)
LOSSES = frozenset({"lm loss", "lm_loss", "lm-loss", "loss"})
LOSS = Column("train.loss", "nats/token", "train")
VALIDATION = Column("val.loss", "nats/token", "eval")
BYTES = Column("memory_bytes", "bytes", None, MIB)
DEEPSPEED = ("DeepSpeed is enabled", "DeepSpeed info: version", "| consumed tokens: ", ":log_dist]")
# How lines without a fact begin; `> ` before them is taken off as a quote mark.
PASSING = (
    "time (ms)", "(min, max) time across ranks", "max time across ranks", "times across ranks",
    "----", ">>> done with", "building ", "training ...", "done with setup", "[before the start",
    "[after ", "[exiting program", "setting number of ", "setting random seeds", "setting training",
    "Number of parameters in ", "Number of active parameters in ", "Theoretical memory footprints",
    "compute_activation_memory", "Number of parameters: [", "time to initialize megatron",
    "number of parameters on ", "estimated model parameters", "initializing torch distributed",
    "initializing tensor", "initializing pipeline", "initializing model parallel", "initialized ",
    "compiling and loading", "compiling dataset", "    reading ", "    creating ",
    "    number of documents", "    train:", "    validation:", "    test:",
    "     document indices", "    loaded indexed", "    total number of", "datasets target sizes",
    "dataset split:", "loading doc-idx", "loading sample-idx", "loading shuffle-idx",
    "finished creating", "saving checkpoint ", "  successfully saved", "  successfully loaded",
    " loading checkpoint from", " loading distributed checkpoint", " checkpoint version",
    "WARNING: could not find the metadata", "    will not load any", "Evaluating iter",
    "Evaluating on ", "make: ", "DeepSpeed is enabled", "steps: ",
)  # fmt: skip
# A line of the timers: the name, and the mean or the least and most of the ranks in ms.
TIMER = Lazy(r"^ {2,6}[\w/-]{1,60} \.{0,60}: \(?\d")


def header(contains: str, pattern: str, fact: str) -> Header:
    """Return a header that states one fact, its value in the group `value`."""
    return Header(contains, Lazy(pattern), {"value": fact})


class MegatronLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "megatron-log"
    framework: ClassVar[str | None] = "Megatron-LM"
    title: ClassVar[str] = "Megatron-LM and Megatron-DeepSpeed console log"
    marks: ClassVar[tuple[str, ...]] = (
        "elapsed time per iteration (", " loss at iteration ", " loss at the end of training ",
        "using world size: ", " arguments -----", "  hidden_size ....", "  num_layers ....",
        "number of parameters on (tensor, ",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record("elapsed time per iteration (", ITERATION, facts={"most": "run.max_steps"},
               pairs=PAIR),
    )  # fmt: skip
    constants: ClassVar[Mapping[str, str]] = {"global batch size": "batch.global"}
    vocabulary: ClassVar[Mapping[str, Column]] = {
        "consumed samples": Column("samples_seen", "samples"),
        "consumed tokens": Column("tokens_seen", "tokens"),
        "elapsed time per iteration (ms)": Column("step_seconds", "seconds", None, 1e-3),
        "elapsed time per iteration (s)": Column("step_seconds", "seconds"),
        "throughput per GPU (TFLOP/s/GPU)": Column("tflops", "TFLOP/s"),
        "TFLOPs": Column("tflops", "TFLOP/s"),
        "samples per second": Column("samples_per_second", "samples/s"),
        "tokens per gpu per second (tgs)": Column("tokens_per_second_per_device", "tokens/s"),
        "learning rate": Column("learning_rate", "learning rate"),
        "loss scale": Column("loss_scale"),
        "grad norm": Column("grad_norm"),
        **dict.fromkeys(sorted(LOSSES), LOSS),
    }
    headers: ClassVar[tuple[Header, ...]] = (
        header("using world size", r"using world size: (?P<value>\d{1,9})", "batch.world_size"),
        header("using world size", r"data-parallel[- ]size: (?P<value>\d{1,9})", "parallel.data"),
        header("using world size", r", tensor-model-parallel size: (?P<value>\d{1,9})",
                "parallel.tensor"),
        header("using world size", r", pipeline-model-parallel size: (?P<value>\d{1,9})",
                "parallel.pipeline"),
        header("for parameters ...", r"using (?P<value>torch\.\w{1,20}) for parameters \.\.\.",
                "run.dtype"),
        header("padded vocab (size", rf"\(new size: (?P<value>{INT})\)", "model.vocab_size"),
        header("batches to constant", rf"micro-?batches to constant (?P<value>{INT})",
                "batch.accumulation"),
        header("learning rate decay style", r"decay style: (?P<value>\w{1,40})", "optim.schedule"),
        header("setting training iter", rf"iterations to (?P<value>{INT})", "run.max_steps"),
        header("estimated model parameters: ", rf"parameters: (?P<value>{NUM})",
                "model.params 1e9"),
        header("Total number of parameters in billions", rf"billions: +(?P<value>{NUM})",
                "model.params 1e9"),
        header("Total number of active parameters", rf"billions: +(?P<value>{NUM})",
                "model.params_active 1e9"),
        header("successfully loaded checkpoint from ",
                r"from (?P<value>\S{1,300}) (?:\[[^\]]{1,40}\] )?at iteration +[1-9]",
                "run.resumed_from"),
        header("loading release", r"checkpoint from (?P<value>\S{1,300})", "run.init_from"),
    )  # fmt: skip
    starts: ClassVar[tuple[str, ...]] = ("using world size: ",)
    passing: ClassVar[tuple[str, ...]] = PASSING
    table: ClassVar[Mapping[str, str]] = MEGATRON
    looks_like: ClassVar[Lazy | None] = Lazy(
        r"^.{0,40}iteration +\d{1,12}/|elapsed time per iteration|number of (?:skipped|nan) iterat"
    )

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for a record or header, else for an argument."""
        if any(cls.is_foreign(line.text) for line in sample):
            return NO_MATCH
        if score := super().match(sample, document):
            return score
        names = (match["name"] for line in sample if (match := ARGUMENT.search(line.text)))
        return LIKELY if any(name in cls.table for name in names) else NO_MATCH

    @classmethod
    def is_foreign(cls, text: str) -> bool:
        """Tell whether a line is one of GPT-NeoX, which prints much the same."""
        return "samples/sec: " in text or text.endswith((".default", ".updated"))

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.arguments = Arguments(reading, self.table, ONLY_WITH, MEANINGS)
        self.whole: tuple[Line, int, int] | None = None  # parameters of the first rank
        self.fullest: tuple[RunReading, int, float, int] | None = None  # step, MiB, line

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what an iteration or an evaluation line gives."""
        if " at " in text and (match := EVALUATION.search(text)):
            return cls.evaluation(match, text)
        return super().row(text)

    @classmethod
    def evaluation(cls, match: re.Match[str], text: str) -> Row:
        """Return an evaluation: of the validation set, or of one with a name of its own."""
        which = match["on"] or match["of"] or ""
        name = match["set"] if which in {"", "val", "validation"} else which
        cells = []
        for pair in VALUE.finditer(text, match.end()):
            key = pair["key"].removesuffix(" value")
            is_loss = name == "validation" and key in LOSSES
            column = VALIDATION if is_loss else Column(f"metric.{name} {key}", None, "eval")
            cells.append(Cell(column, *pair.span("value")))
        return Row(cells, match.span("step") if match["step"] else None)

    def shape(self, line: Line) -> Row | None:
        """Return the row of an iteration; an evaluation at the end has no step of its own."""
        row = super().shape(line)
        return row if row is not None and row.step is not None else None

    def feed(self, line: Line) -> bool:
        """Take a line."""
        if "memory (MB)" in line.text and self._memory(line):
            return True
        return super().feed(line)

    def header(self, line: Line) -> bool:
        """Read a line that states facts, or an argument."""
        found = super().header(line)
        text = line.text
        if self.framework == MegatronLog.framework and any(each in text for each in DEEPSPEED):
            self.reading.framework = "Megatron-DeepSpeed"
        if END in text:
            self._close()
            return True
        if match := PARAMETERS.search(text):
            self.whole = (line, *match.span("count"))
        return found or self.arguments.feed(line) or TIMER.search(text) is not None

    def begin(self) -> None:
        """Begin another run."""
        self._close()
        self._parameters()
        super().begin()

    def finish(self) -> None:
        """State what stood in arguments whose end is missing."""
        self._close()
        self._parameters()
        self._note_memory()

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step; what is printed at the end of training is at the last one."""
        if row.step is None:
            return self.reached.get(row.axis, 0)
        if "| consumed tokens: " in line.text and self.framework == MegatronLog.framework:
            self.reading.framework = "Megatron-DeepSpeed"
        return super().step_of(line, row)

    def _close(self) -> None:
        if self.arguments.text("deepspeed") == "True":
            self.reading.framework = "Megatron-DeepSpeed"
        self.arguments.close()

    def _parameters(self) -> None:
        """The first rank's parameters are the model's where no rank holds but a part of it."""
        facts = self.reading.run.facts
        parts = [facts.number(name) for name in ("parallel.tensor", "parallel.pipeline")]
        if self.whole and parts == [1, 1] and facts.number("model.n_experts") is None:
            line, start, end = self.whole
            value = number(line.text[start:end])
            self.reading.fact("model.params", value, Origin.LOG, line, start, end)
        self.whole = None

    def _memory(self, line: Line) -> bool:
        """Take one rank's memory report; the fullest rank's counts."""
        match = MEMORY.search(line.text)
        if match is None:
            return False
        step = position(number(match["step"] or "0"))
        fullest = (self.reading.run, step, number(match["peak"]), line.number)
        known = self.fullest
        if known is None or known[:2] != fullest[:2]:
            self._note_memory()
            self.fullest = fullest
        elif fullest[2] > known[2]:
            self.fullest = fullest
        return True

    def _note_memory(self) -> None:
        if self.fullest is not None:
            run, step, peak, at = self.fullest
            run.point(BYTES, step, peak, at)
            self.fullest = None


reader = MegatronLog
