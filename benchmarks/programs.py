"""Prints a made curve as several programs would: the text that a user pastes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from benchmarks.curves import Curve

Printed = dict[str, str]  # documents by name


def nanogpt(curve: Curve) -> Printed:
    """Return a nanoGPT config and log."""
    config = (
        f"learning_rate = {max(curve.rate)}\nmax_iters = {curve.plan}\n"
        f"lr_decay_iters = {curve.plan}\nwarmup_iters = {curve.warmup}\n"
        f"min_lr = {max(curve.rate) / 10}\n"
        f"init_from = '{'gpt2' if curve.fine_tunes else 'scratch'}'\n"
    )
    return {"config.py": config, "log.txt": "\n".join(_nanogpt(curve)) + "\n"}


def _nanogpt(curve: Curve) -> Iterator[str]:
    evaluations = dict(curve.evaluations)
    for i, step in enumerate(curve.steps):
        if i in evaluations:
            around = curve.loss[max(0, i - 5) : i + 6]
            train = sum(around) / len(around)
            yield f"step {step}: train loss {train:.4f}, val loss {evaluations[i]:.4f}"
        time = curve.seconds[i] * 1000
        yield f"iter {step}: loss {curve.loss[i]:.4f}, time {time:.2f}ms, mfu 31.20%"


def hf_trainer(curve: Curve) -> Printed:
    """Return the lines that the Hugging Face Trainer prints."""
    return {"log.txt": "\n".join(_hf_trainer(curve)) + "\n"}


def _hf_trainer(curve: Curve) -> Iterator[str]:
    evaluations = dict(curve.evaluations)
    for i, step in enumerate(curve.steps):
        epoch = round(3 * step / curve.plan, 4)
        row = {"loss": round(curve.loss[i], 4), "grad_norm": curve.norm[i],
               "learning_rate": curve.rate[i], "epoch": epoch}  # fmt: skip
        yield str(row)
        if i in evaluations:
            yield str({"eval_loss": evaluations[i], "eval_runtime": 10.2, "epoch": epoch})


def trainer_state(curve: Curve) -> Printed:
    """Return the file trainer_state.json of the Hugging Face Trainer."""
    history: list[dict[str, float]] = []
    evaluations = dict(curve.evaluations)
    for i, step in enumerate(curve.steps):
        epoch = 3 * step / curve.plan
        history.append({"epoch": epoch, "grad_norm": curve.norm[i],
                        "learning_rate": curve.rate[i], "loss": curve.loss[i],
                        "step": step})  # fmt: skip
        if i in evaluations:
            history.append({"epoch": epoch, "eval_loss": evaluations[i], "step": step})
    state = {"global_step": curve.steps[-1], "max_steps": curve.plan, "num_train_epochs": 3,
             "log_history": history}  # fmt: skip
    return {"trainer_state.json": json.dumps(state, indent=1)}


def megatron(curve: Curve) -> Printed:
    """Return the lines of Megatron-LM."""
    return {"log.txt": "\n".join(_megatron(curve)) + "\n"}


def _megatron(curve: Curve) -> Iterator[str]:
    evaluations = dict(curve.evaluations)
    for i, step in enumerate(curve.steps):
        loss = curve.loss[i]
        skipped = loss != loss  # noqa: PLR0124  (NaN; Megatron prints no loss for such a step)
        yield (
            f" iteration {step:8d}/{curve.plan:8d} | consumed samples: {step * 512:12d} | elapsed "
            f"time per iteration (ms): {curve.seconds[i] * 1000:.1f} | learning rate: "
            f"{curve.rate[i]:.6E} | global batch size:   512 | "
            + ("" if skipped else f"lm loss: {loss:.6E} | ")
            + f"loss scale: 1.0 | grad norm: {curve.norm[i]:.3f} | number of skipped iterations: "
            f"{int(skipped):3d} | number of nan iterations: {int(skipped):3d} |"
        )
        if i in evaluations:
            yield (
                f" validation loss at iteration {step} | lm loss value: {evaluations[i]:.6E} | "
                f"lm loss PPL: {2.7183 ** min(evaluations[i], 20):.6E} | "
            )


def table(curve: Curve) -> Printed:
    """Return a CSV of no known program."""
    lines = ["step,train_loss,val_loss,lr,step_time_s"]
    evaluations = dict(curve.evaluations)
    for i, step in enumerate(curve.steps):
        val = f"{evaluations[i]:.4f}" if i in evaluations else ""
        lines.append(f"{step},{curve.loss[i]:.4f},{val},{curve.rate[i]:.3e},{curve.seconds[i]:.4f}")
    return {"metrics.csv": "\n".join(lines) + "\n"}


PROGRAMS: dict[str, Callable[[Curve], Printed]] = {
    "nanoGPT": nanogpt, "HF Trainer": hf_trainer, "trainer_state.json": trainer_state,
    "Megatron-LM": megatron, "CSV": table,
}  # fmt: skip
UNTIMED = {"HF Trainer", "trainer_state.json"}  # print no time of a step
