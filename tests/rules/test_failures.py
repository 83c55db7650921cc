"""What the rules of failures read from whole messages."""

from __future__ import annotations

import pytest

from advisor.advise import diagnose
from advisor.findings import Finding
from advisor.intake.document import Input

OOM = (
    "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 1.54 GiB. GPU 0 has a total"
    " capacity of 23.65 GiB of which 206.25 MiB is free. Including non-PyTorch memory, this process"
    " has {used} GiB memory in use. Of the allocated memory {allocated} GiB is allocated by"
    " PyTorch, and {kept} GiB is reserved by PyTorch but unallocated.\n"
)
CONFIG = """\
batch_size = 12
gradient_accumulation_steps = 40
block_size = 1024
n_layer = 12
"""
MISMATCH = (
    "RuntimeError: Error(s) in loading state_dict for GPT:\n\tsize mismatch for {name}: copying a"
    " param with shape torch.Size([{old}]) from checkpoint, the shape in current model is"
    " torch.Size([{new}]).\n"
)


def findings_of(*texts: str) -> dict[str, Finding]:
    """Return the findings by rule, in order."""
    names = ("log.txt", "config.py")
    report = diagnose([Input(n, t) for n, t in zip(names, texts, strict=False)])
    return {each.rule: each for each in report.findings}


def test_the_batch_that_fits_keeps_the_tokens_of_a_step() -> None:
    """The patch halves the micro-batch and doubles the accumulation."""
    log = OOM.format(used="23.40", allocated="22.10", kept="0.90")
    report = diagnose([Input("log.txt", log), Input("config.py", CONFIG)])

    assert "cuda-oom" == report.findings[0].rule
    assert "+batch_size = 6" in (report.patch or "")
    assert "+gradient_accumulation_steps = 80" in (report.patch or "")


def test_another_program_on_the_card_is_told_and_the_batch_left() -> None:
    """Where the rest of the card is held by others, no setting is changed."""
    log = OOM.format(used="9.40", allocated="8.10", kept="0.90")
    found = findings_of(log, CONFIG)["cuda-oom"]

    assert "Other programs hold" in found.explanation
    assert () == found.actions


def test_fragmentation_explains_the_error() -> None:
    """Where the request fits into what is kept unused, that comes first."""
    found = list(findings_of(OOM.format(used="23.40", allocated="14.10", kept="8.90")))

    assert ["cuda-oom-frag", "cuda-oom"] == found[:2]


@pytest.mark.parametrize(
    ("name", "old", "new", "apart"),
    [
        ("transformer.wte.weight", "50257, 768", "50304, 768", 47),
        ("model.embed_tokens.weight", "32000, 4096", "32001, 4096", 1),
    ],
)
def test_two_vocabularies_are_named(name: str, old: str, new: str, apart: int) -> None:
    """Embeddings that differ in their rows are two vocabularies."""
    found = findings_of(MISMATCH.format(name=name, old=old, new=new))["size-mismatch"]

    assert "another vocabulary" in found.title
    assert apart == found.quantities["apart"].value


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("transformer.wte.weight", "50304, 768", "50304, 1024"),
        ("transformer.h.0.mlp.c_fc.weight", "3072, 768", "4096, 768"),
        ("classifier.weight", "", "2"),
    ],
)
def test_other_shapes_are_no_vocabularies(name: str, old: str, new: str) -> None:
    """A width, a hidden layer or a single number is not called a vocabulary."""
    found = findings_of(MISMATCH.format(name=name, old=old, new=new))["size-mismatch"]

    assert "other shapes" in found.title
    assert "apart" not in found.quantities
    assert f"`{name}` is [{old}] in the checkpoint" in found.explanation


def test_the_missing_path_is_named() -> None:
    """The finding shows the path of the message."""
    line = "FileNotFoundError: [Errno 2] No such file or directory: 'out/ckpt.pt'\n"

    assert "`out/ckpt.pt`" in findings_of(line)["checkpoint-not-found"].explanation


def test_the_rank_that_waited_is_not_the_one_that_failed() -> None:
    """The watchdog's rank is told as one that waited, the launcher's as the first that failed."""
    text = (
        "[rank6]: [Rank 6] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=7,"
        " OpType=ALLREDUCE, NumelIn=1, NumelOut=1, Timeout(ms)=1800000) ran for 1800047"
        " milliseconds before timing out.\n"
        "torch.distributed.elastic.multiprocessing.errors.ChildFailedError: \n"
        "Root Cause (first observed failure):\n[0]:\n  time      : 2025-06-12_04:11:09\n"
        "  rank      : 11 (local_rank: 3)\n  exitcode  : -9 (pid: 1207)\n"
    )
    found = findings_of(text)

    assert "of rank 6" in found["nccl-watchdog"].explanation
    assert "30 min" in found["nccl-watchdog"].explanation
    assert "rank 11 failed first" in found["elastic-child"].explanation


def test_a_misspelt_setting_is_named_with_the_one_that_was_meant() -> None:
    """The finding names the key of the message and the nearest one of the program."""
    found = findings_of("ValueError: Unknown config key: n_embed\n")["ng-unknown-key"]

    assert "`n_embed`" in found.title
    assert "`n_embd`" in found.explanation
    other = findings_of("ValueError: Unknown config key: zloss\n")["ng-unknown-key"]
    assert "Use the names" in other.explanation
