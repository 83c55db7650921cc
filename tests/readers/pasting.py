"""Reads texts the way the product does, for tests of readers."""

from __future__ import annotations

from pathlib import Path

from advisor.facts import Facts, Origin, Value
from advisor.intake.document import Input, read_inputs
from advisor.readers.assemble import assemble
from advisor.readers.base import Reading
from advisor.readers.registry import read

# A question in words, without any file.
MESSAGE = """\
我在 RTX 4070 12GB 上用 nanoGPT 訓練 FineWeb，損失不再下降，請問哪裡有問題？

# 模型（約1.25億參數）
n_layer = 12, n_head = 12, n_embd = 384, dropout = 0.1
batch 16 x 32 x 1024
參數數量：4056萬
第14500步 訓練損失：3.6415 驗證損失：3.5696
MFU 11-12 %
Not enough SMs to use max_autotune_gemm mode
"""
PASTES = Path(__file__).resolve().parents[1] / "pastes" / "nanogpt"


def readings_of(**texts: str) -> list[Reading]:
    """Read texts by document name; `_` in a name stands for a dot."""
    inputs = [Input(name.replace("_", "."), text) for name, text in texts.items()]
    return read(read_inputs(inputs))


def runs_of(**texts: str) -> list[Facts]:
    """Read texts into the facts of their runs."""
    return assemble(readings_of(**texts))


def paste(name: str) -> str:
    """Return a fixture that the real nanoGPT printed."""
    return (PASTES / name).read_text(encoding="utf-8")


def places(facts: Facts, name: str) -> list[tuple[Value, Origin, list[tuple[str, int]]]]:
    """Return value, origin and places of every statement of a fact."""
    return [
        (fact.value, fact.origin, [(e.document, e.line) for e in fact.evidence])
        for fact in facts.items.get(name, [])
    ]
