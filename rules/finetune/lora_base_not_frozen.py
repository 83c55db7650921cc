"""LoRA is set, and yet most of the model is trained.

Why: the memory and the risk are those of full fine-tuning, at a rate that is meant for adapters.
Computed: trainable parameters against all of them.
Fix: make the adapters last, and keep whole layers out of `modules_to_save`.
Source: arXiv:2106.09685, section 4.1 (the pretrained weights are frozen); half is this project's
judgement: adapters are a few per cent, with embeddings and head at most a third of a small model.
"""

from advisor.rule import Quantity, Verdict, rule

MOST = 0.5  # of all parameters; our judgement
LARGE = 5e8  # parameters: in a smaller model the embeddings alone may be half


@rule(
    code="FTN005",
    severities=("warning",),
    confidence="low",
    explains=("loss-diverging", "cuda-oom"),
    references=("https://arxiv.org/abs/2106.09685",),
)
def lora_base_not_frozen(
    optim_lora_r: Quantity, model_params_trainable: Quantity, model_params: Quantity
) -> Verdict | None:
    """Compare the trained parameters with all."""
    if model_params < LARGE:
        return None
    share = Quantity(
        model_params_trainable / model_params, unit="fraction", formula="trained ÷ all",
        inputs={"trained": float(model_params_trainable), "all": float(model_params)},
        source="the program's count",
    )  # fmt: skip
    return Verdict(
        share > MOST,
        {
            "share": share,
            "trainable": model_params_trainable,
            "params": model_params,
            "rank": optim_lora_r,
        },
        ("what", "why", "fix"),
    )
