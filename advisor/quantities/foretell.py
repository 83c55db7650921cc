"""From which loss of a run another one can be foretold, by the laws and the run's own noise."""

from __future__ import annotations

import math
from dataclasses import dataclass

from advisor.facts import Facts, Origin
from advisor.quantities import noise, scaling
from advisor.quantities.repetition import effective_tokens
from advisor.quantities.scaling import Prediction

EARLY = 0.05  # share of the plan before which a loss foretells nothing; our judgement
AFTER_WARMUP = 2.0  # times the warm-up; our judgement


@dataclass(frozen=True, slots=True)
class StartingPoint:
    """A measured validation loss (nats/token), at which size and tokens, and its standard error.

    `unique` are the different tokens of the data set, where they are known: repeated ones count
    for less.
    """

    observed: float
    N: float
    D: float
    noise: float
    unique: float | None = None

    def predict(self, *, N: float, D: float, continued: bool = False) -> Prediction:
        """Foretell the loss of N total parameters after D tokens; see `scaling.predict`.

        Args: N total parameters; D training tokens; continued when this very run goes on.
        Returns: nats/token, as a prediction with its interval.
        Raises: ValueError when a number is not positive.
        Source: `scaling.predict`'s; `repetition.effective_tokens` where tokens are repeated.
        """
        return scaling.predict(
            observed=self.observed, N=self.N, D=self._worth(self.D), N_new=N,
            D_new=self._worth(D), noise=self.noise,
            continued=continued,
        )  # fmt: skip

    def _worth(self, tokens: float) -> float:
        unique = self.unique
        return tokens if not unique else float(effective_tokens(U=unique, D=tokens))


def starting_point(facts: Facts) -> StartingPoint | None:
    """Return the last validation loss as a point to foretell from.

    Args: the facts of one run.
    Returns: None where the laws do not describe the run, where it is still too young for them,
        where it has lost its way to NaN, and for fine-tuning.
    Raises: nothing.
    Source: this project's judgement, by the constants above.
    """
    total = facts.number("model.params_total")
    reached = _reached(facts)
    if total is None or reached is None or facts.fine_tunes:
        return None
    observed, seen = reached
    if not scaling.comparable(observed=observed, N=total, D=seen):
        return None
    data = facts.best("data.tokens")
    unique = None if data is None or data.origin is Origin.CLAIM else data.number
    return StartingPoint(observed, total, seen, _noise(facts), unique)


def _reached(facts: Facts) -> tuple[float, float] | None:
    """Return the last validation loss and the tokens it was reached with."""
    observed, series = facts.number("val.loss.last"), facts.series.get("val.loss")
    step = float(series.steps[-1]) if series else facts.number("run.last_step")
    per_step = facts.number("batch.tokens_per_step")
    if observed is None or step is None or per_step is None or not math.isfinite(observed):
        return None
    if any(len(each.finite()) < len(each) for each in facts.series.values()):
        return None
    planned, warmup = facts.number("run.max_steps"), facts.number("optim.warmup_steps") or 0.0
    if step <= AFTER_WARMUP * warmup or (planned and step < EARLY * planned):
        return None
    return observed, step * per_step


def _noise(facts: Facts) -> float:
    evals, iters = facts.series.get("val.loss"), facts.series.get("train.batch_loss")
    batches = facts.number("run.eval_iters")
    if evals is None or iters is None or batches is None:
        return 0.0
    evals, iters = evals.finite(), iters.finite()
    found = noise.evaluation_noise(
        eval_steps=evals.steps, eval_losses=evals.values, iter_steps=iters.steps,
        iter_losses=iters.values, eval_iters=int(batches),
    )  # fmt: skip
    return float(found) if found is not None else 0.0
