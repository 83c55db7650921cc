"""The exceptions of the project.

AdvisorError
├── InputError      what was given cannot be read; names the place and the remedy
├── NotFoundError   a report, rule or locale that does not exist
└── CatalogueError  a rule, case or message file is wrong (a fault of ours or of a rule folder)

An error is a message of `prompts/locales/<locale>/errors.ftl` and the values that it shows, so that
`advisor.wording.errors` can tell it in the language of whoever reads it.
"""

from __future__ import annotations

from typing import TypeAlias

Value: TypeAlias = str | int | tuple[str, ...]


class AdvisorError(Exception):
    """Base of all errors that a surface shows to the user."""

    def __init__(self, message: str, *, place: str = "", **values: Value) -> None:
        """Name what is wrong, where (document, line, field), and the values that the text shows.

        What somebody typed is bounded and masked before it becomes a value
        (`advisor.intake.mask.quoted`).
        """
        super().__init__(message)
        self.message, self.place, self.values = message, place, values

    def __str__(self) -> str:
        """Return place, message and values in one line, for a developer."""
        head = f"{self.place}: {self.message}" if self.place else self.message
        shown = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{head} ({shown})" if shown else head


class InputError(AdvisorError):
    """The input cannot be read."""


class NotFoundError(AdvisorError):
    """Nothing has that name."""


class CatalogueError(AdvisorError):
    """A rule, its cases or its messages are not well-formed, told in English."""

    def __init__(self, fault: str, *, place: str = "") -> None:
        """Say what is wrong with which file."""
        super().__init__("catalogue", place=place, fault=fault)

    def __str__(self) -> str:
        """Return place and fault."""
        return ": ".join(filter(None, (self.place, str(self.values["fault"]))))

    def __reduce__(self) -> tuple[type[CatalogueError], tuple[str], dict[str, object]]:
        """Return how to make it again in another process."""
        return type(self), (str(self.values["fault"]),), self.__dict__
