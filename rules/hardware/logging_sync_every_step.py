"""The loss is fetched from the GPU after every one of very short steps.

Why: to print the loss the program waits for the GPU, so that the next step cannot be prepared
meanwhile. Steps of a second do not notice; steps of a few milliseconds do.
Computed: the median time of a step, where every step is logged.
Fix: log every tenth step.
Source: karpathy/nanoGPT train.py: "note: this is a CPU-GPU sync point". The limit is this project's
judgement.
"""

from advisor.rule import Facts, Quantity, Verdict, action_for, rule

SHORT = 0.05  # seconds; our judgement
USUAL = 10  # karpathy/nanoGPT config/train_gpt2.py
FETCHES = frozenset({"nanoGPT", "llama2.c"})  # `loss.item()` at each log_interval


@rule(
    code="HWR006",
    severities=("info",),
    confidence="low",
    explains=("mfu-low", "gpu-underused"),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def logging_sync_every_step(
    run_log_interval: Quantity,
    speed_step_seconds: Quantity,
    facts: Facts,
    run_device: str | None,
) -> Verdict | None:
    """Look for short steps that are all logged."""
    if facts.framework not in FETCHES or (run_device is not None and "cuda" not in run_device):
        return None
    usual = Quantity(USUAL, unit="steps", formula="by custom", source="karpathy/nanoGPT")
    fires = run_log_interval == 1.0 and speed_step_seconds < SHORT
    action = action_for(facts, "run.log_interval", "log_interval", USUAL)
    return Verdict(
        fires,
        {"step": speed_step_seconds, "usual": usual},
        ("what", "why", "fix"),
        actions=(action,) if fires else (),
    )
