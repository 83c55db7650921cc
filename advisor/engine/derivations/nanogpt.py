"""What follows from the settings and lines of a nanoGPT run, by its own way of counting."""

from __future__ import annotations

from advisor.engine.derive import derives
from advisor.facts import Facts, Origin, Series
from advisor.quantities import compute, gpus, transformer
from advisor.units import Quantity

NEAR_WHOLE = 0.04  # relative; the print is rounded and averaged
LEAST_PRINTED = 0.00005  # of an A100's peak; the print has two decimals of a percent
REFUTED = 1.5  # a factor that neither the averaging of the print nor a slow step explains


def _nanogpt(framework: str) -> bool:
    return framework == "nanoGPT"


@derives("model.vocab_size")
def vocabulary_from_printed(
    run_framework: str,
    model_params: Quantity,
    model_n_layer: Quantity,
    model_n_embd: Quantity,
    facts: Facts,
) -> int | None:
    """The vocabulary that explains a printed parameter count."""
    printed = facts.best("model.params")
    if not _nanogpt(run_framework) or printed is None or printed.origin is Origin.COMPUTED:
        return None  # a count that was computed rests on a vocabulary itself
    return transformer.vocab_from_params(
        printed=model_params, L=int(model_n_layer), d=int(model_n_embd)
    )


@derives("model.params")
def parameters_printed(
    run_framework: str, model_vocab_size: Quantity, model_n_layer: Quantity,
    model_n_embd: Quantity, model_bias: bool | None = None,
) -> Quantity | None:  # fmt: skip
    """The parameters as nanoGPT prints them."""
    if not _nanogpt(run_framework):
        return None
    return transformer.params_printed(
        V=int(model_vocab_size), L=int(model_n_layer), d=int(model_n_embd), bias=bool(model_bias)
    )


@derives("model.params_total")
def parameters_total(
    run_framework: str, model_vocab_size: Quantity, model_block_size: Quantity,
    model_n_layer: Quantity, model_n_embd: Quantity, model_bias: bool | None = None,
) -> Quantity | None:  # fmt: skip
    """All parameters."""
    if not _nanogpt(run_framework):
        return None
    return transformer.params_total(
        V=int(model_vocab_size), T=int(model_block_size), L=int(model_n_layer),
        d=int(model_n_embd), bias=bool(model_bias),
    )  # fmt: skip


def _default_is_refuted(facts: Facts) -> bool:
    """Tell whether printed speed and time refute an accumulation that is only a preset's.

    Presets changed over the years: config/train_gpt2.py had 5 steps of accumulation, then 5 * 8.
    """
    accumulation = facts.best("batch.accumulation")
    mfu, time = facts.series.get("mfu"), facts.series.get("step_seconds")
    sizes = [
        facts.number(f"model.{name}") for name in ("params", "n_layer", "n_embd", "block_size")
    ]
    micro = facts.number("batch.micro")
    # What is printed as 0.00 % may be as much as half of the last digit; -100 % is no measurement.
    speeds = (
        [max(value, LEAST_PRINTED) for value in mfu.finite().values if value >= 0] if mfu else []
    )
    known = [size for size in sizes if size]
    if accumulation is None or accumulation.origin is not Origin.DEFAULT:
        return False
    if time is None or len(known) < len(sizes) or not micro or not speeds:
        return False
    params, layers, width, length = known
    flops = compute.flops_per_token(N=params, L=int(layers), d=int(width), T=int(length))
    implied = compute.implied_tokens_per_step(
        mfu=max(speeds), step_seconds=min(time.values), flops_per_token=float(flops)
    )
    ratio = micro * accumulation.number * length / implied  # the ranks, as the print is of one GPU
    # train.py wants the accumulation to divide by the ranks, so there are no more of them.
    most = min(round(ratio), accumulation.number)
    ranks = facts.number("batch.world_size") or max(most, 1)
    return not 1 / REFUTED < ratio / ranks < REFUTED


@derives("batch.tokens_per_step")
def tokens_per_step(
    run_framework: str, batch_micro: Quantity, batch_accumulation: Quantity,
    model_block_size: Quantity,
    facts: Facts,
) -> Quantity | None:  # fmt: skip
    """The tokens of one optimizer step, over all ranks."""
    if not _nanogpt(run_framework) or _default_is_refuted(facts):
        return None
    return compute.tokens_per_step(
        B=int(batch_micro), A=int(batch_accumulation), T=int(model_block_size)
    )


