"""What the lines of a log can be: records and headers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from advisor.facts import Axis
from advisor.readers.base import Column
from advisor.readers.patterns import Lazy


@dataclass(frozen=True, slots=True)
class Record:
    """A kind of record.

    Attributes:
        contains: a literal that every such line has; looked for before the pattern is tried.
        pattern: its groups are named in `columns` and `facts`, and `step` where there is one.
        columns: what each group is.
        facts: groups that state a fact, such as `run.max_steps`, in every row.
        axis: what `step` counts.
        pairs: finds `key` and `value` in the rest of the line; what keys mean is in `vocabulary`.
    """

    contains: str
    pattern: Lazy
    columns: Mapping[str, Column] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    axis: Axis = "step"
    pairs: Lazy | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """A line that states facts of the run once.

    Attributes:
        contains: a literal that the line has.
        pattern: a group for each fact.
        facts: the group's fact and, after a space, the factor to its unit: "model.params 1e6".
    """

    contains: str
    pattern: Lazy
    facts: Mapping[str, str]
