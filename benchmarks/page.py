"""Measures the page in Chromium: how soon the first finding is seen, and what the page weighs.

    python -m benchmarks.page [--rounds N]

The seed run is pasted into the page of a service process of its own, each time unlike before and
on a page that was just opened. A time counts from the click on the button to the frame that shows
the first finding. The weight is what opening the page and a diagnosis transfer, and all that the
page may ask for but the chart library.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count

from playwright.sync_api import Page, sync_playwright

from advisor.surfaces.web import STATIC
from benchmarks.pages import put, table
from benchmarks.service import CONFIG, LOG, Service

WANTED_MS = 150  # from the click to the first finding
WANTED_KB = 400  # of the page, without the chart library
WARM = 3  # rounds that do not count
LIBRARY = "vendor"  # the folder of the chart library
NUMBERS = count()

# Notes when the button was pressed, when the report came, stood in the document, was on the screen.
WATCH = """() => {
  window.seen = new Promise((tell) => {
    let pressed, built;
    document.getElementById("send").addEventListener(
      "click", (event) => { pressed = event.timeStamp; }, { capture: true });
    new MutationObserver((_, observer) => {
      const title = document.querySelector(".card h3 > :last-child");
      if (!title) return;
      observer.disconnect();
      built = performance.now();
      title.setAttribute("elementtiming", "finding");
    }).observe(document.getElementById("report"), { childList: true });
    new PerformanceObserver((list) => {
      const painted = list.getEntries()[0].renderTime;
      const asked = performance.getEntriesByType("resource")
        .find((each) => each.name.endsWith("v1/diagnoses"));
      tell({ total: painted - pressed, sending: asked.requestStart - pressed,
        service: asked.responseEnd - asked.requestStart, building: built - asked.responseEnd,
        painting: painted - built });
    }).observe({ type: "element" });
  });
}"""
PARTS = {
    "total": "from the click to the first finding on the screen",
    "sending": "until the request is sent",
    "service": "the service, and the way to it and back",
    "building": "the report read and put into the document",
    "painting": "styles, layout and paint",
}

TEXT = """## The page

The seed run in Chromium, from the click to the frame that shows the first finding; {rounds} \
rounds, each with a page just opened and a paste the service has not seen, in ms \
(`python -m benchmarks.page`). At most {wanted} ms are wanted. The parts are medians of their own.

{table}

The page without the chart library: {weight:.0f} KB of at most {most} KB; opening it transfers \
{opened:.0f} KB. The chart library is asked for when the first curve is drawn: {library:.0f} KB.
"""


@contextmanager
def opened(address: str) -> Iterator[Page]:
    """Give a page of a fresh browser."""
    program = shutil.which("chromium")
    assert program, "Chromium is missing: run scripts/browser.sh"
    with sync_playwright() as playwright:
        # Inside a container there is no user namespace for Chromium's own sandbox.
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(address)
        page.wait_for_selector("html[data-ready]")
        yield page
        browser.close()


def one(page: Page) -> Mapping[str, float]:
    """Return the milliseconds of one paste, by part."""
    page.reload()
    page.wait_for_selector("html[data-ready]")
    page.fill("#text", f"{CONFIG}run_number = {next(NUMBERS)}\n\n{LOG}")
    page.evaluate(WATCH)
    page.click("#send")
    parts: Mapping[str, float] = page.evaluate("window.seen")
    page.wait_for_selector("#curve canvas")
    return parts


def transferred(page: Page) -> float:
    """Return the kilobytes that opening the page transferred."""
    kinds = "['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))"
    size: float = page.evaluate(f"{kinds}.reduce((sum, each) => sum + each.encodedBodySize, 0)")
    return size / 1024


def weights() -> tuple[float, float]:
    """Return the kilobytes of the page's own files and of the chart library's, uncompressed."""
    own = library = 0
    for path in STATIC.rglob("*"):
        if path.is_file() and LIBRARY not in path.relative_to(STATIC).parts:
            own += path.stat().st_size
        elif path.suffix == ".js":
            library += path.stat().st_size
    return own / 1024, library / 1024


def main() -> None:
    """Measure, and write the section of the page."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=20)
    rounds = options.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="advisor-") as folder:
        service = Service.start(f"sqlite:///{folder}/reports.sqlite3", folder)
        try:
            with opened(service.address) as page:
                size = transferred(page)
                taken = [one(page) for _ in range(WARM + rounds)][WARM:]
        finally:
            service.stop()
    own, library = weights()
    put(TEXT.format(
        rounds=rounds, wanted=WANTED_MS, table=told(taken), weight=own, most=WANTED_KB,
        opened=size, library=library,
    ))  # fmt: skip


def told(taken: list[Mapping[str, float]]) -> str:
    """Return the table of what the rounds took."""
    rows = []
    for part, meaning in PARTS.items():
        values = [each[part] for each in taken]
        ninth = statistics.quantiles(values, n=10)[8]
        rows.append((meaning, f"{statistics.median(values):.0f}", f"{ninth:.0f}"))
    return table(("part", "median", "90 in 100"), rows)


if __name__ == "__main__":
    main()
