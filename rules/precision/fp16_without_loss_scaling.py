"""The run computes in float16 with no loss scaling.

Why: gradients are often below 6e-8, the smallest that float16 holds, and become zero; scaling the
loss lifts them into range. Without it the model learns slowly or not at all.
Computed: nothing; a fixed loss scale of one is configured.
Fix: a dynamic loss scale, or bfloat16.
Source: Micikevicius et al. 2018, arXiv 1710.03740, section 3.2; deepspeed/runtime/fp16: a
`loss_scale` of 0 means dynamic scaling.
"""

from advisor.rule import Facts, Quantity, Verdict, rule

NONE = 1.0
SMALLEST = Quantity(2.0**-24, unit="learning rate", formula="2⁻²⁴", source="IEEE 754, binary16")


@rule(
    code="PRC005",
    severities=("warning",),
    confidence="low",
    explains=("loss-plateau", "loss-not-finite", "fp16-overflow"),
    references=("https://arxiv.org/abs/1710.03740",),
)
def fp16_without_loss_scaling(
    loss_scale_static: Quantity, run_dtype: str, facts: Facts
) -> Verdict | None:
    """Look for a fixed scale of one."""
    if run_dtype != "float16":
        return None
    printed = facts.series.get("loss_scale")
    scaled = printed is not None and any(value > NONE for value in printed.values)
    return Verdict(
        fires=loss_scale_static <= NONE and not scaled,
        values={"scale": loss_scale_static, "smallest": SMALLEST},
        clauses=("what", "why", "fix"),
    )
