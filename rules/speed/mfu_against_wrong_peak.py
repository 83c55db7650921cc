"""The printed MFU is a share of an A100's peak, whatever the card.

Why: nanoGPT divides by 312 TFLOP/s on every device, so the same speed prints 12 % and is two
thirds of an RTX 4070; people then look for a bottleneck that does not exist, or, on a faster card,
miss one.
Computed: FLOP/s of the median step (else of the highest printed value) over the dense peak of the
card in the run's precision, and the printed values converted to that card.
Fix: judge by tokens per second or by the share of this card; correct the constant in `model.py`.
Source: karpathy/nanoGPT model.py `estimate_mfu` and train.py (running average, 0.9 and 0.1); peaks:
the table of GPUs with a source per row; limits: this project's judgement.
"""

from advisor.quantities import compute
from advisor.rule import Quantity, Series, Verdict, rule

SAME_PEAK = 0.10  # relative; our judgement: A100 variants and rounding stay inside
MISLEADING = 3.0  # factor between the peaks from which it is a warning; our judgement
CONTRADICTION = 1.5  # printed and timed rates further apart mean other settings; our judgement
HEALTHY = 0.40  # share of the peak; matmuls alone reach 51 to 108 % on the cards measured publicly
IMPOSSIBLE = 1.10  # beyond it the GPU or the settings are wrong, which mfu-impossible says
DRAGGED = 1.01  # the printed average lags behind the median step by more than rounding


@rule(
    code="SPD001",
    severities=("warning", "info"),
    references=("https://github.com/karpathy/nanoGPT/blob/master/model.py",),
)
def mfu_against_wrong_peak(
    run_framework: str,
    hardware_gpu: str,
    hardware_peak_flops: Quantity,
    speed_achieved_flops: Quantity,
    mfu: Series | None,
    speed_mfu_printed: Quantity | None,
    speed_mfu_printed_low: Quantity | None,
    speed_step_seconds: Quantity | None,
    speed_tokens_per_second: Quantity | None,
    speed_evaluation_seconds: Quantity | None,
) -> Verdict | None:
    given = [float(speed_mfu_printed)] if speed_mfu_printed else []
    best = max([*given, *(mfu.finite().values if mfu else ())], default=0.0)
    if run_framework != "nanoGPT" or speed_mfu_printed is None or speed_mfu_printed <= 0:
        return None
    timed = speed_step_seconds and speed_tokens_per_second and _agree(speed_achieved_flops, best)
    achieved = speed_achieved_flops if timed else compute.achieved_flops_from_mfu(mfu=best)
    values = _on_this_card(hardware_peak_flops, achieved, speed_mfu_printed)
    if values["utilisation"] > IMPOSSIBLE:
        return None
    clauses = ["what"]
    if timed and speed_tokens_per_second:
        values["tokens_per_second"] = speed_tokens_per_second
        values["median_mfu"] = compute.nanogpt_mfu(achieved=float(achieved))
        clauses.append("step")
    elif not speed_mfu_printed_low:
        clauses.append("best")
    if speed_mfu_printed_low and speed_mfu_printed_low > 0:
        values["printed_low"] = speed_mfu_printed_low
        values["printed_low_here"] = _here(speed_mfu_printed_low, hardware_peak_flops)
        clauses.append("range")
    elif timed or speed_mfu_printed * DRAGGED < best:
        clauses.append("printed")
    if "median_mfu" in values and speed_evaluation_seconds:
        if values["median_mfu"] > DRAGGED * speed_mfu_printed:
            values["evaluation_extra"] = speed_evaluation_seconds
            clauses.append("dragged")
    if values["utilisation"] >= HEALTHY:
        clauses.append("healthy")
    factor = float(values["factor"])
    return Verdict(
        abs(hardware_peak_flops / compute.NANOGPT_PEAK - 1) > SAME_PEAK,
        {**values, "gpu": hardware_gpu},
        (*clauses, "why", "fix"),
        severity=_severity(factor),
    )
