"""parameter-golf's log files and console (openai/parameter-golf, launch to 4908dc4; PyTorch, MLX).

What the numbers mean: `val_loss` and `val_bpb` (bits per byte) are over the whole validation set,
in eval mode; `train_loss` is the last micro-batch of the step on one GPU. `train_time` leaves out
evaluation, `step_avg` is it over the steps. `warmup_steps` compile kernels, after which the
weights are reset: no warm-up of the learning rate. The step is how many updates there were.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.speedrun_lines import SpeedrunLog
from advisor.readers.values import number

STATED = {
    "model_params": "model.params",
    "world_size": "batch.world_size",
    "grad_accum_steps": "batch.accumulation",
    "microbatch_batch_size": "batch.micro",
    "train_batch_tokens": "batch.tokens_per_step",
    "train_seq_len": "model.block_size",
    "seq_len": "model.block_size",
    "iterations": "run.max_steps",
    "num_heads": "model.n_head",
    "heads": "model.n_head",
    "num_kv_heads": "model.n_kv_head",
    "kv_heads": "model.n_kv_head",
    "num_layers": "model.n_layer",
    "layers": "model.n_layer",
    "model_dim": "model.n_embd",
    "dim": "model.n_embd",
    "vocab_size": "model.vocab_size",
    "tie_embeddings": "model.tied_embeddings",
    "grad_clip_norm": "optim.grad_clip",
    "seed": "run.seed",
    "run_id": "run.name",
    "train_log_every": "run.log_interval",
    "val_loss_every": "run.eval_interval",
    "train_loader:dataset": "data.dataset",
}
SETTINGS = Lazy(r"^ {0,2}[a-z]\w{0,40}(?::dataset)?: ?\S")
SETTING = Lazy(r"(?:^ {0,2}| )(?P<key>[a-z]\w{0,40}(?::dataset)?): ?(?P<value>[\w.+-]{1,60})")
# All settings on one line, and the short words of some submissions for what the model is.
LISTED = Lazy(r"(?:^| )(?P<key>[a-z]\w{0,40})=(?P<value>[\w.+-]{1,60})(?= |$)")
SHORT = Lazy(r"(?:^|[ |])(?P<key>[A-Za-z]{1,6}):(?P<value>\d[\d,]{0,20})(?= |$)")
SHORT_WORDS = {
    "params": "model.params", "L": "model.n_layer", "d": "model.n_embd", "h": "model.n_head",
    "kv": "model.n_kv_head", "V": "model.vocab_size", "ws": "batch.world_size",
    "ga": "batch.accumulation", "s": "run.seed",
}  # fmt: skip
FINAL = Lazy(
    rf"^(?P<name>[A-Za-z][\w.+-]{{0,40}}(?: [\w.+:-]{{1,40}}){{0,3}}) val_loss: ?(?P<loss>{NUM})"
    rf" val_bpb: ?(?P<bpb>{NUM})"
)
SOURCE = "scripts are intended as good launching-off points"  # at the top of the source


class ParameterGolf(SpeedrunLog):
    """Reads a log file or the console."""

    name: ClassVar[str] = "parameter-golf"
    framework: ClassVar[str | None] = "parameter-golf"
    title: ClassVar[str] = "parameter-golf log"
    marks: ClassVar[tuple[str, ...]] = (
        " val_bpb:", "train_batch_tokens:", "final_int8_zlib_roundtrip",
        "scripts are intended as good launching-off points", "Path(__file__).read_text(",
    )  # fmt: skip
    is_special: ClassVar[bool] = True  # modded-nanogpt's records look the same
    passing: ClassVar[tuple[str, ...]] = (
        *SpeedrunLog.passing, "val_bpb:enabled", "val_loader:", "sdp_backends:", "warmup_step:",
        "stopping_early:", "Serialized model", "Code size:", "Total submission size",
        "Hyperparameters:", "train_shards:", "val_tokens:", "compute_dtype:", "dtypes ",
        "mlx_", "tokenizer_path:", "run_id:", "saved_model:", "serialized_model", "loop_warmup",
        "WARNING: train_loader:subset", "Quantized weights", "  gptq ", "  passthrough ",
        "gptq:", "GPTQ", "ema:", "swa:", "layer_loop:", "Code size ", "--- Hyperparameters ---",
        "warmup:",
    )  # fmt: skip

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for records, settings, or the source at the top of the log."""
        texts = [line.text for line in sample]
        if any(SOURCE in text for text in texts) or any(map(FINAL.match, texts)):
            return FULL_MATCH
        if any(text.lstrip().startswith("train_batch_tokens:") for text in texts):
            return FULL_MATCH
        return super().match(sample, document)

    def header(self, line: Line) -> bool:
        """Read a line of settings, or what the model is worth after it was compressed."""
        if super().header(line) or self.in_source:
            return True
        if match := FINAL.match(line.text):
            for group in ("loss", "bpb"):
                name = f"metric.{match['name']}_val_{group}.last"
                self.reading.fact(name, number(match[group]), Origin.LOG, line, *match.span(group))
            return True
        if "train_batch_tokens=" in line.text:
            return self._settings(line, LISTED, STATED)
        if "params:" in line.text and " L:" in line.text:
            return self._settings(line, SHORT, SHORT_WORDS)
        return SETTINGS.match(line.text) is not None and self._settings(line, SETTING, STATED)

    def _settings(self, line: Line, pattern: Lazy, words: Mapping[str, str]) -> bool:
        found = False
        for match in pattern.finditer(line.text):
            if fact := words.get(match["key"]):
                self.say(fact, line, *match.span("value"))
                if fact == "model.params":  # all there are
                    self.say("model.params_total", line, *match.span("value"))
                found = True
        return found or line.text.startswith("  ")


reader = ParameterGolf
