"""A long healthy run in bfloat16 blew up late.

Why: bfloat16 keeps eight bits of a number. Late in a run, when logits and attention scores have
grown, their rounding can push a run off that was sound for tens of thousands of steps; the same
settings with another seed, or with those parts in float32, often pass.
Computed: a divergence of a run from scratch in bfloat16, whose best level lies beyond ten thousand
steps, outside its warm-up.
Fix: go back, keep logits and attention in float32 or add QK-norm or z-loss, or change the batches.
Source: karpathy/nanoGPT issues 524 and 554 (late blow-ups in bfloat16 with flash attention);
Wortsman et al. 2023, arXiv:2309.14322 (QK-norm, z-loss); ten thousand steps are our judgement.
"""

from typing import Annotated

from advisor.quantities import curve
from advisor.rule import (
    Either,
    Facts,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

LATE = 10_000
FEWEST = 12


@rule(
    code="STB020",
    severities=("info",),
    confidence="low",
    likelihood=True,
    references=(
        "https://github.com/karpathy/nanoGPT/issues/524",
        "https://arxiv.org/abs/2309.14322",
    ),
)
def late_bf16_blow_up(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")],
    run_dtype: str,
    facts: Facts,
    optim_warmup_steps: Quantity | None,
) -> Verdict | None:
    """Look for a divergence late in a bfloat16 run."""
    series = losses.finite()
    if run_dtype != "bfloat16" or facts.fine_tunes:
        return None
    if len(series) < FEWEST or series.axis != "step" or series.steps[-1] < LATE:
        return None
    found = curve.diverging(series.steps, series.values)
    if found is None:
        return None
    source = f"{series.document} ({series.name})"
    values = {
        "best": found.best,
        "best_step": Quantity(
            found.best_step, unit="steps", formula="middle of the best window", source=source
        ),
        "last": found.last,
        "last_step": Quantity(series.steps[-1], unit="steps", formula="last", source=source),
    }
    late = found.best_step >= max(LATE, 2 * (optim_warmup_steps or 0.0))
    at = next(i for i, step in enumerate(series.steps) if step == found.best_step)
    return Verdict(
        found.diverging and late,
        values,
        ("what", "why", "fix"),
        evidence=at_points(series, [at, len(series) - 1]),
    )
