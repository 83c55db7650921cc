"""Cards by name: the right one, never a year or a size, and peaks that vendors published."""

from __future__ import annotations

import pytest

from advisor.quantities import gpus
from advisor.quantities.gpus import (
    find_gpu,
    get_gpu,
    gpu_from_token,
    gpu_names,
    locate_gpu,
    stated_memory,
)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("RTX 4070 12GB", "NVIDIA GeForce RTX 4070"),
        ("RTX4070顯示卡", "NVIDIA GeForce RTX 4070"),
        ("我的顯卡是RTX 4070,跑了三天", "NVIDIA GeForce RTX 4070"),
        ("NVIDIA GeForce RTX 4070 SUPER", "NVIDIA GeForce RTX 4070 SUPER"),
        ("RTX 4070 Ti SUPER", "NVIDIA GeForce RTX 4070 Ti SUPER"),
        ("NVIDIA GeForce RTX 4070 Laptop GPU", "NVIDIA GeForce RTX 4070 Laptop GPU"),
        ("rtx 3090 Ti", "NVIDIA GeForce RTX 3090 Ti"),
        ("NVIDIA A100-SXM4-80GB", "NVIDIA A100-SXM4-80GB"),
        ("A100-SXM4-80GB", "NVIDIA A100-SXM4-80GB"),
        ("8xA100-SXM4-40GB", "NVIDIA A100-SXM4-40GB"),
        ("H100", "NVIDIA H100 (variant not stated)"),
        ("NVIDIA H100 80GB HBM3", "NVIDIA H100 80GB HBM3"),
        ("V100 32G", "Tesla V100 (variant not stated)"),
        ("Tesla T4", "Tesla T4"),
        ("NVIDIA L40S", "NVIDIA L40S"),
        ("Apple M3 Max", "Apple M3 Max"),
        ("AMD Instinct MI300X", "AMD Instinct MI300X"),
        ("8xA100", "NVIDIA A100 (variant not stated)"),
        ("V100 16GB", "Tesla V100 (variant not stated)"),
        ("H100 94GB", "NVIDIA H100 NVL"),
        ("RTX-4070-Ti", "NVIDIA GeForce RTX 4070 Ti"),
        ("RTX_4070", "NVIDIA GeForce RTX 4070"),
        ("A100x8", "NVIDIA A100 (variant not stated)"),
        ("4090", "NVIDIA GeForce RTX 4090"),
        (" 3060 ti 8GB ", "NVIDIA GeForce RTX 3060 Ti"),
        ("4070 laptop GPU", "NVIDIA GeForce RTX 4070 Laptop GPU"),
        ("4070S", "NVIDIA GeForce RTX 4070 SUPER"),
        ("7900XTX", "AMD Radeon RX 7900 XTX"),
        ("two 4070s", "NVIDIA GeForce RTX 4070"),
        ("4096", None),
        ("# 4090", None),
        ("three GPUs", None),
        ("trained for 4070 steps", None),
        ("", None),
    ],
)
def test_a_short_text_names_its_card(text: str, want: str | None) -> None:
    got = find_gpu(text)
    assert want == (got.name if got else None)


@pytest.mark.parametrize("name", gpu_names())
def test_every_name_in_the_table_finds_its_own_row(name: str) -> None:
    got = find_gpu(name)
    assert got is not None
    assert name == got.name


@pytest.mark.parametrize("name", gpu_names())
def test_the_shortcut_past_compiling_finds_what_all_patterns_find(name: str) -> None:
    for text in (name, name.lower(), f"device: {name} (0)"):
        lengths = {}
        for other in gpu_names():
            match = gpus._pattern(other).search(text)
            lengths[other] = len(match.group()) if match else 0
        got = find_gpu(text)
        assert got is not None
        assert lengths[got.name] == max(lengths.values())


@pytest.mark.parametrize(
    ("token", "want"),
    [
        ("4070", "NVIDIA GeForce RTX 4070"),
        ("4070ti", "NVIDIA GeForce RTX 4070 Ti"),
        ("4070super", "NVIDIA GeForce RTX 4070 SUPER"),
        ("rtx4070", "NVIDIA GeForce RTX 4070"),
        ("3090ti", "NVIDIA GeForce RTX 3090 Ti"),
        ("3090Ti", "NVIDIA GeForce RTX 3090 Ti"),
        ("gtx1080", "NVIDIA GeForce GTX 1080"),
        ("1080ti", "NVIDIA GeForce GTX 1080 Ti"),
        ("a100", "NVIDIA A100 (variant not stated)"),
        ("h100", "NVIDIA H100 (variant not stated)"),
        ("a6000", "NVIDIA RTX A6000"),
        ("mi300x", "AMD Instinct MI300X"),
        ("t4", "Tesla T4"),
    ],
)
def test_a_bare_word_of_a_run_name_is_a_card(token: str, want: str) -> None:
    got = gpu_from_token(token)
    assert got is not None
    assert want == got.name


