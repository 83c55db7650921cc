"""fairseq's and metaseq's records with the format `json`, one object a line (2018 to 2025).

Read in JsonProgressBar of fairseq/logging/progress_bar.py and metaseq/logging/progress_bar: all
values but the epoch are text. Records of a log interval have plain keys; those of an epoch have
`train_` before them, those of a validation `valid_` or the name of the set. What keys mean stands
in fairseq_keys. metaseq (the trainer of OPT) prints every update.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.fairseq_keys import POSITION
from advisor.readers.fairseq_log import FairseqLog, Head
from advisor.readers.patterns import NUM, Lazy

EPOCH = Lazy(r'"epoch": (?P<epoch>\d{1,6}),')
STEP = Lazy(r'"(?:(?P<split>[A-Za-z][\w.,/-]{0,60})_)?num_updates": ')
# A validation of spring 2018, which has no position.
VALIDATION = Lazy(r'"epoch": \d{1,6}, "(?P<split>valid)_loss": ')
OF_METASEQ = ('"docsperex": ', '"actv_norm": ', '"ewm_loss": ', '"cuda_gb_allocated": ')


class FairseqJson(FairseqLog):
    """Reads the records."""

    name: ClassVar[str] = "fairseq-json"
    title: ClassVar[str] = "fairseq and metaseq JSON records"
    marks: ClassVar[tuple[str, ...]] = ('num_updates": ', ', "valid_loss": ')
    pair: ClassVar[Lazy] = Lazy(
        rf'"(?P<key>[A-Za-z][\w.,@/-]{{0,60}})": "?(?P<value>{NUM})"?(?=[,}}])'
    )
    looks_like: ClassVar[Lazy | None] = Lazy(r'\{"epoch": \d')

    @classmethod
    def head(cls, text: str) -> Head | None:
        """Return what a record begins with, None for any other line."""
        step, epoch = STEP.search(text) or VALIDATION.search(text), EPOCH.search(text)
        if step is None or epoch is None:
            return None
        prefix = f"{step['split']}_" if step["split"] else ""
        is_interval, has_step = step["split"] is None, POSITION in text
        split = step["split"] or "train"
        return Head(split, prefix, is_interval, has_step, epoch.span("epoch"), epoch.end())

    def header(self, line: Line) -> bool:  # noqa: ARG002  (fairseq_log reads the others)
        """There are no other lines in JSON."""
        return False

    def feed(self, line: Line) -> bool:
        """Take a line."""
        found = super().feed(line)
        if found and self.reading.framework != "metaseq":
            is_metaseq = any(key in line.text for key in OF_METASEQ)
            self.reading.framework = "metaseq" if is_metaseq else self.framework
        return found


reader = FairseqJson
