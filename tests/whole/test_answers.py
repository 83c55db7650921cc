"""From paste to answer: the made run and a message without files, through every surface."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

from advisor.advise import diagnose, plan_text, report_markdown
from advisor.findings import Finding, Report, as_json
from advisor.intake.document import Input
from benchmarks.synthetic import Run, config, log
from tests.readers.pasting import MESSAGE

ADVISOR = Path(sys.executable).parent / "advisor"
FILES = [Input("config.py", config(Run())), Input("log.txt", log(Run()))]


def found(report: Report) -> dict[str, Finding]:
    """Return the findings by rule."""
    return {finding.rule: finding for finding in report.findings}


def value(report: Report, rule: str, name: str) -> float:
    """Return a number of a finding."""
    return found(report)[rule].quantities[name].value


@pytest.fixture(scope="module")
def report() -> Report:
    """Diagnose the made run once."""
    return diagnose(FILES)


def test_the_made_runs_faults_are_found(report: Report) -> None:
    """The faults that were planted are found, and none that were not."""
    wanted = {
        "parameter-count-not-as-claimed", "tokens-not-as-claimed", "validation-below-train",
        "dropout-in-single-epoch-pretraining", "mfu-against-wrong-peak", "run-not-finished",
        "tokens-past-compute-optimal", "checkpoint-cannot-resume", "head-dim-inefficient",
        "evaluation-time-in-step-time",
    }  # fmt: skip
    assert wanted <= found(report).keys()
    loud = {f.rule for f in report.findings if f.severity.value != "info"}
    assert loud <= wanted | {"model-too-small-for-compute"}


def test_the_numbers_are_those_of_the_arithmetic(report: Report) -> None:
    """Each number follows from the settings by arithmetic written out here."""
    width, layers, vocabulary, steps = 384, 12, 50304, 8000
    printed = vocabulary * width + layers * (12 * width**2 + 2 * width) + width
    size = "parameter-count-not-as-claimed"
    assert printed == value(report, size, "printed")
    assert printed + 1024 * width == value(report, size, "total")
    assert 768 == value(report, size, "width_needed")
    assert 10_000 * 524_288 == value(report, "tokens-not-as-claimed", "planned")
    past = "tokens-past-compute-optimal"
    tokens = steps * 524_288 / (printed + 1024 * width)
    assert value(report, past, "per_parameter") == pytest.approx(tokens)
    flops = 6 * printed + 12 * layers * width * 1024
    share = flops * 524_288 / 3.9 / 58.3e12
    assert value(report, "mfu-against-wrong-peak", "utilisation") == pytest.approx(share, rel=0.002)


def test_causes_come_before_symptoms(report: Report) -> None:
    """Findings are numbered from one, and what another one explains comes after it."""
    numbers = {finding.rule: finding.number for finding in report.findings}

    assert list(range(1, len(numbers) + 1)) == list(numbers.values())
    for finding in report.findings:
        if finding.explained_by:
            assert numbers[finding.explained_by] < finding.number


def test_evidence_shows_the_paste(report: Report) -> None:
    """Every piece of evidence quotes the very columns of the line it names."""
    lines = {each.name: str(each.data).split("\n") for each in FILES}
    for finding in report.findings:
        assert finding.evidence, finding.rule
        for place in finding.evidence:
            line = lines[place.document][place.line - 1]
            assert line[place.start : place.end] == place.text


def test_the_plan_is_consistent(report: Report) -> None:
    """Micro-batch times accumulation times sequence is what it was, and it fits the card."""
    plan = report.plan
    assert plan is not None
    batch = plan["batch"]

    assert 524_288 == batch["micro"] * batch["accumulation"] * batch["sequence"]
    assert "fits" == batch["verdict"]
    assert batch["memory"]["high"]["value"] < 12 * 2**30
    for milestone in plan["milestones"]:
        low, high = milestone["loss"]["interval"]["low"], milestone["loss"]["interval"]["high"]
        assert low["value"] < milestone["loss"]["shifted"]["low"]["value"] < high["value"]


def test_the_report_is_the_same_byte_for_byte(report: Report) -> None:
    """The same paste gives the same JSON, and every number in it is finite JSON."""
    assert as_json(report) == as_json(diagnose(FILES))
    json.loads(as_json(report), parse_constant=pytest.fail)


@pytest.mark.parametrize("missing", ["gpu", "log", "config"])
def test_less_is_known_from_less(missing: str, report: Report) -> None:
    """Without card, log or config there are fewer findings, more is unchecked, and it is asked."""
    text = config(Run()).replace("4070", "")
    files = {
        "gpu": [Input("config.py", text), FILES[1]],
        "log": [FILES[0]],
        "config": [FILES[1]],
    }[missing]
    less = diagnose(files)

    assert len(less.findings) < len(report.findings)
    assert len(less.not_checked) > len(report.not_checked)
    assert {"gpu": "hardware.gpu", "log": "log", "config": "config"}[missing] in {
        question.asks_for for question in less.questions
    }
    assert not [each for each in less.not_checked if each.error]


@pytest.mark.parametrize("locale", ["en", "zh-Hant"])
def test_a_message_without_files(locale: str) -> None:
    """Four sentences in Chinese are enough for size, validation, tokens, MFU and the plan."""
    report = diagnose([Input("message", MESSAGE)], locale=locale)

    assert {
        "parameter-count-not-as-claimed", "validation-below-train", "tokens-past-compute-optimal",
        "mfu-against-wrong-peak", "inductor-sm-gate",
    } <= found(report).keys()  # fmt: skip
    assert 768 == value(report, "parameter-count-not-as-claimed", "width_needed")
    assert 0.0719 == pytest.approx(value(report, "validation-below-train", "gap"))
    assert 185.6 == pytest.approx(
        value(report, "tokens-past-compute-optimal", "per_parameter"), abs=0.05
    )
    assert 0.12 * 312 / 58.3 == pytest.approx(
        value(report, "mfu-against-wrong-peak", "utilisation")
    )
    assert "8 x 64 x 1024" in plan_text(report)
    assert report.not_checked
    assert report.questions


def test_the_chinese_answer_is_chinese() -> None:
    """The answer in zh-Hant has its headings, numbers and findings in Chinese."""
    text = report_markdown(diagnose([Input("message", MESSAGE)], locale="zh-Hant"))

    for part in ("4056萬", "1.25億", "76.02億", "如何修正", "預期結果", "計算方式"):
        assert part in text
    for part in ("finding", "steps to", "What to expect", "How to fix"):
        assert part not in text


def test_the_command_line(tmp_path: Path) -> None:
    """`advisor check` prints the report: status 1 with an error, 2 for no input, else 0."""
    for each in FILES:
        (tmp_path / each.name).write_text(str(each.data), encoding="utf-8")
    names = [str(tmp_path / each.name) for each in FILES]

    def run(*words: str, text: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(ADVISOR), *words], input=text, capture_output=True, text=True, check=False
        )

    done = run("check", "--format", "json", *names)
    assert 1 == done.returncode
    assert json.loads(as_json(diagnose(FILES)))["findings"] == json.loads(done.stdout)["findings"]
    assert 0 == run("check", "--fail-on", "never", *names).returncode
    assert "4056萬" in run("check", "-", text=MESSAGE).stdout
    assert 2 == run("check", "-", text="").returncode
    missing = run("check", str(tmp_path / "nowhere.txt"))
    assert (2, True) == (missing.returncode, "does not exist" in missing.stderr)
    assert "8 x 64 x 1024" in run("plan", *names).stdout
    assert "parameter-count-not-as-claimed" in run("rules").stdout
    assert "Why." in run("rules", "MOD001").stdout
    unknown = run("rules", "no-such-rule")
    assert (2, True) == (unknown.returncode, "No rule is called" in unknown.stderr)


def test_a_prediction_states_its_interval(report: Report) -> None:
    """A predicted loss comes with an interval that is wider than the difference of the laws."""
    quantities = found(report)["run-not-finished"].quantities
    low, high = quantities["interval_low"].value, quantities["interval_high"].value

    assert low < quantities["loss_low"].value <= quantities["loss_high"].value < high
    assert all(math.isfinite(each.value) for each in quantities.values())
