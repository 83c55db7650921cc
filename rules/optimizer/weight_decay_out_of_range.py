"""The weight decay is far above what is used with Adam, or off in pretraining.

Why: AdamW shrinks every weight by rate · decay in each step; too much keeps the weights from
holding what was learned. Without any, the weights of a model that is trained for long grow and the
effective learning rate falls; it costs some loss, and is no fault.
Computed: nothing; the decay against the largest that is in use.
Fix: 0.1 for language models.
Source: 0.1 in Brown et al. 2020 (arXiv 2005.14165, appendix B) and karpathy/nanoGPT train.py; 0.3
in Dosovitskiy et al. 2020 (arXiv 2010.11929, table 3) and up to 0.4 in Caron et al. 2021 (arXiv
2104.14294). The limits are this project's judgement.
"""

from advisor.quantities.customs import is_adam, is_language
from advisor.rule import Facts, Quantity, Severity, Verdict, action_for, rule, starts_from_scratch

MOST = 0.3  # of a language model; our judgement
MOST_OF_IMAGES = 0.5  # above that of Caron et al. 2021; our judgement
USUAL = 0.1
# Their decay is on another scale, or other optimizers take the matrices.
OWN_SCALE = frozenset({"modded-nanogpt", "parameter-golf", "nanochat"})


@rule(
    code="OPT002",
    severities=("warning", "info"),
    confidence="low",
    explains=("loss-plateau",),
    references=("https://arxiv.org/abs/2005.14165", "https://arxiv.org/abs/2010.11929"),
)
def weight_decay_out_of_range(
    optim_weight_decay: Quantity,
    facts: Facts,
    optim_name: str | None,
    run_init_from: str | None,
) -> Verdict | None:
    """Compare the decay with the largest in use, and look for none in pretraining."""
    framework = facts.framework or ""
    if not is_adam(optim_name, framework) or framework in OWN_SCALE:
        return None
    language = is_language(framework, facts.number("model.vocab_size"))
    most = MOST if language else MOST_OF_IMAGES
    # Small models, such as those of letters, are trained without as often as with.
    off = optim_weight_decay == 0.0 and language and starts_from_scratch(framework, run_init_from)
    high = optim_weight_decay > most
    action = action_for(facts, "optim.weight_decay", "weight_decay", USUAL)
    source = "Brown et al. 2020; karpathy/nanoGPT train.py"
    return Verdict(
        off or high,
        {
            "decay": optim_weight_decay,
            "usual": Quantity(USUAL, unit="", formula="by custom", source=source),
            "most": Quantity(most, unit="", formula="largest in use", source=source),
        },
        ("what-off", "why-off", "fix") if off else (
            "what-high", "why-high", "fix" if language else "fix-images"
        ),
        variant="off" if off else "high",
        severity=Severity.INFO if off else Severity.WARNING,
        actions=(action,) if high and framework == "nanoGPT" else (),
    )  # fmt: skip
