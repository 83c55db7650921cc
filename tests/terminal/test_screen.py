"""What people see: on a terminal, without colours, in a pipe, with more and with less."""

from __future__ import annotations

import errno
import os
import pty
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from rich.cells import cell_len

from advisor.wording.locales import offered_locales
from tests.terminal.conftest import CONFIG, LOG, Advisor

ADVISOR = Path(sys.executable).parent / "advisor"
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def on_terminal(*words: str, **environment: str) -> str:
    """Run the command on a terminal of its own, and return all that it prints there."""
    leader, follower = pty.openpty()
    given = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "90", **environment}
    with subprocess.Popen(
        [str(ADVISOR), *words], stdin=follower, stdout=follower, stderr=follower, env=given
    ) as process:
        os.close(follower)
        said = b""
        while piece := _piece(leader):
            said += piece
        process.wait(timeout=60)
    os.close(leader)
    return said.decode().replace("\r\n", "\n")


def _piece(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError as error:  # how Linux tells that the other side is closed
        if error.errno != errno.EIO:
            raise
        return b""


@pytest.mark.usefixtures("folder")
def test_a_terminal_shows_colours_the_curve_the_lines_and_what_else_there_is() -> None:
    said = on_terminal("check", "log.txt", "config.py")
    plain = ESCAPE.sub("", said)

    assert "\x1b[1;31mThe model has 40.56M parameters" in said
    assert re.search(r"Loss \(nats/token\)  [▁▂▃▄▅▆▇█]{10,}  11.1000 → 2.5500", plain)
    assert "config.py:3 │ n_embd = 384   # ~125M parameters" in plain
    assert "+n_embd = 768   # ~125M parameters" in plain
    assert "--explain N shows a finding" in plain
    assert "--fix writes the patch" in plain
    for unwanted in ("🔴", "🟠", "Just answer", "Ask for one of these", "**"):
        assert unwanted not in plain
    assert [] == [line for line in plain.splitlines() if line != line.rstrip()]
    assert "\n\n\n" not in plain
    assert max(map(cell_len, plain.splitlines())) <= 90


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colours_gets_none(environment: dict[str, str]) -> None:
    said = on_terminal("check", "log.txt", "config.py", **environment)

    assert [] == re.findall(r"\x1b\[(?:[0-9]*;)*(?:3[0-7]|9[0-7]|38)[;m]", said)
    assert "The model has 40.56M parameters" in said
    if environment.get("TERM") == "dumb":
        assert "\x1b" not in said
        assert not re.search("[▁▂▃▄▅▆▇█]", said)


@pytest.mark.parametrize("locale", offered_locales())
def test_every_language_fits_the_terminal(folder: Path, locale: str) -> None:
    del folder
    said = on_terminal("check", "log.txt", "config.py", "--locale", locale, COLUMNS="60")
    plain = ESCAPE.sub("", said)

    assert "parameter-count-not-as-claimed" in plain.replace("\n", "")
    assert not re.search("[\u2066-\u2069\u200e\u200f]", plain)
    assert max(map(cell_len, plain.splitlines())) <= 60


def test_a_pipe_gets_markdown_as_ever_and_text_where_it_is_asked_for(advisor: Advisor) -> None:
    plain = advisor("check", "log.txt", "config.py").stdout
    text = advisor("check", "log.txt", "config.py", "--format", "text").stdout

    assert plain.startswith("**The model has 40.56M parameters")
    assert plain == advisor("check", "log.txt", "config.py", "--format", "markdown").stdout
    assert text.startswith("The model has 40.56M parameters")
    assert "\x1b" not in text


def test_quiet_is_one_line_for_each_finding(advisor: Advisor) -> None:
    lines = advisor("check", "log.txt", "config.py", "-q").stdout.splitlines()

    assert (
        "config.py:3: error[parameter-count-not-as-claimed] "
        "The model has 40.56M parameters, not the 125M that is claimed"
    ) == lines[0]
    form = re.compile(r"(?:log\.txt|config\.py):\d+: (?:error|warning|note)\[[a-z-]+\] \S")
    assert all(form.match(line) for line in lines)
    assert len(lines) > 4


def test_verbose_shows_the_plot_and_every_formula(advisor: Advisor) -> None:
    said = advisor("check", "log.txt", "config.py", "--format", "text", "--verbose").stdout

    assert re.search("[\u2801-\u28ff]{5}", said)
    assert "V·d + L·(12·d² + 2·d) + d" in said
    assert "V·d" not in advisor("check", "config.py", "--format", "text").stdout


def test_explain_shows_one_finding_with_all_its_numbers_and_lines(advisor: Advisor) -> None:
    said = advisor("check", "log.txt", "config.py", "--explain", "1").stdout

    assert said.startswith("### 1. 🔴 The model has 40.56M parameters")
    for row in (
        "`width_needed`: 768 = `the d whose V·d + L·(12·d² + 2·d) + d is nearest`, with claimed",
        "`claimed`: 125M [`config.py:3` (claim)]",
        "> `config.py:3` `n_embd = 384   # ~125M parameters`",
        "- <https://github.com/karpathy/nanoGPT/blob/master/model.py>",
    ):
        assert row in said
    assert "### 2." not in said


def test_a_number_beyond_the_last_finding_is_told(advisor: Advisor) -> None:
    done = advisor("check", "config.py", "--explain", "99")

    assert 2 == done.exit_code
    assert "There is no finding 99" in done.stderr


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("check", "config.py"), 1),
        (("check", "config.py", "--fail-on", "never"), 0),
        (("check", "log.txt"), 0),
        (("check", "log.txt", "--fail-on", "info"), 1),
        (("check", "nothing.txt"), 2),
        (("check", "missing.txt"), 2),
        (("check", "config.py", "--gpu", "no such card at all"), 2),
    ],
)
def test_the_exit_status_says_how_it_went(
    advisor: Advisor, folder: Path, words: tuple[str, ...], status: int
) -> None:
    (folder / "nothing.txt").write_text("Dear diary\n", encoding="utf-8")

    assert status == advisor(*words).exit_code


