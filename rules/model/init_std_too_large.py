"""The weights begin with a spread that is too large for the width.

Why: the activations of a layer grow with the spread of its weights and the root of its width; a
spread that suits a narrow model makes a wide one unstable from the first steps on.
Computed: the standard deviation against √(2 ÷ (5·d)) for the width d.
Fix: √(1 ÷ (3·d)).
Source: stas00/ml-engineering, training instabilities, "STD init": 0.02 failed at 104B parameters
and d = 11600, and √(1 ÷ (3·d)) trained; √(2 ÷ (5·d)) is of Nguyen and Salazar 2019, arXiv
1910.05895. The factor is this project's judgement.
"""

import math

from advisor.quantities.customs import begins_untrained
from advisor.rule import Facts, Quantity, Verdict, rule, starts_from_scratch

TIMES = 3.0  # 0.02 at a width of 8192 is 2.9 times and trains; our judgement
SOURCE = "stas00/ml-engineering, training instabilities"


@rule(
    code="MOD008",
    severities=("warning",),
    confidence="low",
    explains=("loss-diverging", "loss-spike-recovered", "loss-not-finite", "fp16-overflow"),
    references=("https://github.com/stas00/ml-engineering/tree/master/training/instabilities",),
)
def init_std_too_large(
    model_init_std: Quantity,
    model_n_embd: Quantity,
    facts: Facts,
    run_init_from: str | None,
    model_vocab_size: Quantity | None,
) -> Verdict | None:
    """Compare the spread with that for the width."""
    scratch = starts_from_scratch(facts.framework or "", run_init_from)
    first = facts.number("train.loss.first")
    if run_init_from is None and begins_untrained(first, model_vocab_size):
        scratch = True
    if not scratch:
        return None  # the weights come from elsewhere
    usual = _std(2 / 5, model_n_embd, "√(2 ÷ (5·d))")
    times = Quantity(
        model_init_std / usual, unit="", formula="std ÷ √(2 ÷ (5·d))",
        inputs={"std": float(model_init_std), "d": float(model_n_embd)}, source=SOURCE,
    )  # fmt: skip
    return Verdict(
        fires=times > TIMES,
        values={
            "std": Quantity(
                model_init_std, unit="learning rate", formula="as set", source=model_init_std.source
            ),
            "width": model_n_embd,
            "times": times,
            "usual": usual,
            "advised": _std(1 / 3, model_n_embd, "√(1 ÷ (3·d))"),
        },
        clauses=("what", "why", "fix"),
    )


def _std(share: float, width: float, formula: str) -> Quantity:
    # Written like a learning rate: 0.00536.
    value = float(f"{math.sqrt(share / width):.3g}")
    inputs = {"d": float(width)}
    return Quantity(value, unit="learning rate", formula=formula, inputs=inputs, source=SOURCE)
