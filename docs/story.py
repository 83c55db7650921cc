"""The seed run told as a story: how each number of its report came about.

The words are here and have no numbers of their own; every number is the engine's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from advisor.advise import diagnose
from advisor.charts.model import chart_of
from advisor.charts.text import plot
from advisor.findings import Finding, Report, ReportedQuantity
from advisor.wording.catalogue import SOURCE_LOCALE
from advisor.wording.numbers import plain_number
from advisor.wording.render import code, quote
from docs.seed import inputs

OPENING = """# The seed run, told

Somebody trains a small GPT with nanoGPT on one RTX 4070. The config's comment promises
{claimed} parameters; after {last_step} of {max_steps} steps the loss hardly moves any more, and the
printed MFU looks poor. They paste config and log and ask why.

The run is a made one, like the real run with which this project began, so that its truth is known.
Its [config and log](tutorials/cli.md#the-example-run) can be fetched and diagnosed. Below is what
the advisor does with it, number by number. Every number in this page was written by the engine;
the formulas are in its words, and the tables say what went into them.

```text
{curve}
```

"""
# What is told of a finding, by its rule: {names} are the finding's own quantities.
TOLD = {
    "parameter-count-not-as-claimed": """## The model is not the one that was meant

The first thing to check is whether the run is what it is said to be. The comment says {claimed};
the log says {printed}. Which of them is right can be computed: the config gives width, depth,
vocabulary and length, and a GPT has so many parameters that the sum is exact. It agrees with the
log: {total} in all, of which the position embeddings are left out in the log's count. The claim is
{ratio} times too large.

Which width would give the claimed size? Of all widths, {width_needed} comes nearest: {printed_then}
by nanoGPT's own count. So a width of {width} was probably a slip, and nothing else need change.""",
    "tokens-not-as-claimed": """## The plan is not the one that was meant

The same comment names {claimed} tokens. {steps} steps of {tokens_per_step} tokens are {planned}:
{ratio} times as many. The number of steps for the claim would be {steps_needed}.""",
    "validation-below-train": """## The validation loss is too good

Validation is {gap} below training. Is that noise? The later evaluations scatter by {noise} about
their own trend, and {below} of {evaluations} have validation below. So it is no chance. nanoGPT
measures both losses without dropout, so dropout cannot be the reason: the validation data must be
other data. Nothing in a log can say which, so the advisor says what to look at and no more.""",
    "dropout-in-single-epoch-pretraining": """## Dropout has nothing to do here

Dropout of {dropout} guards against learning by heart what is seen often. How often data is seen
here is not stated in the paste; the finding says so, and has medium confidence.""",
    "model-too-small-for-compute": """## A model this small is nearly full

So far the run has spent {compute} on {tokens} tokens. For that much compute two published laws say
which size is best: {optimal_hoffmann} by one, {optimal_besiroglu} by the other. This model has
{params}. It has had {tokens_per_parameter} tokens for each parameter, {times} times the rule of
thumb. This is why the loss flattens: on unlimited data the laws put this size at
{floor_hoffmann} and {floor_besiroglu}. The finding follows from the first one, since the claimed
size would be close to the best, so it stands below its cause.""",
    "mfu-against-wrong-peak": """## The speed is fine

The printed {printed} look bad only because nanoGPT divides by {trainer_peak}, whatever the card.
The card's own peak is {card_peak}. {tokens_per_second} tokens in a second are {achieved}, which is
{utilisation} of that. There is nothing to mend, and the common target of {target} would be
{target_here} of this card.""",
    "run-not-finished": """## Where it is heading

{left} steps are left, {time_left} at {step_seconds} a step. The laws give the *change* of the loss
from here, not its level, since data sets differ in level: {loss_low} to {loss_high} at the end. Of
such predictions {level} lie between {interval_low} and {interval_high}; that share was measured on
published runs ([what was measured](evidence.md#loss-predictions)).""",
    "head-dim-inefficient": """## What the same change settles

{heads} heads of a width of {width} are {head_size} wide each, where {usual} is usual. With the
width that the claim needs they are {head_size_then} wide.""",
    "evaluation-time-in-step-time": """## What looks odd and is not

{count} iterations take {evaluating} instead of {usual}. They are those that evaluate. The advisor
says so, lest somebody look for a fault there.""",
}
CLOSING = """## What to do

All remedies together make one plan, since they depend on each other: the larger model needs more
memory, so the micro-batch gets smaller, so the accumulation gets larger, and the tokens of a step
stay exactly as they are.

| what | value | how |
|---|---|---|
{rows}

The [whole report](seed/en.md) has the patch, and the same in nine other languages. Every formula
that the rules use stands in [how every number is computed](numbers.md).
"""


def story() -> str:
    """Return the page; raises KeyError where a finding no longer has a number that is told."""
    report = diagnose(inputs(), locale=SOURCE_LOCALE)
    found = {finding.rule: finding for finding in report.findings}
    opening = _texts(found["parameter-count-not-as-claimed"]) | _texts(found["run-not-finished"])
    curve = "\n".join(plot(chart_of(report), plain=True))
    parts = [OPENING.format(curve=curve, **opening)]
    for rule, told in TOLD.items():
        finding = found[rule]
        parts.append(
            f"{told.format(**_texts(finding))}\n\n{_lines(finding)}\n\n{_table(finding)}\n"
        )
    return "\n".join([*parts, CLOSING.format(rows="\n".join(_planned(report)))])


def _texts(finding: Finding) -> dict[str, str]:
    return {name: quantity.text for name, quantity in finding.quantities.items()}


def _lines(finding: Finding) -> str:
    pasted = {
        (each.name, number): line
        for each in inputs()
        for number, line in enumerate(str(each.data).splitlines(), start=1)
    }
    return "  \n".join(dict.fromkeys(f"> {quote(each, pasted)}" for each in finding.evidence))


def _table(finding: Finding) -> str:
    rows = (_row(name, each) for name, each in finding.quantities.items())
    return "\n".join(["| number | value | how |", "|---|---|---|", *rows])


def _row(name: str, each: ReportedQuantity) -> str:
    if not each.formula:
        return f"| {name} | {each.text} | {each.source} |"
    given = ", ".join(
        f"{symbol} = {plain_number(value, SOURCE_LOCALE)}" for symbol, value in each.inputs.items()
    )
    with_given = f", with {given}" if given else ""
    return f"| {name} | {each.text} | {code(each.formula)}{with_given} [{each.source}] |"


def _planned(report: Report) -> Iterator[str]:
    """Give a row for each number of the plan."""

    def rows(part: Any, name: str) -> Iterator[str]:
        if isinstance(part, dict) and {"formula", "inputs", "text"} <= part.keys():
            yield _row(name, ReportedQuantity(**part))
        elif isinstance(part, dict):
            for key, each in part.items():
                yield from rows(each, f"{name}, {key}" if name else key)

    plan = report.plan or {}
    for name in ("params", "params_total", "batch"):
        yield from rows(plan[name], name)
