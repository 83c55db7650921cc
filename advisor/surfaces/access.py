"""Who asks, what they may do, and whether they ask too often.

A route names what it needs: `caller: Annotated[Caller, Depends(needs(Scope.READ))]`.
"""

from __future__ import annotations

import hashlib
import ipaddress
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Security
from fastapi.security import HTTPBearer

from advisor.store.keys import ApiKeys, KeyWish, Scope
from advisor.store.limits import Limiter, Limits
from advisor.store.tokens import KEY
from advisor.surfaces.problems import ForbiddenError, UnknownCallerError

ANONYMOUS_SCOPES = frozenset({Scope.DIAGNOSE, Scope.READ})
NO_LIMITS = Limits()
FIRST_KEY = """\
There is no API key yet, so here is the first one. It is shown only this once:
  {secret}
Send it as `Authorization: Bearer {secret}`. Make others with `advisor keys create`.
"""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: whose reports they see, and what they may do with them."""

    tenant: str
    scopes: frozenset[Scope]


class Access:
    """The rules by which callers are let in."""

    def __init__(
        self, keys: ApiKeys, limiter: Limiter, *, host: str,
        limits: Limits = NO_LIMITS, anonymous: bool | None = None,
    ) -> None:  # fmt: skip
        """Say how.

        Args:
            keys: the API keys.
            limiter: counts requests.
            host: the address on which the service listens.
            limits: of a key that has none of its own, and of an address without a key.
            anonymous: whether a key is optional; None where only this machine can reach it.
        """
        self._keys, self._limiter, self._limits = keys, limiter, limits
        self.is_local = is_loopback(host)
        self.anonymous = self.is_local if anonymous is None else anonymous

    @asynccontextmanager
    async def admit(self, authorization: str, address: str) -> AsyncIterator[Caller]:
        """Give who asks, and count the request until it is answered.

        Raises:
            UnknownCallerError: A key is needed, or the key is none.
            TooManyError: The caller asks too often, or too much at once.
        """
        secret = _bearer(authorization)
        key = await self._keys.find(secret)
        if key is not None:
            own = Limits(
                self._limits.rate if key.rate is None else key.rate,
                self._limits.concurrency if key.concurrency is None else key.concurrency,
            )
            caller, counted = Caller(key.tenant, key.scopes), key.id
        elif self.anonymous and not secret.startswith(KEY):
            # One machine's user is its operator; whoever comes from elsewhere has limits.
            own = NO_LIMITS if self.is_local else self._limits
            caller, counted = Caller(_anonymous(authorization), ANONYMOUS_SCOPES), f"at {address}"
        else:
            if secret:
                raise UnknownCallerError("api-key-unknown", place="Authorization")
            raise UnknownCallerError("api-key-needed", place="Authorization")
        async with self._limiter.slot(counted, own):
            yield caller


# For the description only: what is sent is read by `who`, which also says what is wrong with it.
_Bearer = Annotated[
    object, Security(HTTPBearer(auto_error=False, scheme_name="key", description="An API key"))
]


async def who(request: Request, _: _Bearer = None) -> AsyncIterator[Caller]:
    """Depend on this for who asks; the request counts until its answer is sent.

    Raises:
        UnknownCallerError: A key is needed, or the key is none.
        TooManyError: The caller asks too often, or too much at once.
    """
    access: Access = request.app.state.access
    address = request.client.host if request.client else "unknown"
    async with access.admit(request.headers.get("authorization", ""), address) as caller:
        yield caller


def needs(scope: Scope) -> Callable[[Caller], Awaitable[Caller]]:
    """Return a dependency that lets in who has a scope and gives who it is.

    It raises ForbiddenError for others.
    """

    async def allowed(caller: Annotated[Caller, Depends(who)]) -> Caller:
        _require(scope, caller)
        return caller

    return allowed


async def operates(request: Request, _: _Bearer = None) -> AsyncIterator[None]:
    """Depend on this for what concerns the whole service: its metrics.

    Where only this machine can reach it and no key is needed, whoever comes operates it; elsewhere
    the scope `admin` is needed, even if others may come without a key.

    Raises:
        UnknownCallerError: A key is needed, or the key is none.
        ForbiddenError: It has another scope.
        TooManyError: The caller asks too often, or too much at once.
    """
    access: Access = request.app.state.access
    if access.is_local and access.anonymous:
        yield
        return
    async for caller in who(request):
        _require(Scope.ADMIN, caller)
        yield


def _require(scope: Scope, caller: Caller) -> None:
    if scope not in caller.scopes:
        raise ForbiddenError("scope-needed", place="Authorization", scope=scope)


async def first_key(keys: ApiKeys, access: Access) -> str:
    """Return what a service that needs keys says at its first start; else nothing."""
    if access.anonymous:
        return ""
    made = await keys.create_first(KeyWish("first", frozenset(Scope)))
    return "" if made is None else FIRST_KEY.format(secret=made[1])


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach an address; a name other than localhost may be any.

    An empty address is every address.
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _bearer(authorization: str) -> str:
    scheme, _, secret = authorization.partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else ""


def _anonymous(authorization: str) -> str:
    """Return the tenant of whoever sends a key that is none of ours, as chat clients must."""
    return hashlib.sha256(authorization.encode()).hexdigest()[:32] if authorization else ""
