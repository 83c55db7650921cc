"""The patch keeps its promise: it fits, it clears what it addresses, it raises nothing new."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.advise import diagnose, report_markdown
from advisor.findings import Confidence, Report, Severity
from advisor.intake.document import Input
from benchmarks.synthetic import Run, config, log
from tests.remedy.patching import apply_patch

BASE = {
    "n_layer": "12", "n_head": "12", "n_embd": "768", "block_size": "1024", "dropout": "0.0",
    "batch_size": "8", "gradient_accumulation_steps": "64", "learning_rate": "6e-4",
    "max_iters": "20000", "lr_decay_iters": "20000", "warmup_iters": "200", "min_lr": "6e-5",
    "beta2": "0.95", "grad_clip": "1.0", "dataset": "'openwebtext'", "eval_interval": "500",
}  # fmt: skip
# One config for each rule that proposes a change of settings: what makes it fire.
FAULTS: dict[str, dict[str, str]] = {
    "parameter-count-not-as-claimed": {"n_embd": "384  # about 125M parameters"},
    "heads-do-not-divide-width": {"n_head": "7"},
    "head-dim-inefficient": {"n_head": "24"},
    "dropout-in-single-epoch-pretraining": {"dropout": "0.1"},
    "schedule-shorter-than-run": {"lr_decay_iters": "5000"},
    "schedule-longer-than-run": {"lr_decay_iters": "600000"},
    "warmup-missing": {"warmup_iters": "0"},
    "warmup-too-long": {"warmup_iters": "4000"},
    "min-lr-out-of-proportion": {"min_lr": "3e-4"},
    "learning-rate-high-for-size": {"learning_rate": "6e-3"},
    "gradient-clipping-off": {"grad_clip": "0.0"},
    "tokens-not-as-claimed": {"max_iters": "20000  # ~3B tokens"},
    "comment-contradicts-value": {"max_iters": "20000  # adjust up to 10000"},
    "batch-not-as-claimed": {"batch_size": "8  # 8 * 32 = 256 sequences"},
}


def text_of(changes: dict[str, str]) -> str:
    """Return a config with changes."""
    return "".join(f"{key} = {value}\n" for key, value in {**BASE, **changes}.items())


def check(text: str) -> Report:
    """Diagnose a config without its log."""
    return diagnose([Input("config.py", text)])


def addressed(report: Report) -> set[str]:
    """Return the rules whose changes the plan takes over."""
    plan = report.plan or {}
    overruled = {(a["fact"], str(a["to"])) for a in plan.get("overruled", [])}
    return {
        finding.rule
        for finding in report.findings
        if finding.confidence is not Confidence.LOW
        and any(a.kind in {"set", "edit_comment"} for a in finding.actions)
        and not any((a.fact, str(a.new)) in overruled for a in finding.actions)
    }


def loud(report: Report) -> set[str]:
    """Return the rules that found an error or a warning."""
    return {f.rule for f in report.findings if f.severity is not Severity.INFO}


@pytest.mark.parametrize("rule", FAULTS)
def test_each_rule_with_an_action_is_cleared(rule: str) -> None:
    """The patch of a config with one fault clears that fault and raises no new one."""
    text = text_of(FAULTS[rule])
    before = check(text)
    assert rule in addressed(before), [f.rule for f in before.findings]
    assert before.patch is not None

    after = check(apply_patch(text, before.patch))

    assert rule not in {f.rule for f in after.findings}
    assert set() == loud(after) - loud(before)


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(sorted(FAULTS)), min_size=2, max_size=5))
def test_faults_together_are_cleared(rules: set[str]) -> None:
    """Several faults at once give one consistent patch that clears them all."""
    changes: dict[str, str] = {}
    for rule in sorted(rules):
        changes |= FAULTS[rule]
    text = text_of(changes)
    before = check(text)
    assert before.patch is not None

    after = check(apply_patch(text, before.patch))

    assert set() == addressed(before) & {f.rule for f in after.findings}
    assert set() == loud(after) - loud(before)


def test_a_sound_config_needs_no_patch() -> None:
    """A config without a fault is left alone."""
    report = check(text_of({}))

    assert [] == [f.rule for f in report.findings if f.severity is not Severity.INFO]
    assert report.patch is None


def test_comments_stay_unless_they_become_false() -> None:
    """The made run's patch keeps every comment but those whose numbers change."""
    text = config(Run())
    report = diagnose([Input("config.py", text), Input("log.txt", log(Run()))])
    assert report.patch is not None

    after = apply_patch(text, report.patch)

    assert "# GPT small, about 125M parameters, one RTX 4070 with 12 GB of memory" in after
    assert "# 8 * 64 = 512 sequences per step" in after
    assert "# ~5.24B tokens" in after
    assert "n_embd = 768\n" in after
    assert text.count("\n") == after.count("\n")


def test_a_config_without_a_last_line_end_is_patched(tmp_path: Path) -> None:
    """The diff says so where the file has no line end, and the patch program takes it."""
    text = text_of({"dropout": "0.1", "eval_interval": "500"}).rstrip("\n")
    report = check(text)
    assert report.patch is not None

    assert "dropout = 0.0" in apply_patch(text, report.patch)
    program = shutil.which("patch")
    if program is not None:  # a bare system has none; where there is one it must agree
        (tmp_path / "config.py").write_text(text, encoding="utf-8")
        subprocess.run([program, "-p0"], input=report.patch, text=True, cwd=tmp_path, check=True)
        assert apply_patch(text, report.patch) == (tmp_path / "config.py").read_text("utf-8")


def test_the_echoed_config_is_patched_where_no_file_is_given() -> None:
    """A log that prints its config gets a patch of those lines."""
    head = "Overriding config with config/run.py:\n"
    report = diagnose([Input("log.txt", head + config(Run()) + log(Run()))])
    assert report.patch is not None

    assert "+n_embd = 768" in report.patch
    apply_patch(config(Run()).partition("\n")[2], report.patch)


def test_a_message_gets_a_patch_of_its_settings() -> None:
    """Settings pasted into a message are patched as a config of their own."""
    text = "Here is my config:\n\n" + text_of({"dropout": "0.1"}) + "\nWhat is wrong?\n"
    report = diagnose([Input("message", text)])
    assert report.patch is not None

    assert "+dropout = 0.0" in report.patch


def test_a_comment_beside_the_config_has_the_line_of_the_message() -> None:
    """The lines of the patch count from the config's first; a claim above it has none of them."""
    settings = "".join(f"{key} = {value}\n" for key, value in BASE.items())
    message = f"I trained on 7.6B tokens, was I told.\n\n```python\n{settings}```\n"
    told = report_markdown(diagnose([Input("message", message, "message")]))
    assert "In message:1 correct the comment" in told
    assert ":-" not in told
