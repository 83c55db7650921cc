"""Parameter counts of nanoGPT's GPT, because the count decides what a run can reach.

Two counts are in play and every name says which: *printed* is what nanoGPT prints (position
embeddings left out), *total* is every parameter. The token embedding is shared with the head and
counted once in both.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from advisor.quantities.checks import require_positive
from advisor.units import Quantity

SOURCE = "karpathy/nanoGPT model.py, GPT.get_num_params"

# nanoGPT pads GPT-2's vocabulary of 50257 to 50304 when no meta.pkl says otherwise (train.py).
GPT2_VOCABULARIES = (50304, 50257)
PRINTED_HALF_UNIT = 5_000.0  # nanoGPT prints millions with two decimals
WIDTH_TOLERANCE = 0.10  # a claim farther from every width than this is not about this depth
# Head sizes to aim at, the best first: whole tiles, half tiles, the steps of attention kernels
# (Dao-AILab/flash-attention).
HEAD_MULTIPLES = (64, 32, 8)
# Layers and width of GPT-2's four sizes: whoever trains one of these wants that size.
GPT2_SHAPES = frozenset({(12, 768), (24, 1024), (36, 1280), (48, 1600)})
TENSOR_CORE_MULTIPLE = 64  # nanoGPT pads its vocabulary to this for efficiency (model.py)


def _per_block(*, bias: bool) -> int:
    """Return the coefficient of d in one block: two gains, and 11 more with biases."""
    return 13 if bias else 2


def blocks_params(*, L: int, d: int, bias: bool = False) -> Quantity:
    """Count the parameters of all transformer blocks.

    Args: L layers; d model width; bias whether Linear and LayerNorm layers have biases.
    Returns: parameters.
    Raises: ValueError when L or d is not positive.
    Source: karpathy/nanoGPT model.py, class Block.
    """
    require_positive(L=L, d=d)
    linear = _per_block(bias=bias)
    return Quantity(
        L * (12 * d * d + linear * d),
        unit="parameters",
        formula=f"L·(12·d² + {linear}·d)",
        inputs={"L": L, "d": d},
        source=SOURCE,
    )


def params_printed(*, V: int, L: int, d: int, bias: bool = False) -> Quantity:
    """Count the parameters as nanoGPT prints them, without the position embeddings.

    Args: V vocabulary; L layers; d model width; bias as in the config.
    Returns: parameters.
    Raises: ValueError when V, L or d is not positive.
    Source: karpathy/nanoGPT model.py, get_num_params(non_embedding=True).
    """
    require_positive(V=V)
    final = 2 if bias else 1
    return Quantity(
        V * d + blocks_params(L=L, d=d, bias=bias) + final * d,
        unit="parameters",
        formula=f"V·d + L·(12·d² + {_per_block(bias=bias)}·d) + {'2·' if bias else ''}d",
        inputs={"V": V, "L": L, "d": d},
        source=SOURCE,
    )


def params_without_embeddings(*, L: int, d: int, bias: bool = False) -> Quantity:
    """Count the parameters without any embedding, as papers often do: blocks and final norm.

    Args: L layers; d model width; bias as in the config.
    Returns: parameters.
    Raises: ValueError when L or d is not positive.
    Source: karpathy/nanoGPT model.py; Kaplan et al. 2020, arXiv 2001.08361, section 2.1.
    """
    return Quantity(
        blocks_params(L=L, d=d, bias=bias) + (2 if bias else 1) * d,
        unit="parameters",
        formula=f"L·(12·d² + {_per_block(bias=bias)}·d) + {'2·' if bias else ''}d",
        inputs={"L": L, "d": d},
        source=SOURCE,
    )


def params_total(*, V: int, T: int, L: int, d: int, bias: bool = False) -> Quantity:
    """Count all parameters, position embeddings included.

    Args: V vocabulary; T sequence length; L layers; d model width; bias as in the config.
    Returns: parameters.
    Raises: ValueError when V, T, L or d is not positive.
    Source: karpathy/nanoGPT model.py, get_num_params(non_embedding=False).
    """
    require_positive(T=T)
    printed = params_printed(V=V, L=L, d=d, bias=bias)
    return Quantity(
        printed + T * d,
        unit="parameters",
        formula=printed.formula.replace("V·d", "V·d + T·d", 1),
        inputs={"V": V, "T": T, "L": L, "d": d},
        source=SOURCE,
    )


def embedding_share(*, V: int, T: int, L: int, d: int, bias: bool = False) -> Quantity:
    """Give the token embedding's share of all parameters.

    Args: V vocabulary; T sequence length; L layers; d model width; bias as in the config.
    Returns: fraction.
    Raises: ValueError when V, T, L or d is not positive.
    Source: karpathy/nanoGPT model.py.
    """
    total = params_total(V=V, T=T, L=L, d=d, bias=bias)
    return Quantity(
        V * d / total,
        unit="fraction",
        formula="V·d ÷ N",
        inputs={"V": V, "d": d, "N": float(total)},
        source=SOURCE,
    )


def width_for_params(*, claimed: float, V: int, L: int, h: int, bias: bool = False) -> int | None:
    """Give the width whose printed count is nearest a claimed count at this depth.

    Args: claimed parameters; V vocabulary; L layers; h attention heads; bias as in the config.
    Returns: width whose heads are a multiple of 64 wide where one is within 10 % of the claim,
        else of 32, else of 8; None where all are farther off.
    Raises: ValueError when an argument is not positive.
    Source: karpathy/nanoGPT model.py, get_num_params.
    """
    require_positive(h=h)
    root = exact_width(claimed=claimed, V=V, L=L, bias=bias)
    for multiple in HEAD_MULTIPLES:
        errors = [
            (abs(params_printed(V=V, L=L, d=d, bias=bias) - claimed) / claimed, d)
            for d in _multiples_around(root, h * multiple)
        ]
        error, width = min(errors)
        if error <= WIDTH_TOLERANCE:
            return width
    return None


def exact_width(*, claimed: float, V: int, L: int, bias: bool = False) -> float:
    """Give the real number d at which the printed count is the claimed one.

    Args: claimed parameters; V vocabulary; L layers; bias as in the config.
    Returns: width, no whole number.
    Raises: ValueError when an argument is not positive.
    Source: karpathy/nanoGPT model.py, get_num_params, solved for d.
    """
    require_positive(claimed=claimed, V=V, L=L)
    linear = V + L * _per_block(bias=bias) + (2 if bias else 1)
    return (math.sqrt(linear**2 + 48 * L * claimed) - linear) / (24 * L)


def _multiples_around(value: float, multiple: int) -> Iterator[int]:
    below = int(value // multiple) * multiple
    yield from (number for number in (below, below + multiple) if number > 0)


def vocab_from_params(*, printed: float, L: int, d: int, bias: bool = False) -> int | None:
    """Tell which of nanoGPT's two GPT-2 vocabularies a printed count rests on.

    Args: printed parameters, as rounded by nanoGPT; L layers; d model width; bias as in the config.
    Returns: 50304 or 50257, or None when the rounding admits neither or both.
    Raises: ValueError when printed, L or d is not positive.
    Source: karpathy/nanoGPT train.py (padding) and model.py (printing).
    """
    require_positive(printed=printed, L=L, d=d)
    fitting = [
        V
        for V in GPT2_VOCABULARIES
        if abs(params_printed(V=V, L=L, d=d, bias=bias) - printed) <= PRINTED_HALF_UNIT
    ]
    return fitting[0] if len(fitting) == 1 else None
