"""torch.compile is switched off where the program has it on by default.

Why: compiled, the same model runs up to twice as fast, for a minute of waiting at the start.
Computed: nothing; the setting, and the card where it is known.
Fix: switch it on, unless it failed.
Source: karpathy/nanoGPT README, "Efficiency notes": 250 ms per iteration became 135 ms. Triton
needs compute capability 7.0 (torch/_inductor).
"""

from advisor.quantities import gpus
from advisor.rule import Facts, Quantity, Verdict, action_for, rule

FIRST = 7.0  # compute capability; torch/_inductor/scheduler.py, too old for Triton
BEFORE, AFTER = 0.250, 0.135  # seconds, karpathy/nanoGPT README
ON_BY_DEFAULT = frozenset({"nanoGPT", "llama2.c", "smolGPT"})
SMALL = 1e6  # parameters: a try-out; our judgement
SOURCE = "karpathy/nanoGPT README"


@rule(
    code="PRC006",
    severities=("info",),
    confidence="low",
    explains=("mfu-low",),
    references=("https://github.com/karpathy/nanoGPT#efficiency-notes",),
)
def compile_off(
    run_compile: bool,
    facts: Facts,
    run_device: str | None,
    hardware_gpu: str | None,
    model_params: Quantity | None,
) -> Verdict | None:
    """Look for a compiler that was switched off on a card that it supports."""
    if facts.framework not in ON_BY_DEFAULT or (run_device and "cuda" not in run_device):
        return None
    card = gpus.get_gpu(hardware_gpu) if hardware_gpu else None
    if card is None and run_device is None:
        return None  # may be a CPU
    capability = card.compute_capability if card else FIRST
    if capability is None or capability < FIRST:
        return None
    # Whoever switched it off after it failed knows why.
    failed = any(
        str(fact.value).startswith(("inductor", "dynamo", "triton"))
        for fact in facts.items.get("error.signature", [])
    )
    tiny = model_params is not None and model_params < SMALL
    fires = not run_compile and not failed and not tiny
    return Verdict(
        fires,
        {
            "before": Quantity(BEFORE, unit="seconds", formula="without", source=SOURCE),
            "after": Quantity(AFTER, unit="seconds", formula="compiled", source=SOURCE),
        },
        ("what", "why", "fix"),
        actions=(action_for(facts, "run.compile", "compile", new=True),) if fires else (),
    )
