"""The attention heads are narrower than the hardware likes, or an odd number wide.

Why: attention kernels work on tiles 64 or 128 wide, in steps of 8; narrower heads do the same
softmax work for fewer multiplications, and odd ones are padded.
Computed: `n_embd` over `n_head`.
Fix: the number of heads that makes them 64 wide; the parameters stay the same.
Source: Dao-AILab/flash-attention (head sizes in steps of 8); stas00/ml-engineering, model sizing.
"""

from advisor.quantities import compute, transformer
from advisor.rule import Action, Facts, Quantity, Verdict, action_for, rule

USUAL = 64  # the head size of GPT-2 and GPT-3's small models
MULTIPLE = 8  # Dao-AILab/flash-attention
NARROW_MODEL = 256  # below this width heads are small by nature; our judgement
SMALL_VOCABULARY = 1000  # models of characters are toys; our judgement
HEALTHY = 0.5  # of the card's peak: whatever the shape, nothing is lost; our judgement
FARTHEST = 4.0  # times the width, as in parameter-count-not-as-claimed
CLAIM_TOLERANCE = 0.10  # as in parameter-count-not-as-claimed
SOURCE = "karpathy/nanoGPT model.py, CausalSelfAttention"

CUSTOMS = {
    "usual": Quantity(USUAL, unit="width", source="GPT-2's head size"),
    "multiple": Quantity(MULTIPLE, unit="width", source="Dao-AILab/flash-attention"),
}


@rule(
    code="MOD005",
    severities=("info",),
    confidence="medium",
    references=(
        "https://github.com/Dao-AILab/flash-attention",
        "https://github.com/stas00/ml-engineering",
    ),
)
def head_dim_inefficient(
    model_n_embd: Quantity,
    model_n_head: Quantity,
    facts: Facts,
    model_head_dim: Quantity | None,
    model_vocab_size: Quantity | None,
    data_dataset: str | None,
    run_init_from: str | None,
) -> Verdict | None:
    """Compare the head size with what kernels are written for."""
    toy = (data_dataset or "").endswith("_char") or model_n_embd < NARROW_MODEL
    if toy or (model_vocab_size and model_vocab_size < SMALL_VOCABULARY):
        return None
    size = model_head_dim or _size(model_n_embd, model_n_head)
    if size is None or (run_init_from or "").startswith("gpt2"):
        return None  # heads-do-not-divide-width speaks, or the shape comes with the weights
    values = CUSTOMS | {"head_size": size, "width": model_n_embd, "heads": model_n_head}
    clauses = ["what"]
    # An aside, which must not lower the confidence where the card is only named.
    used = facts.value("speed.utilisation")
    if isinstance(used, float) and HEALTHY < used <= compute.REAL_SHARE:
        values["utilisation"] = _fraction(used)
        clauses.append("harmless")
    clauses.append("why")
    actions: tuple[Action, ...] = ()
    wider = _size_at_claimed_width(facts, model_n_embd, model_n_head)
    if wider is not None:
        values["head_size_then"] = wider
        clauses.append("fix-claimed")
    elif heads := _heads(model_n_embd):
        values["heads_then"], values["head_size_then"] = heads, _divided(model_n_embd, heads)
        clauses.append("fix")
        actions = (action_for(facts, "model.n_head", "n_head", int(heads)),)
    return Verdict(
        fires=size < USUAL or int(size) % MULTIPLE != 0,
        values=values,
        clauses=tuple(clauses),
        variant="narrow" if size < USUAL else "odd",
        actions=actions,
    )


def _fraction(used: float) -> Quantity:
    if isinstance(used, Quantity):
        return used
    return Quantity(used, unit="fraction", source="the question")


def _divided(width: Quantity, heads: Quantity) -> Quantity:
    return Quantity(
        width / heads, unit="width", formula="d / h",
        inputs={"d": float(width), "h": float(heads)}, source=SOURCE,
    )  # fmt: skip


def _size(width: Quantity, heads: Quantity) -> Quantity | None:
    return None if int(width) % int(heads) else _divided(width, heads)


def _heads(width: Quantity) -> Quantity | None:
    """Give the number of heads that makes them 64 wide, or little wider in steps of 8."""
    d = int(width)
    sizes = [n for n in range(USUAL, 2 * USUAL + 1, MULTIPLE) if d % n == 0]
    if not sizes:
        return None
    return Quantity(
        d // sizes[0], unit="count", formula="d ÷ the smallest head size from 64 that divides d",
        inputs={"d": d}, source=SOURCE,
    )  # fmt: skip


def _size_at_claimed_width(facts: Facts, width_now: float, heads: Quantity) -> Quantity | None:
    """Give the head size at the width of the claimed parameters, where that settles this too."""
    names = ("params", "params_claimed", "vocab_size", "n_layer")
    params, claimed, V, L = (facts.number(f"model.{name}") for name in names)
    if not (params and claimed and V and L):
        return None
    inner = transformer.params_without_embeddings(L=int(L), d=int(width_now))
    if min(abs(claimed / each - 1) for each in (params, inner)) <= CLAIM_TOLERANCE:
        return None
    width = transformer.width_for_params(claimed=claimed, V=int(V), L=int(L), h=int(heads))
    if width is None or not 1 / FARTHEST <= width / width_now <= FARTHEST:
        return None
    if width / heads < USUAL or width / heads % MULTIPLE:
        return None
    return Quantity(
        width / heads, unit="width", formula="d / h",
        inputs={"d": width, "h": float(heads)}, source=SOURCE,
    )  # fmt: skip
