"""`import advisor`: what people call, and what a notebook shows."""

from __future__ import annotations

import doctest
import inspect
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import advisor
from advisor import api, findings
from advisor.report_schema import report_schema
from tests.terminal.conftest import CONFIG, LOG


def test_the_example_in_the_docstring_is_true() -> None:
    result = doctest.testmod(advisor)

    assert (0, True) == (result.failed, result.attempted > 2)


def test_importing_it_costs_nothing() -> None:
    code = (
        "import sys; before = set(sys.modules); import advisor; "
        "print(*sorted(m for m in set(sys.modules) - before if m.startswith('advisor')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ["advisor"] == done.stdout.split()


def test_everything_that_is_named_is_there_and_nothing_else() -> None:
    for name in advisor.__all__:
        assert getattr(advisor, name) is not None
        assert name in dir(advisor)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = advisor.nothing


def test_the_signature_is_as_promised() -> None:
    """Whoever changes this breaks programs of others."""
    parameters = inspect.signature(advisor.diagnose).parameters

    assert ["text", "config", "gpu", "question", "locale", "files"] == list(parameters)
    kinds = {each.kind for name, each in parameters.items() if name != "text"}
    assert {inspect.Parameter.KEYWORD_ONLY} == kinds


def test_a_report_is_the_same_as_json_from_the_service_and_fits_the_schema() -> None:
    report = advisor.diagnose(LOG, config=CONFIG)
    told = json.loads(report.to_json())

    assert isinstance(report, findings.Report)
    assert isinstance(report, advisor.Report)
    jsonschema.validate(told, report_schema())
    assert "parameter-count-not-as-claimed" == told["findings"][0]["rule"]
    assert report.to_json() == advisor.diagnose(LOG, config=CONFIG).to_json()


@pytest.mark.parametrize(
    ("config", "name"),
    [
        (CONFIG, "config.py"),
        (CONFIG.encode(), "config.py"),
        ('{"learning_rate": 1e-4, "per_device_train_batch_size": 4}', "config.json"),
        ("learning_rate: 1e-4\nper_device_train_batch_size: 4\n", "config.yaml"),
        ({"learning_rate": 1e-4, "per_device_train_batch_size": 4}, "config.json"),
    ],
)
def test_a_config_is_known_by_what_it_says(config: api.Source, name: str) -> None:
    report = advisor.diagnose("step 10: nothing", config=config)
    rates = [each for each in report.facts if each["name"] == "optim.learning_rate"]

    assert name in report.runs[0].documents
    assert [name] == [each["evidence"][0].document for each in rates if each["evidence"]]


def test_paths_are_read_and_texts_are_not_taken_for_paths(tmp_path: Path) -> None:
    log, config = tmp_path / "train.log", tmp_path / "config.py"
    log.write_text(LOG, encoding="utf-8")
    config.write_text(CONFIG, encoding="utf-8")

    report = advisor.diagnose(log, config=config, files=[])
    assert ("train.log", "config.py") == report.runs[0].documents
    assert report.findings == advisor.diagnose(log, files=[config]).findings
    with pytest.raises(advisor.InputError):
        advisor.diagnose(tmp_path / "missing.log")
    assert () == advisor.diagnose(str(log)).findings


def test_the_question_decides_the_language_unless_one_is_named() -> None:
    asked = advisor.diagnose(LOG, config=CONFIG, question="為什麼損失停滯不前？")

    assert "zh-Hant" == asked.locale
    assert "de" == advisor.diagnose(LOG, question="為什麼？", locale="de").locale
    assert "en" == advisor.diagnose(LOG).locale


def test_a_card_is_named_apart() -> None:
    facts = advisor.diagnose(LOG, gpu="RTX 4070").facts

    named = next(each["value"] for each in facts if each["name"] == "hardware.gpu")
    assert "NVIDIA GeForce RTX 4070" == named
    with pytest.raises(advisor.AdvisorError, match="no-such-card"):
        advisor.diagnose(LOG, gpu="a card that nobody sells")


def test_a_notebook_and_print_show_the_answer() -> None:
    report = advisor.diagnose(LOG, config=CONFIG)

    assert report._repr_markdown_() == str(report) == report.to_markdown()
    assert str(report).startswith(f"**{report.headline}**")
    assert report._repr_html_().startswith("<iframe sandbox title=")
    assert report.to_html().startswith("<!doctype html>")
