"""The learning rate is far above what is customary for a model of this size.

Why: the largest rate that trains a transformer stably falls as it grows; far above custom the loss
spikes, diverges, or settles higher.
Computed: the rate against GPT-3's for this size, by straight lines between the logarithms of sizes
and rates; below its smallest model the larger of that model's rate and OpenAI's rule of thumb.
Where the size is not known only a rate that is too high for every size counts.
Fix: the customary rate, and the lowest rate with it.
Source: Brown et al. 2020, arXiv 2005.14165, table 2.1; Kaplan et al. 2020, arXiv 2001.08361,
appendix D.6: LR(N) = 3.239e-3 - 1.395e-4·ln N, N without embeddings. A custom, not a limit.
"""

import math

from advisor.quantities import transformer
from advisor.rule import Action, Facts, Quantity, Severity, Verdict, action_for, rule

TIMES = 3.0  # above the custom; our judgement, runs at twice the custom are common and healthy
ABSURD = 100.0  # times the custom; no transformer trains there; our judgement
# For a model of any size: Adam moves every weight by about the rate, and GPT-2's weights begin at
# a standard deviation of 0.02; our judgement.
ABSOLUTE = 0.1
GPT3 = (  # parameters and rate, Brown et al. 2020, table 2.1
    (125e6, 6.0e-4), (350e6, 3.0e-4), (760e6, 2.5e-4), (1.3e9, 2.0e-4),
    (2.7e9, 1.6e-4), (6.7e9, 1.2e-4), (13e9, 1.0e-4), (175e9, 0.6e-4),
)  # fmt: skip
GPT3_SOURCE = "Brown et al. 2020, arXiv 2005.14165, table 2.1"
KAPLAN_SOURCE = "Kaplan et al. 2020, arXiv 2001.08361, appendix D.6"
FLOOR_SHARE = 0.2  # of the peak; as in min-lr-out-of-proportion


@rule(
    code="SCH006",
    severities=("warning", "error"),
    confidence="medium",
    explains=("loss-spike-recovered", "loss-diverging", "loss-not-finite", "fp16-overflow"),
    references=("https://arxiv.org/abs/2005.14165", "https://arxiv.org/abs/2001.08361"),
)
def learning_rate_high_for_size(
    run_framework: str,
    optim_learning_rate: Quantity,
    model_params: Quantity | None,
    run_init_from: str,
    facts: Facts,
    model_vocab_size: Quantity | None,
    optim_name: str | None,
    model_n_layer: Quantity | None,
    model_n_embd: Quantity | None,
) -> Verdict | None:
    """Compare the rate with the custom for language models trained from scratch with Adam."""
    adam = "adam" in (optim_name or ("AdamW" if run_framework == "nanoGPT" else "")).lower()
    language = run_framework == "nanoGPT" or model_vocab_size is not None
    if not adam or not language or run_init_from != "scratch":
        return None
    if model_params is None:
        return _without_size(optim_learning_rate)
    if model_n_layer and model_n_embd:
        inner = transformer.blocks_params(L=int(model_n_layer), d=int(model_n_embd))
    else:
        inner = model_params  # more than without embeddings: a lower, so a stricter, custom
    usual = _custom(model_params, inner)
    times = _times(optim_learning_rate, usual)
    new = _rounded(usual)
    fires = round(times, 9) > TIMES
    return Verdict(
        fires,
        {
            "rate": optim_learning_rate,
            "params": model_params,
            "usual": usual,
            "times": times,
            "new": new,
        },
        ("what", "why", "fix"),
        variant="small" if model_params < GPT3[0][0] else "plain",
        severity=Severity.ERROR if times > ABSURD else Severity.WARNING,
        actions=_actions(facts, float(new)) if fires else (),
    )


def _without_size(rate: Quantity) -> Verdict | None:
    """Judge a rate by what is too high for a model of any size."""
    if rate <= ABSOLUTE:
        return None
    source = GPT3_SOURCE
    new = Quantity(GPT3[0][1], unit="learning rate", formula="of the smallest GPT-3", source=source)
    values = {"rate": rate, "new": new}
    clauses = ("what-any", "why", "fix-any")
    return Verdict(
        fires=True, values=values, clauses=clauses, variant="any", severity=Severity.ERROR
    )


def _times(rate: float, usual: float) -> Quantity:
    return Quantity(
        rate / usual,
        unit="",
        formula="lr ÷ custom",
        inputs={"lr": float(rate), "custom": float(usual)},
        source="arithmetic",
    )


def _rounded(usual: Quantity) -> Quantity:
    return Quantity(
        float(f"{usual:.2g}"),
        unit="learning rate",
        formula="custom, to two digits",
        inputs={"custom": float(usual)},
        source=usual.source,
    )


def _custom(size: float, inner: float) -> Quantity:
    """Return the customary rate of a size."""
    if size < GPT3[0][0]:
        return Quantity(
            max(3.239e-3 - 1.395e-4 * math.log(inner), GPT3[0][1]),
            unit="learning rate",
            formula="max(3.239e-3 - 1.395e-4·ln N, 6e-4)",
            inputs={"N": float(inner)},
            source=f"{KAPLAN_SOURCE}; {GPT3_SOURCE}",
        )
    at = min(size, GPT3[-1][0])
    i = next(i for i in range(1, len(GPT3)) if at <= GPT3[i][0])
    (n0, r0), (n1, r1) = GPT3[i - 1], GPT3[i]
    share = math.log(at / n0) / math.log(n1 / n0)
    return Quantity(
        r0 * (r1 / r0) ** share,
        unit="learning rate",
        formula="r0·(r1 ÷ r0)^(ln(N ÷ N0) ÷ ln(N1 ÷ N0))",
        inputs={"N": size, "N0": n0, "N1": n1, "r0": r0, "r1": r1},
        source=GPT3_SOURCE,
    )


def _actions(facts: Facts, rate: float) -> tuple[Action, ...]:
    if facts.framework != "nanoGPT":
        return ()
    actions = [action_for(facts, "optim.learning_rate", "learning_rate", rate)]
    floor = facts.number("optim.min_learning_rate")
    if floor is not None and floor > FLOOR_SHARE * rate:
        low = float(f"{rate / 10:.6g}")
        actions.append(action_for(facts, "optim.min_learning_rate", "min_lr", low))
    return tuple(actions)
