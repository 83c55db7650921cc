"""Write advisor/quantities/reference_losses.csv, the published runs behind the interval.

Usage: python make_reference_losses.py CHECKOUT, a checkout of github.com/mlfoundations/scaling at
commit a003c4913793ac2ae7ef87b28ecb562955d026d5. Its 104 runs come with their measured losses; the
Cerebras-GPT and GPT-2 rows are copied from the tables named in their source column.

What is kept was decided before any error was computed: runs below 2e9 parameters, not smaller
than the 44e6 that the laws were fitted from, with 20 tokens per parameter or more, each measured
on the data it was trained on.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

from advisor.quantities.transformer import params_total

COLUMNS = ("family", "model", "N_total", "D_tokens", "multiplier", "dataset", "tokenizer", "loss")
GADRE = "Gadre et al. 2024, arXiv 2403.08540, github.com/mlfoundations/scaling @a003c49 exp_data"
CEREBRAS = "Dey et al. 2023, arXiv 2304.03208, zero-shot table, Pile test cross-entropy"
NANOGPT = "karpathy/nanoGPT README, baselines: OpenAI checkpoints on OpenWebText val"

# Each training set's own held-out text among the eight evaluations of every run.
OWN_EVALUATION = {
    "c4_original": "c4_val",
    "rpj": "paloma_redpajama",
    "rw_original": "paloma_falcon-refinedweb",
}
SMALLEST, LARGEST, LEAST_MULTIPLIER = 44e6, 2e9, 1.0

# model, layers, width, tokens, loss; vocabulary 50257, sequence 2048, shared embedding, biases.
CEREBRAS_RUNS = (
    ("Cerebras-GPT 111M", 10, 768, 2.22e9, 2.608),
    ("Cerebras-GPT 256M", 14, 1088, 5.12e9, 2.349),
    ("Cerebras-GPT 590M", 18, 1536, 1.18e10, 2.181),
    ("Cerebras-GPT 1.3B", 24, 2048, 2.63e10, 1.997),
)
# The tokens are not published but are the same for all four, so the data term cancels.
GPT2_RUNS = (
    ("gpt2", 12, 768, 3.12),
    ("gpt2-medium", 24, 1024, 2.84),
    ("gpt2-large", 36, 1280, 2.67),
    ("gpt2-xl", 48, 1600, 2.54),
)


def gadre_rows(checkout: Path) -> list[dict[str, object]]:
    """Read the runs of Gadre et al.; one embedding matrix is counted, as the laws count it."""
    rows = []
    for path in sorted((checkout / "exp_data" / "models").glob("*.json")):
        run = json.loads(path.read_text())
        settings, data = run["hyperparameters"], run["dataset_name"]
        size = settings["params_no_embed"]  # their count leaves out one of the two matrices
        multiplier = float(settings["chinchilla_multiplier"])
        if not SMALLEST <= size <= LARGEST or multiplier < LEAST_MULTIPLIER:
            continue
        (loss,) = (
            result["loss"]
            for result in run["results"]
            if result["val_data"][0].split("/")[-2] == OWN_EVALUATION[data]
        )
        rows.append(
            {
                "family": f"gadre-{data.removesuffix('_original')}",
                "model": run["name"],
                "N_total": size,
                "D_tokens": settings["tokens"],
                "multiplier": f"{multiplier:g}",
                "dataset": OWN_EVALUATION[data],
                "tokenizer": "GPT-NeoX, 50432",
                "loss": f"{loss:.4f}",
                "source": GADRE,
            }
        )
    return rows


def table_rows() -> list[dict[str, object]]:
    """Return the rows copied from published tables."""
    rows: list[dict[str, object]] = []
    for model, layers, width, tokens, loss in CEREBRAS_RUNS:
        size = params_total(V=50257, T=2048, L=layers, d=width, bias=True)
        rows.append(
            {
                "family": "cerebras-gpt",
                "model": model,
                "N_total": int(size),
                "D_tokens": int(tokens),
                "multiplier": "1",
                "dataset": "The Pile, test",
                "tokenizer": "GPT-2, 50257",
                "loss": loss,
                "source": CEREBRAS,
            }
        )
    for model, layers, width, loss in GPT2_RUNS:
        size = params_total(V=50257, T=1024, L=layers, d=width, bias=True)
        rows.append(
            {
                "family": "gpt-2",
                "model": model,
                "N_total": int(size),
                "D_tokens": "",
                "multiplier": "",
                "dataset": "OpenWebText, val",
                "tokenizer": "GPT-2, 50257",
                "loss": loss,
                "source": NANOGPT,
            }
        )
    return rows


def main(checkout: Path, target: Path) -> None:
    """Write the table."""
    with target.open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, (*COLUMNS, "source"), lineterminator="\n")
        writer.writeheader()
        writer.writerows(gadre_rows(checkout) + table_rows())


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[2]
    main(Path(sys.argv[1]), root / "advisor" / "quantities" / "reference_losses.csv")
