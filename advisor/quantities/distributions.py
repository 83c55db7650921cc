"""The distribution functions that the tests need, written out.

SciPy, NumPy and even `statistics` take longer to import than all the rest of this package.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

MAD_TO_SD = 1.4826  # 1 ÷ Φ⁻¹(3/4): scales a median absolute deviation to a normal sd


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean; raises ValueError for no values."""
    if not values:
        raise ValueError("no values have no mean")
    return math.fsum(values) / len(values)


def median(values: Iterable[float]) -> float:
    """Return the middle value, or the mean of the middle two; raises ValueError for no values."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("no values have no median")
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def normal_cdf(z: float) -> float:
    """Return P(Z ≤ z) for a standard normal Z."""
    return 0.5 * math.erfc(-z / math.sqrt(2))


def student_t_cdf(t: float, df: float) -> float:
    """Return P(X ≤ t) for Student's t with df degrees of freedom.

    Source: Abramowitz and Stegun 26.7.1, by the incomplete beta function.
    """
    if df <= 0:
        raise ValueError(f"degrees of freedom must be positive, not {df!r}")
    if math.isinf(t):
        return 1.0 if t > 0 else 0.0
    tail = 0.5 * incomplete_beta(df / 2, 0.5, df / (df + t * t))
    return 1 - tail if t > 0 else tail


def incomplete_beta(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b), for a, b > 0 and x in [0, 1].

    Source: the continued fraction of Abramowitz and Stegun 26.5.8, summed by Lentz's method.
    """
    if not 0 <= x <= 1:
        raise ValueError(f"x must lie in 0 to 1, not {x!r}")
    if x in (0.0, 1.0):
        return x
    if x > (a + 1) / (a + b + 2):  # the fraction converges fast only below this point
        return 1 - incomplete_beta(b, a, 1 - x)
    log_beta = math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
    front = math.exp(a * math.log(x) + b * math.log1p(-x) - log_beta) / a
    return front / _beta_fraction(a, b, x)


def _beta_fraction(a: float, b: float, x: float) -> float:
    tiny = 1e-300
    value, c, d = 1.0, 1.0, 0.0
    for step in range(1, 500):
        m = step // 2
        if step % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / ((1 + term * d) or tiny)
        c = (1 + term / c) or tiny
        value *= c * d
        if abs(c * d - 1) < 1e-14:
            break
    return value


def robust_sd(values: Sequence[float]) -> float:
    """Return the scaled median absolute deviation about the median."""
    centre = median(values)
    return MAD_TO_SD * median([abs(value - centre) for value in values])
