"""Healthy logs to disturb, and what the product makes of them."""

from __future__ import annotations

from collections.abc import Callable

from advisor import advise
from advisor.advise import diagnose
from advisor.diagnosis import Diagnosis
from advisor.facts import Facts
from advisor.findings import Severity
from advisor.intake.document import Input, read_inputs

STEPS = 40


def nanogpt(
    line: Callable[[int, str], str] = lambda _, text: text,
    *,
    first: int = 0,
    losses: float = 3.6,
    mfu: Callable[[int], float] = lambda _: 41.2,
) -> str:
    """Make a healthy log of nanoGPT; `line` changes each of its lines, by index."""
    made = []
    for step in range(first, first + STEPS):
        loss = losses - 0.01 * (step - first)
        if step % 10 == 0:
            made.append(f"step {step}: train loss {loss:.4f}, val loss {loss + 0.02:.4f}")
        made.append(f"iter {step}: loss {loss:.4f}, time 250.33ms, mfu {mfu(step):.2f}%")
    return "".join(line(i, text) + "\n" for i, text in enumerate(made))


def llmc(line: Callable[[int, str], str] = lambda _, text: text) -> str:
    """Make a log of llm.c; it prints `(+nanz)` while there are too few values for a deviation."""
    made = [
        f"step {i:4d}/{STEPS} | loss {4 - i / 100:.6f} (+nanz)| norm 1.2043 (+nanz)"
        f"| lr 1.20e-04 | 250.55 ms | 61.5% bf16 MFU | 529882 tok/s"
        for i in range(1, STEPS + 1)
    ]
    return "".join(line(i, text) + "\n" for i, text in enumerate(made))


def examined(text: str, name: str = "message") -> Diagnosis:
    """Read and judge a paste; nothing of ours may fail on it."""
    found = advise.examine(read_inputs([Input(name, text)]))
    assert [] == [each.failures for each in found.readings if each.failures]
    assert [] == [each for run in found.runs for each in run.faults]
    assert [] == [each.error for each in found.results if each.error]
    return found


def facts_of(text: str, name: str = "message") -> Facts:
    """Return the facts of the last run."""
    return examined(text, name).runs[-1]


def alarms(text: str) -> set[str]:
    """Return the rules that warn or worse."""
    findings = diagnose([Input("message", text)]).findings
    return {each.rule for each in findings if each.severity is not Severity.INFO}
