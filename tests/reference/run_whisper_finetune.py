"""Fine-tunes a tiny random Whisper with Seq2SeqTrainer on a CPU and keeps what it prints.

    python -m tests.reference.run_whisper_finetune

from the root of the repository, in an environment with transformers==5.23.0, accelerate==1.15.0,
jiwer==4.0.0, tokenizers==0.23.3 and torch==2.13.0 (CPU) (`uv venv` + `uv pip install`). A job
runs a copy of this file, named train.py, in a temporary folder: `python train.py JOB`. The speech
is a row of beeps, one pitch for each word.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from transformers import (
        PreTrainedTokenizerBase,
        Seq2SeqTrainingArguments,
        WhisperForConditionalGeneration,
    )

PACKAGES = ("transformers", "accelerate", "torch", "tokenizers", "jiwer", "numpy")
STATE = "checkpoint-400/trainer_state.json"
KEPT: dict[str, tuple[str, ...]] = {
    "train": (f"out-train/{STATE}", "out-train/checkpoint-400/config.json"),
    "overfits": (f"out-overfits/{STATE}",),
}
CHANGES: dict[str, dict[str, Any]] = {
    "train": {"load_best_model_at_end": True},
    "overfits": {"learning_rate": 5e-3, "eval_on_start": True, "generation_max_length": 16},
}
SPECIAL = {"pad_token": "<pad>", "bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>"}
WORDS = (*SPECIAL.values(), "one", "two", "three", "four", "five", "six")
RATE, BEEP, PLACES = 16_000, 0.3, 2


def make_arguments(job: str) -> Seq2SeqTrainingArguments:
    """Give the arguments of a job."""
    from transformers import Seq2SeqTrainingArguments

    chosen: dict[str, Any] = {
        "output_dir": f"out-{job}", "per_device_train_batch_size": 8, "learning_rate": 2e-3,
        "per_device_eval_batch_size": 8, "gradient_accumulation_steps": 1, "warmup_steps": 40,
        "max_steps": 400, "gradient_checkpointing": False, "eval_strategy": "steps",
        "predict_with_generate": True, "generation_max_length": 8, "save_steps": 80,
        "eval_steps": 80, "logging_steps": 20, "report_to": "none", "greater_is_better": False,
        "metric_for_best_model": "wer",
    }  # fmt: skip
    return Seq2SeqTrainingArguments(**(chosen | CHANGES[job]))


def make_tokenizer() -> PreTrainedTokenizerBase:
    """Build a tokenizer of words, without downloading anything."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    words = Tokenizer(models.WordLevel({word: i for i, word in enumerate(WORDS)}, "<unk>"))
    words.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    words.decoder = decoders.WordPiece(prefix="##")
    return PreTrainedTokenizerFast(tokenizer_object=words, **SPECIAL)


def make_model() -> WhisperForConditionalGeneration:
    """Build a Whisper of about 0.1M parameters that hears one second."""
    from transformers import WhisperConfig, WhisperForConditionalGeneration, set_seed

    set_seed(42)
    config = WhisperConfig(
        vocab_size=len(WORDS), num_mel_bins=20, d_model=64, encoder_layers=1, decoder_layers=1,
        encoder_attention_heads=2, decoder_attention_heads=2, encoder_ffn_dim=128,
        decoder_ffn_dim=128, max_source_positions=50, max_target_positions=16, pad_token_id=0,
        bos_token_id=1, eos_token_id=2, decoder_start_token_id=1, begin_suppress_tokens=None,
    )  # fmt: skip
    model = WhisperForConditionalGeneration(config)
    model.generation_config.update(
        forced_decoder_ids=None, begin_suppress_tokens=None, suppress_tokens=None
    )
    return model


def make_examples(count: int, seed: int) -> list[dict[str, Any]]:
    """Make the log-Mel features of a few beeps, each with the words that they stand for."""
    import numpy as np
    from transformers import WhisperFeatureExtractor

    extractor = WhisperFeatureExtractor(feature_size=20, chunk_length=1)
    tokenizer, source = make_tokenizer(), np.random.default_rng(seed)
    examples = []
    for _ in range(count):
        picks = source.integers(4, len(WORDS), PLACES)
        times = np.arange(int(RATE * BEEP)) / RATE
        beeps = [np.sin(2 * np.pi * 250 * (pick - 2) * times) for pick in picks]
        sound = np.concatenate(beeps) + 0.3 * source.standard_normal(PLACES * len(times))
        heard = extractor(sound, sampling_rate=RATE, return_tensors="pt").input_features[0]
        words = " ".join(WORDS[pick] for pick in picks)
        examples.append({"input_features": heard, "labels": [*tokenizer(words).input_ids, 2]})
    return examples


def make_scorer(tokenizer: PreTrainedTokenizerBase) -> Callable[[Any], dict[str, float]]:
    """Give the compute_metrics of the usual fine-tuning script: the word error rate in percent."""
    import jiwer

    def score(predicted: Any) -> dict[str, float]:
        truths = predicted.label_ids
        truths[truths == -100] = tokenizer.pad_token_id
        guesses = tokenizer.batch_decode(predicted.predictions, skip_special_tokens=True)
        texts = tokenizer.batch_decode(truths, skip_special_tokens=True)
        return {"wer": 100 * jiwer.wer(texts, guesses), "cer": 100 * jiwer.cer(texts, guesses)}

    return score


def train(job: str) -> None:
    """Run one job, as a user's train.py would."""
    from transformers import Seq2SeqTrainer, default_data_collator

    tokenizer, model = make_tokenizer(), make_model()
    print(f"Model parameters: {model.num_parameters() / 1e6:.2f}M")  # noqa: T201
    trainer = Seq2SeqTrainer(
        args=make_arguments(job), model=model, processing_class=tokenizer,
        train_dataset=make_examples(8 if job == "overfits" else 256, 1),
        eval_dataset=make_examples(32, 2), compute_metrics=make_scorer(tokenizer),
        data_collator=default_data_collator,
    )  # fmt: skip
    trainer.train()
    print(trainer.evaluate(metric_key_prefix="test"))  # noqa: T201


def main() -> None:
    """Run the jobs and keep their output."""
    from tests.reference.recording import PASTES, record

    record(__file__, KEPT, lambda job: PASTES / "whisper_finetune" / job, PACKAGES)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
