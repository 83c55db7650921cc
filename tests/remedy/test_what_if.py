"""A run beside itself under other settings: exact where a formula exists, else silent."""

from __future__ import annotations

import pytest

from advisor.advise import examine
from advisor.errors import InputError
from advisor.facts import Facts
from advisor.intake.document import Input, read_inputs
from advisor.quantities import compute
from advisor.quantities.budget import REACHED, budget
from advisor.remedy.what_if import Comparison, Span, setting, what_if
from benchmarks.synthetic import Run, config, log


@pytest.fixture(scope="module")
def run() -> Facts:
    """Return the facts of a nanoGPT run of width 384 on an RTX 4070."""
    made = Run()
    inputs = [Input("config.py", config(made)), Input("log.txt", log(made))]
    return examine(read_inputs(inputs), gpu="RTX 4070").runs[-1]


def both(found: Comparison, name: str) -> tuple[Span, Span]:
    """Return a row's numbers, which must be known before and after."""
    row = next(row for row in found.rows if row.name == name)
    assert row.before is not None
    assert row.after is not None
    return row.before, row.after


def test_a_wider_model_is_counted_anew_and_cannot_use_the_checkpoint(run: Facts) -> None:
    """The parameters are those that PyTorch counts: 40,953,216 and 124,373,760."""
    found = what_if(run, {"model.n_embd": 768, "batch.micro": 8, "batch.accumulation": 64})
    before, after = both(found, "params")
    assert [40_953_216, 124_373_760] == [int(before[0]), int(after[0])]
    old, new = both(found, "tokens-per-step")
    assert [524_288, 524_288] == [int(old[0]), int(new[0])]
    assert found.restarts
    step, later = both(found, "step")
    assert 2 * step[0] < later[0] <= later[1] < 4 * step[0]


def test_the_same_settings_change_nothing(run: Facts) -> None:
    found = what_if(run, {"model.n_embd": 384})
    assert not found.restarts
    assert 6 <= len(found.rows)
    for row in found.rows:
        before, after = both(found, row.name)
        assert pytest.approx([*before]) == [*after], row.name


def test_another_card_changes_the_time_by_the_ratio_of_the_peaks(run: Facts) -> None:
    """The RTX 4090 has 165.2 TFLOP/s where the RTX 4070 has 58.3 (dense bf16, fp32 sums)."""
    found = what_if(run, {"hardware.gpu": "RTX 4090"}, price=2.0)
    before, after = both(found, "step")
    assert pytest.approx(165.2 / 58.3, rel=0.01) == before[0] / after[0]
    _, hours = both(found, "hours")
    _, cost = both(found, "cost")
    assert pytest.approx(2.0 * hours[0] / 3600) == cost[0]


def test_what_no_formula_gives_is_named(run: Facts) -> None:
    found = what_if(run, {"model.dropout": 0.0, "optim.learning_rate": 1e-3})
    assert ("model.dropout", "optim.learning_rate") == found.not_computed


def test_more_tokens_are_more_steps(run: Facts) -> None:
    found = what_if(run, {"data.tokens_planned": 5 * 524_288_000})
    assert {"run.max_steps": (10_000, 5_000)} == found.changed


@pytest.mark.parametrize(
    ("name", "text", "want"),
    [
        ("width", "768", ("model.n_embd", 768)),
        ("dropout", "0.1", ("model.dropout", 0.1)),
        ("batch.micro", "1_024", ("batch.micro", 1024)),
        ("tokens", "3e9", ("data.tokens_planned", 3e9)),
    ],
)
def test_settings_are_understood_by_name(name: str, text: str, want: tuple[str, object]) -> None:
    assert want == setting(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [("no-such", "1"), ("width", "wide"), ("width", "7.5"), ("dropout", "7"), ("width", "nan")],
)
def test_a_wrong_setting_is_refused(name: str, text: str) -> None:
    with pytest.raises(InputError):
        setting(name, text)


def test_the_high_utilisation_is_that_of_the_run_it_is_from() -> None:
    """A nanoGPT run printed 40.56M parameters and 3.909 s a step on a card of 58.3 TFLOP/s."""
    work = 524_288 * compute.flops_per_token(N=40_560_000, L=12, d=384, T=1024)
    assert pytest.approx(REACHED[1], abs=0.015) == work / 3.909 / 58.3e12


def test_the_budget_agrees_with_the_published_table() -> None:
    """1e20 FLOP: Besiroglu's fit gives 853M parameters on 19.5B tokens."""
    peak = 1e20 / 3600 / REACHED[0]
    found = budget(hours=1, peak=peak)
    besiroglu = next(each for each in found.choices if each.law == "Besiroglu")
    assert pytest.approx(853e6, rel=0.01) == besiroglu.params
    assert pytest.approx(19.5e9, rel=0.01) == besiroglu.tokens
    assert pytest.approx(2.553, abs=0.001) == besiroglu.loss
