"""What is drawn of a report, and where its findings lie."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.advise import diagnose
from advisor.charts.model import Chart, Panel, chart_of, overlaid
from advisor.charts.placing import placed
from advisor.intake.document import Input
from tests.charts.reports import nanogpt_log, report, run
from tests.readers.test_pastes import CASES, files_of


def panel(chart: Chart, name: str) -> Panel:
    return next(each for each in chart.panels if each.name == name)


def series(**changes: Any) -> dict[str, Any]:
    """Return a series of a report's JSON."""
    points = [[0, 4.0, 1], [10, 3.0, 3], [20, 2.5, 5]]
    known = {"name": "train.loss", "run": 1, "document": "log.txt", "mode": "train", "unit": None}
    return {**known, "axis": "step", "points": points, **changes}


def finding(**changes: Any) -> dict[str, Any]:
    """Return a finding of a report's JSON, about the first series above."""
    known = {"number": 1, "run": 1, "severity": "warning", "title": "t", "quantities": {}}
    return {**known, "evidence": [], **changes}


def at(*lines: int) -> list[dict[str, Any]]:
    return [{"fact": "train.loss", "document": "log.txt", "line": line} for line in lines]


def told(*all_series: Any, findings: Any = (), runs: Any = None) -> dict[str, Any]:
    runs = runs or [{"run": 1, "first_step": 0, "last_step": 20}]
    return {
        "series": all_series, "findings": findings, "facts": [], "runs": runs, "plan": None,
    }  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_paste_gives_a_chart_of_its_own_points(case: Path) -> None:
    """Of every format: each point stands in the report, and each mark within the steps."""
    files = files_of(case, yaml.safe_load(case.read_text(encoding="utf-8")))
    made = diagnose([Input(each.name, each) for each in files])
    chart = chart_of(made)

    values = {
        (each["name"], each["run"], point[1], point[2])
        for each in made.series
        for point in each["points"]
    }
    for each in chart.panels:
        low = min(point[0] for curve in each.curves for point in curve.points)
        for curve in each.curves:
            assert len(curve.points) > 1
            assert all(math.isfinite(value) for _, value, _ in curve.points)
            assert {(curve.name, curve.run, v, n) for _, v, n in curve.points} <= values
        assert all(mark.start <= mark.end and mark.end >= low for mark in each.marks)


def test_the_panels_are_those_of_the_log() -> None:
    chart = chart_of(run())

    assert ["loss", "step_seconds"] == [each.name for each in chart.panels]
    names = [curve.name for curve in chart.panels[0].curves]
    assert ["train.batch_loss", "train.loss", "val.loss"] == names
    assert "nats/token" == chart.panels[0].unit


def test_a_spike_is_marked_where_it_is_highest() -> None:
    chart = chart_of(run())

    rule = next(f for f in run()["findings"] if f["rule"] == "loss-spike-recovered")
    mark = next(m for m in panel(chart, "loss").marks if m.number == rule["number"])
    assert ("point", rule["quantities"]["step"]["value"]) == (mark.kind, mark.start)
    assert mark.value == rule["quantities"]["loss"]["value"]
    assert f"iter {mark.start:.0f}:" in nanogpt_log().splitlines()[(mark.line or 0) - 1]


def test_evaluations_in_step_times_are_set_apart() -> None:
    marks = [m for m in panel(chart_of(run()), "step_seconds").marks if m.kind == "evaluation"]

    assert [1000.0 * i for i in range(11)] == [mark.start for mark in marks]
    assert {41.0} == {mark.value for mark in marks}


def test_the_best_evaluation_is_marked() -> None:
    best = next(m for m in panel(chart_of(run()), "loss").marks if m.kind == "best")
    lowest = min(s for s in run()["series"] if s["name"] == "val.loss")["points"][-1]

    assert (lowest[0], lowest[1]) == (best.start, best.value)


def test_the_way_ahead_meets_the_plan_at_its_milestones() -> None:
    outlook = chart_of(run()).outlook
    milestone = run()["plan"]["milestones"][-1]

    assert outlook is not None
    step, low, mid_low, mid_high, high = outlook.points[-1]
    interval, shifted = milestone["loss"]["interval"], milestone["loss"]["shifted"]
    assert milestone["steps"]["value"] == pytest.approx(step)
    assert [interval["low"]["value"], interval["high"]["value"]] == pytest.approx([low, high])
    assert [shifted["low"]["value"], shifted["high"]["value"]] == pytest.approx([mid_low, mid_high])


def test_a_run_without_a_prediction_has_no_way_ahead() -> None:
    assert chart_of(report("nanogpt/diverges.txt")).outlook is None


def test_a_first_and_a_last_step_are_a_stretch() -> None:
    steps = {"first_step": {"value": 10}, "last_step": {"value": 20}}
    found = finding(evidence=at(3, 5), quantities=steps)

    (mark,) = chart_of(told(series(), findings=[found])).panels[0].marks

    assert ("span", 10, 20) == (mark.kind, mark.start, mark.end)


