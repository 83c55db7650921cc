"""A step holds several times the tokens that still help at the loss reached.

Why: beyond the critical batch, more tokens in a step hardly improve the gradient; the same tokens
in more steps would have reached a lower loss.
Computed: the critical batch of Kaplan et al. at the last loss, against the tokens of a step.
Fix: fewer tokens per step and more steps, or a batch that grows during the run.
Source: Kaplan et al. 2020, arXiv 2001.08361, section 5.1: 2e8 tokens ÷ L^(1 ÷ 0.21); McCandlish et
al. 2018, arXiv 1812.06162. The law is of one data set and tokenizer, hence the wide margin.
"""

from advisor.quantities.customs import is_language
from advisor.rule import Facts, Quantity, Verdict, rule, starts_from_scratch

TIMES = 4.0  # other data move the law by this much; our judgement
B_STAR, ALPHA = 2e8, 0.21  # Kaplan et al. 2020, table 1
LEAST_VOCABULARY = 10_000  # the law is of tokens of this kind, not of letters; our judgement
FINISHED = 0.9  # of the plan: the loss before is far higher; our judgement
SOURCE = "Kaplan et al. 2020, arXiv 2001.08361, section 5.1"


@rule(
    code="BAT003",
    severities=("info",),
    confidence="low",
    references=("https://arxiv.org/abs/2001.08361", "https://arxiv.org/abs/1812.06162"),
)
def batch_too_large(
    batch_tokens_per_step: Quantity,
    model_vocab_size: Quantity,
    run_last_step: Quantity,
    run_max_steps: Quantity,
    facts: Facts,
    run_init_from: str | None,
) -> Verdict | None:
    """Compare the step with the critical batch."""
    framework, loss = facts.framework or "", facts.last_loss
    if not starts_from_scratch(framework, run_init_from) or loss is None or not 1 < loss < 20:
        return None
    if not is_language(framework, model_vocab_size) or model_vocab_size < LEAST_VOCABULARY:
        return None
    if run_last_step < FINISHED * run_max_steps:
        return None
    critical = Quantity(
        B_STAR / loss ** (1 / ALPHA), unit="tokens/step", formula="2e8 ÷ L^(1 ÷ 0.21)",
        inputs={"L": loss}, source=SOURCE,
    )  # fmt: skip
    times = Quantity(
        batch_tokens_per_step / critical, unit="", formula="tokens ÷ critical batch",
        inputs={"tokens": float(batch_tokens_per_step), "critical": float(critical)}, source=SOURCE,
    )  # fmt: skip
    return Verdict(
        fires=times > TIMES,
        values={
            "tokens": batch_tokens_per_step,
            "critical": critical,
            "times": times,
            "loss": Quantity(loss, unit="nats/token", formula="last loss", source="the log"),
        },
        clauses=("what", "why", "fix"),
    )
