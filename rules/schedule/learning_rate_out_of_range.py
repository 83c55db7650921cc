"""The learning rate lies outside of what trains anything.

Why: Adam moves every weight by about the rate in each step, whatever the gradient: above 0.01 the
weights are thrown about, below 1e-7 they do not move within any run.
Computed: nothing; the rate against the ends of the range.
Fix: a rate inside of it.
Source: UMLAUT (Schoop et al., CHI 2021), which warns of rates outside of 1e-7 to 0.01 for Adam.
The limit for other optimizers is this project's judgement.
"""

from typing import Annotated

from advisor.facts import LOSSES, Origin
from advisor.quantities.customs import is_adam
from advisor.quantities.distributions import median
from advisor.rule import Either, Facts, Quantity, Severity, Verdict, rule

HIGH, LOW = 1e-2, 1e-7  # UMLAUT
ABSURD = 0.1  # for Adam nothing trains there; as in learning-rate-high-for-size
# For other optimizers: linear probes of frozen features use 30 (He et al. 2020, MoCo).
HIGH_FOR_ANY = 100.0
WRITTEN = frozenset({Origin.CONFIG, Origin.COMMAND})  # what a log prints may be of the warm-up
LEAST = 6  # records; fewer prove nothing; our judgement
FALLEN = 0.9  # of the loss of the first third; our judgement
SOURCE = "UMLAUT, CHI 2021"


@rule(
    code="SCH009",
    severities=("warning", "error"),
    confidence="low",
    explains=("loss-diverging", "loss-not-finite", "loss-spike-recovered", "fp16-overflow",
              "loss-plateau", "hf-loss0-nan", "anomaly-nonfinite-clip", "keras-nan"),
    references=("https://doi.org/10.1145/3411764.3445538",),
)  # fmt: skip
def learning_rate_out_of_range(
    rate: Annotated[Quantity, Either("optim.learning_rate", "learning_rate.max")],
    facts: Facts,
    optim_name: str | None,
) -> Verdict | None:
    """Compare the rate with both ends."""
    adam = is_adam(optim_name, facts.framework)
    high = rate > (HIGH if adam else HIGH_FOR_ANY)
    fact = facts.best("optim.learning_rate")
    low = adam and fact is not None and fact.origin in WRITTEN and 0 < rate < LOW
    if not adam and not high:
        return None
    if high and _is_judged_by_size(facts):
        return None
    high = high and not _learns(facts)
    absurd = rate > (ABSURD if adam else HIGH_FOR_ANY)
    most = HIGH if adam else HIGH_FOR_ANY
    bounds = {
        "most": Quantity(most, unit="learning rate", formula="upper end", source=SOURCE),
        "least": Quantity(LOW, unit="learning rate", formula="lower end", source=SOURCE),
    }
    variant = "low" if low else "high" if adam else "any"
    return Verdict(
        high or low,
        {"rate": rate, **bounds},
        (f"what-{variant}", f"why-{variant}", f"fix-{variant}"),
        variant=variant,
        severity=Severity.ERROR if high and absurd else Severity.WARNING,
    )


def _learns(facts: Facts) -> bool:
    """Tell whether the loss fell all the same: prompts are tuned at rates above the range."""
    series = next((facts.series[name] for name in LOSSES if name in facts.series), None)
    if series is None or len(series) < LEAST or len(series.finite()) < len(series):
        return False
    part = len(series) // 3
    return median(series.values[-part:]) < FALLEN * median(series.values[:part])


def _is_judged_by_size(facts: Facts) -> bool:
    """Tell whether learning-rate-high-for-size judges this run, and more strictly."""
    language = facts.framework == "nanoGPT" or "model.vocab_size" in facts.items
    rate, size = facts.number("optim.learning_rate"), facts.number("model.params")
    scratch = facts.value("run.init_from") == "scratch"
    return language and scratch and rate is not None and (size is not None or rate > ABSURD)
