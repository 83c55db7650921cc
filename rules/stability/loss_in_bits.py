"""The printed losses are in bits, not in nats.

Why: most programs print nats; a loss in bits is 1.44 times as high and looks bad beside them, or
beside ln V, for no other reason.
Computed: for fairseq and metaseq, by their criterion, with the printed perplexity as proof; for any
other log, where two to the power of the loss, and not e, is the perplexity printed beside it.
Fix: multiply by ln 2 before comparing.
Source: facebookresearch/fairseq, criterions/cross_entropy.py (loss divided by math.log(2)).
"""

import math

from advisor.rule import Facts, Quantity, Series, Verdict, at_points, rule

BY_DEFINITION = frozenset({"fairseq", "metaseq"})
TOLERANCE = 0.02  # of the exponent: losses are printed with three decimals; our judgement
PERPLEXITIES = ("metric.ppl", "metric.perplexity", "metric.train_ppl", "metric.valid_ppl")
LOSSES = ("train.loss", "train.batch_loss", "val.loss", "metric.nll_loss", "metric.valid_nll_loss")
LEAST = 0.5  # nats: near zero both powers agree
NATS = Quantity(math.log(2), unit="", formula="ln 2", source="arithmetic")


@rule(
    code="STB008",
    severities=("info",),
    confidence="low",
    harmless=True,
    references=(
        "https://github.com/facebookresearch/fairseq/blob/main/fairseq/criterions/cross_entropy.py",
    ),
)
def loss_in_bits(facts: Facts, run_framework: str | None) -> Verdict | None:
    """Look for a perplexity that is a power of two."""
    by_definition = run_framework in BY_DEFINITION
    pairs = []
    for loss in filter(None, map(facts.series.get, LOSSES)):
        converted = by_definition and not loss.name.startswith("metric.")
        found = _perplexity(loss, facts, converted=converted)
        if found is not None:
            pairs.append((loss, found))
    if not pairs:
        return None
    loss, (bits, perplexity) = next((p for p in pairs if p[1][0] is not None), pairs[0])
    if bits is None:
        return Verdict(fires=False, values={"perplexity": perplexity})
    values = {
        "bits": bits,
        "nats": Quantity(
            bits * math.log(2), unit="nats/token", formula="bits·ln 2", source=NATS.source
        ),
        "perplexity": perplexity,
        "factor": NATS,
    }
    return Verdict(
        fires=True,
        values=values,
        clauses=("what", "read" if by_definition else "why", "fix"),
        evidence=at_points(loss, [len(loss) - 1]),
    )


def _perplexity(
    loss: Series, facts: Facts, *, converted: bool
) -> tuple[Quantity | None, Quantity] | None:
    """Return the loss in bits, if so it is, and the perplexity of the same record."""
    for name in PERPLEXITIES:
        other = facts.series.get(name)
        if other is None:
            continue
        known = dict(zip(other.steps, other.values, strict=True))
        for step, value in reversed(list(zip(loss.steps, loss.values, strict=True))):
            perplexity = known.get(step, 0.0)
            if not (math.isfinite(value) and value > LEAST and 1 < perplexity < math.inf):
                continue
            bits = value / math.log(2) if converted else value
            source = f"{loss.document} ({loss.name})"
            shown = Quantity(perplexity, unit="", formula="as printed", source=source)
            if abs(math.log2(perplexity) / bits - 1) <= TOLERANCE:
                return Quantity(bits, unit="", formula="as printed", source=source), shown
            if abs(math.log(perplexity) / value - 1) <= TOLERANCE:
                return None, shown
            break
    return None
