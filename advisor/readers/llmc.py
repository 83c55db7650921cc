"""llm.c's console log and its main.log (karpathy/llm.c, April 2024 to f1e2ace).

Read are the programs `train_gpt2cu`, `train_gpt2fp32cu`, `train_gpt2` (C) and `train_gpt2.py`. What
the numbers mean: the loss is the mean over all tokens of the step, over all micro-batches and GPUs
(for some weeks in May 2024 `train loss` was one micro-batch and `acc` that mean); the model has no
dropout, so it does not matter in which mode a loss is measured. `norm` is the norm of the gradient
before it is clipped to 1. The time is that of the step alone, without evaluation. tok/s are of all
GPUs, in newer versions a running average. MFU is the share of this card's own peak; -100 % where
the peak is not known. The console counts steps from 1, main.log and the C program from 0. `val
loss` stands before the step that follows. `num_parameters` counts the padded vocabulary and the
position embeddings. The batch size is a number of tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers import gpt_headers
from advisor.readers.base import LIKELY, NO_MATCH, Column, Reading, RunReading
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record
from advisor.readers.schedule import add_schedule
from advisor.readers.values import number

LOSS = Column("train.loss", "nats/token", "train")
BATCH = Column("train.batch_loss", "nats/token", "train")
VALIDATION = Column("val.loss", "nats/token", "eval")
HELLASWAG = Column("metric.HellaSwag", "fraction", "eval")
RATES = {
    "norm": Column("grad_norm"),
    "lr": Column("learning_rate"),
    "ms": Column("step_seconds", "seconds", None, 1 / 1000),
    "mfu": Column("mfu", "fraction", None, 1 / 100),
    "rate": Column("tokens_per_second", "tokens/s"),
}
_STEP = rf"^\s*step +(?P<step>{INT})/(?P<planned>{INT}) ?[|:] (?:train )?loss +(?P<loss>{NUM})"
_SCORE = rf"(?: \((?:z )?{NUM}z?\))?"  # how far it is from the mean of the last steps
_REST = (
    rf"(?: ?\|? ?norm +(?P<norm>{NUM}){_SCORE})?(?: ?\|? ?lr (?P<lr>{NUM}))? ?\|? ?\(?"
    rf"(?P<ms>{NUM}) ms(?: ?[|,] ?(?:(?P<mfu>{NUM})%|n/a)(?: [\w.-]{{1,20}}){{0,8}} MFU)?"
    rf"(?: ?[|,] ?(?P<rate>{NUM}) tok/s)?"
)
RULE, LONG_RULE = "---", "---------------"  # of the C and the Python programs
# How rows of the tables at the top are named: the fact, and after a space the factor to its unit.
TABLE = {
    "micro batch size B": "batch.micro",
    "batch size B": "batch.micro",
    "sequence length T": "model.block_size",
    "total batch size": "batch.tokens_per_step",
    "LR scheduler": "optim.schedule",
    "learning rate (LR)": "optim.learning_rate",
    "learning rate": "optim.learning_rate",
    "warmup iterations": "optim.warmup_steps",
    "weight decay": "optim.weight_decay",
    "grad_clip": "optim.grad_clip",
    "max_steps": "run.max_steps",
    "train_num_batches": "run.max_steps",
    "val_loss_every": "run.eval_interval",
    "val_num_batches": "run.eval_iters",
    "checkpoint_every": "run.save_interval",
    "device": "hardware.gpu",
    "peak TFlops": "speed.peak_flops_printed 1e12",
    "precision": "run.dtype",
    "vocab_size V": "model.vocab_size",
    "num_layers L": "model.n_layer",
    "num_heads NH": "model.n_head",
    "channels C": "model.n_embd",
    "num_parameters": "model.params",
    "num_processes": "batch.world_size",
    "zero_stage": "run.zero_stage",
}
FRACTION, WEIGHTS, FOLDER = "final LR fraction", "weight init method", "output log dir"
# Of a path: which part from the end names the data set.
DATA = {"train data pattern": 2, "input dataset prefix": 1}


class Llmc(LogReader):
    """Reads the console log and main.log."""

    name: ClassVar[str] = "llm.c"
    framework: ClassVar[str | None] = "llm.c"
    title: ClassVar[str] = "llm.c console log and main.log"
    marks: ClassVar[tuple[str, ...]] = (
        " MFU | ", " tok/s)", " ms)", "ms, tok/s: ", " trl:", " tel:", "| micro batch size B",
        "| padded_vocab_size Vp", "=> setting grad_accum_steps=",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record(" trl:", Lazy(rf"^s:(?P<step>{INT}) trl:(?P<loss>{NUM})"
                             rf"(?: lr:(?P<lr>{NUM}) norm:(?P<norm>{NUM}))?\s*$"),
               {"loss": LOSS, "lr": RATES["lr"], "norm": RATES["norm"]}),
        Record(" tel:", Lazy(rf"^s:(?P<step>{INT}) tel:(?P<loss>{NUM})\s*$"), {"loss": VALIDATION}),
        Record(" eval:", Lazy(rf"^s:(?P<step>{INT}) eval:(?P<share>{NUM})\s*$"),
               {"share": Column("metric.eval", "fraction", "eval")}),
        Record(" (acc ", Lazy(rf"{_STEP} \(acc (?P<mean>{NUM})\){_REST}"),
               {"loss": BATCH, "mean": LOSS} | RATES, {"planned": "run.max_steps"}),
        Record(" ms", Lazy(rf"{_STEP}{_SCORE}{_REST}"),
               {"loss": LOSS} | RATES, {"planned": "run.max_steps"}),
        Record("(took ", Lazy(rf"^step (?P<step>{INT}): train loss (?P<loss>{NUM})"
                              rf" \(took (?P<ms>{NUM}) ms\)"), {"loss": LOSS, "ms": RATES["ms"]}),
        Record(", tok/s: ", Lazy(rf"^iteration (?P<step>{INT}), loss: (?P<loss>{NUM}),"
                                 rf" time: (?P<ms>{NUM})ms, tok/s: (?P<rate>{NUM})"
                                 rf"(?:, norm: (?P<norm>{NUM}))?"),
               {"loss": LOSS, **{each: RATES[each] for each in ("ms", "rate", "norm")}}),
    )  # fmt: skip
    headers: ClassVar[tuple[Header, ...]] = (
        Header("grad_accum_steps=", Lazy(rf"^=> setting grad_accum_steps=(?P<steps>{INT})"),
               {"steps": "batch.accumulation"}),
        Header("batch_size B=", Lazy(
            rf"^batch_size B=(?P<micro>{INT}) \* seq_len T=(?P<length>{INT})"
            rf" \* num_processes=(?P<ranks>{INT}) and total_batch_size=(?P<tokens>{INT})"),
            {"micro": "batch.micro", "length": "model.block_size", "ranks": "batch.world_size",
             "tokens": "batch.tokens_per_step"}),
        Header("num_parameters: ", Lazy(rf"^num_parameters: (?P<count>(?P<all>{INT}))"),
               {"count": "model.params", "all": "model.params_total"}),
        Header("device memory usage:", Lazy(
            rf"device memory usage: (?P<used>{NUM}) MiB / (?P<all>{NUM}) MiB"),
            {"used": "memory.allocated_bytes 1048576", "all": "hardware.memory_bytes 1048576"}),
        Header("total average iteration time:", Lazy(
            rf"total average iteration time: (?P<ms>{NUM}) ms"),
            {"ms": "speed.step_seconds_mean 1e-3"}),
        Header(" iters avg: ", Lazy(rf"^final \d{{1,4}} iters avg: (?P<ms>{NUM})ms"),
               {"ms": "speed.step_seconds_mean 1e-3"}),
        Header(" MiB for ", Lazy(r"^allocat(?:ed|ing) \d{1,9} MiB for "), {}),
        Header("wrote ", Lazy(r"^wrote \S{1,200}\.bin\s*$"), {}),
        Header("Device ", Lazy(r"^Device \d{1,3}: (?P<name>\S.{1,80})$"), {"name": "hardware.gpu"}),
        Header("peak memory consumption:", Lazy(
            rf"peak memory consumption: (?P<peak>{NUM}) MiB"),
            {"peak": "memory.peak_bytes 1048576"}),
        Header("Running pytorch", Lazy(r"^Running pytorch (?P<version>\d[\w.+]{0,40})"),
               {"version": "software.torch"}),
        *((Header(name, Lazy(rf"^{name}: (?P<count>{INT})\s*$"), {"count": fact})
           for name, fact in (("vocab_size", "model.vocab_size"),
                              ("num_layers", "model.n_layer"), ("num_heads", "model.n_head"),
                              ("channels", "model.n_embd")))),
        *gpt_headers.HEADERS,
    )  # fmt: skip
    starts: ClassVar[tuple[str, ...]] = ("| Parameter   ", "[GPT-2]", "Running pytorch ")
    passing: ClassVar[tuple[str, ...]] = (
        *gpt_headers.PASSING,
        "memory per sequence:", " -> estimated maximum batch size:", "Writing model to ",
        "Writing state to ", "Writing checkpoint at ", "Deleting checkpoint at ",
        "evaluating HellaSwag:", "HellaSwag eval not found", "You can run `python dev/data",
        "skipping update due to ", "DataLoader: ", "+----", "| Zero ", "| Disabling Zero",
        "| Parameter ", "max_seq_len: ", "padded_vocab_size: ", "num_activations: ",
        "train dataset num_batches:", "val dataset num_batches:", "padded vocab size", "[System]",
        "                  compute ", "- The training sequence length is: T=",
        "- The model's max sequence length is:", "---> HINT:", "If you're like ???",
        "You are attempting to train with a sequence length", "This will lead to unused parameters",
        "If you know what you're doing you can ignore",
    )  # fmt: skip
    looks_like: ClassVar[Lazy | None] = Lazy(r"^(?:step +\d+/\d+ ?[|:] |s:\d+ (?:tr|te|ev))")

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for a record or header, else for the table of the C program."""
        has_table = any(line.text.startswith("| micro batch size B ") for line in sample)
        return super().match(sample, document) or (LIKELY if has_table else NO_MATCH)

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.waiting: list[tuple[RunReading, Column, float, int]] = []  # before any step
        self.sample = ""  # the line after which the model writes, until it comes again
        self.sampled_at: int | None = None  # or until a further step is reached

    def header(self, line: Line) -> bool:
        """Read a row of a table, what an evaluation found, or text that the model writes."""
        text = line.text
        if text.startswith("| ") and text.count("|") == len(("left", "middle", "right")):
            return super().header(line) or self._table(line)
        if match := VAL.match(text):
            self._evaluated(VALIDATION, number(match["loss"]), line)
            return True
        if match := HELLA.match(text):
            self._evaluated(HELLASWAG, number(match["share"]), line)
            return True
        return self._sample(text.rstrip()) or super().header(line)

    def _sample(self, text: str) -> bool:
        """Tell whether a line is of a sample: a rule stands before and after what is written."""
        reached = self.reached.get("step")
        inside = bool(self.sample) and self.sampled_at == reached
        before = self.sample if inside else ""
        if text.startswith("Traceback"):
            inside, self.sample = False, ""
        elif text == "generating:" or (text == LONG_RULE and not inside):
            inside, self.sample, self.sampled_at = True, text, reached
        elif text == RULE and before == "generating:":
            self.sample = RULE
        elif text in {RULE, LONG_RULE} and before == text:
            self.sample = ""
        return inside

    def finish(self) -> None:
        """Place what stood before the first step; add what the learning rates say."""
        self._place_waiting()
        for run in self.reading.runs:
            gpt_headers.add_params(run)
            add_schedule(run, self.reading.document)

    def _table(self, line: Line) -> bool:
        _, key, value, _ = line.text.split("|")
        key, start = key.strip(), line.text.index("|", 1) + 1
        start += len(value) - len(value.lstrip())
        end = start + len(value.strip())
        if key in TABLE:
            shown = line.text[start:end]
            if not shown.startswith("-"):  # -1: not set, or not known
                self.say(TABLE[key], line, start, end)
                if TABLE[key] == "model.params":  # all there are
                    self.say("model.params_total", line, start, end)
        elif key == FRACTION:
            self._least(line, start, end)
        elif key == WEIGHTS:
            kind = _weights(line.text[start:end])
            self.reading.fact("run.init_from", kind, Origin.LOG, line, start, end)
        elif key in DATA:
            self._dataset(line, start, end, DATA[key])
        elif key == FOLDER and line.text[start:end] != "NULL":
            self.say("run.out_dir", line, start, end)
        return True

    def _least(self, line: Line, start: int, end: int) -> None:
        """Say the learning rate at the end, which is printed as a fraction of the first."""
        peak = self.reading.run.facts.number("optim.learning_rate")
        if peak is not None:
            self.say(f"optim.min_learning_rate {peak!r}", line, start, end)

    def _dataset(self, line: Line, start: int, end: int, part: int) -> None:
        """Say a part of a path, counted from its end, as the data set."""
        parts = line.text[start:end].split("/")
        if len(parts) >= part:
            end -= sum(len(each) + 1 for each in parts[len(parts) - part + 1 :])
            self.say("data.dataset", line, end - len(parts[-part]), end)

    def _evaluated(self, column: Column, value: float, line: Line) -> None:
        self._turn()
        run, reached = self.reading.run, self.reached.get("step")
        if reached is None:
            self.waiting.append((run, column, value, line.number))
            return
        self._place_waiting()
        points = run.points.get(column.series)
        step = reached + 1 - self._from_one(run)
        if points is None or points.last_step != step:
            run.point(column, step, value, line.number)

    def _place_waiting(self) -> None:
        for run, column, value, at in self.waiting:
            points = run.points.get("train.loss")
            first = points.steps[0] - self._from_one(run) if points else 0
            run.point(column, first, value, at)
        self.waiting.clear()

    @staticmethod
    def _from_one(run: RunReading) -> int:
        """Return 1 where the program counts steps from 1, which then prints the planned ones."""
        return int(run.facts.best("run.max_steps") is not None or "tokens_per_second" in run.points)


VAL = Lazy(rf"^val loss:? (?P<loss>{NUM})\s*$")
HELLA = Lazy(rf"^HellaSwag: (?:\d{{1,7}}/\d{{1,7}} = )?(?P<share>{NUM})\s*$")


def _weights(text: str) -> str:
    """Return where the weights come from: a descriptor such as `d12` begins from scratch."""
    if text == "intermediate checkpoint":
        return "resume"
    published = text.endswith(".bin") or text == "OpenAI's GPT-2 checkpoint"
    return text if published else "scratch"


reader = Llmc
