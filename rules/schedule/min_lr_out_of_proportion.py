"""The lowest learning rate does not fit the highest one.

Why: a floor far above a tenth of the peak leaves the rate too high for the last stretch, where a
low rate brings the loss down; a floor above the peak makes the "decay" a rise. It happens when
only `learning_rate` is changed.
Computed: min_lr ÷ learning_rate.
Fix: a tenth of the peak.
Source: karpathy/nanoGPT train.py ("should be ~= learning_rate/10 per Chinchilla").
"""

from advisor.rule import Facts, Quantity, Severity, Verdict, action_for, rule

HIGHEST = 0.2  # of the peak: twice what nanoGPT advises; our judgement
ADVISED = 0.1  # karpathy/nanoGPT train.py
SOURCE = "karpathy/nanoGPT train.py"


@rule(
    code="SCH005",
    severities=("info", "error"),
    references=(
        "https://github.com/karpathy/nanoGPT/blob/master/train.py",
        "https://arxiv.org/abs/2203.15556",
    ),
)
def min_lr_out_of_proportion(
    run_framework: str,
    optim_learning_rate: Quantity,
    optim_min_learning_rate: Quantity,
    facts: Facts,
    optim_schedule: str | None,
) -> Verdict | None:
    """Compare the floor of the schedule with its peak."""
    if optim_schedule == "constant" or optim_learning_rate <= 0:
        return None
    if facts.fine_tunes and facts.is_default("optim.min_learning_rate"):
        return None  # fine-tuning usually goes without any schedule
    ratio = Quantity(
        optim_min_learning_rate / optim_learning_rate,
        unit="fraction",
        formula="min_lr ÷ lr",
        inputs={"min_lr": optim_min_learning_rate, "lr": optim_learning_rate},
        source="arithmetic",
    )
    advised = _advised(optim_learning_rate)
    values: dict[str, Quantity | str | int] = {
        "floor": optim_min_learning_rate, "peak": optim_learning_rate,
        "ratio": ratio, "advised": advised,
    }  # fmt: skip
    fires = round(ratio, 9) > HIGHEST
    rises = optim_min_learning_rate > optim_learning_rate
    flat = optim_min_learning_rate == optim_learning_rate
    action = action_for(facts, "optim.min_learning_rate", "min_lr", float(advised))
    return Verdict(
        fires,
        values,
        ("what", "why", "fix"),
        variant="rises" if rises else "flat" if flat else "high",
        severity=Severity.ERROR if rises else Severity.INFO,
        actions=(action,) if fires and run_framework == "nanoGPT" else (),
    )


def _advised(peak: float) -> Quantity:
    return Quantity(
        float(f"{ADVISED * peak:.6g}"),
        unit="learning rate",
        formula="lr ÷ 10",
        inputs={"lr": float(peak)},
        source=SOURCE,
    )
