"""What `advisor plan` and `POST /v1/plans` answer beside the plan: what if, and budgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from advisor.alternatives import affordable, compare, setting
from advisor.errors import InputError
from advisor.intake.document import Input
from advisor.wording.locales import resolve_locale
from advisor.wording.what_if import budget_markdown, comparison_json, comparison_markdown


def what_if_text(
    inputs: Sequence[Input], changes: Iterable[str], *, gpu: str | None, price: float | None,
    locale: str | None,
) -> str:  # fmt: skip
    """Compare a run with itself under other settings, given as `name=value`.

    Raises:
        InputError: A setting is not understood, or an input cannot be read.
    """
    wanted = {}
    for each in changes:
        name, equals, value = each.partition("=")
        if not equals:
            raise InputError("no-equals-sign", place="set")
        wanted[name.strip()] = value.strip()
    found = compare(inputs, dict(setting(*each) for each in wanted.items()), gpu=gpu, price=price)
    return comparison_markdown(found, resolve_locale(locale, ""))


def what_if_json(
    inputs: Sequence[Input], changes: Mapping[str, Any], *, gpu: str | None, price: float | None
) -> dict[str, Any]:
    """Return the same for a program.

    Raises:
        InputError: A setting is not understood, or an input cannot be read.
    """
    wanted = dict(setting(name, str(value)) for name, value in changes.items())
    return comparison_json(compare(inputs, wanted, gpu=gpu, price=price))


def budget_text(hours: float, gpu: str | None, locale: str | None) -> str:
    """Return the best model for so many hours on a card.

    Raises:
        InputError: No card is named, or its peak is not known.
    """
    if gpu is None:
        raise InputError("hours-need-card", place="gpu")
    return budget_markdown(affordable(hours=hours, gpu=gpu), resolve_locale(locale, ""))
