"""The run trains on far more tokens than suit the size of the model.

Why: past about 20 tokens per parameter the same compute reaches a lower loss in a larger model;
each doubling of the tokens still helps, but less and less.
Computed: tokens over all parameters; the compute-optimal tokens by the 20:1 rule; what twice the
tokens would still gain by both published loss laws.
Fix: nothing for a small model that is to be cheap in use; else a larger model.
Source: Hoffmann et al. 2022; Besiroglu et al. 2024; limit: the custom of the field.
"""

from typing import Annotated

from advisor.quantities import compute, scaling, transformer
from advisor.rule import Either, Facts, Quantity, Verdict, has_experts, rule, starts_from_scratch

LIMIT = 100.0  # tokens per parameter; custom, five times the 20:1 rule
THUMB = 20.0  # tokens per parameter, Hoffmann et al. 2022


@rule(
    code="DAT002",
    severities=("info",),
    explains=("loss-plateau",),
    references=("https://arxiv.org/abs/2203.15556", "https://arxiv.org/abs/2401.00448"),
)
def tokens_past_compute_optimal(
    run_framework: str,
    model_params_total: Quantity,
    tokens: Annotated[Quantity, Either("data.tokens_seen", "data.tokens_planned")],
    facts: Facts,
    data_tokens_seen: Quantity | None,
    data_tokens_planned: Quantity | None,
    run_init_from: str | None,
    model_vocab_size: Quantity | None,
    model_n_layer: Quantity | None,
    model_n_embd: Quantity | None,
) -> Verdict | None:
    """Compare tokens per parameter with the custom."""
    size = float(model_params_total)
    described = scaling.describe(
        vocabulary=model_vocab_size, observed=facts.last_loss, N=size, D=data_tokens_seen
    )
    if not described or has_experts(facts) or not starts_from_scratch(run_framework, run_init_from):
        return None
    variant = "seen" if data_tokens_seen else "planned"
    maximum = facts.best("run.max_steps")
    plan = data_tokens_planned if maximum is None or maximum.origin != "default" else None
    if plan and tokens / model_params_total <= LIMIT < plan / model_params_total:
        variant, tokens = "planned", plan  # early in a run the plan decides
    per_parameter = compute.tokens_per_parameter(D=float(tokens), N=size)
    optimal = compute.optimal_tokens_rule_of_thumb(N=size)
    values = {
        "params": model_params_total, "tokens": tokens,
        "per_parameter": per_parameter, "optimal_tokens": optimal,
        "thumb": Quantity(THUMB, unit="tokens/parameter", source=compute.HOFFMANN_SOURCE),
        "times": _times(tokens, size),
    }  # fmt: skip
    # Those who train a GPT-2's shape for long want that model, as every reproduction of it does.
    known = (int(model_n_layer or 0), int(model_n_embd or 0)) in transformer.GPT2_SHAPES
    fires = per_parameter > LIMIT and not known
    if fires:
        values["gain_low"], values["gain_high"] = _gains(model_params_total, tokens)
    return Verdict(fires, values, ("what", "gain", "why", "fix"), variant=variant)


def _times(D: float, N: float) -> Quantity:
    return Quantity(
        D / (THUMB * N), unit="", formula="D ÷ (20·N)", inputs={"D": float(D), "N": N},
        source=compute.HOFFMANN_SOURCE,
    )  # fmt: skip


def _gains(N: float, D: float) -> tuple[Quantity, Quantity]:
    gains = [_doubling(law, N, D) for law in scaling.LAWS]
    return min(gains), max(gains)


def _doubling(law: scaling.Law, N: float, D: float) -> Quantity:
    """Give what twice the tokens lower the loss by."""
    now, then = (scaling.loss(law, N=float(N), D=float(D) * each) for each in (1, 2))
    return Quantity(
        now - then, unit="nats/token", formula="L(N, D) - L(N, 2·D)", inputs=now.inputs,
        source=law.source,
    )  # fmt: skip
