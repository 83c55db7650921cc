"""Dropout removes more than half of what passes through the model.

Why: with more than half of the activations gone in each pass, a transformer learns next to nothing;
published models use 0.1, at most 0.3.
Computed: nothing; the setting against one half.
Fix: 0.3 at most; 0 where no sample is seen twice.
Source: UMLAUT (Schoop et al., CHI 2021) warns above 0.5. Networks on graphs use up to 0.8
(Veličković et al. 2018, arXiv 1710.10903, use 0.6), so that others only count above it.
"""

from advisor.quantities.customs import is_language
from advisor.rule import Facts, Quantity, Severity, Verdict, rule

MOST = 0.5  # UMLAUT
MOST_OF_OTHERS = 0.8  # our judgement
ADVISED = 0.3
SOURCE = "UMLAUT, CHI 2021"


@rule(
    code="MOD007",
    severities=("warning", "error"),
    confidence="low",
    explains=("loss-plateau", "validation-below-train"),
    references=("https://doi.org/10.1145/3411764.3445538",),
)
def dropout_too_high(
    model_dropout: Quantity,
    facts: Facts,
) -> Verdict | None:
    """Compare dropout with the most that lets a model learn."""
    transformer = is_language(facts.framework, facts.number("model.vocab_size"))
    transformer = transformer or "model.n_head" in facts.items
    most = MOST if transformer else MOST_OF_OTHERS
    fires = model_dropout > most
    return Verdict(
        fires,
        {
            "dropout": model_dropout,
            "most": Quantity(most, unit="fraction", formula="limit", source=SOURCE),
            "advised": Quantity(ADVISED, unit="fraction", formula="by custom", source=SOURCE),
        },
        ("what", "why", "fix"),
        severity=Severity.ERROR if model_dropout >= 1.0 else Severity.WARNING,
    )
