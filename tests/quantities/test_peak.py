"""The peak of a step by its phases: what lives together is added, what does not is compared."""

from __future__ import annotations

import pytest

from advisor.quantities.memory import MemoryRange
from advisor.quantities.peak import Kept, as_seen, measured_peak, peak_memory
from advisor.quantities.states import joined, states
from advisor.units import Quantity

ADAMW = states(N=100, precision="bf16", optimizer="adamw")  # 200 + 200 + 400


def test_gradients_and_activations_of_one_pass_do_not_live_together() -> None:
    """Weights and moments are 600; the pass keeps 500 at its start, 200 of gradients at its end."""
    kept = Kept(activations=(300, 300), logits=(200, 200), residual=0)
    assert float(peak_memory(ADAMW, kept, accumulates=False).low) == 600 + 500
    assert float(peak_memory(ADAMW, kept, accumulates=True).low) == 600 + 500 + 200


def test_with_few_activations_the_peak_is_at_the_end() -> None:
    kept = Kept(activations=(10, 10), logits=(5, 5), residual=1)
    assert float(peak_memory(ADAMW, kept, accumulates=False).low) == 600 + 200 + 1


def test_the_spread_is_that_of_the_pass_alone() -> None:
    kept = Kept(activations=(800, 800), logits=(200, 200), residual=0)
    got = peak_memory(ADAMW, kept, accumulates=False, spread=0.25)
    assert (float(got.low), float(got.high)) == (600 + 750, 600 + 1250)


def test_what_is_seen_is_more_than_what_is_allocated() -> None:
    """modded-nanogpt's records: 31,361 MiB allocated, 36,734 reserved; 29,898 and 44,552."""
    for allocated, reserved in ((31_361, 36_734), (29_898, 44_552), (37_620, 39_014)):
        size = Quantity(allocated * 2**20, unit="bytes", source="printed")
        low, usual, high = as_seen(MemoryRange(size, size, {}))
        assert low - 0.3 * 2**30 <= reserved * 2**20 <= high
        assert low < usual < high


def test_a_printed_peak_is_carried_over_by_what_grows() -> None:
    """Of 10 bytes 4 are states: twice the micro-batch takes 4 + 12."""
    got = measured_peak(printed=10, states=(4, 4), B=2, micro=4)
    assert (float(got.low), float(got.high)) == (16, 16)
    wide = measured_peak(printed=10, states=(2, 6), B=2, micro=4)
    assert (float(wide.low), float(wide.high)) == (6 + 8, 2 + 16)


def test_states_of_parts_add_up() -> None:
    both = joined([ADAMW, states(N=50, precision="autocast", optimizer="muon")])
    assert both.weights == pytest.approx((200 + 200, 200 + 300))
    assert pytest.approx((400 + 200, 400 + 220)) == both.optimizer


def test_embeddings_of_an_eight_bit_optimizer_may_keep_whole_moments() -> None:
    whole = states(N=100, precision="bf16", optimizer="adamw-8bit", whole_moments=25)
    assert whole.optimizer[1] == pytest.approx(75 * 2.03125 + 25 * 8)
    plain = states(N=100, precision="bf16", optimizer="adamw-8bit")
    assert plain.optimizer[1] < whole.optimizer[1]
