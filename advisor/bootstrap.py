"""The only place that picks implementations: which store, which advice, how many workers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from advisor import advise
from advisor.chat.answer import Advice
from advisor.config import Settings
from advisor.engine.policy import Policy
from advisor.engine.project import policy_of
from advisor.findings import Report
from advisor.intake.document import Input
from advisor.store.reports import ReportStore
from advisor.store.sql import SqlReportStore


@dataclass(frozen=True, slots=True)
class Advised:
    """The advice under the settings of the service; those of a request come on top."""

    policy: Policy

    def diagnose(
        self,
        inputs: Sequence[Input],
        *,
        locale: str = "en",
        gpu: str | None = None,
        policy: Policy = advise.NO_POLICY,
    ) -> Report:
        """Diagnose what was pasted; raises InputError."""
        chosen = self.policy.joined(policy)
        return advise.diagnose(inputs, locale=locale, gpu=gpu, policy=chosen)

    def plan_text(self, report: Report) -> str:
        """Return the exact plan as Markdown."""
        return advise.plan_text(report)

    def report_markdown(self, report: Report) -> str:
        """Return the whole answer as Markdown."""
        return advise.report_markdown(report)


@dataclass(frozen=True, slots=True)
class Services:
    """What the surfaces of the service share."""

    settings: Settings
    advice: Advice
    store: ReportStore
    folders: tuple[Path, ...] = ()  # with further rules, whose names a request may use


def make_services(settings: Settings | None = None) -> Services:
    """Return the services for the settings, by default those of the environment.

    Raises:
        StoreError: The database URL cannot be used.
        InputError: The project file is wrong.
    """
    settings = settings or Settings()
    policy = policy_of(Path(settings.project_file)) if settings.project_file else Policy()
    advice = Advised(policy) if settings.project_file else advise
    return Services(settings, advice, SqlReportStore(settings.database_url), policy.folders)
