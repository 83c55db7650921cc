"""Sequences are longer than the positions that the model has.

Why: a learned table of positions has no entry for them, and the run stops with an index error; with
rotary positions it goes on, but the model was never trained at such distances.
Computed: nothing; the length of training against the model's own limit.
Fix: shorten the sequences, or extend the positions on purpose.
Source: Megatron-LM arguments.py (`max_position_embeddings >= seq_length`); transformers
modeling_gpt2.py (`wpe`); Chen et al. 2023, arXiv 2306.15595, on rotary positions.
"""

from advisor.facts import LOSSES, Origin
from advisor.rule import Facts, Quantity, Severity, Verdict, rule

TABLES = frozenset({"gpt2", "gpt_neo", "bert", "roberta", "distilbert", "opt"})  # model_type
ASSERTS = frozenset({"Megatron-LM", "Megatron-DeepSpeed"})


@rule(
    code="MOD009",
    severities=("warning", "error"),
    confidence="low",
    explains=("device-assert", "index-assert"),
    references=("https://arxiv.org/abs/2306.15595",),
)
def sequence_longer_than_positions(
    model_positions: Quantity,
    model_block_size: Quantity,
    facts: Facts,
    model_family: str | None,
) -> Verdict | None:
    """Compare the length of training with the model's limit."""
    length = facts.best("model.block_size")
    if length is None or length.origin is Origin.DEFAULT:
        return None  # the limit itself stands in for the length
    table = facts.framework in ASSERTS or (model_family or "").lower() in TABLES
    trained = any(name in facts.series for name in LOSSES)
    fires = model_block_size > model_positions and not (table and trained)
    return Verdict(
        fires,
        {"length": model_block_size, "positions": model_positions},
        ("what", "why-table" if table else "why-rotary", "fix" if table else "fix-rotary"),
        severity=Severity.ERROR if table else Severity.WARNING,
    )
