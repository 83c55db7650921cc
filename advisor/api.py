"""The Python API: `import advisor; advisor.diagnose(text)`.

What is here is stable: within a major version names, parameters and the JSON stay as they are.
"""

from __future__ import annotations

import ast
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeAlias

from advisor import advise
from advisor import findings as found
from advisor.intake.document import Input
from advisor.wording.locales import noted, request_locale

Source: TypeAlias = str | bytes | os.PathLike[str]


class Report(found.Report):
    """What a diagnosis says; a notebook shows it as a page, `print` as text.

    Its fields are those of `docs/api.md` (`/v1/schema`): `headline`, `findings`, `questions`,
    `plan`, `patch` and others.
    """

    __slots__ = ()

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the report as JSON, as `POST /v1/diagnoses` answers it."""
        return found.as_json(self, indent=indent)

    def to_markdown(self) -> str:
        """Return the whole answer as Markdown, in the report's language."""
        return advise.report_markdown(self)

    def to_html(self) -> str:
        """Return a whole HTML page that asks for nothing else."""
        from advisor.formats.diagnosed import Diagnosed  # noqa: PLC0415  (seldom needed)
        from advisor.formats.html import html  # noqa: PLC0415  (likewise)

        return html([Diagnosed(self)])

    def __str__(self) -> str:
        return self.to_markdown()

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def _repr_html_(self) -> str:
        from advisor.formats.html import embedded  # noqa: PLC0415  (seldom needed)

        return embedded(self)


def diagnose(
    text: Source,
    *,
    config: Source | Mapping[str, Any] | None = None,
    gpu: str | None = None,
    question: str | None = None,
    locale: str | None = None,
    files: Sequence[os.PathLike[str]] = (),
) -> Report:
    """Diagnose a training run; nothing is executed, kept or sent anywhere.

    Args:
        text: the log, or a message with everything in it; a path is a file to read.
        config: the config as text, as a path, or as a mapping such as `vars(args)`.
        gpu: the card, such as "RTX 4070", where the text does not name it.
        question: what you want to know; its language is that of the answer.
        locale: the language of the answer, such as "en" or "zh-Hant".
        files: further files of the run.

    Returns:
        The report: the same arguments give the same one, byte for byte.

    Raises:
        advisor.InputError: A file cannot be read, the text is too large, or no card has that name.
    """
    inputs = [_input(text, "message")]
    if config is not None:
        inputs.append(_config(config))
    inputs += [_input(each, "") for each in files]
    if question:
        inputs.append(Input("message", question, "message"))
    said = text if isinstance(text, str) else ""
    chosen = request_locale(locale, question or "", said[:20_000], None)
    report = noted(advise.diagnose(inputs, locale=chosen, gpu=gpu), locale)
    return Report(**{each.name: getattr(report, each.name) for each in fields(found.Report)})


def _input(source: Source, name: str) -> Input:
    if isinstance(source, str | bytes):
        return Input(name, source)
    return Input(os.fspath(source), Path(source))


def _config(config: Source | Mapping[str, Any]) -> Input:
    if isinstance(config, Mapping):
        return Input("config.json", json.dumps(dict(config), default=str))
    if isinstance(config, os.PathLike):
        return _input(config, "")
    text = config.decode("utf-8", "replace") if isinstance(config, bytes) else config
    return Input(f"config{_suffix(text)}", text)


def _suffix(config: str) -> str:
    """Return what ends the name of a file with such a text: readers look at it."""
    try:
        is_json = isinstance(json.loads(config), dict)
    except ValueError:
        is_json = False
    if is_json:
        return ".json"
    try:
        program = ast.parse(config)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ".yaml"
    # `key: 1` is Python too, though nobody writes a config so.
    return ".py" if any(isinstance(each, ast.Assign) for each in program.body) else ".yaml"
