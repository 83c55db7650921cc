"""What follows from facts whoever trained: tokens, compute, speed, the card's figures."""

from __future__ import annotations

from advisor.engine.derive import derives
from advisor.facts import Facts, Series
from advisor.quantities import compute, gpus, timing
from advisor.units import Quantity


@derives("model.head_dim")
def head_size(model_n_embd: Quantity, model_n_head: Quantity) -> Quantity | None:
    """The width of one head."""
    if model_n_embd % model_n_head:
        return None
    return Quantity(
        model_n_embd / model_n_head, unit="width", formula="d / h",
        inputs={"d": model_n_embd, "h": model_n_head}, source="karpathy/nanoGPT model.py",
    )  # fmt: skip


@derives("data.tokens_seen")
def tokens_seen(run_last_step: Quantity, batch_tokens_per_step: Quantity) -> Quantity:
    """The tokens that the run has been trained on."""
    return compute.tokens_after(
        steps=int(run_last_step), tokens_per_step=int(batch_tokens_per_step)
    )


@derives("data.tokens_planned")
def tokens_planned(run_max_steps: Quantity, batch_tokens_per_step: Quantity) -> Quantity:
    """The tokens that the settings plan."""
    return compute.tokens_after(
        steps=int(run_max_steps), tokens_per_step=int(batch_tokens_per_step)
    )


@derives("compute.spent")
def compute_spent(
    model_params_total: Quantity,
    data_tokens_seen: Quantity,
    model_params_active: Quantity | None = None,
) -> Quantity:
    """The training compute so far; a token passes only the experts that it is sent to."""
    size = model_params_active or model_params_total
    return compute.training_flops(N=float(size), D=float(data_tokens_seen))


@derives("compute.planned")
def compute_planned(
    model_params_total: Quantity,
    data_tokens_planned: Quantity,
    model_params_active: Quantity | None = None,
) -> Quantity:
    """The training compute of the whole plan."""
    size = model_params_active or model_params_total
    return compute.training_flops(N=float(size), D=float(data_tokens_planned))


@derives("speed.step_seconds")
def step_seconds(
    step_seconds: Series, facts: Facts, run_eval_interval: Quantity | None = None
) -> Quantity | None:
    """The median step, without evaluation, checkpoint and start-up iterations."""
    time = timing.masked_step_seconds(
        step_seconds.steps,
        step_seconds.values,
        _evaluation_steps(step_seconds, facts, run_eval_interval),
        _warmup(step_seconds, facts),
    )
    return None if time is None else time.median


def _warmup(times: Series, facts: Facts) -> int:
    """Return how many iterations of the log's start to leave out: none where it was cut."""
    mfu = facts.series.get("mfu")
    resumed = facts.value("run.init_from") == "resume" or facts.value("run.resumed_from")
    begins = times.steps[0] == 0 or resumed or (mfu is not None and mfu.values[0] < 0)
    return timing.WARMUP_STEPS if begins else 0


def _evaluation_steps(times: Series, facts: Facts, interval: float | None) -> set[int]:
    printed = facts.series["val.loss"].steps if "val.loss" in facts.series else ()
    return timing.evaluation_steps(times.steps, printed, interval)


@derives("speed.evaluation_seconds")
def evaluation_seconds(
    step_seconds: Series, facts: Facts, run_eval_interval: Quantity | None = None
) -> Quantity | None:
    """What an evaluation (with its checkpoint) adds to an iteration."""
    return timing.evaluation_seconds(
        step_seconds.steps,
        step_seconds.values,
        _evaluation_steps(step_seconds, facts, run_eval_interval),
        _warmup(step_seconds, facts),
    )


@derives("speed.tokens_per_second")
def tokens_per_second(batch_tokens_per_step: Quantity, speed_step_seconds: Quantity) -> Quantity:
    """The tokens per second of the median step."""
    return compute.tokens_per_second(
        tokens_per_step=int(batch_tokens_per_step), step_seconds=float(speed_step_seconds)
    )


@derives("hardware.memory_bytes")
def memory_bytes(hardware_gpu: str) -> Quantity | None:
    """The card's memory."""
    gpu = gpus.get_gpu(hardware_gpu)
    if gpu is None or gpu.memory_bytes is None:
        return None
    return Quantity(gpu.memory_bytes, unit="bytes", source=gpu.source)


@derives("hardware.multiprocessors")
def multiprocessors(hardware_gpu: str) -> Quantity | None:
    """The card's streaming multiprocessors."""
    gpu = gpus.get_gpu(hardware_gpu)
    if gpu is None or gpu.multiprocessors is None:
        return None
    return Quantity(gpu.multiprocessors, unit="multiprocessors", source=gpu.source)


@derives("speed.utilisation")
def utilisation(speed_achieved_flops: Quantity, hardware_peak_flops: Quantity) -> Quantity:
    """The share of the card's peak that the run reaches."""
    return compute.utilisation(
        achieved=float(speed_achieved_flops), peak=float(hardware_peak_flops)
    )
