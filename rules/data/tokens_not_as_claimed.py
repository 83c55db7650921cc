"""The run does not train on the number of tokens that its comment says.

Why: tokens decide which loss to expect and how long the run takes; the comment usually belongs to
an earlier number of steps.
Computed: steps · tokens per step against the claimed tokens; a claim that fits the tokens seen so
far, or the size of the data set, stands.
Fix: correct the comment, or set the number of steps that gives the claimed tokens.
Source: karpathy/nanoGPT train.py, tokens_per_iter; tolerance: this project's judgement.
"""

import re

from advisor.rule import Action, Evidence, Fact, Facts, Named, Quantity, Verdict, quantity_of, rule

TOLERANCE = 0.10  # relative; our judgement, people say ~3B of 3.146B
MAX_RATIO = 100.0  # farther off, the words are about something else, such as one batch; judgement
SMALLEST = 2.0  # in steps: fewer tokens than this are a batch or a context, no run
WRITTEN = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<gap>[ \u00a0]?)"
    r"(?P<unit>million|billion|trillion|[億亿萬万]|[kKmMbBgGtT](?![A-Za-z]))?"
)
SCALES = {"億": 1e8, "亿": 1e8, "萬": 1e4, "万": 1e4}
COMPACT = ((1e12, "T", " trillion"), (1e9, "B", " billion"), (1e6, "M", " million"))


@rule(
    code="DAT001",
    severities=("warning",),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def tokens_not_as_claimed(
    data_tokens_planned: Quantity,
    data_tokens_claimed: Quantity,
    facts: Facts,
    data_tokens_seen: Quantity | None,
    data_tokens: Quantity | None,
    batch_tokens_per_step: Quantity | None,
    run_max_steps: Quantity | None,
) -> Verdict | None:
    """Compare every claim with the plan."""
    del data_tokens_claimed  # the most trusted claim; all of them are looked at
    true = (data_tokens_planned, data_tokens_seen, data_tokens)
    claims = [each for each in facts.items["data.tokens_claimed"] if _about_run(each, facts)]
    wrong = [each for each in claims if not any(_near(each, tokens) for tokens in true)]
    if not claims:
        return None
    claimed = quantity_of(wrong[0] if wrong else claims[0])
    values: dict[str, Named] = {
        "planned": data_tokens_planned,
        "claimed": claimed,
        "ratio": _ratio(data_tokens_planned, claimed),
    }
    clauses = ["what"]
    if batch_tokens_per_step and run_max_steps:
        values["steps"], values["tokens_per_step"] = run_max_steps, batch_tokens_per_step
        values["steps_needed"] = _steps(claimed, batch_tokens_per_step)
        clauses.append("product")
    if data_tokens_seen:
        values["seen"] = data_tokens_seen
        clauses.append("seen")
    return Verdict(
        fires=bool(wrong),
        values=values,
        clauses=(*clauses, "why", "fix-steps" if "steps_needed" in values else "fix"),
        variant="more" if data_tokens_planned > claimed else "fewer",
        actions=tuple(_action(place, data_tokens_planned) for place in _editable(wrong, facts)),
        evidence=tuple(place for each in wrong for place in each.evidence),
    )


def _ratio(planned: Quantity, claimed: Quantity) -> Quantity:
    low, high = sorted((planned, claimed))
    return Quantity(
        high / low, unit="", formula="larger ÷ smaller",
        inputs={"planned": planned, "claimed": claimed}, source="arithmetic",
    )  # fmt: skip


def _steps(tokens: Quantity, per_step: Quantity) -> Quantity:
    return Quantity(
        round(tokens / per_step), unit="steps", formula="claimed ÷ tokens per step",
        inputs={"claimed": tokens, "tokens_per_step": per_step},
        source="karpathy/nanoGPT train.py",
    )  # fmt: skip


def _near(claim: Fact, tokens: float | None) -> bool:
    return tokens is not None and abs(tokens - claim.number) <= TOLERANCE * claim.number


def _about_run(claim: Fact, facts: Facts) -> bool:
    """Tell whether the words can be about the whole run."""
    planned = facts.number("data.tokens_planned") or 0.0
    per_step = facts.number("batch.tokens_per_step") or facts.number("model.block_size") or 0.0
    if claim.number <= SMALLEST * per_step:
        return False
    if not claim.number / MAX_RATIO <= planned <= claim.number * MAX_RATIO:
        return False
    # Said in another document than the plan, it may be the size of the data set.
    plan = facts.best("run.max_steps") or facts.best("data.tokens_planned")
    homes = _documents(facts, "run.max_steps") | {
        each.document for each in (plan.evidence if plan else ())
    }
    said = {place.document for place in claim.evidence}
    return not homes or not said or bool(said & homes)


def _documents(facts: Facts, name: str) -> set[str]:
    return {place.document for fact in facts.items.get(name, []) for place in fact.evidence}


def _editable(wrong: list[Fact], facts: Facts) -> list[Evidence]:
    """Return the places that somebody wrote; what a log echoes follows by itself."""
    written = facts.config_documents
    places = [place for fact in wrong for place in fact.evidence if place.document in written]
    return [place for place in places if WRITTEN.search(place.text)]


def _action(place: Evidence, planned: float) -> Action:
    new = WRITTEN.sub(lambda match: _amount(planned, match), place.text, count=1)
    return Action(
        kind="edit_comment", old=place.text, new=new, document=place.document, line=place.line
    )


def _amount(value: float, like: re.Match[str]) -> str:
    """Write an amount as the claim is written."""
    unit = like["unit"]
    if unit is None:
        plain = f"{value:,.0f}" if "," in like["number"] else f"{value:.0f}"
        return plain + like["gap"]
    if unit in SCALES:
        return f"{value / SCALES[unit]:.4g}{like['gap']}{unit}"
    scale, short, long = next((row for row in COMPACT if value >= row[0]), COMPACT[-1])
    return f"{value / scale:.3g}{long if len(unit) > 1 else like['gap'] + short}"
