"""The accumulation cannot be divided among the GPUs.

Why: nanoGPT divides the accumulation by the number of processes and stops at once when that leaves
a remainder.
Computed: the remainder, and the next multiple.
Fix: a multiple of the number of processes.
Source: karpathy/nanoGPT train.py: `assert gradient_accumulation_steps % ddp_world_size == 0`.
"""

from advisor.facts import LOSSES, Origin
from advisor.rule import Facts, Quantity, Verdict, action_for, rule

DIVIDES = frozenset({"nanoGPT", "llama2.c"})  # both have the assertion


@rule(
    code="BAT007",
    severities=("error",),
    confidence="low",
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def accumulation_not_divisible_by_world_size(
    batch_accumulation: Quantity, batch_world_size: Quantity, facts: Facts
) -> Verdict | None:
    """Look for a remainder."""
    ranks = facts.best("batch.world_size")
    if facts.framework not in DIVIDES or ranks is None or ranks.origin is Origin.COMPUTED:
        return None
    if any(name in facts.series for name in LOSSES):
        return Verdict(fires=False)  # it trained, so the assertion held
    rest = batch_accumulation % batch_world_size
    new = Quantity(
        -(-batch_accumulation // batch_world_size) * batch_world_size, unit="count",
        formula="⌈A ÷ ranks⌉·ranks",
        inputs={"A": float(batch_accumulation), "ranks": float(batch_world_size)},
        source="arithmetic",
    )  # fmt: skip
    fires = rest > 0
    action = action_for(facts, "batch.accumulation", "gradient_accumulation_steps", int(new))
    return Verdict(
        fires,
        {"accumulation": batch_accumulation, "ranks": batch_world_size, "new": new},
        ("what", "fix"),
        actions=(action,) if fires else (),
    )
