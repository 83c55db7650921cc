"""The best model that a budget of hours on a card can train, by both loss laws."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.quantities import scaling
from advisor.quantities.checks import require_positive
from advisor.units import Quantity

# Utilisation of the dense peak, by 6N and attention: 38 to 43 % by Llama 3 405B on thousands of
# cards (arXiv 2407.21783, table 4), 69 % by a 41M nanoGPT model on one RTX 4070: 3.91 s a step of
# 524,288 tokens (github.com/lzwjava/zz @15b2ad2, logs/train_log_fineweb.txt).
REACHED = (0.35, 0.70)
REACHED_SOURCE = (
    "from the utilisation of Llama 3 405B, arXiv 2407.21783, table 4, to that of a small model on"
    " one RTX 4070, github.com/lzwjava/zz @15b2ad2"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a law chooses at one utilisation: total parameters, tokens, and the bare law's loss."""

    law: str
    utilisation: float
    params: Quantity
    tokens: Quantity
    loss: Quantity


@dataclass(frozen=True, slots=True)
class Budget:
    """The compute of a budget, at the low and the high utilisation, and what the laws choose."""

    hours: Quantity
    compute: tuple[Quantity, Quantity]
    choices: tuple[Choice, ...]


def budget(*, hours: float, peak: float, count: int = 1) -> Budget:
    """Give the compute-optimal size and tokens for a budget of time.

    Args: hours of wall time; peak FLOP/s of one card; count cards.
    Returns: total parameters, tokens and nats/token by each law, at 35 % and 70 % of the peak.
    Raises: ValueError when a number is not positive.
    Source: Hoffmann et al. 2022, equation 4, and the refit of Besiroglu et al. 2024; `REACHED`.
    """
    require_positive(hours=hours, peak=peak, count=count)
    low, high = (
        Quantity(
            hours * 3600 * peak * count * share,
            unit="FLOP",
            formula="hours·3600·peak·cards·utilisation",
            inputs={"hours": hours, "peak": peak, "cards": count, "utilisation": share},
            source=REACHED_SOURCE,
        )
        for share in REACHED
    )
    choices = []
    for share, spent in zip(REACHED, (low, high), strict=True):
        for law in scaling.LAWS:
            size, tokens = scaling.optimal(law, C=float(spent))
            loss = scaling.loss(law, N=float(size), D=float(tokens))
            choices.append(Choice(law.name, share, size, tokens, loss))
    total = Quantity(hours * 3600, unit="seconds", formula="hours·3600", inputs={"hours": hours})
    return Budget(total, (low, high), tuple(choices))
