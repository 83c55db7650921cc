"""Charts as SVG and PNG, made by vl-convert, which is imported when the first one is made.

A language whose characters no installed font has is not drawn: boxes say nothing. Its PNGs have
English words, and `advisor doctor` tells which font to install. The words of an SVG are drawn by
who shows it, so it needs no font here.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from typing import Any, Literal

from advisor.charts.compose import PLAIN, Look, vega_lite
from advisor.charts.model import Chart
from advisor.charts.themes import LATIN, font_of
from advisor.errors import NotFoundError
from advisor.wording.locales import DEFAULT

Kind = Literal["svg", "png"]
VEGA_LITE = "6.4"  # as the page's copy (advisor/surfaces/static/vendor/README.md)
SCALE = 2.0  # pixels of a PNG for one of the chart: sharp on today's screens
# The resvg inside vl-convert (0.45) takes a cluster of letters to be as wide as its first one, so
# that vowel signs lie over what follows; later ones do not, and draw the PNGs of these locales.
CLUSTERED = frozenset({"hi"})
# Their fonts may lack Latin letters, and resvg would take any font that has them.
WRITTEN, LATIN_WORD = re.compile(r">[^<>]+</text>"), re.compile(r"(?<![&#</\w])[A-Za-z][A-Za-z/]*")
IN_LATIN = rf'<tspan font-family="{LATIN}">\g<0></tspan>'
NOWHERE = "\U0010fffd"  # a private character that no font has: it shows as the font's box
# A few characters that every text of the language needs.
SAMPLES = {
    "zh-Hant": "體學", "zh-Hans": "体学", "ja": "損ひ", "ko": "손실", "ar": "خسارة",
    "hi": "मडलहन",
}  # fmt: skip


def picture(chart: Chart, kind: Kind, look: Look = PLAIN) -> bytes:
    """Return a chart as the bytes of an SVG or PNG file.

    Raises:
        NotFoundError: The chart is empty, or the package that draws is not installed.
    """
    if not chart.panels:
        raise NotFoundError("no-curve")
    if not is_drawable():
        raise NotFoundError("pictures-need-extra")
    if kind == "png" and not is_writable(look.locale):
        look = replace(look, locale=DEFAULT, title="")
    spec = vega_lite(chart, look)
    if kind == "svg":
        return _svg(spec)
    return rasterised(_svg(spec).decode()) if look.locale in CLUSTERED else _png(spec)


def is_drawable() -> bool:
    """Tell whether the package that draws is installed."""
    return find_spec("vl_convert") is not None


def is_writable(locale: str) -> bool:
    """Tell whether PNGs can have the words of a locale: an installed font has its characters."""
    if locale in CLUSTERED and find_spec("resvg_py") is None:
        return False
    return all(_has_glyph(each, font_of(locale)) for each in SAMPLES.get(locale, ""))


def rasterised(svg: str) -> bytes:
    """Return an SVG as a PNG, with letters that change beside others in their places."""
    import resvg_py  # noqa: PLC0415  (only these locales need it)

    named = WRITTEN.sub(lambda text: LATIN_WORD.sub(IN_LATIN, text[0]), svg)
    return bytes(resvg_py.svg_to_bytes(svg_string=named, zoom=SCALE))


def _svg(spec: dict[str, Any]) -> bytes:
    import vl_convert  # noqa: PLC0415  (30 MB that only pictures need)

    made: str = vl_convert.vegalite_to_svg(json.dumps(spec), **_options(spec))
    return made.encode()


def _png(spec: dict[str, Any]) -> bytes:
    import vl_convert  # noqa: PLC0415  (as above)

    made: bytes = vl_convert.vegalite_to_png(json.dumps(spec), scale=SCALE, **_options(spec))
    return made


def _options(spec: dict[str, Any]) -> dict[str, Any]:
    numbers = spec["usermeta"]["embedOptions"]["formatLocale"]
    return {"vl_version": VEGA_LITE, "format_locale": numbers, "allowed_base_urls": []}


@cache
def _has_glyph(character: str, font: str) -> bool:
    return _drawn(character, font) != _drawn(NOWHERE, font)


def _drawn(character: str, font: str) -> bytes:
    import vl_convert  # noqa: PLC0415  (as above)

    text = f'<text x="4" y="26" font-size="24" font-family="{font}">{character}</text>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="36">{text}</svg>'
    made: bytes = vl_convert.svg_to_png(svg)
    return made
