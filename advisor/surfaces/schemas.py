"""The bodies of requests, and of the answers that are no report."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Strict,
    Tag,
    model_validator,
)

from advisor.findings import Confidence, Severity

MODEL = "training-advisor"
LARGEST = 10**12  # of any size or count: beyond it nothing is a model


def _whole(value: Any) -> Any:
    """Return 8 for 8.0, which is the same number in JSON."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


Whole = Annotated[int, BeforeValidator(_whole)]
Count = Annotated[int, Field(gt=0, le=LARGEST), BeforeValidator(_whole)]
Layers = Annotated[int, Field(gt=0, le=100_000), BeforeValidator(_whole)]
Width = Annotated[int, Field(gt=0, le=10_000_000), BeforeValidator(_whole)]
Days = Annotated[int, Field(ge=1, le=3650), BeforeValidator(_whole)]
Grade = Annotated[Severity, Strict(strict=False)]  # from its name
# The format names what JSON Schema cannot say: a card that `find_gpu` knows, or nothing.
Card = Annotated[str, Field(max_length=200, json_schema_extra={"format": "gpu"})]


class Document(BaseModel):
    """A file."""

    model_config = ConfigDict(extra="forbid", strict=True)

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

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str = ""
    question: str = ""
    documents: list[Document] = Field(default_factory=list, max_length=1000)
    gpu: Card | None = None
    locale: str | None = Field(default=None, max_length=100)
    ignore: dict[str, str] = Field(default_factory=dict, max_length=200)
    severity: dict[str, Annotated[Severity, Strict(strict=False)]] = Field(
        default_factory=dict, max_length=200
    )
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

    model_config = ConfigDict(extra="forbid", strict=True)

    target_tokens_per_step: Count
    n_layer: Layers
    n_head: Layers | None = None
    n_embd: Width
    block_size: Count
    vocab_size: Count = 50304
    bias: bool = False
    dropout: float = Field(default=0.0, ge=0, lt=1)
    compile: bool = True
    world_size: Width = 1
    gpu: Card | None = None
    memory_bytes: float | None = Field(default=None, gt=0, le=1e18)
    steps: Count | None = None
    tokens_per_second: float | None = Field(default=None, ge=1e-6, le=1e15)

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


FROM_USER: dict[str, Any] = {
    "contains": {
        "type": "object",
        "required": ["role", "content"],
        "properties": {"role": {"const": "user"}, "content": {"type": "string"}},
    }
}


class StreamOptions(BaseModel):
    """Options of a stream; others are ignored."""

    model_config = ConfigDict(strict=True)

    include_usage: bool | None = None


class ChatRequest(BaseModel):
    """A chat request as OpenAI's clients send it; parameters not named here are ignored."""

    model_config = ConfigDict(extra="ignore", strict=True)

    messages: list[dict[str, Any]] = Field(min_length=1, json_schema_extra=FROM_USER)
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    locale: str | None = Field(default=None, max_length=100)
    gpu: Card | None = None
    response_format: Any = None

    def fields(self) -> tuple[str, ...]:
        """Return the fields of the JSON schema that the answer is to follow, if one is named."""
        found = self.response_format
        for name in ("json_schema", "schema", "properties"):
            found = found.get(name) if isinstance(found, dict) else None
        return tuple(found) if isinstance(found, dict) else ()


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    place: str | None = None
    remedy: str | None = None


class RuleNeed(BaseModel):
    """Facts of which a rule needs one."""

    facts: list[str]
    required: bool


class RuleRow(BaseModel):
    """A rule, without its page."""

    name: str
    code: str
    title: str
    topic: str
    severities: list[Severity]
    confidence: Confidence
    needs: list[RuleNeed]
    explains: list[str]
    references: list[str]
    address: str


class RuleList(BaseModel):
    """All rules."""

    rules: list[RuleRow]


class RulePage(RuleRow):
    """A rule, with its page as Markdown."""

    page: str


class Languages(BaseModel):
    """The languages of answers."""

    locales: list[str]
    default: str


class OpenAIFault(BaseModel):
    """What went wrong, as OpenAI's clients read it."""

    message: str
    type: str
    param: str | None
    code: str | None


class OpenAIError(BaseModel):
    """The answer of the chat endpoints when something went wrong."""

    error: OpenAIFault


class JobProgress(BaseModel):
    """What the reading of a job really did.

    Attributes:
        stage: what is being done; null while the job waits, and when it is over.
        bytes_read: bytes of text (as UTF-8, secrets masked) that were read.
        bytes_total: bytes of all the text as it came; null where it is packed or not known yet.
        lines_read: lines that were read.
    """

    stage: Literal["reading", "judging", "telling", "keeping"] | None
    bytes_read: int
    bytes_total: int | None
    lines_read: int


class JobState(BaseModel):
    """A diagnosis whose answer is fetched later.

    Attributes:
        address: where this is told anew.
        events: where every change is told as a server-sent event.
        expires: until when it can be asked for.
        report: where the report is, once the job is done.
        problem: what went wrong, once it has failed.
    """

    id: str
    status: Literal["queued", "running", "done", "failed"]
    progress: JobProgress
    address: str
    events: str
    created: datetime
    expires: datetime
    report: str | None
    problem: Problem | None
