"""modded-nanogpt's log files and console (KellerJordan/modded-nanogpt, October 2024 to f411b3d).

What the numbers mean: `val_loss` is over a fixed set of about ten million tokens, in eval mode; in
2024 `train_loss` was the last micro-batch of the step on one GPU, later it is not printed.
`train_time` is the time spent training, without evaluation; in some versions its clock starts
again after the first ten steps. `step_avg` is that time over the steps it counts, not a number
until there are any. The step is how many updates there were. There is no dropout.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH
from advisor.readers.speedrun_lines import SpeedrunLog

SOURCE = "open(sys.argv[0]"  # how the script reads its own source, which it logs
OTHER = " val_bpb:"  # what parameter-golf's records have


class ModdedNanogpt(SpeedrunLog):
    """Reads a log file or the console."""

    name: ClassVar[str] = "modded-nanogpt"
    framework: ClassVar[str | None] = "modded-nanogpt"
    title: ClassVar[str] = "modded-nanogpt log"
    marks: ClassVar[tuple[str, ...]] = (" step_avg:", SOURCE)

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for records, or for the source at the top of the log."""
        texts = [line.text for line in sample]
        if any(OTHER in text for text in texts):
            return NO_MATCH
        if any(text.lstrip().startswith("with ") and SOURCE in text for text in texts):
            return FULL_MATCH
        return super().match(sample, document)


reader = ModdedNanogpt
