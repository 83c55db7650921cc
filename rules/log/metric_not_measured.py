"""A printed metric has the same empty value on every line: nobody measured it.

Why: 0, -1 or -100 % in every record is how programs print what they did not compute; read as a
measurement it looks like a stall, a vanished gradient or a broken card.
Computed: all values of the series are that one number while the steps go on; for a gradient norm,
while the loss moves or is not known.
Fix: switch its measurement on, or compute it from the time of a step; it is no fault of the run.
Source: Megatron-DeepSpeed prints a gradient norm of 0.000, LLaMA-Factory a throughput of 0.00,
nanochat an MFU of 0.00 for unknown cards, llm.c -100 %.
"""

from advisor.quantities.distributions import median
from advisor.quantities.rewards import shows_reward
from advisor.rule import Facts, Quantity, Verdict, at_points, rule

FEWEST = 5  # records; our judgement
MOVED = 0.02  # of the loss: then weights change, so there was a gradient; our judgement
FEWEST_MFU = 10  # nanoGPT prints -100 % for its first five iterations
EMPTY = (0.0, -1.0, -100.0)
NAMES = (
    "mfu", "tokens_per_second", "samples_per_second", "grad_norm", "tflops", "memory_bytes",
    "metric.throughput", "metric.total_tokens", "metric.num_input_tokens_seen",
)  # fmt: skip


@rule(code="LOG007", severities=("info",), confidence="low", harmless=True)
def metric_not_measured(facts: Facts) -> Verdict | None:
    """Look for series of nothing but an empty value."""
    names = [name for name in NAMES if name != "grad_norm" or not _truly_zero(facts)]
    known = [
        series
        for name in names
        if (series := facts.series.get(name))
        and len(series) >= (FEWEST_MFU if name == "mfu" else FEWEST)
    ]
    if not known:
        return None
    # Of a share such as -100 % readers make -1.
    empty = [each for each in known if len(set(each.values)) == 1 and each.values[0] in EMPTY]
    if not empty:
        return Verdict(fires=False)
    first = empty[0]
    return Verdict(
        fires=True,
        values={
            "metrics": ", ".join(f"`{each.name.removeprefix('metric.')}`" for each in empty),
            "value": Quantity(
                first.values[0], unit="", formula="of every record", source="the log"
            ),
            "records": Quantity(
                first.count, unit="count", formula="records with it", source="the log"
            ),
        },
        clauses=("what", "why", "fix"),
        evidence=at_points(first, [0, len(first) - 1]),
    )


def _truly_zero(facts: Facts) -> bool:
    """Tell whether a gradient of zero is one: all answers earn the same, or nothing is learned."""
    losses = facts.series.get("train.batch_loss") or facts.series.get("train.loss")
    values = losses.finite().values if losses else ()
    if len(values) < FEWEST:
        return shows_reward(facts.series)
    third = len(values) // 3
    first, last = median(values[:third]), median(values[-third:])
    stands = abs(last - first) <= MOVED * abs(first)
    return shows_reward(facts.series) or max(values) == 0.0 or stands
