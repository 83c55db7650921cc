"""Compares with other programs in one run.

    python -m benchmarks.peers [FILE...]

Without files a made nanoGPT run of about 20 KB is used. The log is the last file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from advisor.advise import diagnose, report_markdown
from advisor.findings import as_json
from advisor.intake.document import Input
from benchmarks.measure import call_seconds, command_seconds
from benchmarks.synthetic import Run, config, log

BIN = Path(sys.executable).parent


def rows(files: list[Path]) -> list[tuple[str, float]]:
    """Return what was measured, in seconds."""
    inputs = [Input(path.name, path.read_bytes()) for path in files]
    names = [str(path) for path in files]
    found = [
        ("diagnosis in process, en", call_seconds(lambda: diagnose(inputs))),
        ("the same, written as JSON", call_seconds(lambda: as_json(diagnose(inputs)))),
        (
            "diagnosis in process, zh-Hant, as Markdown",
            call_seconds(lambda: report_markdown(diagnose(inputs, locale="zh-Hant"))),
        ),
        ("advisor check, cold", command_seconds([str(BIN / "advisor"), "check", *names])),
        ("python -c pass", command_seconds([sys.executable, "-c", "pass"])),
    ]
    for peer in (["runmedic", "diagnose"], ["epochix", "check"]):
        program = BIN / peer[0]
        assert program.is_file(), f"{peer[0]} is not installed: scripts/setup.sh bench"
        found.append(
            (f"{' '.join(peer)}, cold", command_seconds([str(program), peer[1], names[-1]]))
        )
    return found


def main() -> None:
    """Measure and print, with the ratio to a cold `advisor check`."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(name) for name in sys.argv[1:]]
        if not files:
            files = [Path(folder) / "config.py", Path(folder) / "log.txt"]
            files[0].write_text(config(Run()), encoding="utf-8")
            files[1].write_text(log(Run()), encoding="utf-8")
        measured = rows(files)
    cold = dict(measured)["advisor check, cold"]
    print(f"{'what':44} {'ms':>8} {'ratio':>7}")
    for what, seconds in measured:
        print(f"{what:44} {seconds * 1000:8.1f} {seconds / cold:7.2f}")


if __name__ == "__main__":
    main()
