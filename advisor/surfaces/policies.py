"""What a request or a command line says of how findings are to be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from advisor.engine.baseline import Baseline, baseline_at, baseline_of
from advisor.engine.extra import all_rules
from advisor.engine.overrides import severities_of
from advisor.engine.policy import Policy
from advisor.engine.project import Project, project_above, project_in
from advisor.engine.suppress import Suppression
from advisor.errors import InputError
from advisor.intake.mask import quoted


def project_of(settings: str | None = None) -> Project:
    """Return what a settings file says; else that of the project that the working folder is in.

    Raises:
        InputError: The file is wrong, or there is none of that name.
    """
    return project_in(Path(settings)) if settings else project_above(Path.cwd())


def command_policy(
    project: Project,
    *,
    ignore: Sequence[str] = (),
    severity: Sequence[str] = (),
    baseline: str | None = None,
) -> Policy:
    """Return what the options say, on top of the project's settings.

    Args:
        project: the settings.
        ignore: RULE=REASON each.
        severity: RULE=SEVERITY each.
        baseline: path of an earlier report.

    Raises:
        InputError: An option or a file is wrong.
    """
    reasons = [_pair(each, "--ignore", "REASON") for each in ignore]
    levels = dict(_pair(each, "--severity", "SEVERITY") for each in severity)
    return project.policy.joined(
        Policy(
            severities_of(levels, all_rules(project.policy.folders), "--severity"),
            tuple(Suppression(rule, reason, "request") for rule, reason in reasons),
            baseline_at(Path(baseline)) if baseline else Baseline(),
        )
    )


def request_policy(
    folders: tuple[Path, ...],
    *,
    ignore: Mapping[str, str],
    severity: Mapping[str, str],
    baseline: Mapping[str, object] | None,
) -> Policy:
    """Return what a request says; raises InputError.

    Its rules are those of the project and of the service's own folders.
    """
    return Policy(
        severities_of(severity, all_rules(folders), "severity"),
        tuple(Suppression(rule, why.strip(), "request") for rule, why in ignore.items()),
        baseline_of(baseline, "baseline") if baseline is not None else Baseline(),
    )


def _pair(text: str, option: str, what: str) -> tuple[str, str]:
    name, _, value = (part.strip() for part in text.partition("="))
    if not name or not value:
        form = f"{option} RULE={what}"
        raise InputError("no-pair", place=option, text=quoted(text), form=form)
    return name, value
