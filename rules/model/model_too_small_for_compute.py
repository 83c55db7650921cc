"""The model is at most half as large as its compute would best be spent on.

Why: for a fixed compute there is a size that reaches the lowest loss; a smaller model spends the
same work on ever smaller gains, although it never stops learning altogether.
Computed: the compute spent (or planned) is 6·N·D over all parameters; both published loss laws give
their best size for it, and the rule fires when either way the model is at most half of that.
Whoever states the size that the model has, or takes the shape of a GPT-2, wants just that size.
Fix: a wider or deeper model for the same compute; nothing, where the small size is wanted.
Source: Hoffmann et al. 2022 (unrounded constants of its TeX) and Besiroglu et al. 2024.
"""

import math
from typing import Annotated

from advisor.quantities import compute, scaling, transformer
from advisor.rule import (
    Action,
    Either,
    Facts,
    Named,
    Quantity,
    Verdict,
    action_for,
    has_experts,
    quantity_of,
    rule,
    starts_from_scratch,
)

RATIO = 2.0  # optimal size over size, by both laws; our judgement, the optimum is flat
CLAIM_TOLERANCE = 0.10  # as in parameter-count-not-as-claimed
NEAR_OPTIMUM = 0.25  # relative distance at which a claimed size counts as the optimum; judgement
THUMB = 20.0  # tokens per parameter, Hoffmann et al. 2022
MAX_EPOCHS = 4.0  # repeats are nearly as good as fresh data up to here (arXiv 2305.16264)
SIZE_IS_GIVEN = frozenset({"parameter-golf"})  # a contest that limits it


@rule(
    code="MOD002",
    severities=("warning",),
    explains=("loss-plateau", "tokens-past-compute-optimal"),
    references=("https://arxiv.org/abs/2203.15556", "https://arxiv.org/abs/2404.10102"),
)
def model_too_small_for_compute(
    run_framework: str,
    model_params_total: Quantity,
    seen_or_planned: Annotated[Quantity, Either("data.tokens_seen", "data.tokens_planned")],
    facts: Facts,
    data_tokens_planned: Quantity | None,
    run_init_from: str | None,
    model_vocab_size: Quantity | None,
    data_epochs: Quantity | None,
) -> Verdict | None:
    """Compare the size with the best one for the compute."""
    if run_framework in SIZE_IS_GIVEN or not starts_from_scratch(run_framework, run_init_from):
        return None
    if has_experts(facts) or (data_epochs and data_epochs > MAX_EPOCHS):
        return None
    if not scaling.describe(
        vocabulary=model_vocab_size, observed=facts.last_loss, N=model_params_total,
        D=facts.number("data.tokens_seen"),
    ):  # fmt: skip
        return None
    variant = _plan_or_spent(facts, model_params_total)
    tokens = data_tokens_planned if variant == "planned" else seen_or_planned
    if not tokens:
        return None  # nothing was trained yet, and nobody said how far it should go
    values = _values(model_params_total, tokens)
    clauses = ["what", "rule-of-thumb", *_observed(values, facts, variant)]
    clauses += _claimed(values, facts, model_params_total)
    deliberate = _is_deliberate(facts, model_params_total)
    width = None if deliberate else _width(values, facts, data_tokens_planned)
    actions: tuple[Action, ...] = ()
    if width:
        values["width"] = width
        if facts.number("model.params_claimed") is None:
            actions = (action_for(facts, "model.n_embd", "n_embd", int(width)),)
    return Verdict(
        _too_small(model_params_total, tokens) and not deliberate,
        values,
        (*clauses, "why", "fix-width" if width else "fix"),
        variant=variant,
        actions=actions,
    )


def _plan_or_spent(facts: Facts, N: Quantity) -> str:
    """Tell which compute to judge by: what was spent, or the plan while too little was spent."""
    seen, planned = facts.number("data.tokens_seen"), facts.number("data.tokens_planned")
    maximum = facts.best("run.max_steps")
    if seen and _too_small(N, seen):
        return "spent"
    # A plan that nobody made (the program's default) says nothing about the wish.
    if planned and (maximum is None or maximum.origin != "default" or not seen):
        return "planned" if not seen or _too_small(N, planned) else "spent"
    return "spent"


def _too_small(N: float, D: float) -> bool:
    C = compute.training_flops(N=float(N), D=float(D))
    return all(scaling.optimal(law, C=float(C))[0] >= RATIO * N for law in scaling.LAWS)


