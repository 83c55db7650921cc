"""More arithmetic per second is reported than the card can do.

Why: a share above 100 % means that the divisor, the GPU, the batch or the timing is not what it
seems, and every comparison built on it is wrong. nanoGPT prints it on any card faster than an A100.
Computed: the highest printed MFU times 312 TFLOP/s; where the GPU is known, the lower of that rate
and the timed one over the card's dense peak, with half the attention where its size is known; where
it is not, against the peaks of an H100 and of the fastest card of the table.
Fix: name the GPU and use its peak; where no card explains the rate, check batch, ranks and timing.
Source: karpathy/nanoGPT model.py `estimate_mfu`; the limit of 100 % is this project's judgement:
sustained GeForce clocks lift plain matmuls to 108 % of the rated peak, never a whole step.
"""

from advisor.quantities import compute, gpus
from advisor.rule import Quantity, Series, Verdict, rule

PRINTED_LIMIT = 1.0  # of an A100's peak, which no A100 reaches
EXAMPLE = "NVIDIA H100 80GB HBM3"  # the usual card on which nanoGPT prints more than 100 %


@rule(
    code="SPD002",
    severities=("warning",),
    references=("https://github.com/karpathy/nanoGPT/issues/464",),
)
def mfu_impossible(
    speed_achieved_flops: Quantity,
    run_framework: str | None,
    hardware_gpu: str | None,
    hardware_peak_flops: Quantity | None,
    mfu: Series | None,
    speed_mfu_printed: Quantity | None,
    model_params: Quantity | None,
    model_n_layer: Quantity | None,
    model_n_embd: Quantity | None,
    model_block_size: Quantity | None,
) -> Verdict | None:
    half = _half_attention(model_params, model_n_layer, model_n_embd, model_block_size)
    printed = _printed(mfu, speed_mfu_printed) if run_framework == "nanoGPT" else None
    if hardware_peak_flops:
        rates = [speed_achieved_flops]
        if printed:
            rates.append(compute.achieved_flops_from_mfu(mfu=float(printed)))
        return _on_this_card(min(rates), hardware_peak_flops, hardware_gpu, half)
    return _on_any_card(printed, half) if printed is not None else None


def _on_any_card(printed: Quantity, half: float) -> Verdict:
    """Judge a printed share without knowing the card: some card may explain it, or none."""
    achieved = compute.achieved_flops_from_mfu(mfu=float(printed))
    usual, largest = _peaks()
    share = compute.utilisation(achieved=float(achieved), peak=float(usual))
    values: dict[str, Quantity | str | int] = {
        "printed": printed, "achieved": achieved, "trainer_peak": compute.NANOGPT_PEAK,
        "example_peak": usual, "example_share": share, "largest_peak": largest,
    }  # fmt: skip
    if achieved * half > compute.MOST_SHARE * largest:
        variant, clauses = "no-gpu", ("what", "none", "why", "fix")
    elif share * half > compute.REAL_SHARE:
        variant, clauses = "few-gpus", ("what", "few", "why", "fix")
    else:
        variant, clauses = "unknown-gpu", ("what", "example", "why", "fix")
    return Verdict(printed > PRINTED_LIMIT, values, clauses, variant)


def _peaks() -> tuple[Quantity, Quantity]:
    """Return the dense peaks of an H100 and of the fastest card in the table."""
    cards = [card for name in gpus.gpu_names() if (card := gpus.get_gpu(name))]
    known = {card.name: peak for card in cards if (peak := card.peak("bfloat16"))}
    fastest = max(known.values())
    return known[EXAMPLE], Quantity(
        float(fastest), unit="FLOP/s", formula="largest dense peak of the table of GPUs",
        source=fastest.source,
    )  # fmt: skip


def _printed(mfu: Series | None, last: Quantity | None) -> Quantity | None:
    """Return the highest printed value: evaluations only ever lower the running average."""
    values = mfu.finite().values if mfu else ()
    best = max([*values, *([float(last)] if last else [])], default=0.0)
    if best <= 0:
        return None
    return Quantity(
        best, unit="fraction", formula="highest printed mfu",
        source=f"{mfu.document} (log)" if mfu else (last.source if last else ""),
    )  # fmt: skip


def _half_attention(
    N: Quantity | None, L: Quantity | None, d: Quantity | None, T: Quantity | None
) -> float:
    """Return what is left of the count where kernels skip what the causal mask hides."""
    if not (N and L and d and T):
        return 1.0
    return float(compute.causal_share(N=float(N), L=int(L), d=int(d), T=int(T)))


def _on_this_card(achieved: Quantity, peak: Quantity, gpu: str | None, half: float) -> Verdict:
    share = compute.utilisation(achieved=float(achieved), peak=float(peak))
    values: dict[str, Quantity | str | int] = {
        "achieved": achieved, "card_peak": peak, "utilisation": share,
        "gpu": (gpu or "GPU").removesuffix(" (variant not stated)"),
    }  # fmt: skip
    return Verdict(share * half > compute.MOST_SHARE, values, ("beyond", "why", "fix"), "known-gpu")
