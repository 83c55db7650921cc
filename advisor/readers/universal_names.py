"""What numbers are, by the names that people write before them: the words of many programs.

A name is cut into words: `trainLoss`, `train/loss`, `training loss` and `訓練損失` all are `train`
and `loss`. A word of a split says whose loss it is, and the others what it is. Nothing here is
known for sure; a name that leaves a doubt stays a metric of its own name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from advisor.facts import Axis
from advisor.readers.amounts import half_width
from advisor.readers.base import Column
from advisor.readers.patterns import Lazy

Split = Literal["", "train", "val", "test"]
Kind = Literal["loss", "metric", "position", "other"]
# What a number counts: steps of the optimizer, epochs, batches of an epoch.
Position = Literal["step", "epoch", "batch"]

SPLITS: dict[str, Split] = {
    "train": "train", "training": "train", "trn": "train", "tr": "train",
    "val": "val", "valid": "val", "validation": "val", "validate": "val", "dev": "val",
    "eval": "val", "evaluation": "val", "heldout": "val", "test": "test", "testing": "test",
}  # fmt: skip
FILLERS = frozenset({"avg", "average", "averaged", "mean", "running", "current", "cur", "the",
                     "this", "total", "overall", "set", "is", "was", "of", "at", "no", "number",
                     "value", "per", "after", "end", "finished", "done", "completed", "results",
                     "result", "metrics", "info", "debug", "root", "main", "log", "logger",
                     "trainer", "phase", "mode", "split"})  # fmt: skip
STEPS = frozenset({
    "step", "steps", "iter", "iters", "it", "iteration", "iterations", "global step", "update",
    "updates", "num updates", "optimizer step", "optim step", "gradient step", "global iter",
    "schritt", "paso", "etape",
})  # fmt: skip
EPOCHS = frozenset({"epoch", "epochs", "ep", "epoche", "epoque", "epoca"})
BATCHES = frozenset({"batch", "batches", "minibatch", "mini batch", "batch id", "batch idx"})
LOSSES = frozenset({
    "loss", "losses", "lm loss", "ce loss", "nll loss", "xent loss", "cross entropy loss",
    "cross entropy", "crossentropy", "xent", "verlust", "perte", "perdida", "cost",
})  # fmt: skip
RATES = frozenset({"lr", "learning rate", "learningrate", "lrate", "lernrate"})
NORMS = frozenset({"grad norm", "gradnorm", "gnorm", "gradient norm", "norm", "grad l2 norm",
                   "global norm", "global grad norm"})  # fmt: skip
SCALES = frozenset({"loss scale", "grad scale", "amp scale", "loss scaler"})
PER_STEP = frozenset({
    "dt", "step time", "iter time", "time step", "time iter", "iteration time", "s step", "s it",
    "s iter", "sec step", "sec it", "sec iter", "seconds step", "seconds iteration", "step seconds",
    "iter seconds", "time iteration", "step dt", "step duration", "step latency",
})  # fmt: skip
ELAPSED = frozenset({"elapsed", "elapsed time", "time elapsed", "wall time", "walltime",
                     "wall clock"})  # fmt: skip
TOKEN_RATES = frozenset({
    "tok s", "toks s", "tokens s", "tok sec", "tokens sec", "tokens second", "tok second", "tps",
    "token s", "tokens throughput", "token throughput",
})  # fmt: skip
SAMPLE_RATES = frozenset({
    "samples s", "samples sec", "samples second", "sample s", "img s", "imgs s", "images s",
    "images sec", "images second", "imgs sec", "img sec", "examples s", "examples sec", "ex s",
    "examples second", "seq s", "seqs s", "sequences s", "sps",
})  # fmt: skip
MEMORY = frozenset({
    "mem", "memory", "gpu mem", "gpu memory", "max mem", "max memory", "peak mem", "peak memory",
    "vram", "cuda mem", "cuda memory", "peak vram", "peak gpu mem", "gpu ram", "max gpu mem",
    "mem allocated", "memory allocated", "max mem allocated",
})  # fmt: skip
TOKENS = frozenset({"tokens seen", "consumed tokens", "tokens processed", "seen tokens"})
SAMPLES = frozenset({"samples seen", "consumed samples", "seen samples"})
PERPLEXITIES = frozenset({"ppl", "perplexity", "perp"})
METRICS = PERPLEXITIES | frozenset({
    "acc", "accuracy", "acc1", "acc5", "top1", "top5", "f1", "f1 score", "macro f1", "micro f1",
    "iou", "miou", "dice", "mae", "mse", "rmse", "auc", "auroc", "roc auc", "psnr", "ssim", "bleu",
    "wer", "cer", "precision", "recall", "map", "reward", "mean reward", "return", "episode reward",
    "score", "bpb", "bpc", "fid", "rouge", "nll", "err", "error", "error rate", "kl", "elbo",
    "token accuracy", "r2", "ndcg", "mrr", "hit rate",
})  # fmt: skip
# Not of this step: a record so far, a change, a limit. And what says nothing about training.
ASIDE = frozenset({"best", "min", "max", "lowest", "highest", "prev", "previous", "last", "target",
                   "delta", "diff", "patience", "old", "initial", "threshold", "ema", "std", "var",
                   "weight", "coef", "num", "scaled"})  # fmt: skip
IGNORED = frozenset({"eta", "episode", "remaining", "rank", "node", "pid", "gpu", "cuda", "line",
                     "seed", "date", "time", "device", "port", "job", "worker", "id", "py",
                     "v"})  # fmt: skip
BYTES = {"kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "kib": 2.0**10, "mib": 2.0**20,
         "gib": 2.0**30, "tib": 2.0**40}  # fmt: skip
SECONDS = {"ms": 1e-3, "msec": 1e-3, "s": 1.0, "sec": 1.0, "secs": 1.0, "second": 1.0,
           "seconds": 1.0, "us": 1e-6, "min": 60.0, "mins": 60.0, "h": 3600.0}  # fmt: skip
FACTORS = {"k": 1e3, "m": 1e6, "b": 1e9, "g": 1e9}
# Chinese, Japanese and Korean words; longer ones first.
_WORDS = {
    "訓練": "train", "训练": "train", "學習率": "lr", "学习率": "lr", "学習率": "lr",
    "학습률": "lr",
    "驗證": "val", "验证": "val", "検証": "val", "검증": "val", "測試": "test", "测试": "test",
    "評估": "val", "评估": "val", "損失": "loss", "损失": "loss", "손실": "loss", "훈련": "train",
    "準確率": "accuracy", "准确率": "accuracy", "正確率": "accuracy", "正确率": "accuracy",
    "精度": "accuracy", "正解率": "accuracy", "정확도": "accuracy", "困惑度": "perplexity",
    "梯度範數": "grad norm", "梯度范数": "grad norm", "步數": "step", "步数": "step",
    "步": "step", "ステップ": "step", "스텝": "step", "迭代": "iter", "次迭代": "iter",
    "輪次": "epoch", "轮次": "epoch", "輪": "epoch", "轮": "epoch", "エポック": "epoch",
    "에포크": "epoch", "週期": "epoch", "周期": "epoch", "批次": "batch", "平均": "avg",
    "當前": "current", "当前": "current", "目前": "current", "最佳": "best", "最好": "best",
    "最低": "lowest", "最高": "highest", "總": "total", "总": "total", "值": "", "集": "",
    "第": "", "個": "", "个": "", "學習": "train", "学習": "train", "学习": "train",
    "耗時": "time", "耗时": "time", "用時": "time", "用时": "time", "時間": "time", "时间": "time",
    "吞吐量": "throughput", "顯存": "vram", "显存": "vram", "記憶體": "memory",
}  # fmt: skip
_CJK = tuple(sorted(_WORDS.items(), key=lambda pair: -len(pair[0])))
_HUMP = Lazy(r"(?<=[a-z])[A-Z](?=[a-z])")
_WORD = Lazy(r"[^\W_]+")
_ACCENTS = str.maketrans("áàâäéèêëíìîïóòôöúùûü", "aaaaeeeeiiiioooouuuu")


class Meaning(NamedTuple):
    """What a number is.

    Attributes:
        kind: "loss" and "metric" are what a log is known by.
        column: where its values go; None for a position, and for what says nothing.
        position: what a position counts.
        split: whose it is, as far as its own name says.
        tells_tokens: whether the name is one of language models, whose loss is per token.
    """

    kind: Kind
    column: Column | None = None
    position: Position | None = None
    split: Split = ""
    tells_tokens: bool = False


@lru_cache(4096)
def words_of(label: str) -> tuple[str, ...]:
    """Return the words of a name, in lower case and English where it is Chinese."""
    plain = half_width(label)
    if not plain.isascii():
        for word, english in _CJK:
            plain = plain.replace(word, f" {english} ")
        plain = plain.translate(_ACCENTS)
    at, parts = 0, []
    for hump in _HUMP.finditer(plain):
        parts.append(plain[at : hump.start()])
        at = hump.start()
    parts.append(plain[at:])
    return tuple(word[0] for word in _WORD.finditer(" ".join(parts).lower()))


def axis_of(position: Position) -> Axis:
    """Return the axis of a position; batches of an epoch need not be steps."""
    return "record" if position == "batch" else position


@lru_cache(4096)
def meaning_of(label: str, unit: str, around: Split = "") -> Meaning:
    """Return what a number is.

    Args:
        label: what stands before it.
        unit: what stands behind it: "ms", "%", "k tok/s", or "".
        around: the split that the line says before, as `[val] loss 3.2` does.
    """
    words = words_of(label)
    split: Split = next((SPLITS[word] for word in words if word in SPLITS), "")
    core_words = [word for word in words if word not in SPLITS and word not in FILLERS]
    core = " ".join(core_words)
    if not ASIDE.isdisjoint(core_words):
        return _own_name(label, words, "")
    position = _position(core) if not unit and "total" not in words else None
    if position is not None:
        return Meaning("position", None, position, split)
    whose = split or around
    measured = None if whose in {"val", "test"} else _measured(core_words, core, unit)
    if measured is not None:
        return measured
    if core in LOSSES and not unit:
        return Meaning("loss", loss_column(whose), None, split)
    if core in METRICS:
        printed = label.strip() if split or not around else f"{around}_{label.strip()}"
        column = Column(f"metric.{printed}", None, _mode(whose))
        return Meaning("metric", column, None, split, core in PERPLEXITIES)
    return _own_name(label, words, split)


def _position(core: str) -> Position | None:
    if core in STEPS:
        return "step"
    return "epoch" if core in EPOCHS else "batch" if core in BATCHES else None


def loss_column(split: Split) -> Column:
    """Return where the loss of a split goes; that on a test set stays apart until the end."""
    if split == "test":
        return Column("metric.test_loss", None, "eval")
    return Column("val.loss" if split == "val" else "train.loss", None, _mode(split))


def _mode(split: Split) -> Literal["train", "eval"]:
    return "eval" if split in {"val", "test"} else "train"


def _measured(words: list[str], core: str, unit: str) -> Meaning | None:
    """Return what the rates, norms, times, speeds and memory mean."""
    plain = {"learning_rate": RATES, "grad_norm": NORMS, "loss_scale": SCALES}
    for series, names in plain.items():
        if core in names and not unit:
            return Meaning("other", Column(series))
    first, _, rest = unit.partition(" ")
    scale = FACTORS.get(first.lower(), 1.0)
    behind = rest if scale > 1 else unit
    known = " ".join(words_of(behind))
    if known in TOKEN_RATES or (core in TOKEN_RATES and not known):
        return Meaning(
            "other", Column("tokens_per_second", "tokens/s", None, scale), tells_tokens=True
        )
    if known in SAMPLE_RATES or (core in SAMPLE_RATES and not known):
        return Meaning("other", Column("samples_per_second", "samples/s", None, scale))
    if core in TOKENS and not known:
        return Meaning("other", Column("tokens_seen", "tokens", None, scale), tells_tokens=True)
    if core in SAMPLES and not known:
        return Meaning("other", Column("samples_seen", "samples", None, scale))
    if core == "mfu" and known == "" and unit == "%":
        return Meaning("other", Column("mfu", "fraction", None, 0.01))
    return _with_unit(words, core, known)


def _with_unit(words: list[str], core: str, unit: str) -> Meaning | None:
    """Return what times and memory mean, whose unit stands behind the number or in the name."""
    bare = [word for word in words if word not in BYTES and word not in SECONDS]
    inside = next((word for word in words if word in BYTES or word in SECONDS), "")
    name, parts = " ".join(bare), unit.split()
    given = parts[0] if parts else inside
    if given in BYTES and (name in MEMORY or core in MEMORY):
        return Meaning("other", Column("memory_bytes", "bytes", None, BYTES[given]))
    seconds = SECONDS.get(given)
    is_per_step = core in PER_STEP or name in PER_STEP or name in STEPS or parts[1:2] in (
        ["step"], ["it"], ["iter"])  # fmt: skip
    if is_per_step and (seconds or (core in PER_STEP and not given)):
        return Meaning("other", Column("step_seconds", "seconds", None, seconds or 1.0))
    if given == "ms" and name in {"", "time"}:
        return Meaning("other", Column("step_seconds", "seconds", None, 1e-3))
    if name in ELAPSED and (seconds or not given):
        return Meaning("other", Column("elapsed_seconds", "seconds", None, seconds or 1.0))
    return None


def _own_name(label: str, words: tuple[str, ...], split: Split) -> Meaning:
    """Keep a number under the name that was printed, if that is one."""
    name = label.strip()
    is_name = (
        0 < len(set(words) - FILLERS) <= len(words) <= 4
        and len(name) <= 40
        and any(len(word) > 1 for word in words)
    )
    if not is_name or not IGNORED.isdisjoint(words) or words[0].isdigit():
        return Meaning("other", None, None, split)
    kind: Kind = "metric" if words[-1] == "loss" and len(words) > 1 else "other"  # of a part
    return Meaning(kind, Column(f"metric.{name}"), None, split)
