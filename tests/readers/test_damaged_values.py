"""Values that damage has made senseless: no reader fails on them, and the rest is read."""

from __future__ import annotations

import pytest

from tests.readers.pasting import readings_of

HUGE = "9" * 400


@pytest.mark.parametrize(
    "text",
    [
        f"per_device_train_batch_size: {HUGE}\nlearning_rate: 2e-5\nnum_train_epochs: 3\n",
        (
            "------------------------ arguments ------------------------\n"
            "  lr_warmup_fraction .............................. 0.01.......-\n"
            "  train_iters ..................................... 1000\n"
            "-------------------- end of arguments ---------------------\n"
        ),
        f"iter {'1' * 30}: loss 3.1, time 250.00ms, mfu 30.00%\n",
    ],
)
def test_a_senseless_value_costs_nothing_else(text: str) -> None:
    [reading] = readings_of(log_txt=text)

    assert not reading.failures


def test_a_row_that_lost_its_position_is_left_out() -> None:
    rows = ["epoch,train_loss,eval_loss,eval_top1,eval_top5,lr"]
    rows += [f"{n},{3 - n / 10},{3.2 - n / 10},{n},{n},0.1" for n in range(4)]
    rows[3] = rows[3].replace("2,", "x,", 1)

    [reading] = readings_of(summary_csv="\n".join(rows) + "\n")

    series = reading.run.series("summary.csv")["train.loss"]
    assert (series.axis, series.steps) == ("epoch", (0, 1, 3))


def test_a_summary_that_is_pasted_twice_counts_once() -> None:
    summary = '{"_step": 900, "_runtime": 12.5, "train/loss": 1.204}\n'

    [reading] = readings_of(summary_json=summary * 9)

    assert all(len(each) == 1 for run in reading.runs for each in run.series("x").values())
