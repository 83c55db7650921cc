"""Write tests/reference/saved_tensors.json: what PyTorch keeps for the backward pass of a layer.

Usage: python -m tests.reference.run_saved_tensors, in an environment with transformers 5.23.0.
Models of two and of three layers run forwards on the CPU; hooks of `torch.autograd.graph`
see every tensor that is kept. A storage counts once and the weights not at all, and the difference
of both models is what one layer keeps.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import torch
import transformers
from torch import nn

TARGET = Path(__file__).with_name("saved_tensors.json")
# The formulas were made from the first sizes; the second ones are held out.
ALL_SIZES = (
    {"B": 2, "T": 128, "d": 256, "h": 4, "kv": 2, "f": 704, "V": 512},
    {"B": 3, "T": 192, "d": 320, "h": 10, "kv": 5, "f": 1216, "V": 512},
)
NO_DROPOUT = {
    "gpt2": {"resid_pdrop": 0.0, "attn_pdrop": 0.0, "embd_pdrop": 0.0},
    "opt": {"dropout": 0.0},
    "bert": {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0},
}
FAMILIES = ("gpt2", "opt", "gpt_neox", "bert", "llama", "mistral", "qwen2", "gemma")
KINDS = ("sdpa", "eager", "checkpointed")
PLAIN = frozenset({"gpt2", "opt", "gpt_neox", "bert"})  # as many heads of keys as of queries
Sizes = dict[str, int]


def build(family: str, layers: int, attention: str, sizes: Sizes) -> nn.Module:
    """Return a small model in bfloat16."""
    given = {
        "hidden_size": sizes["d"], "num_hidden_layers": layers, "vocab_size": sizes["V"],
        "num_attention_heads": sizes["h"], "max_position_embeddings": sizes["T"],
        "pad_token_id": 0,
    }  # fmt: skip
    if family not in PLAIN:
        given |= {"num_key_value_heads": sizes["kv"], "head_dim": sizes["d"] // sizes["h"]}
    given |= {
        "gpt2": {"n_inner": sizes["f"]},
        "opt": {"ffn_dim": sizes["f"], "word_embed_proj_dim": sizes["d"]},
    }.get(family, {"intermediate_size": sizes["f"]})
    config = transformers.AutoConfig.for_model(family, **given | NO_DROPOUT.get(family, {}))
    automatic = transformers.AutoModel if family == "bert" else transformers.AutoModelForCausalLM
    used = "sdpa" if attention == "checkpointed" else attention
    model = automatic.from_config(config, attn_implementation=used, dtype=torch.bfloat16)
    if attention == "checkpointed":
        model.gradient_checkpointing_enable()
    model.train()
    return model


def kept(model: nn.Module, sizes: Sizes) -> int:
    """Count the bytes that a forward pass keeps, weights and buffers left out."""
    own = {p.untyped_storage().data_ptr() for p in (*model.parameters(), *model.buffers())}
    storages: dict[int, torch.UntypedStorage] = {}

    def keep(tensor: torch.Tensor) -> torch.Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in own:
            storages[storage.data_ptr()] = storage
        return tensor

    tokens = torch.randint(1, sizes["V"], (sizes["B"], sizes["T"]))
    with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        result = model(input_ids=tokens, use_cache=False) if not is_bert(model) else model(tokens)
    size = sum(int(storage.nbytes()) for storage in storages.values())
    del result
    return size


def is_bert(model: nn.Module) -> bool:
    """Tell whether a model has no cache to switch off."""
    return type(model).__name__ == "BertModel"


def main() -> None:
    """Write one row per sizes, family and kind of attention."""
    rows = []
    for sizes, family, kind in itertools.product(ALL_SIZES, FAMILIES, KINDS):
        torch.manual_seed(0)
        two, three = (kept(build(family, layers, kind, sizes), sizes) for layers in (2, 3))
        row = {"family": family, "kind": kind, "layer_bytes": three - two, "sizes": sizes}
        rows.append(json.dumps(row))
    text = ",\n    ".join(rows)
    torch_version = torch.__version__.split("+")[0]
    made = f"transformers {transformers.__version__}, torch {torch_version}"
    TARGET.write_text(
        f'{{"made_with": "{made}", "dtype": "bfloat16",\n  "layers": [\n    {text}\n]}}\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
