"""A pretrained encoder is fine-tuned at a rate far above all that its authors tried.

Why: at such a rate the first steps destroy the pretrained weights, and the run often never leaves
the loss of a guess.
Computed: the rate against 5e-5, the highest of those that the authors of BERT recommend; those of
RoBERTa stay below it, too.
Fix: 2e-5, with a warm-up over the first tenth of the steps.
Source: Devlin et al. 2019, arXiv:1810.04805, appendix A.3 (5e-5, 3e-5, 2e-5); Liu et al. 2019,
arXiv:1907.11692, appendix (1e-5 to 3e-5); Mosbach et al. 2021, arXiv:2006.04884 (2e-5, warm-up over
10 %). The limit, ten times the highest, is this project's judgement: small encoders are fine-tuned
at 3e-4 (Clark et al. 2020, arXiv:2003.10555, appendix).
"""

import re

from advisor.rule import Facts, Quantity, Verdict, action_for, rule

HIGHEST = 5e-5  # of those that BERT's authors recommend
FAR = 10.0  # times that; our judgement
START = 2e-5  # Mosbach et al., and the lowest of BERT's
ENCODER = re.compile(
    r"(?:[\w.-]+/)?(?:[a-z]{2,12}-)?(?:distil|mobile|al|sci|bio|fin|legal|code|camem|de|x?lm-)?"
    r"(?:bert|roberta|berta)(?:[-_][\w.-]{0,80})?"
    r"|(?:[\w.-]+/)?(?:electra|mpnet|ernie|xlnet)-[\w.-]{1,80}",
    re.IGNORECASE,
)


@rule(
    code="FTN008",
    severities=("warning",),
    confidence="medium",
    explains=("loss-at-chance", "no-learning-from-start", "loss-diverging", "loss-spike-recovered"),
    references=("https://arxiv.org/abs/1810.04805", "https://arxiv.org/abs/2006.04884"),
)
def encoder_fine_tuning_rate_high(
    optim_learning_rate: Quantity,
    run_init_from: str,
    facts: Facts,
    optim_name: str | None,
    optim_lora_r: Quantity | None,
) -> Verdict | None:
    """Compare the rate with the custom for fine-tuning all weights with Adam."""
    adam = "adam" in (optim_name or "adam").lower()
    if optim_lora_r is not None or not adam or not ENCODER.fullmatch(run_init_from[:200]):
        return None
    return Verdict(
        optim_learning_rate > FAR * HIGHEST,
        {
            "rate": optim_learning_rate,
            "model": run_init_from,
            "highest": Quantity(HIGHEST, unit="learning rate", source="arXiv:1810.04805, A.3"),
            "usual": Quantity(START, unit="learning rate", source="arXiv:2006.04884"),
            "times": Quantity(
                optim_learning_rate / HIGHEST,
                unit="",
                formula="rate / highest",
                inputs={"rate": float(optim_learning_rate), "highest": HIGHEST},
                source="arXiv:1810.04805, A.3",
            ),
        },
        ("what", "why", "fix"),
        actions=(action_for(facts, "optim.learning_rate", "learning_rate", START),),
    )
