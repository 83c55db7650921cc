"""Weight decay is applied to every parameter, gains and biases included.

Why: decay pulls the gains of the norms and the biases towards zero, where they should not be; only
matrices gain from it.
Computed: nothing; the program prints that no parameter is left out.
Fix: two parameter groups: decay for what has two dimensions or more, none for the rest.
Source: karpathy/nanoGPT model.py, configure_optimizers; Brown et al. 2020 decay all weights, so
that this is a custom.
"""

from advisor.rule import Quantity, Verdict, rule


@rule(
    code="OPT003",
    severities=("info",),
    confidence="low",
    references=("https://github.com/karpathy/nanoGPT/blob/master/model.py",),
)
def weight_decay_on_norms_and_biases(
    model_params_non_decayed: Quantity,
    model_params_decayed: Quantity,
    optim_weight_decay: Quantity | None,
    model_bias: bool | None,
) -> Verdict | None:
    """Look for a model of which nothing is left out."""
    if optim_weight_decay == 0.0:
        return None
    # Without gains and biases there is nothing to leave out; only biases are known of.
    fires = model_params_non_decayed == 0.0 and model_params_decayed > 0.0 and bool(model_bias)
    return Verdict(fires, {"decayed": model_params_decayed}, ("what", "why", "fix"))
