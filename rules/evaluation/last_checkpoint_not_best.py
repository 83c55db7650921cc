"""The weights at the end are not the best that the run had.

Why: a program that keeps the last checkpoint keeps a model that is worse than one it had already.
Computed: the validation loss at the last evaluation against the lowest one, beyond one percent and
twice the scatter of the evaluations; not where another score is best at the end.
Fix: take the checkpoint of the lowest validation loss, and save by that.
Source: karpathy/nanoGPT config/train_shakespeare_char.py (always_save_checkpoint); limits: this
project's judgement.
"""

from advisor.quantities import noise
from advisor.quantities.measures import is_transcribed_better, measures
from advisor.rule import Facts, Quantity, Series, Verdict, at_points, rule

LEAST = 0.01  # of the lowest loss; our judgement
NOISES = 2.0  # scatters of one evaluation; our judgement
FEWEST = 3
SOURCE = "the log"


@rule(
    code="EVA003",
    severities=("info",),
    confidence="low",
    references=(
        "https://github.com/karpathy/nanoGPT/blob/master/config/train_shakespeare_char.py",
    ),
)
def last_checkpoint_not_best(val_loss: Series, facts: Facts) -> Verdict | None:
    """Compare the last validation loss with the lowest."""
    known = measures(facts, FEWEST)
    found = next((each for each in known if each.series.name == "val.loss"), None)
    if found is None:
        return None
    series = found.series
    best, last = series.values[found.best], series.values[-1]
    scatter = noise.scatter(series.steps, series.values) or 0.0
    if best <= 0:
        return None
    values: dict[str, Quantity | str | int] = {
        "best": Quantity(best, unit="nats/token", formula="lowest validation loss", source=SOURCE),
        "best_step": Quantity(
            series.steps[found.best], unit="steps", formula="where it stands", source=SOURCE
        ),
        "last": Quantity(last, unit="nats/token", formula="last validation loss", source=SOURCE),
        "last_step": Quantity(
            series.steps[-1], unit="steps", formula="last evaluation", source=SOURCE
        ),
    }
    # Whoever chooses by a score keeps the last weights where that is the best one.
    scores = [each for each in known if each.series.name.startswith("metric.")]
    step = series.steps[found.best]
    if any(not each.since for each in scores) or is_transcribed_better(facts, step):
        return Verdict(fires=False)
    return Verdict(
        last - best > max(LEAST * best, NOISES * scatter),
        values,
        ("what", "why", "fix"),
        evidence=at_points(val_loss, [val_loss.steps.index(series.steps[found.best])]),
    )
