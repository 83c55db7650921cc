"""What an operator can set, read from the environment (`ADVISOR_…`)."""

from __future__ import annotations

import ipaddress
import re

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

MEBIBYTE = 1 << 20
ORIGIN = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?|https?://\[[0-9a-fA-F:]+\](?::[0-9]{1,5})?"
)


class Settings(BaseSettings):
    """The settings of the service; each is `ADVISOR_` and its name in capitals.

    Attributes:
        host: address to listen on; 127.0.0.1 is this machine only.
        port: port to listen on.
        database_url: where reports are kept, any URL that SQLAlchemy knows an async driver for.
        locale: language of answers when neither the request nor its text says one.
        max_body_bytes: largest request body; a larger one is refused while it is being read.
        max_seconds: longest time that a request may wait for its answer, queueing included.
        workers: how many small diagnoses are computed at once, each in a process of its own.
        processes: how many pastes of more than 200 kB are read at once, each in a process of its
            own.
        queue: how many requests of either kind may wait for that; others are told at once to come
            back later.
        jobs: how many jobs (`Prefer: respond-async`) that are not done one caller may have.
        job_seconds: longest time that a job may take, queueing included.
        stop_seconds: how long a service that is told to stop waits for requests that are being
            answered, and after that for jobs.
        model: a language model that may write the words between the engine's sentences, named as
            langchain names it (`openai:gpt-4.1-mini`); none by default. Its key comes from the
            provider's own variable, such as OPENAI_API_KEY.
        model_url: base URL of a server that speaks OpenAI's protocol (vLLM, Ollama, llama.cpp).
        model_timeout: seconds to wait for one text of the model.
        model_tokens: longest prompt, in tokens: a vocabulary of some thousand, and one finding.
        anonymous: whether callers need no key; unset, they need none where only this machine can
            reach the service. Behind a proxy that others reach, set `trusted_proxies` or this to
            false.
        trusted_proxies: addresses and networks of proxies, with commas between them, whose word on
            who calls (X-Forwarded-For, X-Forwarded-Proto) is taken; unset, nobody's. Behind them
            callers need a key, unless `anonymous` says otherwise.
        cors_origins: origins, with commas between them, whose pages may call the service from a
            browser, such as https://chat.example.org; unset, none.
        rate: requests per minute of a key that has no limit of its own; unset, no limit.
        concurrency: requests at once of such a key; unset, no limit.
        shared_limits: count requests in the database, so that limits hold for all replicas.
        mask_private: mask the names of home folders and hosts, as secrets always are.
        keep_pastes: keep what was pasted with its report, secrets and all.
        retention_days: delete reports that nobody posted for so many days; unset, never.
        share_days: how long a share opens its report, where its maker does not say.
        replay_hours: how long a request sent again with its Idempotency-Key gets the same answer.
        traces: send traces of requests, SQL statements and calls of a model to where the standard
            variables say (`OTEL_EXPORTER_OTLP_ENDPOINT` and others; extra `otel`). Nothing that a
            user sent is in them.
        project_file: settings for all requests: severities, suppressions, folders with rules.
    """

    model_config = SettingsConfigDict(
        env_prefix="ADVISOR_",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        protected_namespaces=(),
    )

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    database_url: str = "sqlite+aiosqlite:///advisor.sqlite3"
    locale: str | None = None
    max_body_bytes: int = Field(default=32 * MEBIBYTE, ge=1024)
    max_seconds: float = Field(default=60.0, gt=0)
    workers: int = Field(default=2, ge=1)
    processes: int = Field(default=1, ge=1)
    queue: int = Field(default=64, ge=0)
    jobs: int = Field(default=10, ge=1)
    job_seconds: float = Field(default=600.0, gt=0)
    stop_seconds: int = Field(default=30, ge=0)
    model: str | None = None
    model_url: str | None = None
    model_timeout: float = Field(default=20.0, gt=0)
    model_tokens: int = Field(default=64_000, ge=500)
    anonymous: bool | None = None
    trusted_proxies: str | None = None
    cors_origins: str | None = None
    rate: int | None = Field(default=None, ge=1)
    concurrency: int | None = Field(default=None, ge=1)
    shared_limits: bool = False
    mask_private: bool = False
    keep_pastes: bool = False
    retention_days: int | None = Field(default=None, ge=1)
    share_days: int = Field(default=30, ge=1, le=3650)
    replay_hours: int = Field(default=24, ge=1, le=720)
    traces: bool = False
    project_file: str | None = None

    @property
    def reached_at(self) -> str:
        """The address that callers reach; "" for any, as behind a proxy."""
        return "" if self.trusted_proxies else self.host

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins whose pages may call the service."""
        return _listed(self.cors_origins)

    @field_validator("trusted_proxies")
    @classmethod
    def _are_addresses(cls, value: str | None) -> str | None:
        for each in _listed(value):
            ipaddress.ip_network(each)  # its ValueError says what is wrong
        return value

    @field_validator("cors_origins")
    @classmethod
    def _are_origins(cls, value: str | None) -> str | None:
        # Not `*`: where no key is needed, any page would read what the service keeps.
        for each in _listed(value):
            if not ORIGIN.fullmatch(each):
                message = f"{each[:100]!r} is no origin such as https://chat.example.org"
                raise ValueError(message)
        return value


def _listed(value: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (value or "").split(",") if part.strip())
