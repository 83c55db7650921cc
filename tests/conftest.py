"""What holds for all tests: no connection leaves this machine, and random cases repeat."""

from __future__ import annotations

import ipaddress
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

PASTES = Path(__file__).with_name("chat") / "pastes"  # a shortened nanoGPT run

_NAME_LOOKUPS = {"socket.getaddrinfo", "socket.gethostbyname"}
_CONNECTIONS = {"socket.connect", "socket.sendto", "socket.sendmsg"}


class OutsideNetworkError(RuntimeError):
    """A test tried to leave this machine; serve what it needs on loopback."""


def is_loopback(host: object) -> bool:
    """Tell whether a host, by name or address, is this machine; no host is the wildcard."""
    name = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    if name == "localhost":
        return True
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def refuse_outside(event: str, arguments: tuple[Any, ...]) -> None:
    """Raise where a socket is about to reach another machine, or a name to be asked for."""
    if event in _NAME_LOOKUPS:
        host = arguments[0]
    elif event in _CONNECTIONS and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return  # a Unix socket has a path, a connected datagram socket no address
    if not is_loopback(host):
        message = f"{event} to {host!r}: tests reach only this machine"
        raise OutsideNetworkError(message)


# An audit hook also sees C code, and no test can take it away by accident.
sys.addaudithook(refuse_outside)

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def config() -> str:
    """Return the config."""
    return (PASTES / "config.py.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def log() -> str:
    """Return the log."""
    return (PASTES / "log.txt").read_text(encoding="utf-8")
