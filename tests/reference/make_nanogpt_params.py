"""Write tests/quantities/nanogpt_params.csv: parameter counts as PyTorch itself counts them.

Usage: python make_nanogpt_params.py, in an environment with torch 2.13.0. The layers of nanoGPT's
GPT are stated again with torch.nn on the meta device, so that the formulas are checked against
modules and not against themselves.
"""

from __future__ import annotations

import csv
from pathlib import Path

import torch
from torch import nn

# V, T, L, h, d, bias
CONFIGS = {
    "gpt2": (50257, 1024, 12, 12, 768, True),
    "gpt2-medium": (50257, 1024, 24, 16, 1024, True),
    "gpt2-large": (50257, 1024, 36, 20, 1280, True),
    "gpt2-xl": (50257, 1024, 48, 25, 1600, True),
    "nanogpt default": (50304, 1024, 12, 12, 768, False),
    "nanogpt default with bias": (50304, 1024, 12, 12, 768, True),
    "384 wide": (50304, 1024, 12, 12, 384, False),
    "384 wide, vocabulary not padded": (50257, 1024, 12, 12, 384, False),
    "shakespeare_char": (65, 256, 6, 6, 384, False),
    "shakespeare_char with bias": (65, 256, 6, 6, 384, True),
    "tiny": (65, 64, 4, 4, 128, False),
    "one layer": (50304, 512, 1, 8, 512, False),
    "760M": (50304, 1024, 24, 16, 1536, False),
}


def block(d: int, *, bias: bool) -> nn.Module:
    """Return the layers of one block, without what computes nothing from parameters."""
    return nn.ModuleDict(
        {
            "ln_1": nn.LayerNorm(d, bias=bias),
            "qkv": nn.Linear(d, 3 * d, bias=bias),
            "attention_out": nn.Linear(d, d, bias=bias),
            "ln_2": nn.LayerNorm(d, bias=bias),
            "up": nn.Linear(d, 4 * d, bias=bias),
            "down": nn.Linear(4 * d, d, bias=bias),
        }
    )


def model(vocabulary: int, sequence: int, layers: int, d: int, *, bias: bool) -> nn.ModuleDict:
    """Return the whole model, its head sharing the token embedding's weight."""
    with torch.device("meta"):
        whole = nn.ModuleDict(
            {
                "tokens": nn.Embedding(vocabulary, d),
                "positions": nn.Embedding(sequence, d),
                "blocks": nn.ModuleList(block(d, bias=bias) for _ in range(layers)),
                "ln_f": nn.LayerNorm(d, bias=bias),
                "head": nn.Linear(d, vocabulary, bias=False),
            }
        )
    whole["head"].weight = whole["tokens"].weight
    return whole


def counts(layers: nn.ModuleDict) -> dict[str, int]:
    """Count parameters (a shared one once) and the tensors that weight decay does and spares."""
    parameters = list(layers.parameters())
    total = sum(p.numel() for p in parameters)
    decayed = [p.numel() for p in parameters if p.dim() >= 2]
    spared = [p.numel() for p in parameters if p.dim() < 2]
    return {
        "printed": total - layers["positions"].weight.numel(),
        "total": total,
        "blocks": sum(p.numel() for p in layers["blocks"].parameters()),
        "decayed_tensors": len(decayed),
        "decayed": sum(decayed),
        "spared_tensors": len(spared),
        "spared": sum(spared),
    }


def main(target: Path) -> None:
    """Write one row per configuration."""
    rows = []
    for name, (vocabulary, sequence, layers, heads, d, bias) in CONFIGS.items():
        sizes = {"V": vocabulary, "T": sequence, "L": layers, "h": heads, "d": d, "bias": int(bias)}
        counted = counts(model(vocabulary, sequence, layers, d, bias=bias))
        rows.append({"name": name} | sizes | counted | {"torch": torch.__version__.split("+")[0]})
    with target.open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main(Path(__file__).resolve().parents[1] / "quantities" / "nanogpt_params.csv")
