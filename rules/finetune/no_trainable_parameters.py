"""No parameter is trained at all.

Why: every step then computes a loss and changes nothing.
Computed: the count of trainable parameters that the program printed.
Fix: unfreeze what is to be trained, or let the adapters be trained.
Source: huggingface/peft, `print_trainable_parameters`: parameters whose `requires_grad` is set;
`inference_mode` and a loaded adapter with `is_trainable=False` leave none.
"""

from advisor.rule import Quantity, Verdict, rule


@rule(
    code="FTN004",
    severities=("error",),
    confidence="low",
    explains=("loss-plateau",),
    references=("https://huggingface.co/docs/peft/main/en/developer_guides/troubleshooting",),
)
def no_trainable_parameters(
    model_params_trainable: Quantity, model_params: Quantity | None
) -> Verdict | None:
    """Look for a count of nothing."""
    values = {"trainable": model_params_trainable}
    if model_params is not None:
        values["params"] = model_params
    what = "what" if model_params is not None else "what-alone"
    return Verdict(model_params_trainable == 0.0, values, (what, "why", "fix"))
