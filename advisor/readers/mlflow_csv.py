"""The table of an MLflow experiment, a row for each run: `mlflow experiments csv` (mlflow 1 to 3).

`metrics.` columns hold last values, without their steps; `params.` what the user logged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column, Row
from advisor.readers.logged_names import columns_of
from advisor.readers.mlflow_json import PARAMETERS
from advisor.readers.records import MAX_RUNS
from advisor.readers.tables import TableReader, fields

METRICS, PARAMS = "metrics.", "params."


class MlflowCsv(TableReader):
    """Reads the table of an experiment."""

    name: ClassVar[str] = "mlflow-csv"
    title: ClassVar[str] = "MLflow experiment as CSV"
    marks: ClassVar[tuple[str, ...]] = ("run_id,experiment_id,",)
    required: ClassVar[frozenset[str]] = frozenset({"run_id", "experiment_id", "status"})
    position: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def meanings(cls, names: Iterable[str]) -> Mapping[str, Column]:
        """Return what the columns mean."""
        logged = {name: name.removeprefix(METRICS) for name in names}
        known = columns_of(logged[name] for name in logged if name.startswith(METRICS))
        return {name: known.get(short, Column("")) for name, short in logged.items()}

    def row_under(self, text: str) -> Row | None:
        """Return the metrics and parameters of a run."""
        row = super().row_under(text)
        if row is None:
            return None
        spans = zip(self.columns, fields(text, self.delimiter), strict=False)
        parameters = [
            (PARAMETERS[name.removeprefix(PARAMS)], *span)
            for name, span in spans
            if name.removeprefix(PARAMS) in PARAMETERS and span[1] > span[0]
        ]
        cells = [cell for cell in row.cells if cell.column.series]
        return Row(cells, None, "record", parameters)

    def take(self, line: Line, row: Row) -> None:
        """Add a run."""
        if self.has_rows and len(self.reading.runs) < MAX_RUNS:
            self.begin()
        super().take(line, row)


reader = MlflowCsv
