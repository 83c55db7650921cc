"""Chosen severities, suppressions with reasons, baselines and further rules, as users meet them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from advisor.advise import diagnose
from advisor.config import Settings
from advisor.intake.document import Input
from advisor.report_schema import report_schema
from advisor.watching import Watcher
from tests.surfaces.conftest import IN_MEMORY

CONFIG = """\
n_layer = 12
n_head = 12
n_embd = 768
grad_clip = 0.0{comment}
batch_size = 16
gradient_accumulation_steps = 32
block_size = 1024
max_iters = 20000
lr_decay_iters = 20000
warmup_iters = 0
learning_rate = 6e-4
init_from = 'scratch'
"""
UNCLIPPED, COLD = "gradient-clipping-off", "warmup-missing"
EXTRA = '''"""The model is too deep for us.

Why: our card is small. Computed: layers. Fix: fewer. Source: ours.
"""

from advisor.rule import Quantity, Verdict, rule


@rule(code="OUR001", severities=("warning",))
def too_deep_for_us(model_n_layer: Quantity) -> Verdict | None:
    """Look at the depth."""
    return Verdict(model_n_layer > 8, {"layers": model_n_layer}, ("what",))
'''
ITS_WORDS = """\
too-deep-for-us =
    .title = { $layers } layers are too many for us
    .what = We have one small card.
"""

Run = Callable[..., subprocess.CompletedProcess[str]]
Ask = Callable[..., httpx.Response]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs `advisor` in a folder with config.py."""
    (tmp_path / "config.py").write_text(CONFIG.format(comment=""), encoding="utf-8")

    def call(*arguments: str, json_out: bool = True) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "advisor.surfaces.cli", "check", "config.py"]
        shown = ["--format", "json"] if json_out else ["--format", "markdown"]
        return subprocess.run(
            [*command, "--locale", "en", *shown, *arguments],
            capture_output=True, text=True, cwd=tmp_path, timeout=60, check=False,
        )  # fmt: skip

    return call


def rules_in(done: subprocess.CompletedProcess[str] | httpx.Response) -> dict[str, str]:
    """Return the severity of each finding by rule."""
    text = done.text if isinstance(done, httpx.Response) else done.stdout
    return {each["rule"]: each["severity"] for each in json.loads(text)["findings"]}


def test_without_settings_all_findings_are_told(run: Run) -> None:
    """The config has both findings that the other tests set aside."""
    assert {UNCLIPPED, COLD} <= rules_in(run()).keys()
    assert [] == json.loads(run().stdout)["suppressed"]


def test_an_ignored_rule_is_listed_with_its_reason(run: Run) -> None:
    """What is left out stands in `suppressed` and in the text, and changes no config."""
    report = json.loads(run("--ignore", f"{COLD}=the paper has none").stdout)

    assert COLD not in {each["rule"] for each in report["findings"]}
    (row,) = report["suppressed"]
    assert (COLD, "request", "the paper has none") == (row["rule"], row["source"], row["reason"])
    assert "warmup_iters" not in (report["patch"] or "")
    text = run("--ignore", f"{COLD}=the paper has none", json_out=False).stdout
    assert "One finding is suppressed: `warmup-missing` – `the paper has none`." in text


def test_a_comment_in_the_config_suppresses_with_a_reason(run: Run, tmp_path: Path) -> None:
    """The comment's line is named; without a reason it does not count and is told."""
    path = tmp_path / "config.py"
    words = f"  # advisor: ignore[{UNCLIPPED}] clipped by the optimizer"
    path.write_text(CONFIG.format(comment=words), encoding="utf-8")
    report = json.loads(run().stdout)
    assert UNCLIPPED not in {each["rule"] for each in report["findings"]}
    (row,) = report["suppressed"]
    assert ("config.py", 4, "clipped by the optimizer") == (
        row["document"], row["line"], row["reason"],
    )  # fmt: skip

    path.write_text(CONFIG.format(comment=f"  # advisor: ignore[{UNCLIPPED}]"), encoding="utf-8")
    report = json.loads(run().stdout)
    assert UNCLIPPED in {each["rule"] for each in report["findings"]}
    assert ["no-reason"] == [each["why"] for each in report["idle_suppressions"]]


