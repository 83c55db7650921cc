"""Lines at the top of a run that several GPT training scripts print in the same words.

llm.c's `train_gpt2.py` (f1e2ace) and build-nanogpt's `train_gpt2.py` (6104ab1) took them from
nanoGPT. Parameters are counted by tensor: those with two or more dimensions decay.
"""

from __future__ import annotations

from typing import Final

from advisor.facts import Fact, Origin, spec_of
from advisor.readers.base import RunReading
from advisor.readers.patterns import INT, Lazy
from advisor.readers.records import Header

HEADERS: Final = (
    Header(
        "total desired batch size:",
        Lazy(rf"total desired batch size: (?P<tokens>{INT})"),
        {"tokens": "batch.tokens_per_step"},
    ),
    Header(
        "calculated gradient accumulation steps:",
        Lazy(rf"calculated gradient accumulation steps: (?P<steps>{INT})"),
        {"steps": "batch.accumulation"},
    ),
    Header(
        "num decayed parameter tensors:",
        Lazy(rf"num decayed parameter tensors: \d{{1,9}}, with (?P<count>{INT})"),
        {"count": "model.params_decayed"},
    ),
    Header(
        "num non-decayed parameter tensors:",
        Lazy(rf"num non-decayed parameter tensors: \d{{1,9}}, with (?P<count>{INT})"),
        {"count": "model.params_non_decayed"},
    ),
    Header(
        " shards for split ",
        Lazy(r"^found \d{1,9} shards for split \w{1,20}\s*$"),
        {},
    ),
    Header(
        "using device:",
        Lazy(r"^using device: (?P<device>[a-z]{2,8}(?::\d{1,3})?)\s*$"),
        {"device": "run.device"},
    ),
    Header(
        "loading weights from pretrained gpt:",
        Lazy(r"loading weights from pretrained gpt: (?P<name>[\w.-]{1,60})"),
        {"name": "run.init_from"},
    ),
)
PASSING: Final = (
    "using fused AdamW", "using regular AdamW", "using ZeroRedundancyOptimizer",
    "compiling the model...",
)  # fmt: skip


def add_params(run: RunReading) -> None:
    """Add all parameters, which are printed in two parts: those that decay and the others."""
    name = "model.params_total"
    parts = [run.facts.best(f"model.params_{part}") for part in ("decayed", "non_decayed")]
    known = [part for part in parts if part is not None]
    if len(known) == len(parts) and run.facts.best(name) is None:
        total = sum(part.number for part in known)
        places = tuple(place for part in known for place in part.evidence)
        run.facts.add(Fact(name, total, Origin.COMPUTED, places, spec_of(name).unit))
