"""Starts the service and says where it is and what to paste."""

from __future__ import annotations

import sys
from socket import IPPROTO_TCP, TCP_NODELAY

from advisor.surfaces.example import WORDS

EXAMPLE = """\
Try it:
  curl -s {url}/v1/diagnoses -H 'Accept: text/markdown' -H 'Content-Type: application/json' \\
    -d '{{"text": "{words}"}}'
Or open {url}/ in a browser, or point an OpenAI client at {url}/v1.
"""


def log_as_json() -> None:
    """Write what the service logs as lines of JSON to standard error."""
    import structlog

    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def serve(*, host: str | None, port: int | None) -> None:
    """Run until interrupted.

    Args:
        host: address; None for the setting's.
        port: TCP port; None for the setting's.
    """
    import uvicorn

    from advisor.config import Settings
    from advisor.surfaces.apart import Processes
    from advisor.surfaces.http import make_app

    settings = Settings()
    if host is not None:  # who may come in without a key depends on it
        settings = settings.model_copy(update={"host": host})
    log_as_json()
    config = uvicorn.Config(
        make_app(settings, small=Processes(settings.workers)),
        host=settings.host,
        port=settings.port if port is None else port,
        log_level="warning",
        timeout_graceful_shutdown=settings.stop_seconds,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies or "",  # else uvicorn trusts this machine
    )
    socket = config.bind_socket()  # first, so that an address in use is said before all else
    # asyncio sets it only for sockets that name TCP: kept connections would wait 40 ms for an ACK.
    socket.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
    socket.listen()  # who comes before the service is ready waits, and is not refused
    name, number = socket.getsockname()[:2]
    url = f"http://[{name}]:{number}" if ":" in name else f"http://{name}:{number}"
    sys.stdout.write(f"Training Advisor listens on {url}\n{EXAMPLE.format(url=url, words=WORDS)}")
    sys.stdout.flush()
    uvicorn.Server(config).run(sockets=[socket])
