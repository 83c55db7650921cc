"""Write tests/reference/parameter_counts.json: parameters as `transformers` itself builds them.

Usage: python -m tests.reference.run_parameters, in an environment with transformers 5.23.0. Every
model stands on PyTorch's meta device, so that no weight is held or fetched.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
import transformers
from torch import nn

from tests.reference.parameter_configs import CONFIGS, Config

TARGET = Path(__file__).with_name("parameter_counts.json")


def build(config: Config) -> nn.Module:
    """Return the model on the meta device, its tied weights shared."""
    given = {key: value for key, value in config.items() if key != "model_type"}
    made = transformers.AutoConfig.for_model(str(config["model_type"]), **given)
    architectures = config.get("architectures")
    with torch.device("meta"):
        if isinstance(architectures, list):
            model = getattr(transformers, architectures[0])(made)
        else:
            model = transformers.AutoModelForCausalLM.from_config(made)
    model.tie_weights()
    return model


def counts(model: nn.Module, config: Config) -> dict[str, int]:
    """Count all parameters, those that one token meets, and those of embedding tables."""
    of = {id(p): (name, p.numel()) for name, p in model.named_parameters()}
    total = sum(size for _, size in of.values())
    routed = sum(size for name, size in of.values() if ".experts." in name)
    number = config.get("num_local_experts") or config.get("num_experts")
    number = int(str(number or config.get("n_routed_experts") or 1))
    chosen = int(str(config.get("num_experts_per_tok") or 1))
    tables = {
        id(p): p.numel()
        for module in model.modules()
        if isinstance(module, nn.Embedding)
        for p in module.parameters(recurse=False)
    }
    idle, rest = divmod(routed * (number - chosen), number)
    assert rest == 0
    return {"total": total, "active": total - idle, "embedding": sum(tables.values())}


def main() -> None:
    """Write one object per model, each on a line of its own."""
    rows = []
    for name, config in CONFIGS.items():
        row = {"name": name} | counts(build(config), config) | {"config": config}
        rows.append(json.dumps(row))
    torch_version = torch.__version__.split("+")[0]
    made = f"transformers {transformers.__version__}, torch {torch_version}"
    text = ",\n    ".join(rows)
    TARGET.write_text(
        f'{{"made_with": "{made}",\n  "models": [\n    {text}\n]}}\n', encoding="utf-8"
    )


if __name__ == "__main__":
    main()