def test_a_suppression_that_matches_nothing_is_reported(run: Run) -> None:
    """A rule that is silent, and a name that no rule has, are told apart."""
    done = run("--ignore", "loss-not-finite=x", "--ignore", "no-such=x", "--ignore", "SCH003=short")
    idle = {each["rule"]: each["why"] for each in json.loads(done.stdout)["idle_suppressions"]}

    assert "SCH003" not in idle
    assert "no-such-rule" == idle["no-such"]
    assert "loss-not-finite" not in idle or idle["loss-not-finite"] == "no-longer-found"
    silent = run("--ignore", "heads-do-not-divide-width=x", json_out=False).stdout
    assert "of no use here" in silent


def test_a_chosen_severity_counts_for_the_exit_status(run: Run) -> None:
    """A rule made an error fails the command; the words stay the rule's own."""
    quiet = run("--severity", f"{UNCLIPPED}=info", "--severity", f"{COLD}=info")
    assert (0, "info") == (quiet.returncode, rules_in(quiet)[COLD])
    loud = run("--severity", f"{COLD}=error")
    assert (1, "error") == (loud.returncode, rules_in(loud)[COLD])
    titles = [json.loads(each.stdout)["findings"] for each in (quiet, loud)]
    assert len({f["title"] for each in titles for f in each if f["rule"] == COLD}) == 1


@pytest.mark.parametrize("name", ["advisor.toml", "pyproject.toml"])
def test_a_project_file_is_found_above(run: Run, tmp_path: Path, name: str) -> None:
    """Either file holds severities and suppressions for every command in the project."""
    head = "" if name == "advisor.toml" else "tool.advisor."
    grades = f'[{head}severity]\n{UNCLIPPED} = "error"\n'
    reasons = f'[{head}ignore]\n{COLD} = "we warm up elsewhere"\n'
    (tmp_path / name).write_text(grades + reasons, encoding="utf-8")
    found = rules_in(run())
    assert ("error", False) == (found[UNCLIPPED], COLD in found)


def test_a_wrong_setting_is_one_line_that_says_what_to_do(run: Run, tmp_path: Path) -> None:
    """An unknown key, rule or severity ends the command with status 2."""
    path = tmp_path / "advisor.toml"
    for text, said in (
        ("colour = 1", "'colour' is no setting"),
        ('[severity]\nno-such = "info"', "No rule is called 'no-such'"),
        (f'[severity]\n{COLD} = "off"', "is no severity"),
        ("[severity", "cannot be read"),
    ):
        path.write_text(text, encoding="utf-8")
        done = run()
        assert (2, True) == (done.returncode, said in done.stderr), done.stderr
    path.unlink()
    assert 2 == run("--ignore", COLD).returncode
    assert 2 == run("--baseline", "config.py").returncode
    assert 2 == run("--settings", "none.toml").returncode


def test_a_baseline_leaves_only_what_is_new(run: Run, tmp_path: Path) -> None:
    """The same findings are known; one whose number changed is new."""
    (tmp_path / "before.json").write_text(run().stdout, encoding="utf-8")
    same = run("--baseline", "before.json")
    assert ({}, 0) == (rules_in(same), same.returncode)
    known = json.loads(same.stdout)["suppressed"]
    assert {"baseline"} == {each["source"] for each in known}

    config = CONFIG.format(comment="").replace("warmup_iters = 0", "warmup_iters = 3")
    (tmp_path / "config.py").write_text(config, encoding="utf-8")
    assert [COLD] == list(rules_in(run("--baseline", "before.json")))


