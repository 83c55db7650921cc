"""All weights of a large model are fine-tuned at a rate that suits adapters or pretraining.

Why: a rate so high moves the pretrained weights far away, and the model forgets what it knew.
Computed: the rate, where the log shows that every parameter is trained.
Fix: about 2e-5, lower for more than ten billion parameters.
Source: tatsu-lab/stanford_alpaca (2e-5 for 7B, 1e-5 for 13B); arXiv:2311.10702, appendix (2e-5,
and 1e-5 at 70B). The limit, five times that, is this project's judgement.
"""

from advisor.rule import Facts, Quantity, Verdict, rule

HIGH = 1e-4  # five times the custom; our judgement
USUAL = 2e-5  # Alpaca, 7B
LARGE = 1e9  # parameters: smaller models are fine-tuned at higher rates
ALL = 0.99  # of the parameters
SOURCE = "tatsu-lab/stanford_alpaca README"


@rule(
    code="FTN003",
    severities=("warning",),
    confidence="low",
    explains=("loss-spike-recovered", "loss-diverging"),
    references=("https://github.com/tatsu-lab/stanford_alpaca", "https://arxiv.org/abs/2311.10702"),
)
def full_finetuning_rate_high(
    optim_learning_rate: Quantity,
    model_params: Quantity,
    model_params_trainable: Quantity,
    facts: Facts,
    optim_name: str | None,
    optim_lora_r: Quantity | None,
) -> Verdict | None:
    """Compare the rate with the custom for fine-tuning all weights with Adam."""
    is_full = model_params_trainable >= ALL * model_params and optim_lora_r is None
    adam = "adam" in (optim_name or "adam").lower()
    if not is_full or not adam or not facts.fine_tunes or model_params < LARGE:
        return None
    return Verdict(
        optim_learning_rate > HIGH,
        {
            "rate": optim_learning_rate,
            "params": model_params,
            "usual": Quantity(USUAL, unit="learning rate", source=SOURCE),
        },
        ("what", "why", "fix"),
    )
