"""What a run maximises, where its log shows that this is no likelihood."""

from __future__ import annotations

from advisor.engine.derive import derives
from advisor.facts import Facts
from advisor.quantities.objectives import objective_of


@derives("run.objective")
def objective(facts: Facts) -> str | None:
    """Return "reward", "preference", "adversarial" or "detection"."""
    return objective_of(facts.series)
