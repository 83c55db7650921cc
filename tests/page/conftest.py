"""The page in Debian's Chromium, opened from a service of its own on this machine."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from advisor.config import Settings
from advisor.surfaces.http import make_app
from tests.serving import serving

WAIT = 20_000  # ms that anything on the page may take

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    """Run the service and return its address."""
    with serving(make_app(Settings(database_url="sqlite+aiosqlite://"))) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium, for one module: its driver keeps a loop that other tests must not meet."""
    program = shutil.which("chromium")
    assert program, "Chromium is missing: run scripts/browser.sh"
    with sync_playwright() as playwright:
        # Inside a container there is no user namespace for Chromium's own sandbox.
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


def listen(page: Page, service: str, faults: list[str], *, refused: bool) -> None:
    """Collect what a page logs as an error and what it asks of other hosts."""

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and not refused:  # Chromium logs a refused request too
            faults.append(f"{message.text} {message.location}")

    def asked(request: Request) -> None:
        if not request.url.startswith((service, "data:", "blob:")):
            faults.append(request.url)

    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", said)
    page.on("request", asked)


@pytest.fixture
def visit(browser: Browser, service: str) -> Iterator[Open]:
    """Return a function that opens the page; what it logs or asks of others fails the test."""
    faults: list[str] = []
    contexts = []

    def opened(
        path: str = "/",
        *,
        locale: str = "en",
        width: int = 1280,
        refused: bool = False,
        **more: str,
    ) -> Page:
        context = browser.new_context(
            locale=locale, viewport={"width": width, "height": 900}, reduced_motion="reduce",
            color_scheme="dark" if more.get("theme") == "dark" else "light",
        )  # fmt: skip
        contexts.append(context)
        # There is no network but the service.
        context.route(lambda url: not url.startswith(service), lambda route: route.abort())
        page = context.new_page()
        page.set_default_timeout(WAIT)
        listen(page, service, faults, refused=refused)
        page.goto(service + path)
        page.wait_for_selector("html[data-ready]")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults


@pytest.fixture
def seed(visit: Open) -> Page:
    """Return the page with the report of the example run."""
    page = visit()
    page.click("#example")
    page.wait_for_selector(".card")
    return page