def _values(N: Quantity, D: Quantity) -> dict[str, Named]:
    C = compute.training_flops(N=float(N), D=float(D))
    thumb_tokens = compute.optimal_tokens_rule_of_thumb(N=float(N))
    thumb = Quantity(
        math.sqrt(C / (6 * THUMB)), unit="parameters", formula="√(C ÷ 120)",
        inputs={"C": float(C)}, source=compute.HOFFMANN_SOURCE,
    )  # fmt: skip
    values: dict[str, Named] = {
        "params": N,
        "tokens": D,
        "compute": C,
        "tokens_per_parameter": compute.tokens_per_parameter(D=float(D), N=float(N)),
        "times": _ratio(D, thumb_tokens, "D ÷ (20·N)"),
        "thumb": Quantity(THUMB, unit="tokens/parameter", source=compute.HOFFMANN_SOURCE),
        "thumb_params": thumb,
        "thumb_tokens": compute.optimal_tokens_rule_of_thumb(N=float(thumb)),
    }
    ratios = [_ratio(thumb, N, "N* ÷ N")]
    for law in scaling.LAWS:
        name = law.name.lower()
        best, best_tokens = scaling.optimal(law, C=float(C))
        values[f"optimal_{name}"], values[f"optimal_tokens_{name}"] = best, best_tokens
        values[f"loss_{name}"] = scaling.loss(law, N=float(N), D=float(D))
        values[f"best_loss_{name}"] = scaling.loss(law, N=float(best), D=float(best_tokens))
        values[f"floor_{name}"] = scaling.floor(law, N=float(N))
        ratios.append(_ratio(best, N, "N* ÷ N"))
    values["ratio_low"], values["ratio_high"] = min(ratios), max(ratios)
    return values


def _ratio(above: Quantity, below: Quantity, formula: str) -> Quantity:
    inputs = {"above": float(above), "below": float(below)}
    return Quantity(above / below, unit="", formula=formula, inputs=inputs, source="arithmetic")


def _observed(values: dict[str, Named], facts: Facts, variant: str) -> list[str]:
    """Add the measured loss to what the laws expect, where it belongs to the same tokens."""
    for name, words in (("val.loss", "validation"), ("train.loss", "training")):
        loss = facts.best(f"{name}.last")
        known = loss is not None and not isinstance(loss.value, str) and loss.number > 0
        if loss is not None and known and variant == "spent":
            values["observed"] = quantity_of(loss)
            values["split"] = words
            return ["loss", "observed"]
    return ["loss"]


def _claimed(values: dict[str, Named], facts: Facts, N: Quantity) -> list[str]:
    claim = facts.best("model.params_claimed")
    if claim is None or abs(claim.number / N - 1) <= CLAIM_TOLERANCE:
        return []
    names = ("optimal_hoffmann", "optimal_besiroglu", "thumb_params")
    optima = [float(value) for name in names if isinstance(value := values[name], Quantity)]
    if not min(optima) * (1 - NEAR_OPTIMUM) <= claim.number <= max(optima) * (1 + NEAR_OPTIMUM):
        return []
    values["claimed"] = Quantity(
        claim.number, unit="parameters", source="what the config or the run's name says"
    )
    return ["claim"]


def _is_deliberate(facts: Facts, N: Quantity) -> bool:
    """Tell whether somebody asked for just this size."""
    claim = facts.number("model.params_claimed")
    layers, width = facts.number("model.n_layer"), facts.number("model.n_embd")
    if claim is None:
        return (layers, width) in transformer.GPT2_SHAPES
    counts = [float(N), facts.number("model.params") or float(N)]
    if layers and width:
        counts.append(transformer.params_without_embeddings(L=int(layers), d=int(width)))
    return min(abs(each / claim - 1) for each in counts) <= CLAIM_TOLERANCE


def _width(values: dict[str, Named], facts: Facts, planned: Quantity | None) -> Quantity | None:
    """Give the width nearest the laws' optimum at this depth, if it settles the matter."""
    names = ("vocab_size", "n_layer", "n_head", "n_embd", "block_size")
    sizes = [facts.number(f"model.{name}") for name in names]
    V, L, h, d, T = (int(each) if each else 0 for each in sizes)
    optima = [float(v) for law in scaling.LAWS if isinstance(v := values[_key(law)], Quantity)]
    if not (V and L and h and d and T):
        return None
    wanted = sum(optima) / len(optima)
    exact = transformer.exact_width(claimed=wanted, V=V, L=L)
    # The optimum is flat: an even width nearby is worth more than the nearest one.
    step = math.lcm(transformer.HEAD_MULTIPLES[-1] * h, transformer.TENSOR_CORE_MULTIPLE)
    width = max(round(exact / step), 1) * step
    total = transformer.params_total(V=V, T=T, L=L, d=width)
    if width <= d or abs(total / wanted - 1) > NEAR_OPTIMUM:
        return None
    if planned and _too_small(total, planned):
        return None
    return Quantity(
        width, unit="width", formula="multiple of 64 and 8·h near V·d + L·(12·d² + 2·d) + d = N*",
        inputs={"V": V, "L": L, "wanted": wanted}, source=transformer.SOURCE,
    )  # fmt: skip


def _key(law: scaling.Law) -> str:
    return f"optimal_{law.name.lower()}"
