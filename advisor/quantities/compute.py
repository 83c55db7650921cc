"""Tokens, FLOPs and how much of a card they use, in nanoGPT's convention unless a name says else.

nanoGPT divides by an A100's peak on every card, so its printed MFU must be turned back into
FLOP/s before anyone compares it with the card at hand.
"""

from __future__ import annotations

from advisor.quantities.checks import require_not_negative, require_positive
from advisor.units import Quantity, quantity

MFU_SOURCE = "karpathy/nanoGPT model.py, GPT.estimate_mfu"
HOFFMANN_SOURCE = "Hoffmann et al. 2022, arXiv 2203.15556"

# Shares of a card's dense peak. Matmuls alone run at 51 to 108 % of it on real cards (GeForce
# clocks rise above the rated ones); a whole step also moves memory and never gets to all of it.
MOST_SHARE = 1.0
REAL_SHARE = 0.95  # above it something that is stated is more likely wrong; our judgement

NANOGPT_PEAK = Quantity(
    312e12,
    unit="FLOP/s",
    formula="an A100's dense bfloat16 peak, whatever the card",
    source=MFU_SOURCE,
)


@quantity(unit="tokens/step", formula="B·A·T", source="karpathy/nanoGPT train.py")
def tokens_per_step(*, B: int, A: int, T: int) -> float:
    """Count the tokens of one optimizer step over all ranks.

    Args: B micro-batch in sequences; A accumulation steps over all ranks; T sequence length.
    Returns: tokens/step. nanoGPT divides A by the ranks, so the product already covers them.
    Raises: ValueError when an argument is not positive.
    Source: karpathy/nanoGPT train.py, tokens_per_iter.
    """
    require_positive(B=B, A=A, T=T)
    return float(B * A * T)


@quantity(unit="tokens", formula="steps·tokens_per_step", source="karpathy/nanoGPT train.py")
def tokens_after(*, steps: float, tokens_per_step: float) -> float:
    """Count the tokens seen after a number of steps.

    Args: steps optimizer steps; tokens_per_step tokens/step.
    Returns: tokens.
    Raises: ValueError when steps is negative or tokens_per_step not positive.
    Source: karpathy/nanoGPT train.py, tokens_per_iter.
    """
    require_not_negative(steps=steps)
    require_positive(tokens_per_step=tokens_per_step)
    return steps * tokens_per_step


@quantity(unit="tokens/parameter", formula="D ÷ N", source=HOFFMANN_SOURCE)
def tokens_per_parameter(*, D: float, N: float) -> float:
    """Give the training tokens per parameter.

    Args: D tokens; N parameters (total for the scaling laws).
    Returns: tokens/parameter.
    Raises: ValueError when D is negative or N not positive.
    Source: Hoffmann et al. 2022.
    """
    require_not_negative(D=D)
    require_positive(N=N)
    return D / N


@quantity(unit="tokens", formula="20·N", source=HOFFMANN_SOURCE)
def optimal_tokens_rule_of_thumb(*, N: float) -> float:
    """Give the compute-optimal tokens by the rule of about 20 per parameter.

    Args: N total parameters.
    Returns: tokens.
    Raises: ValueError when N is not positive.
    Source: Hoffmann et al. 2022, approaches 1 and 2.
    """
    require_positive(N=N)
    return 20.0 * N


@quantity(unit="FLOP/token", formula="6·N + 12·L·d·T", source=MFU_SOURCE)
def flops_per_token(*, N: float, L: int, d: int, T: int) -> float:
    """Count forward and backward FLOPs per token as nanoGPT does, attention as a full square.

    Args: N printed parameters; L layers; d model width; T sequence length.
    Returns: FLOP/token.
    Raises: ValueError when an argument is not positive.
    Source: karpathy/nanoGPT model.py, estimate_mfu; PaLM, arXiv 2204.02311, appendix B.
    """
    require_positive(N=N, L=L, d=d, T=T)
    return 6 * N + 12 * L * d * T


@quantity(unit="FLOP/token", formula="6·N + 6·L·d·T", source="karpathy/llm.c train_gpt2.cu")
def flops_per_token_causal(*, N: float, L: int, d: int, T: int) -> float:
    """Count FLOPs per token with only the half of attention that a causal mask leaves.

    Args: N printed parameters; L layers; d model width; T sequence length.
    Returns: FLOP/token.
    Raises: ValueError when an argument is not positive.
    Source: karpathy/llm.c train_gpt2.cu, gpt2_estimate_mfu.
    """
    require_positive(N=N, L=L, d=d, T=T)
    return 6 * N + 6 * L * d * T


