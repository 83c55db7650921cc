"""What real logs of vision and reinforcement learning showed, in words of our own."""

from __future__ import annotations

from math import isfinite

from advisor.advise import examine
from advisor.engine.catalogue import rule_named
from advisor.engine.evaluate import apply
from advisor.facts import Facts, Series
from advisor.intake.document import Input, read_inputs


def read(text: str, name: str = "log.txt") -> Facts:
    """Return the facts of the last run of a text."""
    return examine(read_inputs([Input(name, text)])).runs[-1]


def test_an_empty_cell_of_a_printed_table_is_no_nan() -> None:
    """Pandas prints NaN where a row of training has no evaluation, and the other way round."""
    rows = [
        f"{i * 10}   {'NaN' if i % 2 else f'{2 - i * 0.05:.4f}'}"
        f"   {f'{2.1 - i * 0.05:.4f}' if i % 2 else 'NaN'}"
        for i in range(12)
    ]
    found = read("\n".join(["step   train_loss   val_loss", *rows]) + "\n")
    for name in ("train.loss", "val.loss"):
        assert 6 == len(found.series[name].values)
        assert all(map(isfinite, found.series[name].values))


def test_a_bar_before_its_first_step_shows_no_loss() -> None:
    """`loss=inf` at 0 of 40 is where the variable began, and nan at 3 of 40 is a loss."""
    bars = [
        f"Epoch 1:  {i * 100 // 40}%|#  | {i}/40 [00:0{i}<00:40, 1.00it/s, loss={loss}]"
        for i, loss in enumerate(("inf", "2.31", "2.20", "2.05"))
    ]
    found = read("\n".join(bars) + "\n")
    assert all(map(isfinite, found.series["train.loss"].values))
    broken = read(
        "\n".join([*bars, bars[-1].replace("2.05", "nan").replace("3/40", "4/40")]) + "\n"
    )
    assert not all(map(isfinite, broken.series["train.loss"].values))


def test_the_memory_of_the_machine_is_not_that_of_the_card() -> None:
    """Ultralytics prints the RAM beside the card; VRAM is the card's."""
    beside = "Setup complete (2 CPUs, 12.7 GB RAM, 33.5/107.7 GB disk)\n"
    assert read(beside).number("hardware.memory_claimed") is None
    assert 16e9 <= (
        read("I have 16 GB of VRAM, why is it slow?").number("hardware.memory_claimed") or 0
    )


def test_losses_with_names_of_their_own_are_read() -> None:
    """A table of nothing but parts of a loss is a log too."""
    rows = [
        f"Epoch {i}: Gen Loss: {2 - i * 0.01:.3f}, D Loss: {0.5 + i * 0.01:.3f}" for i in range(9)
    ]
    found = read("\n".join(rows) + "\n")
    assert {9} == {len(each) for name, each in found.series.items() if "loss" in name.lower()}


def test_positions_are_counted_as_the_shown_series_counts_them() -> None:
    """The loss counts steps and the metric epochs: the finding about the metric says epochs."""
    scores = (0.2, 0.5, 0.8, 0.7, 0.6, 0.6, 0.5)
    facts = Facts(framework="x", documents=["log"])
    steps = tuple(range(100, 800, 100))
    lines = tuple(range(1, 8))
    losses = (3.0, 2.0, 1.5, 1.2, 1.0, 0.9, 0.8)
    facts.series["train.loss"] = Series("train.loss", "log", steps, losses, lines)
    facts.series["metric.val_acc"] = Series(
        "metric.val_acc", "log", tuple(range(7)), scores, lines, axis="epoch"
    )
    result = apply(rule_named("trained-past-best"), facts)
    assert "fires" == result.outcome.value
    assert "epoch" == result.axis


LOOP = "".join(
    f"Epoch [{i}/9] Train Loss: 2.30{i} | Train Acc: 10.1% | Val Loss: 2.30{i} | Val Acc: 10.0%\n"
    for i in range(1, 10)
)


def test_keys_that_every_script_assigns_do_not_make_a_run_one_of_nanogpt() -> None:
    """A batch size above somebody's own loop brings none of train.py's meanings and defaults."""
    found = read(f"Why?\n```\nbatch_size = 128\n{LOOP}```\n", "message")
    assert found.value("run.framework") is None
    assert found.number("model.block_size") is None
    named = read("Why?\n```\nbatch_size = 12\nblock_size = 256\n```\n", "message")
    assert "nanoGPT" == named.framework


def test_the_call_of_an_optimizer_is_read_wherever_it_stands() -> None:
    """A line of code in a message, with no other setting around it, tells the rate."""
    call = "optimizer = optim.SGD(model.parameters(), lr=0.5, momentum=0.9)"
    for paste in (f"Why?\n```\n{call}\n{LOOP}```\n", f"```python\n{call}\n```\n{LOOP}"):
        found = read(paste, "message")
        assert (0.5, "SGD") == (found.value("optim.learning_rate"), found.value("optim.name"))
