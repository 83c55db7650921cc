"""The forms of the arguments and answers of the tools: what assistants are told to send and get."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from advisor.surfaces.schemas import Document

Value = str | int | float
Number = float | str  # JSON has no NaN


class Run(BaseModel):
    """A training run, pasted."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field("", description="Log, config, error message, or all of them, unshortened.")
    documents: list[Document] = Field(
        default_factory=list, max_length=1000, description="The same as files, each with its name."
    )
    question: str = Field("", description="What the user asks, in the user's own words.")
    gpu: str | None = Field(
        None, max_length=200, description='The card, such as "RTX 4070", where no text names it.'
    )
    locale: str | None = Field(
        None, max_length=100, description="Language of the answer, else that of the question."
    )


class Planned(Run):
    """A run to plan for."""

    set: dict[str, Value] = Field(
        default_factory=dict,
        max_length=50,
        description='Other settings to compare with, such as {"width": 768, "batch.micro": 8}.',
    )
    price: float | None = Field(
        None, ge=0, le=1e9, description="Price of an hour of all GPUs, in any currency."
    )


class Changed(Planned):
    """A run, and what to change in it."""

    set: dict[str, Value] = Field(
        min_length=1,
        max_length=50,
        description='The changed settings, such as {"width": 768, "batch.micro": 8}.',
    )


class RuleName(BaseModel):
    """A rule."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=100, description="Its name or its code.")


class Topic(BaseModel):
    """Which rules."""

    model_config = ConfigDict(extra="forbid")

    topic: str | None = Field(None, max_length=100, description="Only the rules of this topic.")


class Computed(BaseModel):
    """A number and where it comes from."""

    value: Number
    unit: str
    formula: str
    inputs: dict[str, Number]
    source: str


class Row(BaseModel):
    """One number before and after: low and high, null where it is not known."""

    name: str
    before: list[Computed] | None
    after: list[Computed] | None


class Change(BaseModel):
    """A setting before and after."""

    old: bool | Value | None
    new: bool | Value


class ComparisonBody(BaseModel):
    """A run beside itself under other settings."""

    locale: str
    changed: dict[str, Change]
    rows: list[Row]
    restarts: bool = Field(description="Whether the old checkpoint does not fit.")
    not_computed: list[str] = Field(description="Settings whose effect on the loss is not known.")


class PlanBody(BaseModel):
    """The plan of a report; null where there is nothing to plan."""

    locale: str
    plan: dict[str, Any] | None
    patch: str | None
    what_if: ComparisonBody | None


class RuleRow(BaseModel):
    """A rule in a list."""

    name: str
    code: str
    title: str
    topic: str
    severities: list[str]


class RuleBody(RuleRow):
    """A rule and its page."""

    confidence: str
    explains: list[str]
    references: list[str]
    page: str = Field(description="Markdown.")


class RuleList(BaseModel):
    """The rules, and the topics that there are."""

    topics: list[str]
    rules: list[RuleRow]
