"""What the published scaling laws say about a run, and how far such predictions may be trusted.

Absolute losses differ between data sets by more than a change of settings does, so the laws are
shifted to the run at hand and used for differences. How wrong those differences are is measured
on published runs (reference_losses.csv), never on a user's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from advisor.quantities.checks import require_not_negative, require_positive
from advisor.units import Quantity


@dataclass(frozen=True, slots=True)
class Law:
    """Constants of L(N, D) = E + A ÷ N^alpha + B ÷ D^beta in nats/token, N in total parameters."""

    name: str
    E: float
    A: float
    B: float
    alpha: float
    beta: float
    source: str


# The rounded constants of the paper's text are 0.05 nats off at 1e10 tokens.
HOFFMANN = Law(
    name="Hoffmann",
    E=math.exp(0.5267228),
    A=math.exp(6.0073404),
    B=math.exp(6.0179186),
    alpha=0.33917084,
    beta=0.2849083,
    source="Hoffmann et al. 2022, arXiv 2203.15556, approach 3, unrounded constants of its TeX",
)
BESIROGLU = Law(
    name="Besiroglu",
    E=1.8172,
    A=482.01,
    B=2085.43,
    alpha=0.3478,
    beta=0.3658,
    source="Besiroglu et al. 2024, arXiv 2404.10102, refit of the same experiments",
)
LAWS = (HOFFMANN, BESIROGLU)

# How wrong the laws' loss differences were. Between two trainings of one family, whose variance is
# RUN_SCATTER² + (KAPPA·predicted change)², fitted by maximum likelihood to neighbouring runs of
# reference_losses.csv; QUANTILE is what 90 % of those errors stay below, in such deviations. Within
# one training that goes on, CONTINUED is what 90 % of the errors stay below, as a share of the
# change, in continued_losses.csv. tests/quantities/test_intervals.py recomputes all four.
KAPPA = 0.10
RUN_SCATTER = 0.049  # nats/token
QUANTILE = 1.461
CONTINUED = 0.556
LEVEL = 0.90
SMALL_VOCABULARY = 1000  # below it tokens are characters or bytes; our judgement
MAX_OFFSET = 1.0  # nats/token; further away the run is not one that the laws describe
Z = 1.6448536  # the normal quantile that leaves 5 % on either side
BETWEEN_RUNS = "errors of the laws' differences on published runs, reference_losses.csv"
WITHIN_A_RUN = "errors of the laws' differences within published runs, continued_losses.csv"


@dataclass(frozen=True, slots=True)
class Prediction:
    """A predicted loss: between the shifted laws, with its interval, and as the bare laws say."""

    mid_low: Quantity
    mid_high: Quantity
    low: Quantity
    high: Quantity
    raw_low: Quantity
    raw_high: Quantity
    offset_low: Quantity
    offset_high: Quantity
    level: float


def loss(law: Law, *, N: float, D: float) -> Quantity:
    """Give the loss a law expects.

    Args: N total parameters; D training tokens, each seen once.
    Returns: nats/token.
    Raises: ValueError when N or D is not positive.
    Source: the law's.
    """
    require_positive(N=N, D=D)
    return Quantity(
        law.E + law.A / N**law.alpha + law.B / D**law.beta,
        unit="nats/token",
        formula="E + A ÷ N^α + B ÷ D^β",
        inputs=_constants(law) | {"N": N, "D": D},
        source=law.source,
    )


def floor(law: Law, *, N: float) -> Quantity:
    """Give the loss a law expects of this size on unlimited data.

    Args: N total parameters.
    Returns: nats/token.
    Raises: ValueError when N is not positive.
    Source: the law's.
    """
    require_positive(N=N)
    return Quantity(
        law.E + law.A / N**law.alpha,
        unit="nats/token",
        formula="E + A ÷ N^α",
        inputs={"E": law.E, "A": law.A, "alpha": law.alpha, "N": N},
        source=law.source,
    )


def optimal(law: Law, *, C: float) -> tuple[Quantity, Quantity]:
    """Give the size and tokens with the lowest loss for a compute budget of C = 6·N·D.

    Args: C FLOP.
    Returns: total parameters and tokens.
    Raises: ValueError when C is not positive.
    Source: Hoffmann et al. 2022, equation 4.
    """
    require_positive(C=C)
    both = law.alpha + law.beta
    G = (law.alpha * law.A / (law.beta * law.B)) ** (1 / both)
    N = G * (C / 6) ** (law.beta / both)
    inputs = _constants(law) | {"C": C}
    return (
        Quantity(
            N,
            unit="parameters",
            formula="(α·A ÷ (β·B))^(1 ÷ (α + β))·(C ÷ 6)^(β ÷ (α + β))",
            inputs=inputs,
            source=law.source,
        ),
        Quantity(C / 6 / N, unit="tokens", formula="C ÷ (6·N)", inputs=inputs, source=law.source),
    )


def calibrated(*, law: Law, N: float, D: float, observed: float) -> Quantity:
    """Give how far a measured loss lies above what a law expects.

    Args: law; N total parameters; D tokens; observed nats/token.
    Returns: nats/token, negative when the run is better than the law.
    Raises: ValueError when an argument is not positive.
    Source: the law's.
    """
    require_positive(observed=observed)
    expected = loss(law, N=N, D=D)
    return Quantity(
        observed - expected,
        unit="nats/token",
        formula="observed - (E + A ÷ N^α + B ÷ D^β)",
        inputs={**expected.inputs, "observed": observed},
        source=law.source,
    )


def comparable(*, observed: float, N: float, D: float) -> bool:
    """Tell whether a measured loss lies near enough to the laws to be shifted to.

    Args: observed nats/token; N total parameters; D tokens.
    Returns: whether it is within one nat of both laws; published runs are within 0.3.
    Raises: ValueError when an argument is not positive.
    Source: the offsets of published runs, reference_losses.csv.
    """
    if observed <= 0 or D <= 0:
        return False
    offsets = (calibrated(law=law, N=N, D=D, observed=observed) for law in LAWS)
    return all(abs(offset) <= MAX_OFFSET for offset in offsets)


def describe(
    *, vocabulary: float | None, observed: float | None, N: float, D: float | None
) -> bool:
    """Tell whether the laws, made for subword tokens of natural text, are for a run's data.

    Args: vocabulary size; observed nats/token, None or not finite if unknown; N total parameters;
        D tokens so far.
    Returns: not for a vocabulary of characters, nor for a loss over a nat below both laws, as on
        arithmetic or stories by template.
    Raises: ValueError when N is not positive.
    Source: the offsets of published runs, reference_losses.csv.
    """
    if vocabulary and vocabulary < SMALL_VOCABULARY:
        return False
    if observed is None or not D or not math.isfinite(observed):
        return True
    if D < N:
        return True  # below a token per parameter the laws are extrapolated and tell nothing
    return any(observed >= loss(law, N=N, D=D) - MAX_OFFSET for law in LAWS)


def predict(
    *, observed: float, N: float, D: float, N_new: float, D_new: float, noise: float = 0.0,
    continued: bool = False,
) -> Prediction:  # fmt: skip
    """Predict the loss of another size or length of the same training from a measured loss.

    Args: observed nats/token at N total parameters and D tokens; N_new and D_new of the run to
        predict; noise standard error of observed, nats/token; continued when the same training
        goes on, with the same settings.
    Returns: nats/token: both laws shifted to the run, and a 90 % interval around their middle.
    Raises: ValueError when a number is not positive or noise is negative.
    Source: Hoffmann et al. 2022; Besiroglu et al. 2024; reference_losses.csv and
        continued_losses.csv for the interval.
    """
    require_not_negative(noise=noise)
    offsets = [calibrated(law=law, N=N, D=D, observed=observed) for law in LAWS]
    raws = [loss(law, N=N_new, D=D_new) for law in LAWS]
    shifted = sorted(raw + offset for raw, offset in zip(raws, offsets, strict=True))
    middle = sum(shifted) / len(shifted)
    inputs = {"observed": observed, "N": N, "D": D, "N_new": N_new, "D_new": D_new}

    def shift(value: float) -> Quantity:
        formula = "observed + L(N_new, D_new) - L(N, D)"
        sources = "; ".join(law.source for law in LAWS)
        return Quantity(value, unit="nats/token", formula=formula, inputs=inputs, source=sources)

    reach = _reach(middle - observed, noise, continued=continued)

    def bound(value: float) -> Quantity:
        return Quantity(
            value, unit="nats/token", formula=f"middle ± {reach.formula}",
            inputs=inputs | dict(reach.inputs), source=reach.source,
        )  # fmt: skip

    return Prediction(
        mid_low=shift(shifted[0]),
        mid_high=shift(shifted[-1]),
        low=bound(min(middle - reach, shifted[0])),
        high=bound(max(middle + reach, shifted[-1])),
        raw_low=min(raws),
        raw_high=max(raws),
        offset_low=min(offsets),
        offset_high=max(offsets),
        level=LEVEL,
    )


def _reach(change: float, noise: float, *, continued: bool) -> Quantity:
    """Return half the width of the interval, nats/token."""
    inputs = {"change": change, "noise": noise, "z": Z}
    if continued:
        value = math.hypot(Z * noise, CONTINUED * change)
        formula = "√((z·noise)² + (share·change)²)"
        inputs |= {"share": CONTINUED}
        return Quantity(
            value, unit="nats/token", formula=formula, inputs=inputs, source=WITHIN_A_RUN
        )
    inputs |= {"scatter": RUN_SCATTER, "kappa": KAPPA, "q": QUANTILE}
    value = math.hypot(Z * noise, QUANTILE * RUN_SCATTER, QUANTILE * KAPPA * change)
    formula = "√((z·noise)² + q²·(scatter² + (kappa·change)²))"
    return Quantity(value, unit="nats/token", formula=formula, inputs=inputs, source=BETWEEN_RUNS)


def _constants(law: Law) -> dict[str, float]:
    return {"E": law.E, "A": law.A, "B": law.B, "alpha": law.alpha, "beta": law.beta}
