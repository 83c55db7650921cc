"""fairseq's console log before March 2018, when the updates were not counted yet.

Read in train.py and fairseq/progress_bar.py of September and November 2017. A line of an epoch has
the means over it, in train mode; a line between, `loss=2.17 (3.20)`, the loss of the last batch and
the mean since the epoch began. Losses are in base 2, and `ppl` is 2 to the power of the loss.
`words/s`, `words/batch` and `bsz` are of all devices together; `s/checkpoint` are the seconds of
the epoch.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.readers.base import Column
from advisor.readers.fairseq_keys import BITS
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record

EPOCH = Column("epoch")


class FairseqEarly(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "fairseq-early"
    framework: ClassVar[str | None] = "fairseq"
    title: ClassVar[str] = "fairseq console log of 2017"
    marks: ClassVar[tuple[str, ...]] = (" | train loss ", "subset | valid loss ", "), wps=")
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            " | train loss ",
            Lazy(
                rf"epoch (?P<epoch>(?P<step>\d{{1,6}})) \| train loss (?P<loss>{NUM}) \|"
                rf" train ppl (?P<ppl>{NUM}) \| s/checkpoint +{NUM} \| words/s +(?P<rate>{NUM}) \|"
                rf" words/batch +(?P<tokens>{NUM}) \| bsz +(?P<bsz>{NUM}) \| lr (?P<lr>{NUM})"
                rf"(?: \| clip +{NUM}%?)?(?: \| gnorm (?P<norm>{NUM}))?"
            ),
            {
                "epoch": EPOCH,
                "loss": Column("train.loss", "nats/token", "train", BITS),
                "ppl": Column("metric.train ppl", None, "train"),
                "rate": Column("tokens_per_second", "tokens/s"),
                "lr": Column("learning_rate", "learning rate"),
                "norm": Column("grad_norm"),
            },
            {"tokens": "batch.tokens_per_step", "bsz": "batch.global"},
            axis="epoch",
        ),
        Record(
            "subset | valid loss ",
            Lazy(
                r"epoch (?P<epoch>(?P<step>\d{1,6})) \| valid on 'valid' subset \|"
                rf" valid loss (?P<loss>{NUM}) \| valid ppl (?P<ppl>{NUM})"
            ),
            {
                "epoch": EPOCH,
                "loss": Column("val.loss", "nats/token", "eval", BITS),
                "ppl": Column("metric.valid ppl", None, "eval"),
            },
            axis="epoch",
        ),
        Record(
            "), wps=",
            Lazy(
                rf"epoch \d{{1,6}}:? +{INT} / {INT} loss=(?P<loss>{NUM}) \({NUM}\), wps="
            ),
            {"loss": Column("train.batch_loss", "nats/token", "train", BITS)},
            axis="record",
        ),
    )  # fmt: skip
    headers: ClassVar[tuple[Header, ...]] = (
        Header(
            "| training on ",
            Lazy(rf"^ *\| training on (?P<count>{INT}) GPU"),
            {"count": "batch.world_size"},
        ),
        Header("subset  ", Lazy(r"valid on '[\w.,-]{1,60}' subset {1,8}\d{1,9} / \d{1,9} "), {}),
        Header(
            "done training in ",
            Lazy(rf"^ *\| done training in (?P<time>{NUM}) seconds"),
            {"time": "run.elapsed_seconds"},
        ),
    )
    passing: ClassVar[tuple[str, ...]] = ("| [", "| data-bin ", "| model ", "| using ")
    looks_like: ClassVar[Lazy | None] = Lazy(r"epoch \d{3,6} \| (?:train|valid) loss \d")


reader = FairseqEarly
