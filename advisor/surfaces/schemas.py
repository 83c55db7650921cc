"""The bodies of requests, and of the answers that are no report."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator

MODEL = "training-advisor"
LARGEST = 10**12  # of any size or count: beyond it nothing is a model


class Document(BaseModel):
    """A file."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=500)
    content: str


class Paste(BaseModel):
    """What is to be diagnosed: typed text, a question, files, or any of these.

    Attributes:
        text: what was pasted.
        question: what the user asks; it may also name the card or settings.
        documents: files by name.
        gpu: the card, when it is known apart from the text.
        locale: language of the answer; else that of the question or the text.
        ignore: rules whose findings are left out, with the reason for each.
        severity: other severities by rule: "error", "warning", "info".
        baseline: an earlier report, so that only what is new is told.
        explain: whether a language model, where one is configured, may write connecting words.
    """

    model_config = ConfigDict(extra="forbid")

    text: str = ""
    question: str = ""
    documents: list[Document] = Field(default_factory=list, max_length=1000)
    gpu: str | None = Field(default=None, max_length=200)
    locale: str | None = Field(default=None, max_length=100)
    ignore: dict[str, str] = Field(default_factory=dict, max_length=200)
    severity: dict[str, str] = Field(default_factory=dict, max_length=200)
    baseline: dict[str, Any] | None = None
    explain: bool = True

    def is_blank(self) -> bool:
        """Tell whether there is nothing to read."""
        return not (self.text.strip() or self.question.strip() or self.documents)


class PlanPaste(Paste):
    """A paste to plan for, or to compare with itself under other settings.

    Attributes:
        set: other settings by name, such as {"width": 768, "batch.micro": 8}.
        price: of an hour of all GPUs, in any currency.
    """

    set: dict[str, str | int | float] = Field(default_factory=dict, max_length=50)
    price: float | None = Field(default=None, ge=0, le=1e9)


class ModelSettings(BaseModel):
    """A nanoGPT-like model and the tokens of one step that are wanted.

    Attributes:
        target_tokens_per_step: tokens of one optimizer step over all ranks.
        world_size: ranks.
        gpu: the card, for memory and time.
        memory_bytes: memory of one card, where it is not what the table says.
        steps: optimizer steps, for the time.
        tokens_per_second: measured with exactly this model, for the time.
    """

    model_config = ConfigDict(extra="forbid")

    target_tokens_per_step: int = Field(gt=0, le=LARGEST)
    n_layer: int = Field(gt=0, le=100_000)
    n_head: int | None = Field(default=None, gt=0, le=100_000)
    n_embd: int = Field(gt=0, le=10_000_000)
    block_size: int = Field(gt=0, le=LARGEST)
    vocab_size: int = Field(default=50304, gt=0, le=LARGEST)
    bias: bool = False
    dropout: float = Field(default=0.0, ge=0, lt=1)
    compile: bool = True
    world_size: int = Field(default=1, gt=0, le=10_000_000)
    gpu: str | None = Field(default=None, max_length=200)
    memory_bytes: float | None = Field(default=None, gt=0, le=1e18)
    steps: int | None = Field(default=None, gt=0, le=LARGEST)
    tokens_per_second: float | None = Field(default=None, gt=0, le=1e15)

    @model_validator(mode="after")
    def heads_divide_width(self) -> ModelSettings:
        """Refuse what nanoGPT refuses."""
        if self.n_head is not None and self.n_embd % self.n_head:
            raise ValueError("n_head must divide n_embd")
        return self


def _kind_of_plan(body: Any) -> str:
    """Tell settings from a paste, so that a wrong field is named and not a wrong alternative."""
    wanted = "target_tokens_per_step"
    has = wanted in body if isinstance(body, dict) else isinstance(body, ModelSettings)
    return "settings" if has else "paste"


PlanRequest = Annotated[
    Annotated[ModelSettings, Tag("settings")] | Annotated[PlanPaste, Tag("paste")],
    Discriminator(_kind_of_plan),
]


class StreamOptions(BaseModel):
    """Options of a stream; others are ignored."""

    include_usage: bool | None = None


class ChatRequest(BaseModel):
    """A chat request as OpenAI's clients send it; parameters not named here are ignored."""

    model_config = ConfigDict(extra="ignore")

    messages: list[dict[str, Any]] = Field(min_length=1)
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    locale: str | None = Field(default=None, max_length=100)
    gpu: str | None = Field(default=None, max_length=200)


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    place: str | None = None
    remedy: str | None = None
