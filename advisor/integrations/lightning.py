"""A callback for the `Trainer` of PyTorch Lightning that tells what is wrong while it trains.

    from advisor.integrations.lightning import AdvisorCallback

    trainer = Trainer(callbacks=[AdvisorCallback()])

Written against lightning 2.6 (pytorch/callbacks/callback.py). It writes down what the module logs
as the `metrics.csv` of Lightning's own `CSVLogger`, which our reader of it knows.
"""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

from lightning.pytorch import Trainer
from lightning.pytorch.callbacks import Callback

from advisor.integrations.live import Live, Wishes, gpu_name

FILE = "metrics.csv"
FIRST = ("epoch", "step")

Row = dict[str, float]


class AdvisorCallback(Callback):
    """Runs the rules on what the module logs; an error in it never stops the training.

    Args:
        wishes: how often, how much, and to whom: see `advisor.integrations.live.Wishes`.
    """

    def __init__(self, wishes: Wishes | None = None) -> None:
        self._wishes = wishes or Wishes()
        self._live: Live | None = None
        self._columns: list[str] = []
        self._rows: list[Row] = []

    def on_train_start(self, trainer: Trainer, *_: Any) -> None:
        """Begin."""
        if trainer.is_global_zero:
            self._live = Live(FILE, replace(self._wishes, gpu=self._wishes.gpu or gpu_name()))
            self._columns, self._rows = [], []

    def on_train_batch_end(self, trainer: Trainer, *_: Any, **__: Any) -> None:
        """Write down what was logged, as often as Lightning's loggers do."""
        is_due = trainer.global_step % max(trainer.log_every_n_steps, 1) == 0
        if self._live is not None and is_due and trainer.logged_metrics:
            self._take(self._live, trainer, dict(trainer.logged_metrics))

    def on_validation_end(self, trainer: Trainer, *_: Any) -> None:
        """Write down what an evaluation logged."""
        if self._live is not None and not trainer.sanity_checking:
            found = trainer.callback_metrics.items()
            self._take(self._live, trainer, {name: value for name, value in found if "val" in name})

    def on_train_end(self, *_: Any) -> None:
        """Look a last time."""
        if self._live is not None:
            self._live.end()

    def _take(self, live: Live, trainer: Trainer, logged: dict[str, Any]) -> None:
        row: Row = {"epoch": trainer.current_epoch, "step": trainer.global_step}
        row |= {name: float(value) for name, value in logged.items() if name not in FIRST}
        self._rows.append(row)
        if self._columns and set(row) <= set(self._columns):
            live.take(_csv(self._columns, [row]))
            return
        # A name that was never logged before needs a column: the table is written anew.
        self._columns = list(dict.fromkeys([*FIRST, *self._columns, *sorted(row)]))
        live.begin(_csv(self._columns, self._rows, head=True))


def _csv(columns: list[str], rows: list[Row], *, head: bool = False) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    if head:
        writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
