"""LoRA's alpha is far out of proportion to its rank.

Why: the adapters' output is multiplied by alpha ÷ r, so a large ratio acts like a much higher
learning rate and a large step at once; a small one leaves the adapters without effect.
Computed: alpha ÷ r.
Fix: alpha between r and 2·r, and the learning rate for the rest.
Source: arXiv:2106.09685, section 4.1 (alpha is set to the first r that is tried and not tuned);
arXiv:2305.14314 has a quarter (r 64, alpha 16), axolotl's and PEFT's examples a half to two. The
limits are this project's judgement.
"""

from advisor.rule import Facts, Quantity, Severity, Verdict, rule

MOST = 8.0  # times: four times the largest that is customary; our judgement
LEAST = 1 / 16  # a quarter of QLoRA's; our judgement
# kohya's own default is an alpha of 1 at any rank, with rates to match.
SCALES_LOW = frozenset({"kohya sd-scripts"})
SOURCE = "arXiv:2106.09685, section 4.1"


@rule(
    code="FTN001",
    severities=("warning", "info"),
    confidence="low",
    explains=("loss-diverging", "loss-spike-recovered"),
    references=("https://arxiv.org/abs/2106.09685", "https://arxiv.org/abs/2305.14314"),
)
def lora_scale_out_of_proportion(
    optim_lora_r: Quantity, optim_lora_alpha: Quantity, facts: Facts
) -> Verdict | None:
    """Divide alpha by the rank."""
    if optim_lora_r <= 0 or optim_lora_alpha <= 0:
        return None
    scale = Quantity(
        optim_lora_alpha / optim_lora_r, unit="", formula="alpha ÷ r",
        inputs={"alpha": float(optim_lora_alpha), "r": float(optim_lora_r)}, source=SOURCE,
    )  # fmt: skip
    high = scale > MOST
    low = scale < LEAST and facts.framework not in SCALES_LOW
    return Verdict(
        high or low,
        {
            "scale": scale,
            "alpha": optim_lora_alpha,
            "rank": optim_lora_r,
            "twice": Quantity(
                2 * optim_lora_r, unit="count", formula="2·r",
                inputs={"r": float(optim_lora_r)}, source="examples of axolotl and PEFT",
            ),
        },
        ("what", "why", "fix"),
        variant="high" if high else "low",
        severity=Severity.WARNING if high else Severity.INFO,
    )  # fmt: skip