def test_what_lasts_to_the_end_of_the_curve_is_a_stretch() -> None:
    (mark,) = chart_of(told(series(), findings=[finding(evidence=at(1, 5))])).panels[0].marks

    assert ("span", 0, 20) == (mark.kind, mark.start, mark.end)


def test_what_comes_again_and_again_is_no_stretch_though_it_comes_at_the_end() -> None:
    points = [[step, 1.0, step] for step in range(1, 10)]
    found = finding(evidence=at(1, 5, 9))

    marks = chart_of(told(series(points=points), findings=[found])).panels[0].marks

    assert [("point", 1), ("point", 5), ("point", 9)] == [(m.kind, m.start) for m in marks]


def test_a_value_that_is_not_finite_is_marked_but_not_drawn() -> None:
    points = [[0, 4.0, 1], [10, 3.0, 3], [20, "nan", 5], [30, 3.0, 7]]
    chart = chart_of(told(series(points=points), findings=[finding(evidence=at(5))]))

    assert [0, 10, 30] == [point[0] for point in chart.panels[0].curves[0].points]
    assert [(20, None)] == [(m.start, m.value) for m in chart.panels[0].marks]


def test_evidence_of_another_document_or_run_is_not_on_the_curve() -> None:
    other = [{**each, "document": "other.txt"} for each in at(3)]
    findings = [finding(evidence=other), finding(evidence=at(3), run=2)]

    assert () == chart_of(told(series(), findings=findings)).panels[0].marks


def test_a_line_without_a_point_lies_between_its_neighbours() -> None:
    assert (15.0, None) == placed(series()).at_line(4)
    assert (20.0, None) == placed(series()).at_line(9)
    assert (10.0, 3.0) == placed(series()).at_line(3)


def test_a_curve_over_epochs_is_brought_onto_the_steps_by_its_lines() -> None:
    epochs = series(name="val.loss", axis="epoch", points=[[1, 3.5, 2], [2, 2.8, 4]], mode="eval")

    curves = chart_of(told(series(), epochs)).panels[0].curves

    assert [5.0, 15.0] == [point[0] for point in curves[1].points]


def test_a_run_that_goes_on_is_marked_where_it_does() -> None:
    runs = [
        {"run": 1, "first_step": 0, "last_step": 20}, {"run": 2, "first_step": 10, "last_step": 30},
    ]  # fmt: skip
    again = series(run=2, points=[[10, 3.0, 8], [30, 2.0, 9]])

    marks = chart_of(told(series(), again, runs=runs)).panels[0].marks

    assert [("resume", 10)] == [(mark.kind, mark.start) for mark in marks]


def test_at_most_four_runs_are_drawn_the_last_ones() -> None:
    many = [series(run=number) for number in range(1, 8)]
    runs = [{"run": n, "first_step": None, "last_step": None} for n in range(1, 8)]
    chart = chart_of(told(*many, runs=runs))

    assert (4, 5, 6, 7) == chart.runs
    assert 7 == chart.run_count


def test_without_a_loss_a_metric_is_drawn() -> None:
    reward = series(name="metric.reward", mode="eval")

    assert ["metric.reward"] == [each.name for each in chart_of(told(reward)).panels]


def test_without_a_loss_both_halves_of_one_and_the_score_are_drawn() -> None:
    names = ["metric.train/box_loss", "metric.val/box_loss", "metric.precision", "metric.mAP50-95"]
    chart = chart_of(
        told(*(series(name=n, mode="eval" if "train" not in n else None) for n in names))
    )

    assert ["metric.box_loss", "metric.mAP50-95"] == [each.name for each in chart.panels]
    assert names[:2] == [curve.name for curve in chart.panels[0].curves]


def test_a_loss_that_is_drawn_with_its_other_half_is_not_drawn_again() -> None:
    names = ["metric.train/loss", "metric.val/loss", "metric.fps"]
    chart = chart_of(told(*(series(name=n, mode="eval" if "val" in n else None) for n in names)))

    assert ["metric.loss", "metric.fps"] == [each.name for each in chart.panels]


def test_two_reports_are_two_runs_with_the_findings_of_the_first() -> None:
    chart = overlaid(run(), run(last=5_000, spike=None))

    assert (1, 2) == chart.runs
    lasts = {c.run: c.points[-1][0] for c in chart.panels[0].curves if c.name == "val.loss"}
    assert {1: 10_000, 2: 5_000} == lasts
    assert {m.number for p in chart_of(run()).panels for m in p.marks if m.number} == {
        m.number for p in chart.panels for m in p.marks if m.number
    }


def test_a_long_log_keeps_the_points_that_findings_are_about() -> None:
    """Of ten thousand records a report has some four hundred, and the spike is one of them."""
    lines = [
        f"iter {step}: loss {9.0 if step in {6001, 6002} else 3 + 1 / (1 + step):.4f}, time 1.00ms"
        for step in range(10_000)
    ]
    made = diagnose([Input("log.txt", "\n".join(lines))])
    (curve,) = chart_of(made).panels[0].curves

    found = next(f for f in made.findings if f.rule == "loss-spike-recovered")
    assert len(curve.points) < 500
    assert {e.line for e in found.evidence} <= {point[2] for point in curve.points}
