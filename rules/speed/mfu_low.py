"""The card is used far below what training runs reach.

Why: below a fifth of the peak most of the time is spent waiting: for Python and kernel launches,
for data, for memory or for other processes; the same result could be had in a fraction of it.
Computed: FLOP/s of the median ordinary step (evaluations and start-up left out; the printed MFU
where it says more) over the dense peak of this card in the run's precision.
Fix: compile, train in bf16 or fp16, raise the micro-batch against accumulation, check the loader.
Source: karpathy/nanoGPT issue 182 (29 % of an A100 printed on an RTX 4090 is 55 % of that card);
the limits are this project's judgement.
"""

from advisor.quantities import compute
from advisor.rule import Quantity, Series, Verdict, rule

LIMIT = 0.20  # of the peak, one GPU; our judgement, far below every healthy public run
LIMIT_MANY = 0.15  # with communication between GPUs; our judgement
FIRST_STEPS = 50  # compilation, clocks and caches settle; our judgement
SMALL = 20e6  # parameters below which launches, not the card, set the pace; our judgement


@rule(
    code="SPD003",
    severities=("warning",),
    confidence="medium",
    references=("https://github.com/karpathy/nanoGPT/issues/182",),
)
def mfu_low(
    hardware_gpu: str,
    hardware_peak_flops: Quantity,
    speed_achieved_flops: Quantity,
    run_framework: str | None,
    speed_step_seconds: Quantity | None,
    step_seconds: Series | None,
    mfu: Series | None,
    run_first_step: Quantity | None,
    run_last_step: Quantity | None,
    run_compile: bool | None,
    run_device: str | None,
    model_params: Quantity | None,
    batch_world_size: Quantity | None,
    hardware_gpu_count: Quantity | None,
) -> Verdict | None:
    if run_device and not run_device.startswith("cuda"):
        return None
    if step_seconds and not speed_step_seconds:
        return None  # every timed iteration includes an evaluation or the start
    if run_last_step is not None and run_last_step - (run_first_step or 0) < FIRST_STEPS:
        return None
    if model_params is not None and model_params < SMALL:
        return None
    rates = [speed_achieved_flops]
    if run_framework == "nanoGPT" and mfu and (best := max(mfu.finite().values, default=0)) > 0:
        rates.append(compute.achieved_flops_from_mfu(mfu=best))
    achieved = max(rates)
    share = compute.utilisation(achieved=float(achieved), peak=float(hardware_peak_flops))
    many = max(batch_world_size or 1, hardware_gpu_count or 1) > 1
    limit = Quantity(
        LIMIT_MANY if many else LIMIT, unit="fraction", source="this project's judgement"
    )
    values: dict[str, Quantity | str | int] = {
        "achieved": achieved, "card_peak": hardware_peak_flops, "utilisation": share,
        "limit": limit, "gpu": hardware_gpu.removesuffix(" (variant not stated)"),
    }  # fmt: skip
    fix = "fix-compile" if run_compile is False else "fix"
    return Verdict(share < limit, values, ("what", "why", fix), "many" if many else "one")
