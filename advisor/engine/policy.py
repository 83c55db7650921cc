"""How findings are to be told: chosen severities, suppressions, a baseline, further rules.

It comes from a project's settings, from the request, and from comments in the config.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from advisor.engine.baseline import Baseline
from advisor.engine.evaluate import Result
from advisor.engine.extra import all_rules, contents_of
from advisor.engine.overrides import regraded
from advisor.engine.suppress import Suppressed, Suppression, Useless, commented, partition
from advisor.facts import Facts
from advisor.findings import Severity
from advisor.intake.document import Document
from advisor.rule import Rule


@dataclass(frozen=True, slots=True)
class Policy:
    """What somebody chose; empty, it changes nothing."""

    severities: dict[str, Severity] = field(default_factory=dict)
    suppressions: tuple[Suppression, ...] = ()
    baseline: Baseline = field(default_factory=Baseline)
    folders: tuple[Path, ...] = ()

    def joined(self, other: Policy) -> Policy:
        """Return both; where they differ, the other one counts."""
        return Policy(
            severities={**self.severities, **other.severities},
            suppressions=(*other.suppressions, *self.suppressions),
            baseline=Baseline(self.baseline.keys | other.baseline.keys),
            folders=tuple(dict.fromkeys((*self.folders, *other.folders))),
        )

    def with_comments(self, documents: Sequence[Document], runs: Sequence[Facts]) -> Policy:
        """Return the policy with the suppressions in the comments of configs."""
        names = {name for run in runs for name in run.config_documents}
        return replace(
            self, suppressions=(*commented(documents, names), *self.suppressions)
        )  # fmt: skip

    def rules(self, *, after_plan: bool | None = None) -> list[Rule]:
        """Return all rules, or those that are applied before the plan is made or after it."""
        found = all_rules(self.folders)
        return [rule for rule in found if after_plan is None or rule.after_plan is after_plan]

    def applied(self, results: Sequence[Result]) -> tuple[list[Result], list[Suppressed]]:
        """Return the results that are told, in their chosen severity, and the suppressed ones."""
        return partition(regraded(results, self.severities), self.suppressions)

    def state(self) -> dict[str, Any]:
        """Return what of it a report depends on; nothing for an empty policy."""
        if self == Policy():
            return {}
        return {
            "severities": self.severities,
            "suppressions": [[s.rule, s.reason, s.source, s.document] for s in self.suppressions],
            "baseline": sorted(self.baseline.keys),
            "rules": contents_of(self.folders),
        }


@dataclass(frozen=True, slots=True)
class SetAside:
    """What fired and is not told, and suppressions of no use."""

    suppressed: tuple[Suppressed, ...] = ()
    known: tuple[Result, ...] = ()  # told in the baseline already
    useless: tuple[Useless, ...] = ()
