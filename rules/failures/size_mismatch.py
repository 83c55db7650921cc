"""The checkpoint's weights have other shapes than the model's.

Why: the model was built with other sizes than those that were trained, so nothing can be loaded.
Computed: the named weight and its two shapes; where only the rows of an embedding or output layer
differ, these are the two vocabularies, and their difference.
Fix: build the model with the checkpoint's sizes, or resize the embedding on purpose.
Source: torch/nn/modules/module.py of PyTorch, `_load_from_state_dict`.
"""

import re

from advisor.rule import Evidence, Facts, Named, Quantity, Severity, Verdict, goes_on_after, rule

SLUG = "size-mismatch"
SHAPES = re.compile(
    r"size mismatch for ([\w.]+): copying a param with shape torch\.Size\(\[([\d, ]*)\]\)"
    r" from checkpoint, the shape in current model is torch\.Size\(\[([\d, ]*)\]\)"
)
# How programs call embedding and output layer; their rows are the vocabulary.
OF_THE_VOCABULARY = re.compile(
    r"(?:wte|lm_head|embed_tokens|tok_embeddings|token_embedding\w*|word_embeddings|embed_out"
    r"|embed_in|shared|output|decoder|tok_emb|token_emb)\.(?:weight|bias)$"
)


@rule(
    code="FLR005",
    severities=("error", "warning"),
    explains=(
        "state-keys", "nccl-watchdog", "nccl-taint", "nccl-remote", "elastic-child",
        "elastic-sigterm", "run-not-finished",
    ),
    references=("https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.load_state_dict",),
)  # fmt: skip
def size_mismatch(error_signature: str, facts: Facts) -> Verdict | None:
    del error_signature  # any: this rule looks for its own
    seen = facts.said("error.signature", SLUG)
    if seen is None:
        return Verdict(fires=False)
    went_on = goes_on_after(seen, facts)
    severity = Severity.WARNING if went_on else None
    end = ("went-on",) * went_on
    found = [match for place in seen.evidence if (match := SHAPES.search(place.text))]
    rows = [each for each in found if _is_vocabulary(each)]
    clauses: tuple[str, ...] = ("what", *end, "why", "fix")
    if not found:
        return Verdict(fires=True, clauses=clauses, severity=severity, evidence=seen.evidence)
    shown = (rows or found)[0]
    values: dict[str, Named] = {"name": shown[1], "old": f"[{shown[2]}]", "new": f"[{shown[3]}]"}
    clauses = ("shapes", *end, "why", "fix")
    if rows:
        place = seen.evidence[0]
        old, new = (_rows(place, text) for text in (shown[2], shown[3]))
        values |= {"vocabulary_old": old, "vocabulary_new": new, "apart": _apart(old, new)}
        clauses = ("shapes", "vocabulary", *end, "why-vocabulary", "fix-vocabulary")
    variant = "vocabulary" if rows else "plain"
    return Verdict(
        fires=True, values=values, clauses=clauses, variant=variant, severity=severity,
        evidence=seen.evidence,
    )  # fmt: skip


def _is_vocabulary(match: re.Match[str]) -> bool:
    old, new = match[2].split(", "), match[3].split(", ")
    same = old[1:] == new[1:] and old[:1] != new[:1] and old[0] != "" and new[0] != ""
    return same and OF_THE_VOCABULARY.search(match[1]) is not None


def _rows(place: Evidence, shape: str) -> Quantity:
    source = f"{place.document}:{place.line}"
    return Quantity(int(shape.split(",", maxsplit=1)[0]), unit="count", source=source)


def _apart(old: Quantity, new: Quantity) -> Quantity:
    inputs = {"old": float(old), "new": float(new)}
    return Quantity(
        abs(new - old), unit="count", formula="|new - old|", inputs=inputs, source="arithmetic"
    )