@derives("batch.global")
def sequences_per_step(
    run_framework: str, batch_micro: Quantity, batch_accumulation: Quantity
) -> Quantity | None:
    """The sequences of one optimizer step, over all ranks."""
    if not _nanogpt(run_framework):
        return None
    return Quantity(
        batch_micro * batch_accumulation, unit="sequences", formula="B · A",
        inputs={"B": batch_micro, "A": batch_accumulation}, source="karpathy/nanoGPT train.py",
    )  # fmt: skip


@derives("model.flops_per_token")
def flops_per_token(
    run_framework: str, model_params: Quantity, model_n_layer: Quantity, model_n_embd: Quantity,
    model_block_size: Quantity, facts: Facts,
) -> Quantity | None:  # fmt: skip
    """The FLOPs per token as nanoGPT counts them, on the exact count where it is known."""
    if not _nanogpt(run_framework):
        return None
    exact = next(
        (f.number for f in facts.items["model.params"] if f.origin is Origin.COMPUTED),
        float(model_params),
    )
    return compute.flops_per_token(
        N=exact, L=int(model_n_layer), d=int(model_n_embd), T=int(model_block_size)
    )


@derives("batch.world_size")
def ranks_from_speed(
    run_framework: str,
    batch_tokens_per_step: Quantity,
    speed_step_seconds: Quantity,
    model_flops_per_token: Quantity,
    mfu: Series,
) -> Quantity | None:
    """The ranks: all of them make the tokens of a step, but the printed MFU is that of one GPU."""
    measured = [value for value in mfu.finite().values if value > 0]
    if not _nanogpt(run_framework) or not measured:
        return None
    one = compute.achieved_flops_from_mfu(mfu=max(measured))
    together = batch_tokens_per_step * model_flops_per_token / speed_step_seconds
    ratio = together / one
    count = round(ratio)
    if count < 1 or abs(ratio / count - 1) > NEAR_WHOLE:
        return None
    return Quantity(
        count,
        unit="count",
        formula="tokens per step · FLOPs per token ÷ step time ÷ (mfu · 312e12)",
        inputs={"tokens_per_step": batch_tokens_per_step, "step": speed_step_seconds},
        source="karpathy/nanoGPT model.py, GPT.estimate_mfu",
    )


@derives("speed.achieved_flops")
def achieved_from_speed(
    run_framework: str,
    speed_tokens_per_second: Quantity,
    model_flops_per_token: Quantity,
    batch_world_size: Quantity | None,
    mfu: Series | None,
) -> Quantity | None:
    """The FLOP/s of one GPU, from the median step.

    Without a known number of ranks only where nothing was printed that could contradict one rank.
    """
    if not _nanogpt(run_framework) or (batch_world_size is None and mfu is not None):
        return None
    return compute.achieved_flops(
        tokens_per_second=speed_tokens_per_second / (batch_world_size or 1.0),
        flops_per_token=float(model_flops_per_token),
    )


@derives("speed.achieved_flops")
def achieved_from_mfu(run_framework: str, mfu: Series) -> Quantity | None:
    """The FLOP/s of one GPU, from the highest printed value.

    Evaluation iterations only ever lower the running average.
    """
    measured = [value for value in mfu.finite().values if value > 0]
    if not _nanogpt(run_framework) or not measured:
        return None
    return compute.achieved_flops_from_mfu(mfu=max(measured))


@derives("speed.achieved_flops")
def achieved_from_said_mfu(run_framework: str, speed_mfu_printed: Quantity) -> Quantity | None:
    """The FLOP/s of one GPU, from the value that the question quotes."""
    if not _nanogpt(run_framework) or speed_mfu_printed <= 0:
        return None
    return compute.achieved_flops_from_mfu(mfu=float(speed_mfu_printed))


@derives("hardware.peak_flops")
def peak_flops(
    hardware_gpu: str, run_dtype: str | None = None, run_framework: str | None = None
) -> Quantity | None:
    """The card's dense peak in the run's precision, with fp32 accumulation."""
    gpu = gpus.get_gpu(hardware_gpu)
    if gpu is None:
        return None
    if run_dtype in {"bfloat16", "float16", "float32"}:
        return gpu.peak("tf32" if run_dtype == "float32" else run_dtype)
    if run_framework != "nanoGPT":
        return None
    return gpu.peak("bfloat16") or gpu.peak("float16")  # train.py's default
