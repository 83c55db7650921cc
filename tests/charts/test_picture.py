"""Static pictures, judged by their pixels."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from advisor.charts import picture as pictures
from advisor.charts.compose import Look
from advisor.charts.model import chart_of
from advisor.charts.picture import is_writable, picture
from advisor.charts.themes import LATIN, font_of
from advisor.errors import NotFoundError
from tests.charts.reports import report, run

# Prints, in a process with other fonts, what it can write and whether a picture is the English one.
WITHOUT_FONTS = """
import json, sys
from advisor.charts.compose import Look
from advisor.charts.model import chart_of
from advisor.charts.picture import is_writable, picture
chart = chart_of(json.loads(sys.stdin.read()))
made = picture(chart, "png", Look(locale="zh-Hant", title="模型"))
locales = ["zh-Hant", "zh-Hans", "ja", "ko", "hi", "ar", "en", "de"]
print(json.dumps([[x for x in locales if is_writable(x)], made == picture(chart, "png")]))
"""
NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>"""


def pixels(png: bytes) -> tuple[int, int, set[bytes]]:
    """Return width, height and the different pixels of a PNG."""
    width, height, found = unpacked(png)
    return width, height, set(found)


def unpacked(png: bytes) -> tuple[int, int, list[bytes]]:
    """Return width, height and the pixels of a PNG of eight bits without interlacing."""
    assert b"\x89PNG\r\n\x1a\n" == png[:8]
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    data, at = b"", 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + size]
        at += 12 + size
    assert (8, 6) == (depth, colour)
    return width, height, _colours(zlib.decompress(data), width, height)


def _colours(raw: bytes, width: int, height: int) -> list[bytes]:
    size, found, above = 4 * width, [], bytearray(4 * width)
    for row in range(height):
        kind, line = raw[row * (size + 1)], bytearray(raw[row * (size + 1) + 1 :][:size])
        for i in range(size):
            left, up = line[i - 4] if i >= 4 else 0, above[i]
            corner = above[i - 4] if i >= 4 else 0
            guess = left + up - corner
            nearest = min((left, up, corner), key=lambda each: abs(guess - each))
            line[i] = (line[i] + (0, left, up, (left + up) // 2, nearest)[kind]) % 256
        found += [bytes(line[i : i + 4]) for i in range(0, size, 4)]
        above = line
    return found


SYLLABLES = """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40">
<rect width="200" height="40" fill="white"/>
<text x="10" y="28" font-size="20" font-family="{font}">{text}</text></svg>"""


def syllables(count: int) -> str:
    return SYLLABLES.format(font=font_of("hi"), text="लि" * count)


def inked(png: bytes) -> int:
    """Return how many columns lie between the first and the last that is not white."""
    width, _, data = unpacked(png)
    dark = [at % width for at, colour in enumerate(data) if colour != b"\xff" * 4]
    return max(dark) - min(dark) + 1


def hexed(colour: str) -> bytes:
    return bytes.fromhex(colour.removeprefix("#") + "ff")


@pytest.mark.parametrize(
    ("theme", "paper", "curve"), [("light", "#ffffff", "#d55e00"), ("dark", "#14171c", "#f0883e")]
)
def test_a_picture_shows_its_curves(
    theme: str, paper: str, curve: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "SCALE", 1.0)  # fewer pixels to look at
    look = Look(theme="dark" if theme == "dark" else "light", width=240)
    width, height, colours = pixels(picture(chart_of(run()), "png", look))

    assert width > 240
    assert height > 250
    assert {hexed(paper), hexed(curve)} <= colours


def test_a_picture_is_the_same_each_time() -> None:
    chart = chart_of(run())

    assert picture(chart, "png") == picture(chart, "png")


def test_a_picture_asks_no_other_host() -> None:
    svg = picture(chart_of(run()), "svg").decode()

    assert "<image" not in svg
    assert "@import" not in svg


@pytest.mark.parametrize("locale", ["zh-Hant", "zh-Hans", "ja", "ko", "ar", "hi"])
def test_no_character_of_a_title_is_a_box(locale: str) -> None:
    """Each character is drawn alone and compared with what the font draws for no character."""
    assert is_writable(locale)
    font = font_of(locale)
    told = run(locale)
    letters = {each for each in told["headline"] if each.isalnum()}

    assert not [each for each in letters if not pictures._has_glyph(each, font)]


def test_without_a_font_the_words_are_english_and_no_box_is_drawn(tmp_path: Path) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(NO_FONTS.format(folder=tmp_path), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_FONTS], input=json.dumps(run("zh-Hant")), text=True,
        capture_output=True, check=True, env={**os.environ, "FONTCONFIG_FILE": str(config)},
    )  # fmt: skip

    assert [["en", "de"], True] == json.loads(done.stdout)


def test_hindi_is_written_in_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    chart = chart_of(run())
    look = Look(locale="hi", title="मॉडल")

    assert "वैलिडेशन" in picture(chart, "svg", look).decode()
    assert picture(chart, "png") != picture(chart, "png", look)
    monkeypatch.setattr(pictures, "find_spec", lambda name: None if name == "resvg_py" else name)
    assert picture(chart, "png") == picture(chart, "png", look)


def test_vowel_signs_of_hindi_lie_over_no_other_letter() -> None:
    """Four times the same syllable is four times as wide as one, but for the space around it."""
    one, four = (inked(pictures.rasterised(syllables(count))) for count in (1, 4))

    assert four > 3.5 * one


def test_latin_words_among_hindi_have_a_font_of_their_own() -> None:
    word, amid = (
        pictures.rasterised(SYLLABLES.format(font=font, text=text))
        for font, text in ((LATIN, "nats/token"), (font_of("hi"), "nats/token"))
    )

    assert word == amid


def test_an_empty_chart_has_no_picture() -> None:
    with pytest.raises(NotFoundError):
        picture(chart_of(report("nanogpt/config.py")), "png")


def test_a_language_is_writable_only_where_no_sample_is_a_box(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(pictures.SAMPLES, "en", "\U0010fffc")

    assert not is_writable("en")
