"""Runs TRL's SFT, DPO and GRPO trainers on tiny CPU jobs and keeps what they print and write.

    python -m tests.reference.run_trl

from the root of the repository, in an environment with trl==1.16.0, transformers==5.23.0,
accelerate==1.15.0, datasets==5.2.0, peft==0.21.2, rich==15.0.0 and torch==2.13.0 (CPU)
(`uv venv` + `uv pip install`). A job runs a copy of this file, named train.py, in a temporary
folder: `python train.py JOB`. The later jobs start from the model that `sft` leaves, a Llama of
about 0.1M parameters that answers sums, and whose tokenizer has one token for each word.
"""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datasets import Dataset
    from transformers import PreTrainedModel, PreTrainedTokenizerBase, Trainer

PACKAGES = ("trl", "transformers", "accelerate", "datasets", "peft", "tokenizers", "torch", "rich")
KEPT: dict[str, tuple[str, ...]] = {
    "sft": ("out-sft/trainer_state.json",),
    "sft_bf16_error": (),
    "sft_lora": ("out-sft_lora/trainer_state.json", "out-sft_lora/adapter_config.json"),
    "sft_packed": (),
    "dpo": ("out-dpo/trainer_state.json",),
    "dpo_collapses": ("out-dpo_collapses/trainer_state.json",),
    "grpo": ("out-grpo/trainer_state.json",),
    "grpo_kl": ("out-grpo_kl/trainer_state.json",),
    "grpo_same_rewards": ("out-grpo_same_rewards/trainer_state.json",),
}
START = "out-sft"
NUMBERS = 12
SPECIAL = {"pad_token": "<pad>", "bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>"}
WORDS = (
    *(*SPECIAL.values(), "What", "is", "plus", "?", "The", "answer", ".", "I"),
    *("do", "not", "know", *map(str, range(2 * NUMBERS))),
)
COMMON: dict[str, Any] = {
    "bf16": False,
    "per_device_train_batch_size": 8, "per_device_eval_batch_size": 8, "report_to": "none",
    "save_strategy": "no", "seed": 42, "lr_scheduler_type": "cosine", "warmup_steps": 5,
}  # fmt: skip
CHANGES: dict[str, dict[str, Any]] = {
    "sft": {
        "learning_rate": 5e-3, "num_train_epochs": 4, "gradient_accumulation_steps": 2,
        "logging_steps": 5, "eval_strategy": "steps", "eval_steps": 10, "max_length": 32,
    },
    "sft_lora": {
        "learning_rate": 2e-2, "max_steps": 20, "logging_steps": 4, "eval_strategy": "epoch",
    },
    "sft_bf16_error": {"bf16": True},
    "sft_packed": {
        "learning_rate": 1e-3, "num_train_epochs": 3, "packing": True, "max_length": 64,
        "logging_steps": 1,
    },
    "dpo": {
        "learning_rate": 1e-3, "max_steps": 24, "logging_steps": 3, "eval_strategy": "steps",
        "eval_steps": 12, "beta": 0.1, "gradient_accumulation_steps": 2,
    },
    "dpo_collapses": {"learning_rate": 3e-2, "max_steps": 12, "logging_steps": 2, "beta": 0.5},
    "grpo": {
        "learning_rate": 1e-3, "max_steps": 16, "logging_steps": 2, "eval_strategy": "steps",
        "eval_steps": 8, "num_generations": 4, "max_completion_length": 8,
    },
    "grpo_kl": {
        "learning_rate": 1e-3, "max_steps": 6, "logging_steps": 1, "num_generations": 4,
        "max_completion_length": 8, "beta": 0.04, "log_completions": True,
        "num_completions_to_print": 2, "num_iterations": 2,
    },
    "grpo_same_rewards": {
        "learning_rate": 1e-6, "max_steps": 6, "logging_steps": 1, "num_generations": 4,
        "max_completion_length": 4,
    },
}  # fmt: skip


