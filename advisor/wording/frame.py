"""What stands around the findings: the headline, the questions, the notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from advisor.diagnosis import Diagnosis
from advisor.facts import Facts
from advisor.findings import Finding, Outcome
from advisor.wording.catalogue import text
from advisor.wording.findings import tame
from advisor.wording.numbers import format_quantity

REPORT, QUESTIONS = "report", "questions"
MAX_FAILURES = 3
# Series of which one shows that those lines are here; what they lack, the program does not print.
ITERATIONS, EVALUATIONS = ("step_seconds", "train.batch_loss"), ("val.loss",)

# Facts that only follow from the card.
OF_THE_CARD = ("hardware.", "speed.utilisation")
# Series and facts that need the `iter` lines, and those that need the evaluations.
OF_ITERATIONS = ("step_seconds", "mfu", "train.batch_loss", "speed.", "learning_rate", "grad_norm")
OF_EVALUATIONS = ("train.loss", "val.loss")
OF_THE_LOG = (*OF_ITERATIONS, *OF_EVALUATIONS, "run.last_step", "run.first_step", "loss_scale",
              "data.tokens_seen", "compute.spent")  # fmt: skip
OF_ITS_OWN = ("data.dataset", "data.tokens", "data.epochs", "run.framework")
# What follows from a vocabulary where the config is known.
OF_THE_VOCABULARY = ("model.vocab_size", "model.params", "model.flops_per_token", "compute.")


def count(value: int, locale: str) -> str:
    """Return a count as text."""
    return format_quantity(value, "count", locale)


def headline(diagnosis: Diagnosis, findings: Sequence[Finding], locale: str) -> str:
    """Return the one sentence that sums the report up."""
    problems = {document.problem for document in diagnosis.documents}
    results = diagnosis.results
    if any(not result.rule.harmless for result in diagnosis.fired):
        others = len(findings) - 1
        name = "headline-more" if others else "headline-one"
        values: dict[str, Any] = {"title": findings[0].title, "others": count(others, locale)}
        return text(locale, REPORT, name, None, {**values, "others_n": others})
    if problems <= {"empty"}:
        return text(locale, REPORT, "headline-empty")
    if problems <= {"empty", "binary"}:
        return text(locale, REPORT, "headline-binary")
    if not any(run.items or run.series for run in diagnosis.runs):
        return text(locale, REPORT, "headline-nothing-read")
    errors = [each for reading in diagnosis.readings for each in reading.errors]
    if errors:  # nothing is wrong that a rule knows, but the program stopped
        last = errors[-1]  # pasted, as is the file's name: no link, image or tag of it
        place = {
            "place": f"`{tame(f'{last.document}:{last.line}')}`",
            "error": f"`{tame(last.text.strip())}`",
        }
        return text(locale, REPORT, "headline-error", None, place)
    checked = sum(r.outcome is Outcome.SILENT for r in results)
    if checked == 0:
        return text(locale, REPORT, "headline-nothing-checked")
    unchecked = sum(r.outcome is Outcome.UNKNOWN for r in results)
    values = {"checked": count(checked, locale), "checked_n": checked}
    values |= {"unchecked": count(unchecked, locale), "unchecked_n": unchecked}
    name = "headline-harmless" if findings else "headline-none"
    return text(locale, REPORT, name, None, values)


def notes(diagnosis: Diagnosis, locale: str) -> tuple[str, ...]:
    """Return remarks about the input itself: secrets that were masked, nothing to read."""
    found = []
    if not any(run.items or run.series for run in diagnosis.runs):
        found.append(text(locale, REPORT, "remedy-nothing-read"))
    masked = sum(sum(document.masked.values()) for document in diagnosis.documents)
    if masked:
        values = {"count": count(masked, locale), "count_n": masked}
        found.append(text(locale, REPORT, "masked-line", None, values))
    for run in diagnosis.runs:
        found += [text(locale, REPORT, "fault", None, {"what": each}) for each in run.faults]
    for reading in diagnosis.readings:
        if reading.guessed is not None:
            share = format_quantity(reading.guessed, "fraction", locale)
            values = {"document": reading.document, "share": share}
            found.append(text(locale, REPORT, "guessed", None, values))
        for line, error in reading.failures[:MAX_FAILURES]:
            place = f"{reading.document}:{line}"
            values = {"place": place, "error": error}
            found.append(text(locale, REPORT, "reader-failed", None, values))
    return tuple(found)


def asked_as(name: str, facts: Facts) -> str | None:
    """Return what a person can give for a missing fact, None where asking would not help.

    The card, the config, the log or a part of it; what is here already is not asked for again.
    """
    if name in OF_ITS_OWN:
        return name
    if name.startswith(OF_THE_CARD):
        return None if facts.value("hardware.gpu") else "hardware.gpu"
    if name.startswith(OF_THE_LOG):
        if not facts.series:
            return "log"
        if facts.framework not in {None, "nanoGPT"}:
            return None  # what the log of another program lacks, it does not print
        part = "iterations" if name.startswith(OF_ITERATIONS) else "evaluations"
        wanted = ITERATIONS if part == "iterations" else EVALUATIONS
        return None if any(name in facts.series for name in wanted) else part
    if facts.value("model.n_embd") is None or facts.value("run.max_steps") is None:
        return "config"
    return "model.vocab_size" if name.startswith(OF_THE_VOCABULARY) else None


def question(name: str, locale: str) -> str:
    """Return the question that asks for a fact."""
    return text(locale, QUESTIONS, name.replace(".", "-").replace("_", "-"))
