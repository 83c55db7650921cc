"""Imported once by the process of which the others are copies: all that a diagnosis needs is read.

Then a copy starts in some milliseconds, and shares the memory.
"""

from __future__ import annotations

import gc

from advisor.bootstrap import Advised
from advisor.findings import as_json
from advisor.intake.document import Input
from advisor.surfaces import apart  # noqa: F401  (what a copy runs)
from advisor.surfaces.example import WORDS

as_json(Advised().diagnose([Input("message", WORDS, "message")]))
gc.collect()
gc.freeze()  # a collection that looked at these objects would write to them, and so copy them
