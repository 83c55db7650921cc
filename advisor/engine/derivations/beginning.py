"""How training begins, where only its first loss tells."""

from __future__ import annotations

from typing import Annotated

from advisor.engine.derive import derives
from advisor.needs import Either
from advisor.quantities.customs import begins_untrained
from advisor.units import Quantity

FIRST = 100  # steps: later a first logged loss says nothing; our judgement


@derives("run.init_from")
def random_weights(
    loss: Annotated[Quantity, Either("train.loss.first", "train.batch_loss.first")],
    model_vocab_size: Quantity,
    run_first_step: Quantity,
) -> str | None:
    """Return "scratch" where the first loss is that of a model which has learned nothing."""
    if run_first_step > FIRST or not begins_untrained(loss, model_vocab_size):
        return None
    return "scratch"
