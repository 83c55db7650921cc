"""Golden pastes: what each reader finds in the pastes under tests/pastes/.

A paste `<case>.txt` (or several files) has `<case>.facts.yaml` beside it:

    files: [log.txt]            # in this order; left out: the file or files named <case>.*
    framework: llm.c            # of every run
    runs: 1
    unread: 0                   # at most so many lines that nobody understood
    facts:                      # each must be there, with that origin where one is given
      - {name: train.loss.first, value: 10.98, line: 7}
      - {name: optim.learning_rate, value: 3e-4, line: 2, run: 1, file: log.txt, origin: log}
    series:                     # of the last run, unless `run` says otherwise
      train.loss: {count: 30, axis: step, unit: nats/token, mode: train}
    absent: [val.loss.last]     # facts that must not be there
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.engine.derive import derive
from advisor.facts import Fact, Facts, Origin, spec_of
from advisor.intake.document import Input, read_inputs
from advisor.readers.assemble import assemble
from advisor.readers.base import Reading
from advisor.readers.registry import read

PASTES = Path(__file__).resolve().parents[1] / "pastes"
CASES = sorted(PASTES.glob("*/*.facts.yaml"))


def files_of(path: Path, case: dict[str, Any]) -> list[Path]:
    """Return the files of a case."""
    stem = path.name.removesuffix(".facts.yaml")
    named = [path.parent / name for name in case.get("files", [])]
    return named or sorted(p for p in path.parent.glob(f"{stem}.*") if p != path)


def read_case(path: Path) -> tuple[dict[str, Any], list[Reading], list[Facts]]:
    """Read the files of a case."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    readings = read(read_inputs([Input(p.name, p) for p in files_of(path, case)]))
    return case, readings, assemble(readings)


def stands(fact: Fact, wanted: dict[str, Any]) -> bool:
    """Tell whether a fact is the wanted one, at its place."""
    value = wanted["value"]
    if spec_of(fact.name).type in {int, float} and isinstance(value, str):
        value = float(value)  # YAML takes 3e-4 for text
    if isinstance(value, float) and isinstance(fact.value, int | float):
        same = math.isclose(value, fact.value, rel_tol=1e-6) or (
            math.isnan(value) and math.isnan(fact.value)
        )
    else:
        same = fact.value == value
    places = [(e.line, e.document) for e in fact.evidence]
    lines = [line for line, document in places if wanted.get("file", document) == document]
    is_there = "line" not in wanted or wanted["line"] in lines
    return same and is_there and fact.origin.value == wanted.get("origin", fact.origin.value)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_golden_paste(path: Path) -> None:
    case, readings, runs = read_case(path)

    assert not [failure for reading in readings for failure in reading.failures]
    assert len(runs) == case.get("runs", len(runs))
    assert {run.framework for run in runs} <= {case.get("framework"), None}
    assert case.get("framework") is None or runs[-1].framework == case["framework"]
    unread = [line.text for reading in readings for line in reading.unread]
    assert len(unread) <= case.get("unread", 0), unread[:20]
    for wanted in case.get("facts", []):
        known = runs[wanted.get("run", len(runs)) - 1].items.get(wanted["name"], [])
        assert any(stands(fact, wanted) for fact in known), (wanted, known)
    for name, wanted in case.get("series", {}).items():
        series = runs[wanted.get("run", len(runs)) - 1].series[name]
        found = {"count": len(series), "axis": series.axis, "unit": series.unit,
                 "mode": series.mode}  # fmt: skip
        assert {key: found[key] for key in wanted if key != "run"} == {
            key: value for key, value in wanted.items() if key != "run"
        }, name
    doubtful = {Origin.DEFAULT, Origin.COMPUTED}
    for name in case.get("absent", []):
        assert not [f for r in runs for f in r.items.get(name, []) if f.origin not in doubtful]


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_facts_of_a_paste_can_be_derived_from(path: Path) -> None:
    _, _, runs = read_case(path)

    for run in runs:
        derive(run)
        assert not run.faults


def test_there_are_golden_pastes() -> None:
    assert CASES
