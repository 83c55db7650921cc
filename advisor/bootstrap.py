"""The only place that picks implementations: which store, which advice, how many workers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from advisor import advise
from advisor.chat.answer import Advice
from advisor.chat.chooser import Chooser
from advisor.config import Settings
from advisor.engine.policy import Policy
from advisor.engine.project import project_in
from advisor.explain.explainer import Explainer, Limits
from advisor.explain.model import ChatWriter, ModelChoice
from advisor.explain.telling import Telling
from advisor.explain.tokens import cached
from advisor.findings import Report
from advisor.intake.document import Input
from advisor.intake.mask import Masker
from advisor.store.sql import SqlReportStore


@dataclass(frozen=True, slots=True)
class Advised:
    """The advice under the settings of the service; those of a request come on top."""

    policy: Policy = advise.NO_POLICY
    explainer: Explainer | None = None

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

    def tell(self, report: Report, message: str = "") -> Telling:
        """Return the whole answer as Markdown, piece by piece; `message` holds the question."""
        return Telling(report, self.explainer, message)


@dataclass(frozen=True, slots=True)
class Services:
    """What the surfaces of the service share."""

    settings: Settings
    advice: Advice
    store: SqlReportStore
    folders: tuple[Path, ...] = ()  # with further rules, whose names a request may use
    explainer: Explainer | None = None  # where a model is configured
    chooser: Chooser | None = None  # likewise


def make_services(settings: Settings | None = None) -> Services:
    """Return the services for the settings, by default those of the environment.

    Raises:
        StoreError: The database URL cannot be used.
        InputError: The project file is wrong, or the model cannot be used.
    """
    settings = settings or Settings()
    Masker.hides_private = settings.mask_private
    policy = project_in(Path(settings.project_file)).policy if settings.project_file else Policy()
    explainer = make_explainer(settings)
    store = SqlReportStore(settings.database_url, keep_pastes=settings.keep_pastes)
    choice = _model_choice(settings)
    chooser = Chooser(choice) if choice is not None else None
    advice = Advised(policy, explainer)
    return Services(settings, advice, store, policy.folders, explainer, chooser)


def make_explainer(settings: Settings) -> Explainer | None:
    """Return what explains findings by a model, None where no model is named.

    Raises:
        InputError: The model cannot be used.
    """
    choice = _model_choice(settings)
    if choice is None:
        return None
    explainer = Explainer(ChatWriter(choice), limits=Limits(tokens=settings.model_tokens))
    # A server of the operator's own may stand where nothing else is to be asked: no download then.
    if settings.model_url is None or _is_here(cached()):
        explainer.counter.start()
    return explainer


def _model_choice(settings: Settings) -> ModelChoice | None:
    if not settings.model:
        return None
    return ModelChoice(settings.model, settings.model_url, settings.model_timeout)


def _is_here(path: Path | None) -> bool:
    return path is not None and path.is_file()
