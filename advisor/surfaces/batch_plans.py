"""Answers `POST /v1/plans` for settings: every exact batch plan, its memory, and the time."""

from __future__ import annotations

from functools import partial
from typing import Any

from advisor.errors import InputError
from advisor.findings import plain
from advisor.quantities import compute, timing, transformer
from advisor.quantities.batch_plan import BatchPlan, exact_plans, nearest_plans
from advisor.quantities.gpus import Gpu, find_gpu
from advisor.quantities.memory import MemoryRange, training_memory
from advisor.surfaces.schemas import ModelSettings
from advisor.units import Quantity


def batch_plans(settings: ModelSettings) -> dict[str, Any]:
    """Return all exact plans, or the nearest where none is exact, the best first.

    Raises:
        InputError: No card has that name.
    """
    gpu = _gpu(settings.gpu)
    shape = {"V": settings.vocab_size, "L": settings.n_layer, "d": settings.n_embd}
    total = transformer.params_total(T=settings.block_size, bias=settings.bias, **shape)
    printed = transformer.params_printed(bias=settings.bias, **shape)
    card = settings.memory_bytes or (gpu.memory_bytes if gpu else None)
    make = partial(
        exact_plans,
        target_tokens=settings.target_tokens_per_step,
        T=settings.block_size,
        world_size=settings.world_size,
        memory_of=partial(_memory, settings, float(total)),
        memory_bytes=card,
    )
    plans = make()
    chosen = plans or nearest_plans(**make.keywords)
    return {
        "target_tokens_per_step": settings.target_tokens_per_step,
        "exact": bool(plans),
        "parameters": {"printed": _number(printed), "total": _number(total)},
        "gpu": gpu.name if gpu else None,
        "memory_bytes": card,
        "plans": [_plan(plan) for plan in chosen],
        "time": _time(settings, gpu, printed, chosen[0]) if chosen else None,
    }


def _gpu(name: str | None) -> Gpu | None:
    if not name or not name.strip():
        return None
    found = find_gpu(name)
    if found is None:
        raise InputError("unknown-card-to-plan", place="gpu")
    return found


def _memory(settings: ModelSettings, total: float, micro: int) -> MemoryRange:
    return training_memory(
        N=total, B=micro, T=settings.block_size, L=settings.n_layer, d=settings.n_embd,
        V=settings.vocab_size, compiled=settings.compile, dropout=settings.dropout,
    )  # fmt: skip


def _plan(plan: BatchPlan) -> dict[str, Any]:
    memory = plan.memory and {
        "low": _number(plan.memory.low),
        "high": _number(plan.memory.high),
        "parts": plain(plan.memory.parts),
    }
    return {
        "micro": plan.micro,
        "accumulation": plan.accumulation,
        "world_size": plan.world_size,
        "sequence": plan.sequence,
        "tokens": int(plan.tokens),
        "memory": memory,
        "verdict": plan.verdict,
    }


def _number(value: Quantity) -> dict[str, Any]:
    return {
        "value": plain(value),
        "unit": value.unit,
        "formula": value.formula,
        "inputs": plain(value.inputs),
        "source": value.source,
    }


def _time(
    settings: ModelSettings, gpu: Gpu | None, printed: Quantity, plan: BatchPlan
) -> dict[str, Any] | None:
    """Return the time as measured, else what the card's peak allows at best; never a guess."""
    tokens = float(plan.tokens)
    peak = gpu.peak("bfloat16") if gpu else None
    if settings.tokens_per_second:
        basis, step = "measured", tokens / settings.tokens_per_second
    elif peak:
        work = compute.flops_per_token(
            N=float(printed), L=settings.n_layer, d=settings.n_embd, T=settings.block_size
        )
        basis = "at the card's peak, which no run reaches: at least this long"
        step = tokens * work / (peak * settings.world_size)
    else:
        return None
    found: dict[str, Any] = {"basis": basis, "step_seconds": step, "hours": None}
    if settings.steps:
        seconds = timing.seconds_left(steps_left=settings.steps, step_seconds=step)
        found["hours"] = seconds / 3600
    return found
