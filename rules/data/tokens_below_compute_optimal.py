"""The plan has too few tokens for a model of this size.

Why: a model that sees few tokens per parameter ends with a higher loss than a smaller one would
have reached with the same compute.
Computed: planned tokens over all parameters; the size that spends the same compute at 20 tokens per
parameter, N·√(D ÷ (20·N)), and its loss by both published laws, of which nothing is said unless it
is lower by both; else what twice the tokens would gain.
Fix: more steps, or a smaller model.
Source: Hoffmann et al. 2022; Besiroglu et al. 2024; limits: this project's judgement.
"""

import math

from advisor.quantities import compute, scaling
from advisor.rule import (
    Facts,
    Named,
    Quantity,
    Severity,
    Verdict,
    has_experts,
    rule,
    starts_from_scratch,
)

LIMIT = 10.0  # tokens per parameter; half the 20:1 rule, our judgement
FAR_BELOW = 5.0  # here the best size for the compute is half of the model's
TRIAL_STEPS = 1000  # a shorter plan is a trial of the set-up, not a training run; our judgement
SMALL_DATA = ("shakespeare", "_char")  # data sets that are seen many times whatever the plan
THUMB = 20.0  # tokens per parameter, Hoffmann et al. 2022


@rule(
    code="DAT003",
    severities=("info", "warning"),
    references=("https://arxiv.org/abs/2203.15556", "https://arxiv.org/abs/2404.10102"),
)
def tokens_below_compute_optimal(
    run_framework: str,
    model_params_total: Quantity,
    data_tokens_planned: Quantity,
    facts: Facts,
    data_tokens_seen: Quantity | None,
    data_dataset: str | None,
    data_epochs: Quantity | None,
    run_init_from: str | None,
    run_max_steps: Quantity | None,
    batch_tokens_per_step: Quantity | None,
    model_vocab_size: Quantity | None,
) -> Verdict | None:
    """Compare planned tokens per parameter with the custom."""
    tiny = any(each in (data_dataset or "") for each in SMALL_DATA)
    if tiny or has_experts(facts) or not starts_from_scratch(run_framework, run_init_from):
        return None
    if (data_epochs and data_epochs > 1) or (run_max_steps and run_max_steps < TRIAL_STEPS):
        return None
    if data_tokens_seen and data_tokens_seen > data_tokens_planned:
        return None  # the run went on past its plan
    if not scaling.describe(
        vocabulary=model_vocab_size, observed=facts.last_loss, N=model_params_total,
        D=data_tokens_seen,
    ):  # fmt: skip
        return None
    values = _values(model_params_total, data_tokens_planned)
    per_parameter = compute.tokens_per_parameter(
        D=float(data_tokens_planned), N=float(model_params_total)
    )
    gained = _gained(values, float(model_params_total), float(data_tokens_planned))
    if batch_tokens_per_step:
        optimal = compute.optimal_tokens_rule_of_thumb(N=float(model_params_total))
        values["steps_needed"] = _steps(optimal, batch_tokens_per_step)
    fix = "fix-steps" if batch_tokens_per_step else "fix"
    return Verdict(
        fires=per_parameter < LIMIT,
        values=values,
        clauses=("what", gained, fix if gained == "why" else f"{fix}-only"),
        severity=Severity.WARNING if per_parameter < FAR_BELOW else Severity.INFO,
    )


def _values(N: Quantity, D: Quantity) -> dict[str, Named]:
    return {
        "params": N,
        "tokens": D,
        "per_parameter": compute.tokens_per_parameter(D=float(D), N=float(N)),
        "optimal_tokens": compute.optimal_tokens_rule_of_thumb(N=float(N)),
        "thumb": Quantity(THUMB, unit="tokens/parameter", source=compute.HOFFMANN_SOURCE),
    }


def _gained(values: dict[str, Named], N: float, D: float) -> str:
    """Add what the laws say of a smaller model for the same compute, else of twice the tokens."""
    smaller = N * math.sqrt(D / (THUMB * N))
    tokens = N * D / smaller
    gains = [_gain(law, (N, D), (smaller, tokens)) for law in scaling.LAWS]
    clause = "why"
    if min(gains) <= 0:
        gains = [_gain(law, (N, D), (N, 2 * D)) for law in scaling.LAWS]
        clause = "why-tokens"
    else:
        inputs = {"N": N, "D": D}
        source = compute.HOFFMANN_SOURCE
        values["params_then"] = Quantity(
            smaller, unit="parameters", formula="N·√(D ÷ (20·N))", inputs=inputs, source=source
        )
        values["tokens_then"] = Quantity(
            tokens, unit="tokens", formula="N·D ÷ N_then", inputs=inputs, source=source
        )
    values["gain_low"], values["gain_high"] = min(gains), max(gains)
    return clause


def _gain(law: scaling.Law, now: tuple[float, float], then: tuple[float, float]) -> Quantity:
    """Give how much lower a law puts the loss of another size and number of tokens."""
    before, after = (scaling.loss(law, N=N, D=D) for N, D in (now, then))
    inputs = {"N": now[0], "D": now[1], "N_then": then[0], "D_then": then[1]}
    return Quantity(
        before - after, unit="nats/token", formula="L(N, D) - L(N_then, D_then)", inputs=inputs,
        source=law.source,
    )  # fmt: skip


def _steps(tokens: Quantity, per_step: Quantity) -> Quantity:
    return Quantity(
        -(-tokens // per_step), unit="steps", formula="⌈20·N ÷ tokens per step⌉",
        inputs={"tokens": float(tokens), "tokens_per_step": per_step},
        source=compute.HOFFMANN_SOURCE,
    )  # fmt: skip
