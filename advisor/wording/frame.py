"""What stands around the findings: the headline, the questions, the notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from advisor.diagnosis import Diagnosis
from advisor.findings import Finding, Outcome
from advisor.wording.catalogue import text
from advisor.wording.numbers import format_quantity

REPORT, QUESTIONS = "report", "questions"
MAX_FAILURES = 3

# What a person can paste or say, for facts that only a program can state.
ASKED_AS = {
    "hardware.peak_flops": "hardware.gpu", "speed.utilisation": "hardware.gpu",
    "hardware.memory_bytes": "hardware.gpu", "hardware.multiprocessors": "hardware.gpu",
    "model.params": "config", "model.params_total": "config", "model.n_embd": "config",
    "model.n_head": "config", "model.n_layer": "config", "model.vocab_size": "config",
    "model.head_dim": "config", "model.dropout": "config", "model.block_size": "config",
    "optim.learning_rate": "config", "optim.min_learning_rate": "config",
    "optim.warmup_steps": "config", "optim.decay_steps": "config", "optim.beta2": "config",
    "optim.grad_clip": "config", "optim.weight_decay": "config", "run.max_steps": "config",
    "run.eval_interval": "config", "run.eval_iters": "config", "batch.micro": "config",
    "batch.accumulation": "config", "batch.tokens_per_step": "config", "batch.global": "config",
    "data.tokens_planned": "config", "compute.planned": "config", "model.flops_per_token": "config",
    "train.loss": "log", "val.loss": "log", "train.batch_loss": "log", "step_seconds": "log",
    "mfu": "log", "train.loss.first": "log", "train.loss.last": "log", "val.loss.last": "log",
    "run.last_step": "log", "speed.step_seconds": "log", "speed.mfu_printed": "log",
    "speed.evaluation_seconds": "log", "speed.achieved_flops": "log", "data.tokens_seen": "log",
    "compute.spent": "log", "speed.tokens_per_second": "log", "run.first_step": "log",
    "learning_rate": "log", "grad_norm": "log", "loss_scale": "log",
}  # fmt: skip


def count(value: int, locale: str) -> str:
    """Return a count as text."""
    return format_quantity(value, "count", locale)


def headline(diagnosis: Diagnosis, findings: Sequence[Finding], locale: str) -> str:
    """Return the one sentence that sums the report up."""
    problems = {document.problem for document in diagnosis.documents}
    results = diagnosis.results
    if findings:
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
    checked = sum(r.outcome is Outcome.SILENT for r in results)
    unchecked = sum(r.outcome is Outcome.UNKNOWN for r in results)
    values = {"checked": count(checked, locale), "checked_n": checked}
    values |= {"unchecked": count(unchecked, locale), "unchecked_n": unchecked}
    return text(locale, REPORT, "headline-none", None, values)


def notes(diagnosis: Diagnosis, locale: str) -> tuple[str, ...]:
    """Return remarks about the input itself: secrets that were masked, nothing to read."""
    found = []
    if not any(run.items or run.series for run in diagnosis.runs):
        found.append(text(locale, REPORT, "remedy-nothing-read"))
    masked = sum(sum(document.masked.values()) for document in diagnosis.documents)
    if masked:
        values = {"count": count(masked, locale), "count_n": masked}
        found.append(text(locale, REPORT, "masked-line", None, values))
    for reading in diagnosis.readings:
        for reader, line, error in reading.failures[:MAX_FAILURES]:
            place = f"{reading.document}:{line}"
            values = {"reader": reader, "place": place, "error": error}
            found.append(text(locale, REPORT, "reader-failed", None, values))
    return tuple(found)


def asked_as(name: str) -> str:
    """Return what a person can give for a missing fact: the card, the config, the log, or it."""
    return ASKED_AS.get(name, name)


def question(name: str, locale: str) -> str:
    """Return the question that asks for a fact."""
    return text(locale, QUESTIONS, name.replace(".", "-").replace("_", "-"))
