"""A language model behind langchain: bounded in time, in tries and in what its failing costs.

langchain is imported when a model is configured, and only then.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, Protocol, TypeVar

import httpx
import pybreaker
from pydantic import BaseModel, Field

from advisor.errors import InputError
from advisor.explain.prompt import Request

FAILURES = 3  # in a row, after which the model is left alone
REST = 60.0  # seconds for which it is
TRIES = 2  # of a request that the server could not take
NO_KEY = "none"  # local servers want some key and look at none


Form = TypeVar("Form", bound=BaseModel)


class ModelError(Exception):
    """The model did not answer, or not in the form that was asked for."""


class Draft(BaseModel):
    """What a model gives back."""

    text: str = Field(description="The explanation, with every slot in braces exactly once.")


class Writer(Protocol):
    """Writes a draft; `name` tells models apart in caches and counts."""

    name: str

    def write(self, request: Request) -> Draft:
        """Return a draft.

        Raises:
            ModelError: There was no answer, or no draft in it.
        """
        ...


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which model, where, and how long to wait for it.

    Attributes:
        name: as langchain's `init_chat_model` takes it, such as `openai:gpt-4.1-mini`.
        url: base URL of a server that speaks OpenAI's protocol, such as vLLM, Ollama, llama.cpp.
        timeout: seconds for one try.
        output_tokens: longest draft.
    """

    name: str
    url: str | None = None
    timeout: float = 20.0
    output_tokens: int = 800


class FormModel(Generic[Form]):
    """Any chat model of langchain that answers in one form, behind a circuit breaker."""

    def __init__(self, choice: ModelChoice, form: type[Form]) -> None:
        """Connect to the model; nothing is sent yet.

        Raises:
            InputError: The package for that provider is not installed, or its key is not set.
        """
        self.name = choice.name
        self._form = form
        self._model = _structured(choice, form)
        self._breaker = pybreaker.CircuitBreaker(fail_max=FAILURES, reset_timeout=REST)

    def fill(self, request: Request) -> Form:
        """Return the form, filled in.

        Raises:
            ModelError: There was no answer, or none in this form.
        """
        messages = [("system", request.system), ("human", request.user)]
        try:
            answer = self._breaker.call(self._model.invoke, messages)
        except pybreaker.CircuitBreakerError as error:
            raise ModelError("the model is left alone after failures.") from error
        except Exception as error:  # each provider has exceptions of its own
            raise ModelError(f"the model failed: {type(error).__name__}.") from error
        parsed = answer.get("parsed") if isinstance(answer, dict) else None
        if not isinstance(parsed, self._form):
            raise ModelError("the model's answer has not the form that was asked for.")
        return parsed


class ChatWriter(FormModel[Draft]):
    """A model that writes drafts."""

    def __init__(self, choice: ModelChoice) -> None:
        """Connect to the model; nothing is sent yet. Raises InputError as every model does."""
        super().__init__(choice, Draft)

    def write(self, request: Request) -> Draft:
        """Return a draft; raises ModelError."""
        return self.fill(request)


@cache
def _client() -> httpx.Client:
    """Return the connections to servers that the operator named; they may not send a prompt on."""
    return httpx.Client(follow_redirects=False)


def _structured(choice: ModelChoice, form: type[BaseModel]) -> Any:
    from langchain.chat_models import init_chat_model  # noqa: PLC0415  (heavy)

    options: dict[str, Any] = {
        "timeout": choice.timeout, "max_retries": TRIES - 1, "max_tokens": choice.output_tokens,
        "temperature": 0,
    }  # fmt: skip
    if choice.url:
        options["base_url"] = choice.url
        if choice.name.partition(":")[0] in {"openai", choice.name}:
            options["http_client"] = _client()
        if not os.environ.get("OPENAI_API_KEY"):
            options["api_key"] = NO_KEY
    try:
        model = init_chat_model(choice.name, **options)
        return model.with_structured_output(form, include_raw=True)
    except (ImportError, ValueError) as error:
        why = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise InputError("model-unusable", place="ADVISOR_MODEL", why=why) from error
    except Exception as error:  # a provider's own complaint, such as a missing key
        why = type(error).__name__
        raise InputError("model-without-key", place="ADVISOR_MODEL", why=why) from error
