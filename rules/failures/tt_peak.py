"""The program does not know the card's peak speed, so its MFU means nothing.

Why: MFU is the speed in FLOP/s over the card's peak; without the peak nanochat prints zero and
torchtitan divides by that of an A100.
Computed: whether every printed MFU is exactly zero, or the program's own warning.
Fix: do not read that column; the tokens per second are right.
Source: nanochat/common.py `get_peak_flops`; torchtitan/tools/utils.py.
"""

from advisor.rule import Facts, Named, Quantity, Series, Verdict, at_points, rule

SLUG = "tt-peak"
ENOUGH = 3  # records; a first one may be rounded to zero while the program compiles; our judgement


@rule(
    code="FLR010",
    severities=("info",),
    confidence="medium",
    references=(
        "https://github.com/karpathy/nanochat/blob/master/nanochat/common.py",
        "https://github.com/pytorch/torchtitan/blob/main/torchtitan/tools/utils.py",
    ),
)
def tt_peak(facts: Facts, mfu: Series | None) -> Verdict | None:
    seen = facts.said("error.signature", SLUG)
    if seen is not None:
        return Verdict(fires=True, clauses=("what", "why", "fix"), evidence=seen.evidence)
    if mfu is None or len(mfu) < ENOUGH:
        return None  # the program prints none
    if any(value != 0 for value in mfu.values):
        return Verdict(fires=False)
    values: dict[str, Named] = {
        "count": Quantity(mfu.count, unit="count", formula="records counted", source="the log")
    }
    places = at_points(mfu, [0, len(mfu) - 1])
    return Verdict(fires=True, values=values, clauses=("zero", "why", "fix"), evidence=places)
