"""What an operator can set, read from the environment (`ADVISOR_…`)."""

from __future__ import annotations

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

MEBIBYTE = 1 << 20


class Settings(BaseSettings):
    """The settings of the service; each is `ADVISOR_` and its name in capitals.

    Attributes:
        host: address to listen on; 127.0.0.1 is this machine only.
        port: port to listen on.
        database_url: where reports are kept, any URL that SQLAlchemy knows an async driver for.
        locale: language of answers when neither the request nor its text says one.
        max_body_bytes: largest request body; a larger one is refused while it is being read.
        max_seconds: longest time that a request may wait for its answer, queueing included.
        workers: how many diagnoses are computed at once.
        model: a language model that may write the words between the engine's sentences, named as
            langchain names it (`openai:gpt-4.1-mini`); none by default. Its key comes from the
            provider's own variable, such as OPENAI_API_KEY.
        model_url: base URL of a server that speaks OpenAI's protocol (vLLM, Ollama, llama.cpp).
        model_timeout: seconds to wait for one text of the model.
        model_tokens: longest prompt, in tokens.
        anonymous: whether callers need no key; unset, they need none where only this machine can
            reach the service. A proxy on this machine that others reach must set it to false.
        rate: requests per minute of a key that has no limit of its own; unset, no limit.
        concurrency: requests at once of such a key; unset, no limit.
        shared_limits: count requests in the database, so that limits hold for all replicas.
        keep_pastes: keep what was pasted with its report, secrets and all.
        retention_days: delete reports that nobody posted for so many days; unset, never.
        share_days: how long a share opens its report, where its maker does not say.
        replay_hours: how long a request sent again with its Idempotency-Key gets the same answer.
        project_file: settings for all requests: severities, suppressions, folders with rules.
    """

    model_config = SettingsConfigDict(
        env_prefix="ADVISOR_", extra="ignore", frozen=True, protected_namespaces=()
    )

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    database_url: str = "sqlite+aiosqlite:///advisor.sqlite3"
    locale: str | None = None
    max_body_bytes: int = Field(default=32 * MEBIBYTE, ge=1024)
    max_seconds: float = Field(default=60.0, gt=0)
    workers: int = Field(default=2, ge=1)
    model: str | None = None
    model_url: str | None = None
    model_timeout: float = Field(default=20.0, gt=0)
    model_tokens: int = Field(default=6_000, ge=500)
    anonymous: bool | None = None
    rate: int | None = Field(default=None, ge=1)
    concurrency: int | None = Field(default=None, ge=1)
    shared_limits: bool = False
    keep_pastes: bool = False
    retention_days: int | None = Field(default=None, ge=1)
    share_days: int = Field(default=30, ge=1, le=3650)
    replay_hours: int = Field(default=24, ge=1, le=720)
    project_file: str | None = None
