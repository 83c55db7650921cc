"""Cards in sentences: how people write them, how many, with how much memory, and what is none."""

from __future__ import annotations

import time

import pytest

from advisor.facts import Origin
from tests.readers.pasting import places, readings_of, runs_of

GEFORCE = "NVIDIA GeForce "
GIB = 2**30


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("104 % MFU on H100? nanoGPT says so", "NVIDIA H100 (variant not stated)", "H100"),
        ("I use an RTX-4070 for it", GEFORCE + "RTX 4070", "RTX-4070"),
        ("RTX4070", GEFORCE + "RTX 4070", "RTX4070"),
        ("it runs on a 4090, slowly", GEFORCE + "RTX 4090", "4090"),
        ("my 4090 is slow", GEFORCE + "RTX 4090", "4090"),
        ("MFU is low on a 3060 ti?", GEFORCE + "RTX 3060 Ti", "3060 ti"),
        ("用4070ti跑", GEFORCE + "RTX 4070 Ti", "4070ti"),
        ("4060Ti 16G", GEFORCE + "RTX 4060 Ti", "4060Ti"),
        ("I use a 1080 Ti", GEFORCE + "GTX 1080 Ti", "1080 Ti"),
        ("一張4090顯卡", GEFORCE + "RTX 4090", "4090"),
        ("显卡是 4090。", GEFORCE + "RTX 4090", "4090"),
        ("a system of 4x NVIDIA A4500's", "NVIDIA RTX A4500", "A4500"),
        ("GPU: 3090", GEFORCE + "RTX 3090", "3090"),
        ("用两张3090训练", GEFORCE + "RTX 3090", "3090"),
        ("2x4090", GEFORCE + "RTX 4090", "4090"),
        ("8xA100", "NVIDIA A100 (variant not stated)", "A100"),
        ("8 x A100", "NVIDIA A100 (variant not stated)", "A100"),
        ("4×H100", "NVIDIA H100 (variant not stated)", "H100"),
        ("8 A100s and", "NVIDIA A100 (variant not stated)", "A100s"),
        ("P100", "Tesla P100 (variant not stated)", "P100"),
        ("on a K80 in Colab", "Tesla K80", "K80"),
        ("M1 Max", "Apple M1 Max", "M1 Max"),
        ("a Titan V here", "NVIDIA TITAN V", "Titan V"),
    ],
)
def test_a_card_is_found_and_shown_as_it_is_written(text: str, name: str, shown: str) -> None:
    """The evidence of a card is its name, no more and no less, and said once."""
    (facts,) = runs_of(message=text)

    (fact,) = facts.items["hardware.gpu"]
    assert (name, Origin.QUESTION) == (fact.value, fact.origin)
    assert [shown] == [place.text for place in fact.evidence]
    assert shown == text[fact.evidence[0].start : fact.evidence[0].end]


@pytest.mark.parametrize(
    "text",
    [
        "n_embd is 4096 at step 3090",
        "2080 steps on my GPU",
        "it breaks at step 3090, GPU memory is fine",
        "GPU memory is 4060 MB",
        "in 2060 we will know",
        "loss at 4070 is 3.5",
        "第 3090 步",
        "GPU 卡在 3090 步",
        "my 4090 tokens",
        "step 4070 super slow",
        "learning curve of 3060 samples on a 4090 token corpus",
        "GPT-2 1080 hours",
    ],
)
def test_a_number_is_no_card_without_words_that_say_so(text: str) -> None:
    """Steps, widths, years and sizes are not cards."""
    (reading,) = readings_of(message=text)

    assert [] == [f.value for f in reading.shared if f.name.startswith("hardware.")]


@pytest.mark.parametrize(
    ("text", "count", "ranks"),
    [
        ("nanoGPT on 8x A100 40GB", 8, 8),
        ("nanoGPT GPT-2 124M on OpenWebText on 8 A100. Thanks!", 8, 8),
        ("nanoGPT 在 2×RTX4090 上训练,单卡 batch_size=24", 2, 2),
        ("用两张3090跑 nanoGPT", 2, 2),
        ("I train nanoGPT with two RTX 3090s", 2, 2),
        ("nanoGPT on a single RTX 3090", 1, 1),
        ("nanoGPT on A100-80GB x 8", 8, 8),
        ("I have two RTX 3090s, does nanoGPT use both?", 2, None),
        ("8xA100", 8, None),  # not said to run nanoGPT
        ("nanoGPT on 2 nodes of 8xA100", None, None),  # how many in all is not said
        ("nanoGPT on an RTX 3090", None, None),
        ("nanoGPT GPT-2 A100", None, None),
    ],
)
def test_cards_are_counted(text: str, count: int | None, ranks: int | None) -> None:
    """A number before the name counts cards, and ranks where the run is said to be on them."""
    (facts,) = runs_of(message=text)

    assert count == facts.value("hardware.gpu_count"), places(facts, "hardware.gpu_count")
    assert ranks == facts.value("batch.world_size"), places(facts, "batch.world_size")


@pytest.mark.parametrize(
    ("text", "gib"),
    [
        ("nanoGPT in A100 80GB 上跑", 80),
        ("在V100 16GB上跑", 16),
        ("RTX 3090 24G", 24),
        ("4060Ti 16G", 16),  # the table's has 8 GB, both are sold
        ("16 GB T4", 16),
        ("80GB A100s", 80),
        ("8卡A100，80G", 80),
        ("RTX 4070, 64GB RAM", None),
        ("A100 640GB", None),  # of all cards together
        ("RTX 4070 ran 12 hours", None),
    ],
)
def test_the_memory_beside_a_name_is_kept(text: str, gib: int | None) -> None:
    """Memory that is said of the card is a fact, other amounts are not the card's."""
    (facts,) = runs_of(message=text)

    said = [f.value for f in facts.items.get("hardware.memory_bytes", [])]
    assert said == ([gib * GIB] if gib else [])


def test_a_card_at_any_place_of_a_long_line_is_found_whole() -> None:
    """A name is not cut where a long line is searched in pieces."""
    for before in range(100, 260):
        text = "x " * (before // 2) + "y" * (before % 2) + " RTX 4070 Ti SUPER 16GB" + " z" * 200
        (facts,) = runs_of(message=text)
        assert GEFORCE + "RTX 4070 Ti SUPER" == facts.value("hardware.gpu"), before
        assert 16 * GIB == facts.value("hardware.memory_bytes"), before


def test_lines_full_of_numbers_are_searched_at_once() -> None:
    """Numbers that could be cards do not make reading slow."""
    started = time.perf_counter()
    readings_of(message="\n".join(["4090 " * 190, "8 x " * 240 + "A100", "GPU " * 240] * 20))

    assert time.perf_counter() - started < 3
