"""The model does not have the size that its comment, run name or question says.

Why: a model of another size reaches another loss, so every expectation taken from the claimed size
(loss, tokens, time, memory) is wrong from the start; halving the width is the usual slip.
Computed: the printed or computed parameter count against the claimed one.
Fix: set the width that gives the claimed size (it is computed here), or correct the claim.
Source: karpathy/nanoGPT model.py `get_num_params` (position embeddings are left out of the print);
tolerance: this project's judgement, "~125M" is commonly said of 123.6M and of 124.4M.
"""

from advisor.quantities import transformer
from advisor.rule import Action, Facts, Quantity, Verdict, action_for, rule

TOLERANCE = 0.10  # relative; our judgement, right on every visible corpus case


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
    model_n_embd: Quantity | None,
    model_n_layer: Quantity | None,
    model_n_head: Quantity | None,
    model_vocab_size: Quantity | None,
    model_block_size: Quantity | None,
) -> Verdict | None:
    # The claim may count the positions or not: it stands when it is right for either.
    counts = (model_params, model_params_total or model_params)
    fires = min(abs(each / model_params_claimed - 1) for each in counts) > TOLERANCE
    values: dict[str, Quantity | str | int] = {
        "printed": model_params,
        "claimed": model_params_claimed,
        "ratio": Quantity(
            max(model_params_claimed / model_params, model_params / model_params_claimed),
            unit="", formula="claimed / printed",
            inputs={"claimed": model_params_claimed, "printed": model_params},
            source="arithmetic",
        ),
    }  # fmt: skip
    clauses = ["what"]
    actions: list[Action] = []
    if model_params_total and model_n_embd and model_n_layer and model_vocab_size and model_block_size:
        size = {"V": int(model_vocab_size), "L": int(model_n_layer), "d": int(model_n_embd)}
        values["total"] = model_params_total
        values["embedding_share"] = transformer.embedding_share(T=int(model_block_size), **size)
        clauses.append("parts")
        width = model_n_head and transformer.width_for_params(
            claimed=model_params_claimed, V=size["V"], L=size["L"], h=int(model_n_head)
        )
        if width:
            size["d"] = width
            values["width"] = model_n_embd
            values["width_needed"] = Quantity(
                width, unit="width", formula="the d for which V·d + L·(12·d² + 2·d) + d is nearest",
                inputs={"claimed": model_params_claimed}, source="karpathy/nanoGPT model.py",
            )  # fmt: skip
            values["printed_then"] = transformer.params_printed(**size)
            values["total_then"] = transformer.params_total(T=int(model_block_size), **size)
            clauses.append("width")
            actions.append(action_for(facts, "model.n_embd", "n_embd", width))
    return Verdict(fires, values, (*clauses, "why", "fix" if actions else "fix-claim"), actions=tuple(actions))
