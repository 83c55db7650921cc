"""Repeated tokens against the values of the published fit."""

from __future__ import annotations

import pytest

from advisor.quantities.foretell import StartingPoint
from advisor.quantities.repetition import effective_tokens


@pytest.mark.parametrize(
    ("epochs", "share"), [(2, 0.984), (4, 0.931), (8, 0.828), (16, 0.661), (40, 0.379)]
)
def test_the_worth_of_epochs_is_that_of_the_fit(epochs: int, share: float) -> None:
    """Shares of D by Muennighoff et al. 2023."""
    assert (
        pytest.approx(share, abs=0.0006) == effective_tokens(U=1e9, D=epochs * 1e9) / epochs / 1e9
    )


def test_one_epoch_is_worth_itself() -> None:
    assert 5e8 == effective_tokens(U=1e9, D=5e8)
    assert 1e9 == effective_tokens(U=1e9, D=1e9)


def test_repetition_never_brings_more_than_its_limit() -> None:
    assert effective_tokens(U=1.0, D=1e9) < 17


def test_no_data_is_refused() -> None:
    with pytest.raises(ValueError, match="U must"):
        effective_tokens(U=0, D=1)


def test_a_prediction_counts_repeated_tokens_for_less() -> None:
    once = StartingPoint(3.5, 1e8, 1e9, 0.0)
    again = StartingPoint(3.5, 1e8, 1e9, 0.0, unique=1e9)
    assert again.predict(N=1e8, D=8e9).mid_low > once.predict(N=1e8, D=8e9).mid_low
    assert again.predict(N=1e8, D=1e9).mid_low == once.predict(N=1e8, D=1e9).mid_low
