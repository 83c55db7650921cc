"""The tokenizer gives tokens that the model has no entry for.

Why: an index beyond the embedding stops the run: with an index error on a CPU, with a device-side
assertion on a GPU, at the first batch that holds such a token.
Computed: the entries of a tokenizer that is known by name, against the vocabulary of the model.
Fix: a vocabulary at least as large, padded to a multiple of 64.
Source: karpathy/nanoGPT train.py (50257 of GPT-2, padded to 50304); openai/tiktoken
tiktoken_ext/openai_public.py; meta-llama configs (32000, 128256).
"""

from advisor.facts import LOSSES
from advisor.rule import Facts, Quantity, Verdict, rule

# Highest token + 1, special tokens included.
ENTRIES = {
    "gpt2": 50257, "r50k_base": 50257, "gpt2bpetokenizer": 50257, "openai-community/gpt2": 50257,
    "p50k_base": 50281, "cl100k_base": 100277, "o200k_base": 200019,
    "llama-2-7b-hf": 32000, "tinyllama-1.1b-chat-v1.0": 32000, "mistral-7b-v0.1": 32000,
    "meta-llama-3-8b": 128256, "llama-3.1-8b": 128256, "llama-3.2-1b": 128256,
    "bert-base-uncased": 30522, "bert-base-cased": 28996, "roberta-base": 50265,
    "gpt-neox-20b": 50277,
}  # fmt: skip
MULTIPLE = 64  # karpathy/nanoGPT model.py
PROVEN = 50  # records of a loss: by then such a token would have come up; our judgement


@rule(
    code="MOD010",
    severities=("error",),
    confidence="low",
    explains=("device-assert", "index-assert"),
)
def vocab_smaller_than_tokenizer(
    data_tokenizer: str, model_vocab_size: Quantity, facts: Facts
) -> Verdict | None:
    """Compare the vocabulary with the tokenizer's."""
    name = data_tokenizer.lower()
    entries = ENTRIES.get(name) or ENTRIES.get(name.rpartition("/")[2])
    if entries is None:
        return None
    tokens = Quantity(entries, unit="count", formula="entries", source="the tokenizer's own files")
    new = Quantity(
        -(-entries // MULTIPLE) * MULTIPLE, unit="count", formula="⌈V ÷ 64⌉·64",
        inputs={"V": entries}, source="karpathy/nanoGPT model.py",
    )  # fmt: skip
    trained = any(len(facts.series[each]) >= PROVEN for each in LOSSES if each in facts.series)
    return Verdict(
        fires=model_vocab_size < entries and not trained,
        values={"vocabulary": model_vocab_size, "tokens": tokens, "tokenizer": data_tokenizer,
                "new": new},
        clauses=("what", "why", "fix"),
    )  # fmt: skip
