"""Adam's epsilon is far from what is used.

Why: epsilon is added to the root of the mean squared gradient before the step is divided by it. At
zero, a weight without gradient divides zero by zero; very small, gradients that are mere rounding
noise become full steps; large, it outweighs the gradients and slows every step.
Computed: nothing; epsilon against the ends of the range.
Fix: 1e-8, the default.
Source: TheDeepChecker (Ben Braiek and Khomh 2022), low epsilon; 1e-8 is the default of
torch.optim.AdamW; the largest in a known recipe is 1e-5 (Touvron et al. 2023, arXiv 2307.09288,
section 2.2). The limits are this project's judgement.
"""

from advisor.quantities.customs import is_adam, is_language
from advisor.rule import Facts, Quantity, Verdict, action_for, rule

LOW = 1e-10  # our judgement
HIGH = 1e-4  # ten times the largest in a known recipe; our judgement
USUAL = 1e-8  # torch.optim.AdamW
# Its training was tuned with 1e-18, the default of its own script (BlinkDL/RWKV-LM train.py).
TINY_BY_DESIGN = frozenset({"RWKV-LM"})


@rule(
    code="OPT001",
    severities=("warning",),
    confidence="low",
    explains=("loss-not-finite", "loss-spike-recovered", "loss-plateau"),
    references=("https://arxiv.org/abs/2204.00694", "https://arxiv.org/abs/2307.09288"),
)
def adam_epsilon_out_of_range(
    optim_epsilon: Quantity,
    facts: Facts,
    optim_name: str | None,
) -> Verdict | None:
    """Compare epsilon with both ends."""
    if not is_adam(optim_name or "Adam", facts.framework):  # others have none that is set
        return None
    tiny = optim_epsilon <= LOW and facts.framework not in TINY_BY_DESIGN
    # Reinforcement learning and image models use up to 1 on purpose.
    large = optim_epsilon > HIGH and is_language(facts.framework, facts.number("model.vocab_size"))
    variant = "zero" if optim_epsilon == 0.0 else "low" if tiny else "high"
    action = action_for(facts, "optim.epsilon", "adam_epsilon", USUAL)
    fires = tiny or large
    return Verdict(
        fires,
        {
            "epsilon": _rate(optim_epsilon, "as set"),
            "usual": _rate(USUAL, "default of torch.optim.AdamW"),
        },
        ("what", f"why-{variant}", "fix"),
        variant=variant,
        actions=(action,) if fires and facts.framework == "Hugging Face Trainer" else (),
    )


def _rate(value: float, formula: str) -> Quantity:
    # Written like a learning rate: 1e-8.
    source = value.source if isinstance(value, Quantity) else "torch.optim.AdamW"
    return Quantity(value, unit="learning rate", formula=formula, source=source)
