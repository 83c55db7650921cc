"""The number of heads does not divide the width.

Why: each head takes an equal slice of the width, so the model cannot be built; nanoGPT stops at an
assertion before the first step.
Computed: the remainder of `n_embd` by `n_head`, and the nearest counts and widths without one.
Fix: the number of heads that gives slices of a usual size, or the nearest width.
Source: karpathy/nanoGPT model.py, CausalSelfAttention.
"""

from advisor.rule import Action, Facts, Quantity, Verdict, action_for, rule

MULTIPLE = 8  # attention kernels want head sizes in steps of 8 (Dao-AILab/flash-attention)
USUAL_SIZES = range(64, 129, MULTIPLE)  # narrower is head-dim-inefficient, wider is rare
SOURCE = "karpathy/nanoGPT model.py, CausalSelfAttention"


@rule(
    code="MOD004",
    severities=("error",),
    references=("https://github.com/karpathy/nanoGPT/blob/master/model.py",),
)
def heads_do_not_divide_width(
    model_n_embd: Quantity,
    model_n_head: Quantity,
    facts: Facts,
    model_head_dim: Quantity | None,
) -> Verdict | None:
    """Look for a remainder."""
    rest = int(model_n_embd) % int(model_n_head)
    if rest and model_head_dim:
        return None  # models that set the head size themselves need no division
    heads, width = _nearest_heads(model_n_embd, model_n_head), _width(model_n_embd, model_n_head)
    usual = int(model_n_embd / heads) in USUAL_SIZES
    action: Action = (
        action_for(facts, "model.n_head", "n_head", int(heads))
        if usual
        else action_for(facts, "model.n_embd", "n_embd", int(width))
    )
    return Verdict(
        fires=rest != 0,
        values={
            "heads": model_n_head,
            "width": model_n_embd,
            "rest": Quantity(
                rest, unit="width", formula="d mod h",
                inputs={"d": float(model_n_embd), "h": float(model_n_head)}, source=SOURCE,
            ),
            "heads_then": heads,
            "head_size_then": _quotient(model_n_embd, heads),
            "width_then": width,
            "wide_head_size_then": _quotient(width, model_n_head),
        },
        clauses=("what", "why", "fix-heads" if usual else "fix-width"),
        actions=(action,),
    )  # fmt: skip


def _nearest_heads(width: Quantity, heads: Quantity) -> Quantity:
    """Give the nearest divisor of the width, one that makes heads of a usual size if any does."""
    d, h = int(width), int(heads)
    divisors = [n for n in range(1, d + 1) if d % n == 0]
    usual = [n for n in divisors if d // n in USUAL_SIZES] or divisors
    best = min(usual, key=lambda n: (abs(n - h), -n))
    return Quantity(
        best, unit="count", formula="the divisor of d nearest h, of usual head size if possible",
        inputs={"d": d, "h": h}, source=SOURCE,
    )  # fmt: skip


def _width(width: Quantity, heads: Quantity) -> Quantity:
    d, step = int(width), int(heads) * MULTIPLE
    best = max(round(d / step), 1) * step
    return Quantity(
        best, unit="width", formula="the multiple of 8·h nearest d",
        inputs={"d": d, "h": float(heads)}, source=SOURCE,
    )  # fmt: skip


def _quotient(width: Quantity, heads: Quantity) -> Quantity:
    return Quantity(
        width / heads, unit="width", formula="d / h",
        inputs={"d": float(width), "h": float(heads)}, source=SOURCE,
    )  # fmt: skip
