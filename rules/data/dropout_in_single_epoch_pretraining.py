"""Dropout is on in pre-training that sees its data about once.

Why: dropout guards against learning repeated examples by heart; with fresh tokens there is nothing
to guard against, and it only slows learning.
Computed: nothing; the dropout, the data set and the passes over it are compared.
Fix: `dropout = 0.0`.
Source: karpathy/nanoGPT train.py ("for pretraining 0 is good"); Liu et al. 2025, arXiv 2505.24788.
"""

from typing import Annotated

from advisor.rule import (
    Either,
    Facts,
    Named,
    Quantity,
    Verdict,
    action_for,
    rule,
    starts_from_scratch,
)

# Corpora so large that most runs see them about once; our list.
LARGE = (
    "fineweb", "openwebtext", "owt", "c4", "pile", "redpajama", "slimpajama", "refinedweb", "dclm",
    "dolma", "oscar", "starcoder", "the-stack", "cosmopedia", "commoncrawl", "madlad", "culturax",
)  # fmt: skip
SHORT_NAMES = {"owt", "c4", "pile", "oscar"}  # too short to be looked for inside other words
SINGLE_PASS = 1.0


@rule(
    code="DAT005",
    severities=("warning",),
    confidence="medium",
    references=(
        "https://arxiv.org/abs/2505.24788",
        "https://github.com/karpathy/nanoGPT/blob/master/train.py",
    ),
)
def dropout_in_single_epoch_pretraining(
    run_framework: str,
    model_dropout: Quantity,
    source_of_tokens: Annotated[str, Either("data.dataset", "data.epochs")],
    facts: Facts,
    data_dataset: str | None,
    data_epochs: Quantity | None,
    data_tokens: Quantity | None,
    data_tokens_planned: Quantity | None,
    run_init_from: str | None,
) -> Verdict | None:
    """Look for dropout where little is repeated."""
    del source_of_tokens  # asked for so that one of the two is known
    scratch = starts_from_scratch(run_framework, run_init_from)
    name = (data_dataset or "").lower()
    if not scratch or name.endswith("_char"):
        return None
    epochs = data_epochs
    if epochs is None and data_tokens and data_tokens_planned:
        epochs = Quantity(
            data_tokens_planned / data_tokens, unit="count", formula="planned ÷ tokens of the data",
            inputs={"planned": data_tokens_planned, "data": data_tokens}, source="arithmetic",
        )  # fmt: skip
    once = epochs <= SINGLE_PASS if epochs is not None else _is_large(name)
    if not once:
        return None
    values: dict[str, Named] = {"dropout": model_dropout, "new": "0.0"}
    if data_dataset:
        values["dataset"] = data_dataset
    clauses = ["what" if name else "what-once", "why"]
    if epochs is None:
        clauses.append("repeats")
    if run_framework == "nanoGPT":
        clauses.append("validation")
    return Verdict(
        fires=model_dropout > 0,
        values=values,
        clauses=(*clauses, "fix"),
        actions=(action_for(facts, "model.dropout", "dropout", 0.0),),
    )


def _is_large(name: str) -> bool:
    words = set(name.replace("-", "_").replace("/", "_").split("_"))
    return any(each in words if each in SHORT_NAMES else each in name for each in LARGE)
