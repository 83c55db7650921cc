"""Instructions hidden in what is pasted, with a model that obeys them: nothing of it is shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.advise import diagnose
from advisor.explain.guard.check import refusals
from advisor.explain.slots import statements
from advisor.explain.telling import Telling
from advisor.findings import Finding, Report
from advisor.intake.document import Input
from tests.explain.conftest import Scripted, whole

ATTACKS: list[dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("attacks.yaml").read_text(encoding="utf-8")
)
Paste = Callable[[str, str, str], tuple[list[Input], str]]


def in_the_log(config: str, log: str, attack: str) -> tuple[list[Input], str]:
    """Put the attack between the lines of the log."""
    head, tail = log[: len(log) // 2], log[len(log) // 2 :]
    cut = head.rfind("\n") + 1
    return [
        Input("config.py", config),
        Input("log.txt", f"{head[:cut]}{attack}\n{head[cut:]}{tail}"),
    ], ""


def in_a_comment(config: str, log: str, attack: str) -> tuple[list[Input], str]:
    """Put it into a comment of the config."""
    lines = "\n".join(f"# {line}" for line in attack.split("\n"))
    return [Input("config.py", f"{lines}\n{config}"), Input("log.txt", log)], ""


def in_a_name(config: str, log: str, attack: str) -> tuple[list[Input], str]:
    """Put it into the name of a file."""
    return [Input("config.py", config), Input(f"{attack}.txt", log)], ""


def in_the_question(config: str, log: str, attack: str) -> tuple[list[Input], str]:
    """Let the user, or who wrote what the user copied, say it."""
    return [Input("config.py", config), Input("log.txt", log)], f"Why does it stall? {attack}"


def in_a_traceback(config: str, log: str, attack: str) -> tuple[list[Input], str]:
    """Put it where evidence is quoted from: an error message."""
    flat = attack.replace("\n", " ")
    return [Input("config.py", config), Input("log.txt", f"{log}\nRuntimeError: {flat}\n")], ""


CARRIERS: list[Paste] = [in_the_log, in_a_comment, in_a_name, in_the_question, in_a_traceback]


def core(finding: Finding) -> tuple[Any, ...]:
    """Return what an attack must not change in a finding: everything but quoted lines."""
    actions = [(a.kind, a.key, a.old, a.new) for a in finding.actions]
    numbers = {name: (q.value, q.unit, q.text) for name, q in finding.quantities.items()}
    return finding.rule, finding.severity, finding.title, numbers, actions


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("attack", ATTACKS, ids=[each["say"][:24] for each in ATTACKS])
def test_an_attack_changes_no_finding_and_is_not_shown(
    attack: dict[str, str], carrier: Paste, scripted: Scripted, config: str, log: str,
    report: Report,
) -> None:  # fmt: skip
    """A hundred and fifty attacks; the model repeats each in every text that it writes."""
    inputs, message = carrier(config, log, attack["say"])
    attacked = diagnose(inputs)
    known = [core(each) for each in report.findings]
    assert known == [core(each) for each in attacked.findings if each.rule in rules(report)]

    scripted.script = lambda sent: f"{whole(sent)} {attack['say']}"
    telling = Telling(attacked, scripted.explainer(), message)
    said = telling.text()
    assert telling.report.findings == attacked.findings
    assert attack["shows"] not in outside_code(said)


def rules(report: Report) -> set[str]:
    """Return the rules that fire without the attack: a quoted error may be found beside them."""
    return {each.rule for each in report.findings}


def outside_code(markdown: str) -> str:
    """Return Markdown without its code, where pasted text is quoted."""
    without = re.sub(r"(?ms)^(`{3,}).*?^\1", "", markdown)
    return re.sub(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", "", without)


@pytest.mark.parametrize("attack", ATTACKS, ids=[each["say"][:24] for each in ATTACKS])
@pytest.mark.parametrize("place", ["before", "after", "between"])
def test_the_guard_stops_each_attack_wherever_it_stands(
    attack: dict[str, str], place: str, report: Report
) -> None:
    finding = report.findings[0]
    said = statements(finding)
    slots = [f"{{{name}}}" for name in said]
    at = {"before": 0, "after": len(slots), "between": 1}[place]
    text = " ".join([*slots[:at], attack["say"], *slots[at:]])
    assert refusals(text, title=finding.title, statements=said, locale="en")