@quantity(
    unit="fraction",
    formula="(6·N + 6·L·d·T) ÷ (6·N + 12·L·d·T)",
    source="karpathy/llm.c train_gpt2.cu",
)
def causal_share(*, N: float, L: int, d: int, T: int) -> float:
    """Give what is left of nanoGPT's count where kernels skip what the causal mask hides.

    Args: N printed parameters; L layers; d model width; T sequence length.
    Returns: fraction.
    Raises: ValueError when an argument is not positive.
    Source: karpathy/llm.c train_gpt2.cu, gpt2_estimate_mfu.
    """
    return flops_per_token_causal(N=N, L=L, d=d, T=T) / flops_per_token(N=N, L=L, d=d, T=T)


@quantity(unit="FLOP", formula="6·N·D", source=HOFFMANN_SOURCE)
def training_flops(*, N: float, D: float) -> float:
    """Give the compute of a training run as the scaling laws count it.

    Args: N total parameters; D tokens.
    Returns: FLOP.
    Raises: ValueError when N is not positive or D negative.
    Source: Hoffmann et al. 2022; Kaplan et al. 2020, arXiv 2001.08361.
    """
    require_positive(N=N)
    require_not_negative(D=D)
    return 6 * N * D


@quantity(
    unit="tokens/s", formula="tokens_per_step ÷ step_seconds", source="karpathy/nanoGPT train.py"
)
def tokens_per_second(*, tokens_per_step: float, step_seconds: float) -> float:
    """Give the throughput of an ordinary step.

    Args: tokens_per_step tokens/step; step_seconds seconds.
    Returns: tokens/s.
    Raises: ValueError when an argument is not positive.
    Source: definition.
    """
    require_positive(tokens_per_step=tokens_per_step, step_seconds=step_seconds)
    return tokens_per_step / step_seconds


@quantity(unit="FLOP/s", formula="tokens_per_second·flops_per_token", source=MFU_SOURCE)
def achieved_flops(*, tokens_per_second: float, flops_per_token: float) -> float:
    """Give the model FLOPs done per second.

    Args: tokens_per_second tokens/s; flops_per_token FLOP/token.
    Returns: FLOP/s.
    Raises: ValueError when an argument is not positive.
    Source: PaLM, arXiv 2204.02311, appendix B.
    """
    require_positive(tokens_per_second=tokens_per_second, flops_per_token=flops_per_token)
    return tokens_per_second * flops_per_token


@quantity(unit="FLOP/s", formula="mfu·312e12", source=MFU_SOURCE)
def achieved_flops_from_mfu(*, mfu: float) -> float:
    """Turn an MFU printed by nanoGPT back into FLOP/s.

    Args: mfu fraction, 0.115 for a printed 11.5 %.
    Returns: FLOP/s of one GPU.
    Raises: ValueError when mfu is not positive (nanoGPT prints -100 % for its first lines).
    Source: karpathy/nanoGPT model.py, estimate_mfu.
    """
    require_positive(mfu=mfu)
    return mfu * NANOGPT_PEAK


@quantity(unit="fraction", formula="achieved ÷ peak", source="PaLM, arXiv 2204.02311, appendix B")
def utilisation(*, achieved: float, peak: float) -> float:
    """Give the share of a card's peak that a run achieves.

    Args: achieved FLOP/s; peak FLOP/s, dense, of the dtype used.
    Returns: fraction.
    Raises: ValueError when an argument is not positive.
    Source: PaLM, arXiv 2204.02311, appendix B.
    """
    require_positive(achieved=achieved, peak=peak)
    return achieved / peak


@quantity(unit="fraction", formula="achieved ÷ 312e12", source=MFU_SOURCE)
def nanogpt_mfu(*, achieved: float) -> float:
    """Give the MFU that nanoGPT would print for this rate.

    Args: achieved FLOP/s of one GPU.
    Returns: fraction.
    Raises: ValueError when achieved is not positive.
    Source: karpathy/nanoGPT model.py, estimate_mfu.
    """
    require_positive(achieved=achieved)
    return achieved / NANOGPT_PEAK


@quantity(
    unit="tokens/step", formula="mfu·312e12·step_seconds ÷ flops_per_token", source=MFU_SOURCE
)
def implied_tokens_per_step(*, mfu: float, step_seconds: float, flops_per_token: float) -> float:
    """Give the tokens per step of one GPU that a printed MFU and step time imply.

    Args: mfu fraction; step_seconds seconds; flops_per_token FLOP/token.
    Returns: tokens/step of one GPU.
    Raises: ValueError when an argument is not positive.
    Source: karpathy/nanoGPT model.py, estimate_mfu, solved for the tokens.
    """
    require_positive(mfu=mfu, step_seconds=step_seconds, flops_per_token=flops_per_token)
    return mfu * NANOGPT_PEAK * step_seconds / flops_per_token
