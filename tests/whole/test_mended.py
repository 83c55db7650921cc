"""Answers that were wrong once, each from a paste that people really make."""

from __future__ import annotations

import re

import pytest

from advisor.advise import diagnose, report_markdown
from advisor.findings import Report
from advisor.intake.document import Input
from benchmarks.synthetic import Run, config, log
from tests.readers.pasting import paste
from tests.remedy.patching import apply_patch

GPT2 = """\
# launch as the following (e.g. in a screen session) and wait ~5 days:
# $ torchrun --standalone --nproc_per_node=8 train.py config/train_gpt2.py
wandb_run_name = 'gpt2-124M'
batch_size = 12
block_size = 1024
gradient_accumulation_steps = 5 * 8
max_iters = 600000
lr_decay_iters = 600000
eval_interval = 1000
eval_iters = 200
log_interval = 10
weight_decay = 1e-1
"""


def check(**texts: str) -> Report:
    """Diagnose texts by document name; `_` in a name stands for a dot."""
    return diagnose([Input(name.replace("_", "."), text) for name, text in texts.items()])


def facts(report: Report, name: str, run: int = 1) -> list[object]:
    """Return every value that is stated of a fact in a run."""
    return [f["value"] for f in report.facts if (f["name"], f["run"]) == (name, run)]


def test_a_sound_preset_keeps_its_batch() -> None:
    """GPT-2's own config is left alone: no micro-batch is proposed where nothing is wrong."""
    report = check(config_py=GPT2)

    assert report.patch is None
    assert [] == [f.rule for f in report.findings if f.severity.value != "info"]


def test_ranks_follow_from_print_and_time() -> None:
    """A log of eight ranks tells so: each prints the MFU of one GPU, and all share the tokens."""
    run = Run(width=768, claimed="124M", tokens="~5.2B", dropout=0.0, gap=0.0, seconds=1.2)
    one = log(run)
    eight = re.sub(r"mfu (\d+\.\d+)%", lambda m: f"mfu {float(m[1]) / 8:.2f}%", one)

    assert [1.0] == facts(check(config_py=config(run), log_txt=one), "batch.world_size")
    assert [8.0] == facts(check(config_py=config(run), log_txt=eight), "batch.world_size")


def test_a_command_belongs_to_the_run_that_follows_it() -> None:
    """The overrides of a second start say nothing about the first one."""
    report = check(log_txt=paste("scratch.txt") + paste("diverges.txt"))

    off = [f.run for f in report.findings if f.rule == "gradient-clipping-off"]
    assert [2] == off
    assert 1e20 not in facts(report, "optim.learning_rate", run=1)
    assert 1e20 in facts(report, "optim.learning_rate", run=2)


def test_published_weights_bring_their_own_shape() -> None:
    """With `init_from = 'gpt2-xl'` the widths of the config are not those of the model."""
    report = check(
        config_py="init_from = 'gpt2-xl'  # 1.56B parameters\nn_embd = 768\nmax_iters = 20\n"
    )

    assert "parameter-count-not-as-claimed" not in {f.rule for f in report.findings}
    assert any(
        abs(float(str(v)) / 1.5576e9 - 1) < 0.01 for v in facts(report, "model.params_total")
    )


def test_an_unknown_data_set_has_an_unknown_vocabulary() -> None:
    """A data set of one's own may bring its own vocabulary, so none is assumed, and it is asked."""
    text = "dataset = 'my_chars'\nn_layer = 6\nn_head = 6\nn_embd = 384  # ~10M params\n"
    report = check(config_py=text + "max_iters = 5000\n")

    assert [] == facts(report, "model.params")
    assert "model.vocab_size" in {question.asks_for for question in report.questions}


def test_a_setting_of_the_command_is_changed_there() -> None:
    """Where the command has the last word, the config is not patched in vain."""
    report = check(log_txt=paste("diverges.txt"))

    assert report.plan is not None
    assert any("--grad_clip=1.0" in line for line in report.plan["steps_text"])
    assert "grad_clip" not in (report.patch or "")


def test_a_crash_is_never_nothing_wrong() -> None:
    """A program that stopped with an error is not given a clean bill of health."""
    report = check(log_txt=paste("unknown_key.txt"))

    assert "`n_embed`" in report.headline


def test_windows_line_ends_stay() -> None:
    """The patch of a config with CRLF has CRLF, so that it applies."""
    text = config(Run()).replace("\n", "\r\n")
    report = check(config_py=text)
    assert report.patch is not None

    assert "n_embd = 768\r\n" in apply_patch(text, report.patch)


def test_the_echo_is_patched_under_the_name_of_its_file() -> None:
    """A config that only the log shows is patched under the name that the log gives it."""
    report = check(log_txt="Overriding config with config/run.py:\n" + config(Run()) + log(Run()))
    assert report.patch is not None

    assert report.patch.startswith("--- config/run.py\n")
    assert report.plan is not None
    assert any("config/run.py:" in line for line in report.plan["steps_text"])


@pytest.mark.parametrize("last", [0, 500])
def test_no_loss_is_foretold_from_the_first_steps(last: int) -> None:
    """A run that has only begun gets no predicted loss."""
    run = Run(steps=100_000, last=last)
    report = check(config_py=config(run), log_txt=log(run))

    assert report.plan is not None
    assert [None] * len(report.plan["milestones"]) == [m["loss"] for m in report.plan["milestones"]]


def test_no_markup_of_a_paste_comes_alive() -> None:
    """Links, code marks and direction marks in a setting stay text."""
    text = config(Run()).replace("out_dir = 'out'", "out_dir = 'out`[x](http://evil)\u202e'")
    shown = report_markdown(check(config_py=text, log_txt=log(Run())))

    bare = re.sub(r"```.*?```|``[^`]+.*?``|`[^`]*`", "", shown, flags=re.DOTALL)
    assert "evil" not in bare
    assert "\u202e" not in shown.replace("```diff" + shown.partition("```diff")[2], "")
