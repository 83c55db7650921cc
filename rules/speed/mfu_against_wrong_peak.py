"""The printed MFU is a share of an A100's peak, whatever the card.

Why: nanoGPT divides by 312 TFLOP/s on every device, so a speed that is two thirds of an RTX 4070
prints 12 %; people then look for a bottleneck that does not exist or, on a faster card, miss one.
Computed: FLOP/s of the median step (else of the highest printed value) over the dense peak of the
card in the run's precision, and the printed values converted to that card.
Fix: judge by tokens per second or by the share of this card; correct the constant in `model.py`.
Source: karpathy/nanoGPT model.py `estimate_mfu` and train.py (running average, 0.9 and 0.1); peaks:
the table of GPUs with a source per row; limits: this project's judgement.
"""

from advisor.quantities import compute
from advisor.rule import Facts, Quantity, Series, Severity, Verdict, rule

SAME_PEAK = 0.10  # relative; our judgement
MISLEADING = 3.0  # factor between the peaks beyond which it is a warning; our judgement
CONTRADICTION = 1.5  # rates from the time and from the print that differ by more are of two minds
HEALTHY = 0.40  # share of the peak; our judgement: matmuls alone reach 51 to 108 % on real cards
# What people aim for after reading of A100 runs: 37.1 % in nanoGPT's transformer_sizing.ipynb, and
# "over 30 %" as a rule of thumb.
USUAL_TARGET = 0.30
DRAGGED = 1.01  # a lag of the printed average that rounding does not explain


@rule(
    code="SPD001",
    severities=("warning", "info"),
    references=("https://github.com/karpathy/nanoGPT/blob/master/model.py",),
)
def mfu_against_wrong_peak(
    run_framework: str,
    hardware_gpu: str,
    hardware_peak_flops: Quantity,
    speed_mfu_printed: Quantity,
    mfu: Series | None,
    speed_mfu_printed_low: Quantity | None,
    model_flops_per_token: Quantity | None,
    batch_world_size: Quantity | None,
    speed_tokens_per_second: Quantity | None,
    speed_evaluation_seconds: Quantity | None,
    facts: Facts,
) -> Verdict | None:
    if run_framework != "nanoGPT" or speed_mfu_printed <= 0:
        return None
    best = max([float(speed_mfu_printed), *(mfu.finite().values if mfu else ())])
    printed = compute.achieved_flops_from_mfu(mfu=best)
    ranks = float(batch_world_size or 1)
    rate = _per_gpu(speed_tokens_per_second, ranks) if speed_tokens_per_second else None
    achieved = _timed(rate, model_flops_per_token, printed)
    timed = achieved is not None
    achieved = achieved or printed
    values = _on_this_card(hardware_peak_flops, achieved, speed_mfu_printed)
    if min(achieved, printed) * _causal(facts) > compute.MOST_SHARE * hardware_peak_flops:
        return None  # mfu-impossible speaks
    if timed and rate:
        values["tokens_per_second"] = rate
    if timed and speed_evaluation_seconds and values["best_mfu"] > DRAGGED * speed_mfu_printed:
        values["evaluation_extra"] = speed_evaluation_seconds
    if speed_mfu_printed_low and speed_mfu_printed_low > 0:
        values["printed_low"] = speed_mfu_printed_low
        values["printed_low_here"] = _share(speed_mfu_printed_low, hardware_peak_flops)
    ratio = hardware_peak_flops / compute.NANOGPT_PEAK
    return Verdict(
        abs(ratio - 1) > SAME_PEAK,
        {**values, "gpu": hardware_gpu.removesuffix(" (variant not stated)")},
        _clauses(values, timed=timed),
        "many" if ranks > 1 else "one",
        severity=Severity.WARNING if max(ratio, 1 / ratio) > MISLEADING else Severity.INFO,
    )


def _per_gpu(rate: Quantity, ranks: float) -> Quantity:
    if ranks == 1:
        return rate
    return Quantity(
        rate / ranks, unit="tokens/s", formula="tokens per second ÷ ranks",
        inputs={"tokens_per_second": rate, "ranks": ranks}, source="karpathy/nanoGPT train.py",
    )  # fmt: skip


def _timed(rate: float | None, flops_per_token: float | None, printed: Quantity) -> Quantity | None:
    """Return the FLOP/s of the median step, if they are of one GPU as the printed ones are."""
    if not rate or not flops_per_token:
        return None
    found = compute.achieved_flops(
        tokens_per_second=float(rate), flops_per_token=float(flops_per_token)
    )
    return found if 1 / CONTRADICTION <= found / printed <= CONTRADICTION else None


def _causal(facts: Facts) -> float:
    """Return what is left of the count where kernels skip what the causal mask hides."""
    names = ("params", "n_layer", "n_embd", "block_size")
    sizes = [size for name in names if (size := facts.number(f"model.{name}"))]
    if len(sizes) < len(names):
        return 1.0
    N, L, d, T = sizes
    return float(compute.causal_share(N=N, L=int(L), d=int(d), T=int(T)))


def _share(printed: float, peak: Quantity) -> Quantity:
    """Convert a printed value to the card."""
    achieved = compute.achieved_flops_from_mfu(mfu=float(printed))
    return compute.utilisation(achieved=float(achieved), peak=float(peak))


def _on_this_card(peak: Quantity, achieved: Quantity, printed: Quantity) -> dict[str, Quantity]:
    return {
        "trainer_peak": compute.NANOGPT_PEAK,
        "card_peak": peak,
        "achieved": achieved,
        "utilisation": compute.utilisation(achieved=float(achieved), peak=float(peak)),
        "best_mfu": compute.nanogpt_mfu(achieved=float(achieved)),
        "printed": printed,
        "printed_here": _share(printed, peak),
        "ceiling": compute.nanogpt_mfu(achieved=float(peak)),
        **_target(peak),
    }


def _target(peak: Quantity) -> dict[str, Quantity]:
    aimed = compute.achieved_flops_from_mfu(mfu=USUAL_TARGET)
    source = "karpathy/nanoGPT transformer_sizing.ipynb, A100"
    return {
        "target": Quantity(USUAL_TARGET, unit="fraction", source=source),
        "target_flops": aimed,
        "target_here": compute.utilisation(achieved=float(aimed), peak=float(peak)),
    }


def _clauses(values: dict[str, Quantity], *, timed: bool) -> tuple[str, ...]:
    chosen = {
        "what": True,
        "step": "tokens_per_second" in values,
        "rate": "tokens_per_second" not in values,
        "range": "printed_low" in values,
        # Without a timed step the rate is that of the highest print, often the only one.
        "printed": "printed_low" not in values
        and (timed or values["best_mfu"] > DRAGGED * values["printed"]),
        "dragged": "evaluation_extra" in values,
        "healthy": HEALTHY <= values["utilisation"] <= compute.REAL_SHARE,
        "too-good": values["utilisation"] > compute.REAL_SHARE,
        "target": values["target_here"] > 1,
        "why": values["target_here"] <= 1,
        "fix": True,
    }
    return tuple(name for name, shown in chosen.items() if shown)
