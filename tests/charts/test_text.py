"""Charts in a terminal, as they must look."""

from __future__ import annotations

import pytest

from advisor.charts.model import chart_of
from advisor.charts.text import columns, plot, sparkline
from advisor.wording.locales import offered_locales
from tests.charts.reports import report, run

BRAILLE = """\
Loss (nats/token) · Training, single batches
                                      6
6.72 │ ⢣
     │ ⠘⢄                             ⢰
     │  ⠈⠳⣄                           ⢸
4.64 │     ⠉⠓⠢⠤⣀⣀⡀                    ⣿
     │           ⠉⠉⠉⠙⠒⠒⠒⠒⠲⠤⠤⠤⠤⠤⠤⠤⣠⣀⣀⣀⣀⣿⣀⣀⣀⣀⣀⣀⣀⢀⡀
3.26 │                                      ⠈⠁⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
      0                                          Step 10,000
"""
PLAIN = """\
Loss (nats/token) - Training, single batches
                                      6
6.72 | *
     | **                             *
     |  ****                          *
4.64 |     *********                  *
     |             *****************************************
3.26 |
      0                                          Step 10,000
"""
CHINESE = """\
損失（nats/token） · 訓練（單一批次）
                          ├─────6──────┤
6.56 │ ⠱⡀
     │  ⠈⠢⢄⡀
4.67 │     ⠉⠙⠒⠒⠤⠤⠤⣄⣀⣀⣀⣀
3.73 │                ⠈⠉⠉⠉⠉⠉⠉⠉⠑⠛⠒⠒⠒⠒⠒⠒⠒⠒
      0                       步數 5,000
"""
SPARKS = ("▇▄▃▃▂▂▂▂▂▂▂▂", "+-,,........")


def lines_of(text: str) -> list[str]:
    return text.splitlines()


def test_a_plot_shows_the_curve_its_marks_and_its_axes() -> None:
    assert lines_of(BRAILLE) == plot(chart_of(run()), width=60, height=6)


def test_a_plain_plot_is_ascii() -> None:
    shown = plot(chart_of(run()), width=60, height=6, plain=True)

    assert lines_of(PLAIN) == shown
    assert all(line.isascii() for line in shown)


def test_wide_characters_take_two_columns() -> None:
    chart = chart_of(run("zh-Hant", 5_000, None))

    assert lines_of(CHINESE) == plot(chart, locale="zh-Hant", width=40, height=4)


def test_a_sparkline_is_the_curve_in_one_line() -> None:
    chart = chart_of(run())

    assert (sparkline(chart, width=12), sparkline(chart, width=12, plain=True)) == SPARKS


@pytest.mark.parametrize("locale", offered_locales())
@pytest.mark.parametrize("width", [24, 31, 80, 200])
def test_no_line_is_wider_than_the_terminal(locale: str, width: int) -> None:
    shown = plot(chart_of(run(locale)), locale=locale, width=width)

    assert shown
    assert max(map(columns, shown)) <= width


@pytest.mark.parametrize("paste", ["nanogpt/diverges.txt", "hf_trainer/train.txt"])
def test_the_plots_of_pastes_fit(paste: str) -> None:
    shown = plot(chart_of(report(paste)), width=50, height=5)

    assert max(map(columns, shown)) <= 50


def test_without_a_curve_or_room_there_is_no_plot() -> None:
    empty = chart_of(report("nanogpt/config.py"))

    assert [] == plot(empty)
    assert "" == sparkline(empty)
    assert [] == plot(chart_of(run()), width=10)


def test_a_flat_curve_lies_in_one_line() -> None:
    told = run()
    told["series"] = [s for s in told["series"] if s["name"] == "val.loss"]
    told["series"][0]["points"] = [[step, 3.0, step] for step in range(1, 20)]
    told["plan"], told["findings"] = None, []

    assert 1 == len({*sparkline(chart_of(told))})
