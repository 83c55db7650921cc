"""Runs the transformers Trainer on tiny CPU jobs and keeps what it prints and writes as fixtures.

    python -m tests.reference.run_hf_trainer

from the root of the repository, in an environment with transformers==5.23.0, accelerate==1.15.0
and torch==2.13.0 (CPU); then in one with transformers==4.46.3, accelerate==1.1.1, numpy==2.2.6
and the same torch, whose files start with `v4_` (`uv venv` + `uv pip install`, for both). A job
runs a copy of this file, named train.py, in a temporary folder: `python train.py JOB`.
"""

from __future__ import annotations

import importlib.metadata
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from transformers import PreTrainedModel, TrainingArguments

PASTES = Path(__file__).resolve().parents[1] / "pastes"
PACKAGES = ("transformers", "accelerate", "torch", "tokenizers", "numpy", "tqdm")
KEPT: dict[str, tuple[str, ...]] = {
    "train": (
        "out/trainer_state.json", "out/all_results.json", "out/train_results.json",
        "out/config.json",
    ),
    "resume": ("out/trainer_state.json", "out/all_results.json"),
    "quiet": ("out-quiet/checkpoint-30/trainer_state.json",),
    "tokens": (),
    "slow": (),
    "diverges": ("out-diverges/checkpoint-16/trainer_state.json",),
    "diverges_unfiltered": ("out-diverges_unfiltered/checkpoint-16/trainer_state.json",),
    "classify": ("out-classify/checkpoint-48/trainer_state.json",),
}  # fmt: skip
# What transformers 4.46 writes into a checkpoint, torch 2.6 and newer refuse to load: `resume` ends
# with an error there, and `resume_trusted` sets the variable that its users find in the forums.
KEPT_OF_4: dict[str, tuple[str, ...]] = {
    "train": ("out/trainer_state.json", "out/all_results.json"),
    "resume": (),
    "resume_trusted": ("out/trainer_state.json", "out/all_results.json"),
    "diverges": ("out-diverges/checkpoint-16/trainer_state.json",),
}
CONTINUED = {"train", "resume", "resume_trusted"}
LARGEST = 60_000
VOCABULARY, LENGTH, CLASSES = 97, 32, 4
# What the jobs change of the arguments; `resume` goes on with the last checkpoint of `train`.
CHANGES: dict[str, dict[str, Any]] = {
    "train": {"log_level": "info", "load_best_model_at_end": True, "save_total_limit": 2},
    "resume": {"log_level": "info", "load_best_model_at_end": True, "num_train_epochs": 5},
    "resume_trusted": {"num_train_epochs": 5},
    "quiet": {"lr_scheduler_type": "linear", "max_steps": 30, "save_steps": 30},
    "tokens": {"include_num_input_tokens_seen": True, "max_steps": 20, "logging_first_step": True},
    "slow": {"max_steps": 12, "logging_steps": 4, "eval_strategy": "no", "save_strategy": "no"},
    "diverges": {"learning_rate": 1e20, "max_steps": 16, "save_steps": 16, "logging_steps": 1},
    "diverges_unfiltered": {
        "learning_rate": 1e20, "max_steps": 16, "save_steps": 16, "logging_steps": 2,
        "logging_nan_inf_filter": False,
    },
    "classify": {
        "eval_strategy": "epoch", "save_strategy": "epoch", "logging_steps": 500,
        "gradient_accumulation_steps": 1, "num_train_epochs": 4,
    },
}  # fmt: skip


def make_arguments(job: str) -> TrainingArguments:
    """Give the arguments of a job, which are those of `train` with some changes."""
    from transformers import TrainingArguments

    chosen: dict[str, Any] = {
        "output_dir": "out" if job in CONTINUED else f"out-{job}",
        "num_train_epochs": 3, "per_device_train_batch_size": 4, "per_device_eval_batch_size": 8,
        "gradient_accumulation_steps": 2, "learning_rate": 3e-3, "lr_scheduler_type": "cosine",
        "warmup_steps": 8, "weight_decay": 0.01, "max_grad_norm": 1.0, "logging_steps": 5,
        "eval_strategy": "steps", "eval_steps": 10, "save_steps": 10, "report_to": "none",
        "seed": 42,
    }  # fmt: skip
    return TrainingArguments(**(chosen | CHANGES[job]))


