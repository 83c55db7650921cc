"""What repeated tokens are worth beside new ones."""

from __future__ import annotations

import math

from advisor.quantities.checks import require_positive
from advisor.units import quantity

WORTH = 15.387756  # epochs after which repetition has brought most of what it can: R_D*
SOURCE = "Muennighoff et al. 2023, arXiv 2305.16264, fit on C4: R_D* = 15.387756"


@quantity(unit="tokens", formula="U + U·R·(1 - e^(-r ÷ R)), r = D ÷ U - 1", source=SOURCE)
def effective_tokens(*, U: float, D: float) -> float:
    """Give how many new tokens D tokens are worth when only U of them differ.

    Args: U different tokens in the data set; D tokens trained on, over all epochs.
    Returns: tokens; D itself up to one epoch.
    Raises: ValueError when an argument is not positive.
    Source: Muennighoff et al. 2023, equation 5 with the constants of its appendix.
    """
    require_positive(U=U, D=D)
    if D <= U:
        return D
    return U + U * WORTH * (1 - math.exp(-(D / U - 1) / WORTH))