def test_rules_of_other_folders_join_in_and_broken_ones_do_no_harm(
    run: Run, tmp_path: Path
) -> None:
    """A good rule finds; a broken one, one with a taken code and a missing folder are errors."""
    topic = tmp_path / "ours" / "house"
    topic.mkdir(parents=True)
    (topic / "too_deep_for_us.py").write_text(EXTRA, encoding="utf-8")
    (topic / "too_deep_for_us.ftl").write_text(ITS_WORDS, encoding="utf-8")
    (topic / "raises_at_once.py").write_text("raise SystemExit(3)", encoding="utf-8")
    twin = EXTRA.replace("OUR001", "SCH003").replace("too_deep_for_us", "twin_of_another")
    (topic / "twin_of_another.py").write_text(twin, encoding="utf-8")
    (tmp_path / "advisor.toml").write_text('rules = ["ours", "gone"]', encoding="utf-8")

    done = run()
    report = json.loads(done.stdout)
    (found,) = [each for each in report["findings"] if each["code"] == "OUR001"]
    assert "12 layers are too many for us" == found["title"]
    errors = {e["rule"]: e["error"] for e in report["not_checked"] if e["outcome"] == "error"}
    assert {"raises-at-once", "twin-of-another", "gone"} == errors.keys()
    assert "SystemExit" in errors["raises-at-once"]
    assert {UNCLIPPED, COLD} <= rules_in(done).keys()


def test_a_request_may_choose_too(ask: Ask) -> None:
    """The API takes the same wishes, and its answer holds to the schema's names."""
    body: dict[str, Any] = {"text": CONFIG.format(comment=""), "locale": "en"}
    plain = ask("POST", "/v1/diagnoses", json=body)
    wishes = {"ignore": {COLD: "none in the paper"}, "severity": {UNCLIPPED: "error"}}
    chosen = ask("POST", "/v1/diagnoses", json={**body, **wishes})
    assert (201, "error") == (chosen.status_code, rules_in(chosen)[UNCLIPPED])
    assert COLD not in rules_in(chosen)
    assert plain.json()["digest"] != chosen.json()["digest"]
    (row,) = chosen.json()["suppressed"]
    assert report_schema()["properties"]["suppressed"]["items"]["properties"].keys() == row.keys()

    again = ask("POST", "/v1/diagnoses", json={**body, "baseline": plain.json()})
    assert [] == again.json()["findings"]
    for wrong in ({"severity": {"no-such": "info"}}, {"baseline": {"findings": 3}}):
        assert 422 == ask("POST", "/v1/diagnoses", json={**body, **wrong}).status_code


class TestService:
    """A service with settings of its own."""

    @pytest.fixture
    def settings(self, tmp_path: Path) -> Settings:
        """Return settings that name a project file."""
        path = tmp_path / "advisor.toml"
        path.write_text(f'[ignore]\n{COLD} = "house rule"\n', encoding="utf-8")
        return Settings(database_url=IN_MEMORY, project_file=str(path))

    def test_its_settings_hold_for_every_request(self, ask: Ask) -> None:
        """The operator's suppressions come with every report, beside those of the request."""
        body = {"text": CONFIG.format(comment=""), "ignore": {UNCLIPPED: "fixed"}}
        report = ask("POST", "/v1/diagnoses", json=body).json()
        assert {COLD: "project", UNCLIPPED: "request"} == {
            each["rule"]: each["source"] for each in report["suppressed"]
        }


def test_an_empty_policy_changes_no_report(tmp_path: Path) -> None:
    """Without any wish the digest is that of before, and a watched log needs no settings."""
    text = CONFIG.format(comment="")
    assert diagnose([Input("config.py", text)]).idle_suppressions == ()
    log = tmp_path / "log.txt"
    log.write_text("iter 0: loss 10.9000, time 500.00ms, mfu 20.00%\n", encoding="utf-8")
    assert [] == Watcher(log).look()
