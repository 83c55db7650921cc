"""Writes docs/validation.md: our numbers beside those of others, from the committed tables.

    python -m benchmarks.validation

The tables under tests/reference are made by `python -m benchmarks.reference parameters
saved_tensors`, or hold published figures with their sources; nothing is measured here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advisor.quantities.activations import layer_bytes
from advisor.quantities.conventions import counted_weights, flops_per_token
from advisor.quantities.parameters.families import count
from advisor.quantities.peak import COMPILED, Kept, as_seen, peak_memory
from advisor.quantities.states import joined, states

HOME = Path(__file__).resolve().parents[1]
TABLES = HOME / "tests" / "reference"
PAGE = HOME / "docs" / "validation.md"
GIB = 2**30
RESIDUAL = 2.0  # bytes of the embedding's output for each token and width, in half precision

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure of others and what we compute for it, as a range where it is one."""

    name: str
    published: float
    low: float
    high: float
    row: Row
    usual: float | None = None  # where it is not the middle of the range

    @property
    def error(self) -> float:
        """How far the middle of our range is from the figure."""
        middle = (self.low + self.high) / 2 if self.usual is None else self.usual
        return middle / self.published - 1

    @property
    def holds(self) -> bool:
        """Whether the figure lies in our range."""
        return self.low <= self.published <= self.high


def table(name: str) -> Any:
    """Return a committed table."""
    return json.loads((TABLES / f"{name}.json").read_text(encoding="utf-8"))


def flops() -> list[Compared]:
    """Compare FLOPs per token and MFU with what programs printed and papers give."""
    configs = {model["name"]: model["config"] for model in table("parameter_counts")["models"]}
    found = []
    for row in table("published_flops"):
        convention = row["convention"]
        weights = row.get("weights") or counted_weights(
            convention, count(configs[row["model"]]), positions=row["positions"]
        )
        ours = float(flops_per_token(
            convention=convention, P=weights, heads_width=row["heads_width"], spans=row["spans"]
        ))  # fmt: skip
        ours *= row.get("tokens", 1)
        if "peak" in row:
            ours *= row["tokens_per_second"] / row["peak"]
        found.append(Compared(row["name"], row["published"], ours, ours, row))
    return found


def memory() -> list[Compared]:
    """Compare peak memory with published peaks."""
    return [_peak(row) for row in table("published_memory")]


def _peak(row: Row) -> Compared:
    """Compute a row as a plan would; what nvidia-smi shows is compared with what it would show."""
    tokens = row["B"] * row["T"]
    if row["a"] is None:
        sizes = {key: row[key] for key in ("B", "T", "d")} | row["layers"]
        saved = float(layer_bytes(**sizes) or 0) * row["L"]
        share = COMPILED if row["compiled"] else (1.0, 1.0)
        activations = (share[0] * saved, share[1] * saved)
    else:
        low, high = (a * tokens * row["d"] * row["L"] for a in row["a"])
        activations = (low, high)
    low, high = (k * tokens * row["V"] for k in row["k"])
    kept = Kept(activations, (low, high), RESIDUAL * row["d"] * tokens, row.get("head", 0.0))
    held = joined([states(**part) for part in row["states"]])
    peak = peak_memory(held, kept, accumulates=row["accumulates"], spread=row["spread"])
    found = float(peak.low), (float(peak.low) + float(peak.high)) / 2, float(peak.high)
    if row["reading"] == "seen":
        found = as_seen(peak, screen=row.get("screen", False))
    return Compared(row["name"], row["published"], found[0], found[2], row, found[1])


def activations() -> list[Compared]:
    """Compare what a layer keeps with PyTorch's saved tensors."""
    found = []
    for row in table("saved_tensors")["layers"]:
        sizes = row["sizes"]
        kept = layer_bytes(
            family=row["family"], B=sizes["B"], T=sizes["T"], d=sizes["d"], h=sizes["h"],
            head=sizes["d"] // sizes["h"], kv=sizes["kv"], f=sizes["f"],
            attention="matrix" if row["kind"] == "eager" else "fused",
            checkpointed=row["kind"] == "checkpointed",
        )  # fmt: skip
        ours = float(kept or 0)
        name = f"{row['family']}, {row['kind']}, d {sizes['d']}"
        found.append(Compared(name, row["layer_bytes"], ours, ours, row))
    return found


