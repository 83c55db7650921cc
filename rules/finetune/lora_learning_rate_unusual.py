"""The learning rate of a LoRA run belongs to full fine-tuning, or to no fine-tuning at all.

Why: adapters need about ten times the rate of full fine-tuning; with less they hardly learn in the
usual number of epochs, and far above custom they diverge.
Computed: the rate against the range that is customary for LoRA with Adam.
Fix: about 2e-4.
Source: arXiv:2305.14314, table 9 (2e-4 for 7B and 13B, 1e-4 above); arXiv:2106.09685, appendix D
(rates from 1e-4 to 5e-4); Thinking Machines, "LoRA Without Regret" (2025: ten times the rate of
full fine-tuning). The limits are this project's judgement.
"""

from advisor.rule import Facts, Quantity, Severity, Verdict, rule

HIGH = 2e-3  # four times the highest of the LoRA paper; our judgement
LOW = 1e-5  # a tenth of QLoRA's lowest; our judgement
USUAL = 2e-4  # arXiv:2305.14314, table 9
SOURCE = "arXiv:2305.14314, table 9"
LIMIT = "ours"
LARGE = 5e8  # parameters: the papers' models; tiny ones train at higher rates


@rule(
    code="FTN002",
    severities=("warning", "info"),
    confidence="low",
    explains=("loss-diverging", "loss-plateau"),
    references=("https://arxiv.org/abs/2305.14314", "https://arxiv.org/abs/2106.09685"),
)
def lora_learning_rate_unusual(
    optim_lora_r: Quantity,
    optim_learning_rate: Quantity,
    facts: Facts,
    optim_name: str | None,
    model_params: Quantity | None,
) -> Verdict | None:
    """Compare the rate with the custom of supervised LoRA."""
    if "adam" not in (optim_name or "adam").lower():
        return None  # Prodigy, D-Adaptation and Adafactor take other rates
    if model_params is not None and model_params < LARGE:
        return None
    # DPO and reinforcement learning take rates a hundred times lower, and a config alone may not
    # say what it trains: only a log of supervised training can show that a low rate is one.
    supervised = "train.loss" in facts.series and facts.value("run.objective") is None
    high = optim_learning_rate > HIGH
    low = supervised and 0 < optim_learning_rate < LOW
    return Verdict(
        high or low,
        {
            "rate": optim_learning_rate,
            "rank": optim_lora_r,
            "usual": Quantity(USUAL, unit="learning rate", source=SOURCE),
            "limit": Quantity(HIGH if high else LOW, unit="learning rate", source=LIMIT),
        },
        ("what", "why", "fix"),
        variant="high" if high else "low",
        severity=Severity.WARNING if high else Severity.INFO,
    )
