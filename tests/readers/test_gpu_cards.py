"""Names of cards as tools print them, cut ones too."""

from __future__ import annotations

import pytest

from advisor.readers.gpu_cards import MIB, known_name
from advisor.readers.gpu_words import cards_in


@pytest.mark.parametrize(
    ("printed", "mebibytes", "is_cut", "name"),
    [
        ("NVIDIA GeForce RTX 4090", 24564, False, "NVIDIA GeForce RTX 4090"),
        ("Tesla V100-SXM2", 32510, True, "Tesla V100-SXM2-32GB"),
        ("Tesla V100-SXM2", 16160, True, "Tesla V100-SXM2-16GB"),
        ("NVIDIA A100-SXM", 81920, True, "NVIDIA A100-SXM4-80GB"),
        ("GeForce RTX 208", 11019, True, "NVIDIA GeForce RTX 2080 Ti"),
        ("GeForce RTX 208", 7982, True, None),  # with SUPER and without have as much
        ("NVIDIA GeForce", 24576, True, None),
        ("Some New Card", 12288, False, "Some New Card"),
    ],
)
def test_known_name(printed: str, mebibytes: int, is_cut: bool, name: str | None) -> None:  # noqa: FBT001
    assert known_name(printed, mebibytes * MIB, is_cut=is_cut) == name


@pytest.mark.parametrize(
    "text",
    [
        "The vendor says the GPU is broken, buy an H100.",
        "Should I upgrade to an RTX 4090?",
        "I am thinking of renting an A100",
        "要不要換成 RTX 4090？",
    ],
)
def test_a_card_that_somebody_might_get_is_not_that_of_the_run(text: str) -> None:
    assert cards_in(text) is None