def test_pasted_controls_and_markup_stay_text(folder: Path) -> None:
    hostile = "n_embd = 384 # ~125M parameters \x1b]0;owned\x07 [bold red]x[/] \u202egnp.exe\n"
    (folder / "config.py").write_text(CONFIG.replace(CONFIG.splitlines()[2], hostile.strip()))

    said = on_terminal("check", "config.py", "--verbose")

    assert "[bold red]x[/]" in ESCAPE.sub("", said)
    assert not re.search("\x1b\\]|\x07|\u202e", said)


def test_lines_are_shown_as_a_terminal_showed_them(advisor: Advisor, folder: Path) -> None:
    bold = CONFIG.replace("n_embd", "\x1b[1mn_embd\x1b[0m").replace("384 ", "384" + " " * 90)
    (folder / "bold.py").write_text(bold, encoding="utf-8")

    said = advisor("check", "bold.py", "--format", "text").stdout
    lines = [line for line in said.splitlines() if "bold.py:3" in line]

    assert lines
    assert not any("[1m" in line for line in lines)
    assert re.search(r"bold\.py:3 +│ ….*# ~125M parameters$", lines[0])  # what counts is in sight


def test_scripts_without_spaces_fill_their_lines(advisor: Advisor) -> None:
    for locale in ("zh-Hant", "zh-Hans", "ja"):
        said = advisor("check", "config.py", "--format", "text", "--locale", locale).stdout
        lines = said.splitlines()
        full = [a for a, b in pairwise(lines) if a.startswith("   ") and "│" not in a + b and b]
        assert len(full) > 5
        short = [line for line in full if cell_len(line) < 66 and not line.endswith("。")]
        assert len(short) < len(full) / 4, short
        assert not any(line.lstrip().startswith(("。", "，", "、", "）", "」")) for line in lines)
        assert "\x1f" not in said


def test_large_files_show_how_far_the_reading_is_on_a_terminal_only(
    folder: Path, advisor: Advisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "large.log").write_text(LOG * 5_000, encoding="utf-8")

    said = on_terminal("check", "large.log", "--quiet")
    assert re.search(r"[\d.]+/[\d.]+ MB", ESCAPE.sub("", said))
    assert "" == advisor("check", "large.log", "--quiet").stderr
    monkeypatch.setattr("advisor.surfaces.terminal.progress.WORTH", 10**9)
    assert "MB" not in ESCAPE.sub("", on_terminal("check", "log.txt", "--quiet"))
