"""What a finding says of a position is what the log counts: steps, epochs or its records."""

from __future__ import annotations

import pytest

from advisor.advise import diagnose
from advisor.intake.document import Input

KERAS = "epoch,accuracy,loss,val_accuracy,val_loss\n" + "".join(
    f"{epoch},0.5,{loss},0.5,{loss}\n" for epoch, loss in enumerate([1.2, 0.9, "nan", "nan"])
)
BARS = "".join(
    f"{{'loss': {loss}, 'grad_norm': 1.0, 'learning_rate': 1e-05, 'epoch': 0.0{at}}}\n"
    for at, loss in enumerate([2.5, 2.4, 2.3, "nan", "nan"], start=1)
)
NANOGPT = "".join(
    f"iter {step}: loss {loss}, time 250.00ms, mfu 30.00%\n"
    for step, loss in enumerate([3.5, 3.4, 3.3, "nan", "nan"])
)


@pytest.mark.parametrize(
    ("name", "paste", "said", "translated"),
    [
        ("training_log.csv", KERAS, "from epoch 2 on", "從第 2 個訓練週期（epoch）起"),
        ("log.txt", BARS, "from record 4 on", "從第 4 筆紀錄起"),
        ("log.txt", NANOGPT, "from step 3 on", "從第 3 步起"),
    ],
)
def test_a_finding_names_its_position(name: str, paste: str, said: str, translated: str) -> None:
    english = diagnose([Input(name, paste)])
    chinese = diagnose([Input(name, paste)], locale="zh-Hant")

    assert said in next(f.title for f in english.findings if f.rule == "loss-not-finite")
    assert translated in next(f.title for f in chinese.findings if f.rule == "loss-not-finite")


def test_a_progress_bar_is_quoted_as_it_was_left() -> None:
    bars = "\r".join(f"Steps:  {n}%| | {n}/9 [00:0{n}<00:09, 1.00it/s, loss={x}]" for n, x in
                     enumerate([2.5, 2.4, 2.3, "nan", "nan"], start=1))  # fmt: skip

    report = diagnose([Input("log.txt", bars + "\n")])

    [finding] = [f for f in report.findings if f.rule == "loss-not-finite"]
    assert all(each.text.count("Steps:") <= 1 for each in finding.evidence)
    assert all(bars[e.start : e.end] == e.text for e in finding.evidence)


def test_a_zero_that_is_a_nan_is_placed_as_its_log_counts() -> None:
    """A console that prints no steps has records; calling them steps names another place."""
    rows = [f"{{'loss': 1.{9 - n}, 'grad_norm': 1.2, 'epoch': 0.{n + 1}}}" for n in range(4)]
    rows += [f"{{'loss': 0.0, 'grad_norm': nan, 'epoch': 0.{n + 5}}}" for n in range(3)]
    report = diagnose([Input("log.txt", "\n".join(rows))])
    said = next(each for each in report.findings if each.rule == "hf-loss0-nan").explanation
    assert "From record 5 on 3 records" in said
