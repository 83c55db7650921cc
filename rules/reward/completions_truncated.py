"""Most answers are cut off at the length limit before they end.

Why: a cut answer is judged without its end, so its reward says little, and nothing teaches the
policy to stop; once all are cut, every answer of a group has the same length and often the same
verdict.
Computed: the median share of cut answers over the last fifth of the records.
Fix: raise the limit, punish length, or see whether the end token is learnt and stops generation.
Source: TRL docs/source/logging.md (`completions/clipped_ratio`: answers that did not end with an
EOS token before the maximum length); volcengine/verl verl/trainer/ppo/metric_utils.py
(`response_length/clip_ratio`); half and nearly all are this project's judgement.
"""

from advisor.quantities.rewards import level, logged
from advisor.rule import Facts, Quantity, Severity, Verdict, at_points, rule

MOST = 0.5  # of the answers; our judgement
NEARLY_ALL = 0.95  # of the answers: hardly one is judged to its end; our judgement
FEWEST = 5  # records: the first few of a run say nothing of where it goes; our judgement
SOURCE = "the log's share of answers without an end"


@rule(
    code="RWD001",
    severities=("warning", "error"),
    confidence="low",
    explains=("reward-not-improving",),
    references=("https://huggingface.co/docs/trl/main/en/logging",),
)
def completions_truncated(run_objective: str, facts: Facts) -> Verdict | None:
    """Look at the share of cut answers near the end of the log."""
    if run_objective != "reward":
        return None
    found = logged(facts.series, "truncated")
    series = found.finite() if found else None
    if series is None or len(series) < FEWEST:
        return None
    cut = level(series.values)
    values = {
        "share": Quantity(
            cut, unit="fraction", formula="median of the last fifth of the records", source=SOURCE
        ),
        "first": Quantity(series.values[0], unit="fraction", formula="first record", source=SOURCE),
    }
    clauses = ["what"]
    longest = logged(facts.series, "longest")
    lengths = longest.finite().values if longest else ()
    if lengths:
        values["limit"] = Quantity(
            max(lengths), unit="tokens", formula="longest answer of the log", source=SOURCE
        )
        clauses.append("limit")
    severe = cut >= NEARLY_ALL
    return Verdict(
        cut > MOST,
        values,
        (*clauses, "why", "fix"),
        variant="all" if severe else "most",
        severity=Severity.ERROR if severe else Severity.WARNING,
        evidence=at_points(series, [0, len(series) - 1]),
    )
