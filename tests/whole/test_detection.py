"""Faults that a person would see are found and named; healthy curves raise nothing.

A small seeded part of `python -m benchmarks.detection`, whose table stands in docs/evidence.md.
"""

from __future__ import annotations

import pytest

from benchmarks.curves import FAULTS
from benchmarks.detection import alarms, found

HEALTHY = range(1000, 1150)
PLANTED = range(1000, 1025)  # five for each program


def test_healthy_curves_raise_no_warning() -> None:
    """Of 150 healthy curves of all kinds none gives a warning or an error."""
    assert [] == [slug for seed in HEALTHY for slug in alarms(seed)]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_a_person_would_see_is_named(fault: str) -> None:
    """At most one in twenty-five planted faults is missed."""
    answers = [found(seed, fault=fault, strength=1.0) for seed in PLANTED]
    told = [answer for answer in answers if answer is not None]
    assert len(told) >= 15
    assert sum(told) >= len(told) - 1
