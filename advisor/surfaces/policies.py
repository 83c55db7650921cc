"""What a request or a command line says of how findings are to be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from advisor.engine.baseline import Baseline, baseline_of, read_baseline
from advisor.engine.extra import all_rules
from advisor.engine.overrides import severities_of
from advisor.engine.policy import Policy
from advisor.engine.project import policy_of, project_policy
from advisor.engine.suppress import Suppression
from advisor.errors import InputError
from advisor.intake.mask import quoted


def command_policy(
    *,
    ignore: Sequence[str] = (),
    severity: Sequence[str] = (),
    baseline: str | None = None,
    settings: str | None = None,
) -> Policy:
    """Return what the options say, on top of the project's settings.

    Args:
        ignore: RULE=REASON each.
        severity: RULE=SEVERITY each.
        baseline: path of an earlier report.
        settings: path of the settings; else those of the project that the working folder is in.

    Raises:
        InputError: An option or a file is wrong.
    """
    project = policy_of(Path(settings)) if settings else project_policy(Path.cwd())
    reasons = [_pair(each, "--ignore", "REASON") for each in ignore]
    levels = dict(_pair(each, "--severity", "SEVERITY") for each in severity)
    return project.joined(
        Policy(
            severities_of(levels, all_rules(project.folders), "--severity"),
            tuple(Suppression(rule, reason, "request") for rule, reason in reasons),
            _baseline(baseline) if baseline else Baseline(),
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


def _baseline(name: str) -> Baseline:
    try:
        text = Path(name).read_bytes()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError("baseline-unreadable", place=name, why=why) from error
    return read_baseline(text, name)
