"""Most updates are clipped.

Why: clipping is meant for the rare odd batch. Where it cuts most updates, the rate no longer says
how large a step is, and the run in fact trains with a smaller one that nobody chose.
Computed: the share of the last hundred records, after the start, whose gradient norm is above the
limit; or the share that fairseq and metaseq print.
Fix: lower the rate, or set the limit near the ninetieth percentile of the norms.
Source: google-research/tuning_playbook (clipping more than half of the updates: lower the rate).
"""

from advisor.quantities.distributions import median
from advisor.rule import Facts, Quantity, Series, Verdict, at_points, rule

SHARE = 0.5
LAST = 100
FEWEST = 20
START = 0.1  # of the log: norms are high while a run finds its way
PRINTED = "metric.clip"


@rule(
    code="STB018",
    severities=("info",),
    confidence="low",
    likelihood=True,
    references=("https://github.com/google-research/tuning_playbook",),
)
def clipping_most_steps(
    grad_norm: Series,
    facts: Facts,
    optim_grad_clip: Quantity | None,
    optim_warmup_steps: Quantity | None,
) -> Verdict | None:
    """Count the records above the limit."""
    norms = grad_norm.finite()
    start = optim_warmup_steps or 0.0
    chosen = [i for i, step in enumerate(norms.steps) if step >= start and i >= START * len(norms)][
        -LAST:
    ]
    if len(chosen) < FEWEST:
        return None
    norms = norms.pick(chosen)
    if max(norms.values) == 0.0:
        return None  # not measured
    source = f"{norms.document} ({norms.name})"
    typical = Quantity(median(norms.values), unit="", formula="median", source=source)
    values = {"typical": typical, "usual": _ninth(norms, source)}
    printed = facts.series.get(PRINTED)
    if optim_grad_clip is None or optim_grad_clip <= 0:
        clipped = printed.finite() if printed else None
        if clipped is None or len(clipped) < FEWEST:
            return None
        share = median(clipped.values[-LAST:]) / 100
        clauses = ("printed", "why", "fix")
    else:
        share = sum(value > optim_grad_clip for value in norms.values) / len(norms)
        values["limit"] = optim_grad_clip
        clauses = ("what", "why", "fix")
    values["share"] = Quantity(share, unit="fraction", formula="clipped ÷ records", source=source)
    values["count"] = Quantity(len(norms), unit="count", formula="records", source=source)
    return Verdict(share > SHARE, values, clauses, evidence=at_points(norms, [0, len(norms) - 1]))


def _ninth(norms: Series, source: str) -> Quantity:
    ordered = sorted(norms.values)
    at = min(len(ordered) - 1, int(0.9 * len(ordered)))
    return Quantity(ordered[at], unit="", formula="90th percentile of the norms", source=source)
