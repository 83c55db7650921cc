"""The model does not have the size that its comment, run name or question says.

Why: a model of another size reaches another loss, so every expectation taken from the claimed size
(loss, tokens, time, memory) is wrong from the start; halving the width is the usual slip.
Computed: the claimed count against the printed one, that of all parameters, that without any
embedding and that which counts a tied head twice: a claim that is right for one of them stands, and
so does a size that one of several claims gives correctly.
Fix: set the width that gives the claimed size (it is computed here), or correct the claim.
Source: karpathy/nanoGPT model.py `get_num_params` (position embeddings are left out of the print);
tolerance: this project's judgement, "~125M" is commonly said of 123.6M and of 124.4M.
"""

from typing import NamedTuple

from advisor.quantities import transformer
from advisor.rule import Facts, Quantity, Verdict, action_for, rule

TOLERANCE = 0.10  # relative; our judgement, right on every visible corpus case
FARTHEST = 4.0  # times the width beyond which a claim is about another model; our judgement
PRINTED = "V·d + L·(12·d² + 2·d) + d"
Values = dict[str, Quantity | str | int]


@rule(
    code="MOD001",
    severities=("error",),
    explains=("model-too-small-for-compute", "tokens-past-compute-optimal", "loss-plateau"),
    references=("https://github.com/karpathy/nanoGPT/blob/master/model.py",),
)
def parameter_count_not_as_claimed(
    model_params: Quantity,
    model_params_claimed: Quantity,
    facts: Facts,
    model_params_total: Quantity | None,
) -> Verdict:
    sizes = _sizes(facts)
    counts: list[float] = [model_params, model_params_total or model_params]
    if sizes is not None:
        counts.append(transformer.params_without_embeddings(L=sizes.L, d=sizes.d, bias=sizes.bias))
        counts.append(model_params + sizes.V * sizes.d)  # the head as if it had its own weights
    if active := facts.number("model.params_active"):
        counts.append(active)  # names of such models give both: 30B-A3B
    claims = [each.number for each in facts.items["model.params_claimed"]]
    fires = min(abs(count / claim - 1) for count in counts for claim in claims) > TOLERANCE
    values: Values = {
        "printed": model_params,
        "claimed": model_params_claimed,
        "ratio": _ratio(model_params_claimed, model_params),
    }
    by_family = facts.best("model.family") is not None
    clauses, actions = ["what-config" if by_family else "what"], []
    if sizes is not None and model_params_total is not None:
        values |= {"total": model_params_total, "embedding_share": _embedding_share(sizes)}
        clauses.append("parts")
        width = _width(facts, sizes, model_params_claimed)
        if width is not None:
            values |= _at_width(sizes, width)
            clauses.append("width")
            actions.append(action_for(facts, "model.n_embd", "n_embd", int(width)))
    clauses += ["why", "fix" if actions else "fix-claim"]
    variant = "smaller" if model_params < model_params_claimed else "larger"
    return Verdict(fires, values, tuple(clauses), variant, actions=tuple(actions))


def _ratio(claimed: Quantity, printed: Quantity) -> Quantity:
    larger, smaller = ("claimed", "printed") if claimed > printed else ("printed", "claimed")
    return Quantity(
        max(claimed / printed, printed / claimed),
        unit="",
        formula=f"{larger} ÷ {smaller}",
        inputs={"claimed": claimed, "printed": printed},
        source="arithmetic",
    )


class Sizes(NamedTuple):
    """Vocabulary, sequence length, layers, width, bias."""

    V: int
    T: int
    L: int
    d: int
    bias: bool


def _sizes(facts: Facts) -> Sizes | None:
    names = ("model.vocab_size", "model.block_size", "model.n_layer", "model.n_embd")
    numbers = [int(number) for name in names if (number := facts.number(name)) is not None]
    if len(numbers) < len(names) or facts.value("run.framework") != "nanoGPT":
        return None
    V, T, L, d = numbers
    return Sizes(V, T, L, d, bool(facts.value("model.bias")))


def _embedding_share(sizes: Sizes) -> Quantity:
    return transformer.embedding_share(V=sizes.V, T=sizes.T, L=sizes.L, d=sizes.d, bias=sizes.bias)


def _width(facts: Facts, sizes: Sizes, claimed: Quantity) -> Quantity | None:
    heads = facts.number("model.n_head")
    width = heads and transformer.width_for_params(
        claimed=claimed, V=sizes.V, L=sizes.L, h=int(heads), bias=sizes.bias
    )
    if not width or not sizes.d / FARTHEST <= width <= sizes.d * FARTHEST:
        return None
    return Quantity(
        width,
        unit="width",
        formula=f"the d whose {PRINTED} is nearest",
        inputs={"claimed": claimed, "V": sizes.V, "L": sizes.L},
        source="karpathy/nanoGPT model.py",
    )


def _at_width(sizes: Sizes, width: Quantity) -> Values:
    V, T, L, d, bias = sizes.V, sizes.T, sizes.L, int(width), sizes.bias
    return {
        "width": Quantity(sizes.d, unit="width", source="settings"),
        "width_needed": width,
        "printed_then": transformer.params_printed(V=V, L=L, d=d, bias=bias),
        "total_then": transformer.params_total(V=V, T=T, L=L, d=d, bias=bias),
        "times_printed": _times(
            transformer.params_printed(V=V, L=L, d=d, bias=bias),
            transformer.params_printed(V=V, L=L, d=sizes.d, bias=bias),
        ),
        "times_total": _times(
            transformer.params_total(V=V, T=T, L=L, d=d, bias=bias),
            transformer.params_total(V=V, T=T, L=L, d=sizes.d, bias=bias),
        ),
        "times_blocks": _times(
            transformer.blocks_params(L=L, d=d, bias=bias),
            transformer.blocks_params(L=L, d=sizes.d, bias=bias),
        ),
        "times_embedding": _times(d, sizes.d),
    }


def _times(then: float, now: float) -> Quantity:
    return Quantity(
        then / now, unit="", formula="then ÷ now", inputs={"then": then, "now": now},
        source="arithmetic",
    )  # fmt: skip