def page() -> str:
    """Return the page."""
    parts = ["<!-- Written by benchmarks/validation.py; do not edit. -->\n\n# Validation\n"]
    parts += [
        (
            "Our numbers beside numbers that others published or that their code counted. Every"
            " comparison that was made stands here, also where we are wrong.\n"
        )
    ]
    return "\n".join([*parts, _parameters(), _flops(), _activations(), _memory()])


def _parameters() -> str:
    made = table("parameter_counts")
    rows = [
        "| model | family | total | active | embeddings | difference |",
        "|---|---|--:|--:|--:|--:|",
    ]
    for model in made["models"]:
        ours = count(model["config"])
        off = (ours.total - model["total"], ours.active - model["active"],
               ours.embeddings - model["embedding"])  # fmt: skip
        rows.append(
            f"| {model['name']} | {model['config']['model_type']} | {model['total']:,}"
            f" | {model['active']:,} | {model['embedding']:,} | {sum(map(abs, off)):,} |"
        )
    return (
        f"## Parameters from the config alone\n\nCounted by {made['made_with']}, on the meta"
        " device. Whisper's and ViT's positions are counted as the modules hold them; DeepSeek's"
        " layers for further tokens, which transformers leaves out, are not counted. A shared head"
        " counts once, as Falcon's, whose published files hold it twice.\n\n"
        + "\n".join(rows) + "\n"
    )  # fmt: skip


def _flops() -> str:
    rows = [
        "| what | convention | published | ours | error | source |",
        "|---|---|--:|--:|--:|---|",
    ]
    for each in flops():
        percent = each.row["unit"] == "fraction"
        shown = [f"{v:.1%}" if percent else f"{v:.7g}" for v in (each.published, each.low)]
        rows.append(
            f"| {each.name} | {each.row['convention']} | {shown[0]} | {shown[1]}"
            f" | {each.error:+.2%} | {each.row['source']} |"
        )
    return (
        "## FLOPs per token, and MFU\n\nFLOP, FLOP/token or MFU, as the source gives it.\n\n"
        + "\n".join(rows) + "\n"
    )  # fmt: skip


def _activations() -> str:
    rows = [
        "| family, attention, width | PyTorch, bytes | ours, bytes | error |",
        "|---|--:|--:|--:|",
    ]
    rows += [
        f"| {each.name} | {each.published:,} | {each.low:,.0f} | {each.error:+.2%} |"
        for each in activations()
    ]
    return (
        f"## What one layer keeps for the backward pass\n\n{table('saved_tensors')['made_with']},"
        " bfloat16, on the CPU, without dropout. The formulas were made from d 256; d 320 was held"
        " out.\n\n" + "\n".join(rows) + "\n"
    )


def _memory() -> str:
    rows = [
        "| run | reading | coefficients | published | ours | in range | error of middle | source |",
        "|---|---|---|--:|--:|---|--:|---|",
    ]  # fmt: skip
    rows += [
        f"| {each.name} | {each.row['reading']} | {each.row['coefficients']}"
        f" | {each.published / GIB:.1f} | {each.low / GIB:.1f} to {each.high / GIB:.1f}"
        f" | {'yes' if each.holds else 'no'} | {each.error:+.0%} | {each.row['source']} |"
        for each in memory()
    ]
    return (
        "## Peak memory of training\n\nGiB, by phases (advisor/quantities/peak.py). The range is"
        " 10 % of activations and logits where the coefficients come from the same code base, and"
        " 25 % elsewhere; states are counted. A figure that was *seen* is a reading of nvidia-smi"
        " or a remark: it is compared with what the allocator usually reserves for such a peak,"
        " with the CUDA context. What is *fitted on this*, or whose *range* was taken *from this"
        " table*, proves little about the formula: the other rows do. Of coefficients from the"
        " same code base but another run there is one row, nanochat d24, and it is a remark.\n\n"
        + "\n".join(rows) + "\n"
    )  # fmt: skip


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