def make_examples(count: int, seed: int, *, labelled: bool = False) -> list[dict[str, Any]]:
    """Make sequences in which a token mostly follows from the one before."""
    import torch

    source = torch.Generator().manual_seed(seed)
    examples = []
    for _ in range(count):
        slope = int(torch.randint(CLASSES, (1,), generator=source))
        tokens = [int(torch.randint(VOCABULARY, (1,), generator=source))]
        for jump in torch.randint(8, (LENGTH - 1,), generator=source).tolist():
            tokens.append((tokens[-1] * (slope + 2) + max(0, jump - 5)) % VOCABULARY)
        labels = slope if labelled else tokens
        examples.append({"input_ids": tokens, "labels": labels})
    return examples


def make_model(job: str) -> PreTrainedModel:
    """Build a GPT-2 of about 0.1M parameters with random weights."""
    from transformers import GPT2Config, GPT2ForSequenceClassification, GPT2LMHeadModel, set_seed

    set_seed(42)
    sizes = {"vocab_size": VOCABULARY, "n_positions": LENGTH, "n_embd": 64, "n_layer": 2}
    config = GPT2Config(**sizes, n_head=2, bos_token_id=0, eos_token_id=0)
    if job != "classify":
        return GPT2LMHeadModel(config)
    config.num_labels, config.pad_token_id = CLASSES, 0
    return GPT2ForSequenceClassification(config)


def score(predicted: Any) -> dict[str, float]:
    """Give the metrics of a classifier, as a user's compute_metrics does."""
    guesses = predicted.predictions.argmax(-1)
    hits = [(guesses == kind) & (predicted.label_ids == kind) for kind in range(CLASSES)]
    f1 = [
        2 * hit.sum() / max(1, (guesses == kind).sum() + (predicted.label_ids == kind).sum())
        for kind, hit in enumerate(hits)
    ]
    return {
        "accuracy": float((guesses == predicted.label_ids).mean()),
        "f1": float(sum(f1) / CLASSES),
    }


def collate_slowly(examples: list[dict[str, Any]]) -> dict[str, Any]:
    """Make a batch as a slow data set does: a step then takes more than a second."""
    from transformers import default_data_collator

    time.sleep(0.6)
    return dict(default_data_collator(examples))


def train(job: str) -> None:
    """Run one job, as a user's train.py would."""
    if job == "resume_trusted":
        os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = "1"
    import transformers
    from transformers import Trainer

    arguments = make_arguments(job)
    if arguments.log_level == "info":
        transformers.utils.logging.set_verbosity_info()
    labelled = job == "classify"
    if labelled:
        print(arguments)  # noqa: T201
    trainer = Trainer(
        model=make_model(job), args=arguments,
        data_collator=collate_slowly if job == "slow" else None,
        train_dataset=make_examples(96, 1, labelled=labelled),
        eval_dataset=make_examples(48, 2, labelled=labelled),
        compute_metrics=score if labelled else None,
    )  # fmt: skip
    result = trainer.train(resume_from_checkpoint=job.startswith("resume") or None)
    if job not in CONTINUED:
        print(result)  # noqa: T201
        return
    trainer.save_model()
    trainer.log_metrics("train", result.metrics)
    trainer.save_metrics("train", result.metrics)
    trainer.save_state()
    metrics = trainer.evaluate()
    trainer.log_metrics("eval", metrics)
    trainer.save_metrics("eval", metrics)


def main() -> None:
    """Run all jobs with transformers 5, or some of them with 4."""
    from tests.reference.recording import PASTES, record

    old = importlib.metadata.version("transformers").startswith("4.")
    prefix = "v4_" if old else ""
    jobs = KEPT_OF_4 if old else KEPT
    folder = PASTES / "hf_trainer"
    record(__file__, jobs, lambda job: folder / f"{prefix}{job}", PACKAGES, f"{prefix}versions.txt")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
