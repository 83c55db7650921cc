"""The laws against published tables, and the interval against published runs."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest

from advisor.quantities import scaling
from advisor.quantities.scaling import BESIROGLU, HOFFMANN, LAWS, Law, floor, loss, optimal, predict

TABLE = Path(scaling.__file__).with_name("reference_losses.csv")
Run = tuple[float, float | None, float]

# Hoffmann et al. 2022 as rounded in the paper's text, for the published tables that use it.
ROUNDED = Law("rounded", 1.69, 406.4, 410.7, 0.34, 0.28, "Hoffmann et al. 2022, text")


@pytest.mark.parametrize(
    ("law", "C", "N", "D", "want"),
    [
        (ROUNDED, 1e18, 80.6e6, 2.07e9, 3.535),
        (ROUNDED, 1e20, 645e6, 25.8e9, 2.600),
        (ROUNDED, 5.76e23, 32.2e9, 2.98e12, 1.931),
        (BESIROGLU, 1e18, 80.5e6, 2.07e9, 3.490),
        (BESIROGLU, 1e20, 853e6, 19.5e9, 2.553),
        (BESIROGLU, 5.76e23, 72.2e9, 1.33e12, 1.974),
    ],
)
def test_the_compute_optimal_point(law: Law, C: float, N: float, D: float, want: float) -> None:
    size, tokens = optimal(law, C=C)
    assert abs(size / N - 1) < 0.01
    assert abs(tokens / D - 1) < 0.01
    assert abs(loss(law, N=size, D=tokens) - want) < 0.001
    assert abs(6 * size * tokens / C - 1) < 1e-9


def test_no_neighbour_of_the_optimum_is_better() -> None:
    for law in LAWS:
        size, tokens = optimal(law, C=1e19)
        best = loss(law, N=size, D=tokens)
        for factor in (0.8, 0.99, 1.01, 1.25):
            assert loss(law, N=size * factor, D=tokens / factor) > best


@pytest.mark.parametrize(
    ("N", "D", "hoffmann", "besiroglu"),
    [
        (40_953_216, 7.602176e9, 3.386, 3.409),
        (124_373_760, 5.24288e9, 3.122, 3.135),
    ],
)
def test_the_loss_of_two_sizes(N: float, D: float, hoffmann: float, besiroglu: float) -> None:
    assert round(loss(HOFFMANN, N=N, D=D), 3) == hoffmann
    assert round(loss(BESIROGLU, N=N, D=D), 3) == besiroglu


def test_unrounded_constants_are_those_of_the_paper() -> None:
    assert (round(HOFFMANN.E, 4), round(HOFFMANN.A, 1), round(HOFFMANN.B, 1)) == (
        1.6934,
        406.4,
        410.7,
    )


def test_infinite_data_leaves_what_the_size_cannot_learn() -> None:
    got = sorted(round(floor(law, N=40_953_216), 2) for law in LAWS)
    assert got == [2.76, 2.90]
    assert abs(floor(HOFFMANN, N=1e8) - loss(HOFFMANN, N=1e8, D=1e30)) < 1e-4


def test_a_prediction_of_the_run_itself_is_what_was_measured() -> None:
    got = predict(observed=3.5, N=1e8, D=2e9, N_new=1e8, D_new=2e9)
    assert abs(got.mid_low - 3.5) < 1e-9
    assert abs(got.mid_high - 3.5) < 1e-9
    assert got.low < 3.5 < got.high


def test_the_interval_contains_both_laws_and_widens_with_the_change_and_the_noise() -> None:
    near = predict(observed=3.5, N=1e8, D=2e9, N_new=1e8, D_new=3e9)
    far = predict(observed=3.5, N=1e8, D=2e9, N_new=1e9, D_new=2e10)
    noisy = predict(observed=3.5, N=1e8, D=2e9, N_new=1e8, D_new=3e9, noise=0.1)
    for got in (near, far, noisy):
        assert got.low <= got.mid_low <= got.mid_high <= got.high
    assert far.high - far.low > near.high - near.low
    assert noisy.high - noisy.low > near.high - near.low
    assert near.level == 0.90


def test_what_is_impossible_is_refused() -> None:
    with pytest.raises(ValueError, match="D must"):
        loss(HOFFMANN, N=1e8, D=0)
    with pytest.raises(ValueError, match="observed"):
        predict(observed=float("nan"), N=1e8, D=2e9, N_new=1e8, D_new=3e9)


def reference_runs() -> dict[str, list[dict[str, str]]]:
    families: dict[str, list[dict[str, str]]] = {}
    with TABLE.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            families.setdefault(row["family"], []).append(row)
    return families


def run(row: dict[str, str]) -> Run:
    tokens = float(row["D_tokens"]) if row["D_tokens"] else None
    return float(row["N_total"]), tokens, float(row["loss"])


def test_the_laws_describe_every_published_run_and_no_toy() -> None:
    """No published run of language lies far below the laws; templates and arithmetic do."""
    runs = [run(row) for rows in reference_runs().values() for row in rows if row["D_tokens"]]
    described = [
        scaling.describe(vocabulary=50_257, observed=measured, N=size, D=tokens)
        for size, tokens, measured in runs
    ]
    # A public TinyStories run of nanoGPT: 8,192 tokens a step, 40,000 steps, 29.94M printed.
    stories = scaling.describe(vocabulary=50_304, observed=1.5911, N=30_037_000, D=327_680_000)

    assert [True] * 63 == described
    assert not stories
    assert not scaling.describe(vocabulary=65, observed=None, N=1e7, D=None)
    assert scaling.describe(vocabulary=None, observed=math.nan, N=1e7, D=1e9)


def test_every_reference_run_names_its_source_and_is_within_the_laws_range() -> None:
    rows = [row for family in reference_runs().values() for row in family]
    assert all(row["source"] for row in rows)
    assert all(44e6 <= float(row["N_total"]) <= 2e9 for row in rows)