def make_data(kind: str, count: int, seed: int) -> Dataset:
    """Make questions with an answer (sft), with a good and a bad one (dpo) or alone (grpo)."""
    from datasets import Dataset

    source = random.Random(seed)
    rows: list[dict[str, Any]] = []
    for _ in range(count):
        one, other = source.randrange(NUMBERS), source.randrange(NUMBERS)
        row: dict[str, Any] = {"prompt": f"What is {one} plus {other} ?"}
        right = f" The answer is {one + other} ."
        if kind == "sft":
            row["completion"] = right
        elif kind == "dpo":
            row |= {"chosen": right, "rejected": " I do not know ."}
        else:
            row["solution"] = one + other
        rows.append(row)
    return Dataset.from_list(rows)


def make_tokenizer() -> PreTrainedTokenizerBase:
    """Build a tokenizer of words, without downloading anything."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    words = Tokenizer(models.WordLevel({word: i for i, word in enumerate(WORDS)}, "<unk>"))
    words.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    words.decoder = decoders.WordPiece(prefix="##")
    return PreTrainedTokenizerFast(tokenizer_object=words, model_max_length=64, **SPECIAL)


def make_model() -> PreTrainedModel:
    """Build a small Llama with random weights."""
    from transformers import LlamaConfig, LlamaForCausalLM, set_seed

    set_seed(42)
    config = LlamaConfig(
        vocab_size=len(WORDS), hidden_size=64, intermediate_size=128, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=64,
        pad_token_id=0, bos_token_id=1, eos_token_id=2,
    )  # fmt: skip
    return LlamaForCausalLM(config)


def format_reward(completions: list[str], **_: Any) -> list[float]:
    """Reward a completion of the right form."""
    return [float(text.strip().startswith("The answer is")) for text in completions]


def answer_reward(completions: list[str], solution: list[int], **_: Any) -> list[float]:
    """Reward the right number."""
    pairs = zip(completions, solution, strict=True)
    return [float(str(number) in text.split()) for text, number in pairs]


def zero_reward(completions: list[str], **_: Any) -> list[float]:
    """Give every completion the same reward, as a function with a mistake does."""
    return [0.0 for _ in completions]


def make_trainer(job: str) -> Trainer:
    """Build the trainer of a job."""
    import trl

    kind = job.split("_", maxsplit=1)[0]
    settings = COMMON | CHANGES[job] | {"output_dir": f"out-{job}"}
    shared: dict[str, Any] = {
        "model": make_model() if job == "sft" else START,
        "train_dataset": make_data(kind, 96, 1),
        "eval_dataset": make_data(kind, 32, 2) if "eval_strategy" in settings else None,
        "processing_class": make_tokenizer(),
    }
    if kind == "sft":
        peft_config = None
        if job == "sft_lora":
            from peft import LoraConfig

            peft_config = LoraConfig(r=4, lora_alpha=8, lora_dropout=0.05, task_type="CAUSAL_LM")
        return trl.SFTTrainer(args=trl.SFTConfig(**settings), peft_config=peft_config, **shared)
    if kind == "dpo":
        return trl.DPOTrainer(args=trl.DPOConfig(**settings), **shared)
    rewards = zero_reward if job == "grpo_same_rewards" else [format_reward, answer_reward]
    return trl.GRPOTrainer(args=trl.GRPOConfig(**settings), reward_funcs=rewards, **shared)


def train(job: str) -> None:
    """Run one job, as a user's train.py would."""
    trainer = make_trainer(job)
    if job == "sft_lora":
        trainer.model.print_trainable_parameters()
    trainer.train()
    trainer.save_model()
    trainer.save_state()


def main() -> None:
    """Run the jobs in order and keep their output."""
    from tests.reference.recording import PASTES, record

    def place(job: str) -> Any:
        return PASTES / f"trl_{job.split('_', maxsplit=1)[0]}" / job

    record(__file__, KEPT, place, PACKAGES)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
