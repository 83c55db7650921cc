"""The index of the rules says what the rules say, and a changed rule is not read from it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from advisor.engine import index
from advisor.engine.index import Late, imported, load
from advisor.resources import rules_home

SOURCES = sorted(path for path in rules_home().glob("*/*.py") if path.stem[0] != "_")


def test_the_index_says_what_the_rules_say() -> None:
    """Every field of an indexed rule but its function is that of the imported one."""
    want = {path.stem: imported(path) for path in SOURCES}
    for rule in load(rules_home()):
        real = want[rule.function.__name__]
        assert real == replace(rule, function=real.function), rule.slug
        assert real.doc == rule.doc


def test_a_rule_that_is_not_indexed_is_imported(tmp_path: Path) -> None:
    """Without an index every rule comes from its file."""
    for path in SOURCES[:3]:
        copy = tmp_path / path.parent.name / path.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
    assert 3 == len(load(tmp_path))
    assert not any(isinstance(rule.function, Late) for rule in load(tmp_path))


def test_a_changed_rule_is_imported(tmp_path: Path) -> None:
    """A file that is not the one that was indexed is not described by the index."""
    path = SOURCES[0]
    copy = tmp_path / path.parent.name / path.name
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    (tmp_path / index.INDEX).write_text(index.written(tmp_path), encoding="utf-8")
    assert isinstance(load(tmp_path)[0].function, Late)
    copy.write_bytes(path.read_bytes() + b"\n")
    assert not isinstance(load(tmp_path)[0].function, Late)


def test_an_index_of_another_version_is_not_used(tmp_path: Path) -> None:
    """An entry that lacks a field, or has one more, describes no rule of this version."""
    path = SOURCES[0]
    copy = tmp_path / path.parent.name / path.name
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes())
    entries = json.loads(index.written(tmp_path))
    for entry in entries.values():
        del entry["severities"]
    (tmp_path / index.INDEX).write_text(json.dumps(entries), encoding="utf-8")
    assert not isinstance(load(tmp_path)[0].function, Late)


def test_rules_without_their_facts_are_not_imported() -> None:
    """A question without a log or a config imports no rule that needs one."""
    program = (
        "import sys; from advisor.advise import diagnose;"
        "from advisor.intake.document import Input;"
        "diagnose([Input('q', 'Why?')]);"
        "print(sum(name.count('.') == 3 and name.startswith('advisor.rules.')"
        " for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert int(done.stdout) < len(SOURCES) / 4
