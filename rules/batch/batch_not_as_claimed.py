"""One step does not hold the number of sequences that the comment says.

Why: the learning rate and the number of steps were chosen for the batch of the comment; another one
trains on other tokens in the same steps.
Computed: micro-batch · accumulation against the claimed sequences per step.
Fix: correct the comment, or set the accumulation that gives the claimed batch.
Source: karpathy/nanoGPT train.py, tokens_per_iter.
"""

import re

from advisor.rule import Action, Evidence, Fact, Facts, Named, Quantity, Verdict, quantity_of, rule

TOLERANCE = 0.01  # relative: a count of sequences is exact or wrong
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
FACTORS = 2  # micro-batch and accumulation


@rule(
    code="BAT001",
    severities=("warning",),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def batch_not_as_claimed(
    batch_global: Quantity,
    batch_global_claimed: Quantity,
    facts: Facts,
    batch_micro: Quantity | None,
    batch_accumulation: Quantity | None,
    batch_world_size: Quantity | None,
    batch_tokens_per_step: Quantity | None,
) -> Verdict | None:
    """Compare every claim with the product."""
    del batch_global_claimed  # the most trusted claim; all of them are looked at
    ranks = batch_world_size or 1
    # The same number may be said per rank, or of tokens.
    true = (batch_global, batch_global / ranks, batch_tokens_per_step)
    claims = [each for each in facts.items["batch.global_claimed"] if each.number > 0]
    if not claims:
        return None
    wrong = [each for each in claims if not any(_near(each, value) for value in true)]
    claimed = quantity_of(wrong[0] if wrong else claims[0])
    values: dict[str, Named] = {
        "sequences": batch_global,
        "claimed": claimed,
        "ratio": _ratio(batch_global, claimed),
    }
    clauses = ["what"]
    if batch_micro and batch_accumulation:
        values["micro"], values["accumulation"] = batch_micro, batch_accumulation
        clauses.append("product")
    if batch_tokens_per_step:
        values["tokens_per_step"] = batch_tokens_per_step
        clauses.append("tokens")
    return Verdict(
        fires=bool(wrong),
        values=values,
        clauses=(*clauses, "why", "fix"),
        variant="more" if batch_global > claimed else "fewer",
        actions=_actions(wrong, facts, batch_micro, batch_accumulation),
        evidence=tuple(place for each in wrong for place in each.evidence),
    )


def _ratio(product: Quantity, claimed: Quantity) -> Quantity:
    low, high = sorted((product, claimed))
    return Quantity(
        high / low, unit="", formula="larger ÷ smaller",
        inputs={"set": product, "claimed": claimed}, source="arithmetic",
    )  # fmt: skip


def _near(claim: Fact, value: float | None) -> bool:
    return value is not None and abs(value - claim.number) <= TOLERANCE * claim.number


def _actions(
    wrong: list[Fact], facts: Facts, micro: Quantity | None, accumulation: Quantity | None
) -> tuple[Action, ...]:
    """Correct products of two factors where somebody wrote them; others are ambiguous."""
    if micro is None or accumulation is None:
        return ()
    written = facts.config_documents
    places = [place for each in wrong for place in each.evidence if place.document in written]
    return tuple(
        _action(place, micro, accumulation)
        for place in places
        if len(NUMBER.findall(place.text)) == FACTORS + 1
    )


def _action(place: Evidence, micro: float, accumulation: float) -> Action:
    new = iter([f"{micro:.0f}", f"{accumulation:.0f}", f"{micro * accumulation:.0f}"])
    text = NUMBER.sub(lambda _: next(new), place.text)
    return Action(
        kind="edit_comment", old=place.text, new=text, document=place.document, line=place.line
    )