NO_CARDS = [
    *(str(year) for year in range(1990, 2036)),
    *(str(2**power) for power in range(4, 17)),
    *("384", "768", "1000", "1080", "1536", "2000", "2560", "3000", "4000", "5000", "6000"),
    *("8000", "10000", "20000", "50257", "50304", "40704"),
    *("gpt2", "124m", "125m", "l4", "l12", "h12", "h20", "b200", "v2", "m1", "d12", "12gb"),
    *("fineweb", "single", "parquet"),
    *("顯示卡", "a100顯示卡", "", "rtx", "4070-ti", "x" * 500),
]


@pytest.mark.parametrize("token", NO_CARDS)
def test_a_size_a_year_or_any_other_word_is_no_card(token: str) -> None:
    assert gpu_from_token(token) is None


@pytest.mark.parametrize(
    ("name", "dtype", "tflops"),
    [
        ("NVIDIA GeForce RTX 4090", "bfloat16", 165.2),
        ("NVIDIA GeForce RTX 4070", "bfloat16", 58.3),
        ("NVIDIA GeForce RTX 3090", "bfloat16", 71.0),
        ("NVIDIA A100-SXM4-80GB", "bfloat16", 312.0),
        ("NVIDIA A100-SXM4-80GB", "tf32", 156.0),
        ("NVIDIA A100-SXM4-80GB", "float32", 19.5),
        ("NVIDIA H100 80GB HBM3", "bfloat16", 989.4),
        ("Tesla V100-SXM2-16GB", "float16", 125.0),
        ("Tesla T4", "float16", 65.0),
        ("AMD Instinct MI300X", "bfloat16", 1307.4),
    ],
)
def test_peaks_are_the_published_dense_rates(name: str, dtype: str, tflops: float) -> None:
    gpu = get_gpu(name)
    assert gpu is not None
    peak = gpu.peak(dtype)
    assert peak is not None
    assert abs(peak / 1e12 - tflops) <= 0.3
    assert peak.unit == "FLOP/s"
    assert peak.source


def test_facts_of_one_card() -> None:
    gpu = get_gpu("NVIDIA GeForce RTX 4070")
    assert gpu is not None
    got = (gpu.multiprocessors, gpu.memory_bytes, gpu.compute_capability, gpu.bf16_native)
    assert got == (46, 12 * 2**30, 8.9, True)


def test_a_card_without_native_bfloat16_has_no_such_peak() -> None:
    gpu = get_gpu("Tesla T4")
    assert gpu is not None
    assert not gpu.bf16_native
    assert gpu.peak("bfloat16") is None


def test_a_variant_that_is_not_stated_has_no_memory_size() -> None:
    gpu = find_gpu("A100")
    assert gpu is not None
    assert gpu.memory_bytes is None


def test_what_cannot_be_asked_is_refused() -> None:
    gpu = get_gpu("Tesla T4")
    assert gpu is not None
    with pytest.raises(ValueError, match="int8"):
        gpu.peak("int8")
    with pytest.raises(ValueError, match="200"):
        find_gpu("RTX 4070 " * 30)
    assert get_gpu("rtx 4070") is None


def test_only_rows_whose_number_is_in_the_text_are_compiled() -> None:
    gpus._pattern.cache_clear()
    find_gpu("NVIDIA GeForce RTX 4070")
    assert gpus._pattern.cache_info().currsize <= 6


@pytest.mark.parametrize(
    ("text", "gib"),
    [
        ("A100 80GB", 80), ("A100-40GB", 40), ("V100 16GB", 16), ("V100 (32G)", 32),
        ("RTX 4060 Ti 16GB", 16), ("RTX 4060 Ti", 8), ("RTX 4070 64GB", 12), ("A100 640GB", None),
        ("RTX 4070 16GB RAM", 12), ("80 GB A100", 80),
    ],
)  # fmt: skip
def test_a_card_has_the_memory_that_is_said_of_it(text: str, gib: int | None) -> None:
    """Memory beside the name is the card's where a card of that kind can have it."""
    got = find_gpu(text)
    assert got is not None
    assert got.memory_bytes == (gib * 2**30 if gib else None)


@pytest.mark.parametrize(
    ("text", "name", "memory"),
    [
        ("on 8xA100 80GB", "A100", "80GB"),
        ("my RTX-4070, I", "RTX-4070", None),
        ("一張4090顯卡", "4090", None),
        ("a 24 GB RTX 3090 here", "RTX 3090", "24 GB"),
    ],
)
def test_a_name_is_located_in_its_text(text: str, name: str, memory: str | None) -> None:
    """The columns are those of the name alone; its memory has its own."""
    got = locate_gpu(text)
    assert got is not None
    gpu, start, end = got
    assert name == text[start:end]
    said = stated_memory(text, gpu, start, end)
    assert memory == (text[said[1] : said[2]] if said else None)
