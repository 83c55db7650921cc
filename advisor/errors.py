"""The exceptions of the project.

AdvisorError
├── InputError      what was given cannot be read; names the place and the remedy
├── NotFoundError   a report, rule or locale that does not exist
└── CatalogueError  a rule, case or message file is wrong (a fault of ours or of a rule folder)
"""

from __future__ import annotations


class AdvisorError(Exception):
    """Base of all errors that a surface shows to the user."""

    def __init__(self, message: str, *, place: str = "", remedy: str = "") -> None:
        """Say what is wrong, where (document, line, field) and what to do about it."""
        super().__init__(message)
        self.message, self.place, self.remedy = message, place, remedy

    def __str__(self) -> str:
        """Return place, message and remedy in one line."""
        head = f"{self.place}: {self.message}" if self.place else self.message
        return f"{head} {self.remedy}".strip()


class InputError(AdvisorError):
    """The input cannot be read."""


class NotFoundError(AdvisorError):
    """Nothing has that name."""


class CatalogueError(AdvisorError):
    """A rule, its cases or its messages are not well-formed."""
