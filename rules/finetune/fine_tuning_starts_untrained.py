"""A published language model begins its fine-tuning at the loss of a model that knows nothing.

Why: a model that is loaded as it was trained gives the right token a fair chance from the first
step on. Where it does not, the weights, the tokenizer or the labels are not what they are meant to
be, or the printed loss is a sum and no mean.
Computed: the median of the first three training losses, and e to the minus of that, the chance that
the right token gets.
Fix: the loss of the untouched model on one batch tells which of them it is.
Source: definition of the cross-entropy; Hugging Face 2024, "Fixing Gradient Accumulation" (losses
that were summed over accumulation steps). Published models reach two to four nats per token on text
(GPT-2, Llama 2: their papers); the limit is this project's judgement.
"""

import math
import re
from typing import Annotated

from advisor.quantities.distributions import median
from advisor.rule import Either, Facts, Quantity, Series, Verdict, at_points, rule

UNTRAINED = 6.0  # nats; our judgement, the right token then has a chance of 1 in 400
BEGINS = 50  # a log that begins later does not show the start
FEWEST = 3  # records; one batch may be odd
# Trainers of published language models, and of nothing else.
TUNERS = frozenset({"TRL", "LLaMA-Factory", "axolotl", "Unsloth", "torchtune"})
DECODER = re.compile(
    r"(?:[\w.-]+/)?(?:meta-)?(?:code)?-?(?:llama|vicuna|qwen|mistral|mixtral|gemma|phi|gpt-?2|gpt-neo|"
    r"opt|pythia|falcon|deepseek|yi|internlm|baichuan|chatglm|glm|smollm|tinyllama|olmo|stablelm|"
    r"starcoder|bloom|mpt)(?:[-_.\d][\w.-]{0,80})?",
    re.IGNORECASE,
)


@rule(
    code="FTN009",
    severities=("warning",),
    confidence="low",
    likelihood=True,
    references=("https://huggingface.co/blog/gradient_accumulation",),
)
def fine_tuning_starts_untrained(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")],
    facts: Facts,
    run_framework: str | None,
    run_init_from: str | None,
    optim_lora_r: Quantity | None,
) -> Verdict | None:
    """Judge the first training losses of a model that is not new."""
    named = run_init_from is not None and DECODER.fullmatch(run_init_from[:200]) is not None
    tunes = named or (run_framework in TUNERS and (facts.fine_tunes or optim_lora_r is not None))
    series = losses.finite()
    if not tunes or series.axis == "epoch" or series.unit not in {None, "nats/token"}:
        return None
    if len(series) < FEWEST or series.steps[0] > BEGINS:
        return None
    source = f"{series.document} ({series.name})"
    first = Quantity(
        median(series.values[:FEWEST]),
        unit="nats/token",
        formula=f"median of the first {FEWEST} records",
        source=source,
    )
    chance = Quantity(
        math.exp(-first),
        unit="fraction",
        formula="e^(-loss)",
        inputs={"loss": float(first)},
        source="arithmetic",
    )
    return Verdict(
        first > UNTRAINED,
        {"first": first, "chance": chance},
        ("what", "why", "fix"),
        evidence=at_points(series, list(range(FEWEST))),
    )
