"""Everything that a report is worded from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from advisor.engine.evaluate import Result
from advisor.engine.policy import SetAside
from advisor.facts import Facts
from advisor.intake.document import Document
from advisor.readers.base import Reading
from advisor.remedy.repair import Remedy


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was read, what the rules said of it, in order, and the remedy."""

    documents: Sequence[Document]
    readings: Sequence[Reading]
    runs: Sequence[Facts]
    results: Sequence[Result]
    fired: Sequence[Result]
    remedy: Remedy | None
    aside: SetAside = field(default_factory=SetAside)
