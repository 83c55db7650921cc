"""Readers are known by their marks before they are imported."""

from __future__ import annotations

import subprocess
import sys

from advisor.readers.shelf import cards, readers


def test_the_marks_in_the_source_are_the_readers_marks() -> None:
    assert {c.module: c.known for c in cards() if c.known is not None} == {
        c.module: c.reader.marks for c in cards() if c.known is not None
    }


def test_names_are_unique() -> None:
    names = [reader.name for reader in readers()]

    assert len(names) == len(set(names)) > 40


def test_a_nanogpt_log_imports_no_other_formats() -> None:
    code = (
        "import sys\n"
        "from advisor.intake.document import Input, read_inputs\n"
        "from advisor.readers.registry import read\n"
        "read(read_inputs([Input('log.txt', 'iter 0: loss 3.2, time 250.00ms, mfu 3.00%')]))\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    loaded = set(done.stdout.split())
    assert "advisor.readers.nanogpt_log" in loaded
    assert not loaded & {"advisor.readers.megatron_log", "advisor.readers.composer"}
