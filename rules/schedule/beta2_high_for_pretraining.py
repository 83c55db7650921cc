"""AdamW's beta2 is higher than is customary for pretraining with large batches.

Why: with hundreds of thousands of tokens a step the gradient's size is known well from few steps;
a long memory of it lags behind when gradients grow, which makes late loss spikes more likely.
Computed: steps over which the second moment averages, 1 ÷ (1 - beta2).
Fix: 0.95, if spikes appear. A custom, not a fault.
Source: karpathy/nanoGPT train.py (0.95); Brown et al. 2020, arXiv 2005.14165, appendix B (0.95).
"""

from advisor.rule import Facts, Quantity, Verdict, action_for, rule

HIGHEST = 0.98  # our judgement: between the 0.95 of the custom and Adam's old 0.99 and 0.999
LARGE_BATCH = 100_000  # tokens per step; nanoGPT itself takes 0.99 for its small-batch preset
USUAL = 0.95  # karpathy/nanoGPT train.py
SOURCE = "karpathy/nanoGPT train.py; Brown et al. 2020, arXiv 2005.14165, appendix B"


@rule(
    code="SCH008",
    severities=("info",),
    confidence="low",
    explains=("loss-spike-recovered",),
    references=(
        "https://github.com/karpathy/nanoGPT/blob/master/train.py",
        "https://arxiv.org/abs/2005.14165",
    ),
)
def beta2_high_for_pretraining(
    run_framework: str,
    optim_beta2: Quantity,
    batch_tokens_per_step: Quantity,
    run_init_from: str,
    facts: Facts,
) -> Verdict | None:
    """Compare beta2 with the custom for training from scratch with large batches."""
    if run_init_from != "scratch" or batch_tokens_per_step < LARGE_BATCH:
        return None
    if not 0 < optim_beta2 < 1:
        return None
    usual = Quantity(USUAL, unit="", formula="the customary value", source=SOURCE)
    fires = optim_beta2 > HIGHEST
    action = action_for(facts, "optim.beta2", "beta2", USUAL)
    return Verdict(
        fires,
        {
            "beta": optim_beta2,
            "usual": usual,
            "memory": _memory(optim_beta2),
            "memory_usual": _memory(USUAL),
            "tokens": batch_tokens_per_step,
        },
        ("what", "memory", "why", "fix"),
        actions=(action,) if fires and run_framework == "nanoGPT" else (),
    )


def _memory(beta: float) -> Quantity:
    return Quantity(
        round(1 / (1 - beta), 6),
        unit="steps",
        formula="1 ÷ (1 - beta2)",
        inputs={"beta2": float(beta)},
        source="Kingma and Ba 2015, arXiv 1412.6980, algorithm 1",
    )
