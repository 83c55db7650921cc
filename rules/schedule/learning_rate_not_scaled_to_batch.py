"""The learning rate is that of a preset for another batch.

Why: the rate of SGD goes with the batch: where the batch is an eighth of the preset's, the preset's
rate is eight times too high, and the loss diverges or stays high.
Computed: the preset's rate · batch ÷ the preset's batch.
Fix: the scaled rate, and a schedule longer by the same factor.
Source: Goyal et al. 2017, arXiv 1706.02677, section 2.1 (linear scaling); detectron2 configs,
Base-RCNN-FPN.yaml: 0.02 for 16 images; GETTING_STARTED.md asks to scale both.
"""

from advisor.rule import Facts, Quantity, Severity, Verdict, action_for, rule

PRESET_RATE, PRESET_BATCH = 0.02, 16.0  # detectron2 configs/Base-RCNN-FPN.yaml
TIMES = 2.0  # less is within what recipes vary by; our judgement
SOURCE = "detectron2 configs/Base-RCNN-FPN.yaml; Goyal et al. 2017"


@rule(
    code="SCH010",
    severities=("warning", "info"),
    confidence="low",
    explains=("loss-diverging", "loss-not-finite", "loss-plateau"),
    references=(
        "https://arxiv.org/abs/1706.02677",
        "https://github.com/facebookresearch/detectron2/blob/main/GETTING_STARTED.md",
    ),
)
def learning_rate_not_scaled_to_batch(
    optim_learning_rate: Quantity,
    batch_global: Quantity,
    facts: Facts,
    optim_name: str | None,
) -> Verdict | None:
    """Look for a preset's very rate at another batch."""
    if facts.framework != "Detectron2" or (optim_name or "SGD").upper() != "SGD":
        return None
    scaled = Quantity(
        float(f"{PRESET_RATE * batch_global / PRESET_BATCH:.3g}"), unit="learning rate",
        formula="preset rate · batch ÷ preset batch",
        inputs={"rate": PRESET_RATE, "batch": float(batch_global), "preset": PRESET_BATCH},
        source=SOURCE,
    )  # fmt: skip
    change = max(batch_global / PRESET_BATCH, PRESET_BATCH / batch_global)
    high = batch_global < PRESET_BATCH
    return Verdict(
        fires=optim_learning_rate == PRESET_RATE and change >= TIMES,
        values={
            "rate": optim_learning_rate,
            "batch": batch_global,
            "preset": Quantity(PRESET_BATCH, unit="count", formula="preset", source=SOURCE),
            "scaled": scaled,
        },
        clauses=("what", "why-high" if high else "why-low", "fix"),
        variant="high" if high else "low",
        severity=Severity.WARNING if high else Severity.INFO,
        actions=(
            action_for(facts, "optim.learning_rate", "SOLVER.BASE_LR", float(scaled)),
        ) if optim_learning_rate == PRESET_RATE and change >= TIMES else (),
    )  # fmt: skip
