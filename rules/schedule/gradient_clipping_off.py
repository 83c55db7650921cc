"""Gradient clipping is switched off for a transformer.

Why: now and then a batch gives a gradient many times the usual size; clipped, it costs one step,
unclipped it can undo thousands.
Computed: nothing; the setting is zero.
Fix: clip the norm at 1.0.
Source: karpathy/nanoGPT train.py (`grad_clip = 1.0`, "disable if == 0.0");
google-research/tuning_playbook on clipping against instability.
"""

from advisor.rule import Facts, Quantity, Verdict, action_for, rule

USUAL_NORM = 1.0  # karpathy/nanoGPT train.py


@rule(
    code="SCH007",
    severities=("warning",),
    explains=("loss-spike-recovered", "loss-diverging"),
    references=(
        "https://github.com/karpathy/nanoGPT/blob/master/train.py",
        "https://github.com/google-research/tuning_playbook",
    ),
)
def gradient_clipping_off(
    run_framework: str,
    optim_grad_clip: Quantity,
    facts: Facts,
    model_vocab_size: Quantity | None,
) -> Verdict | None:
    """Look for a clipping norm of zero, which disables it, in a language model."""
    if run_framework != "nanoGPT" and model_vocab_size is None:
        return None  # image models are commonly trained without
    fires = optim_grad_clip == 0.0
    usual = Quantity(USUAL_NORM, unit="", formula="the default", source="karpathy/nanoGPT train.py")
    action = action_for(facts, "optim.grad_clip", "grad_clip", USUAL_NORM)
    return Verdict(
        fires,
        {"clip": optim_grad_clip, "usual": usual},
        ("what", "why", "fix"),
        actions=(action,) if fires and run_framework == "nanoGPT" else (),
    )
