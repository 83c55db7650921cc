"""Compares what other programs say of runs whose truth is known, and writes docs/comparison.md.

    python -m benchmarks.comparison [--seeds N] [--bin FOLDER]

The programs are those of the group `bench` (`scripts/setup.sh bench`). A run counts as told where a
program says anything at the severity of a warning or more, under whatever name; that is the same
question for all. Curves and programs are those of benchmarks/detection.py.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from advisor.advise import diagnose
from advisor.findings import Severity
from advisor.intake.document import Input
from benchmarks.curves import FAULTS, Curve, faulty, healthy
from benchmarks.detection import raised
from benchmarks.measure import command_seconds
from benchmarks.pages import table
from benchmarks.programs import PROGRAMS, UNTIMED

HOME = Path(__file__).resolve().parents[1]
PAGE = HOME / "docs" / "comparison.md"
EXAMPLE = HOME / "advisor" / "surfaces" / "static" / "example"
LOUD = {"warning", "critical"}  # runmedic's severities but the lowest
TEXT = """<!-- Written by benchmarks/comparison.py; do not edit. -->

# Other tools

What other open programs say of the same runs, measured by a script (`make bench`). The runs are \
made by us, so that their truth is known, and our rules were tuned on such curves (not on these \
seeds): take the table for what each program looks at, not as a ranking.

- [runmedic](https://pypi.org/project/runmedic/) {runmedic} diagnoses curves, as this program \
does. It reads logs, TensorBoard, MLflow and W&B.
- [epochix](https://pypi.org/project/epochix/) {epochix} tells a run as a story in the browser. \
Its `check` says what it can read; it names no faults, so that it has no column among them.
- Training Advisor {advisor}

## Curves with a planted fault

{seeds} runs for each fault, of strength 1 (what a person would see at once), in turns as \
nanoGPT, the Hugging Face Trainer (console and `trainer_state.json`), Megatron-LM and a CSV \
would print them. Told is a run of which the program says anything as a warning or worse. The \
last row has runs with nothing wrong: there a lower share is better. A spike from which a run \
recovered is a note in Training Advisor, not a warning.

{faults}

## Which logs are read

Of one run printed by each program: whether training losses were found in it.

{reading}

## The seed run

Config and log of [the seed run](story.md); others are given the log, since they read no config.

{seed}

## Time

A cold start on that log, median of nine, in ms, on the machine that wrote this page.

{seconds}
"""


class Peers:
    """The other programs, at the place where they are installed."""

    def __init__(self, folder: Path) -> None:
        """Look for them; raises where one is missing."""
        self.runmedic, self.epochix = folder / "runmedic", folder / "epochix"
        for each in (self.runmedic, self.epochix):
            assert each.is_file(), f"{each} is not installed: scripts/setup.sh bench"

    def diagnosed(self, path: Path) -> list[dict[str, object]]:
        """Return what runmedic says of a log, run by run."""
        said = subprocess.run(
            [self.runmedic, "diagnose", "--json", path], capture_output=True, text=True, check=False
        ).stdout
        found: list[dict[str, object]] = json.loads(said) if said.lstrip().startswith("[") else []
        return found

    def findings(self, path: Path) -> list[str]:
        """Return the names of runmedic's warnings."""
        each = (one for run in self.diagnosed(path) for one in run["findings"])  # type: ignore[attr-defined]
        return [str(one["check"]) for one in each if one["severity"] in LOUD]

    def reads(self, path: Path) -> tuple[bool, bool]:
        """Tell whether runmedic and epochix find training losses."""
        roles = [run["roles"] for run in self.diagnosed(path)]
        said = subprocess.run(
            [self.epochix, "check", path], capture_output=True, text=True, check=False
        ).stdout
        return any("train_loss" in each for each in roles), "train_loss " in said  # type: ignore[operator]


def ours(curve: Curve, program: str) -> bool:
    """Tell whether we say anything of a curve as a warning or an error."""
    return any(severity is not Severity.INFO for _, severity in raised(curve, program))


def log_of(curve: Curve, program: str, folder: Path) -> Path:
    """Write a run as a program prints it, and return its log: the largest of its files."""
    files = PROGRAMS[program](curve)
    name = max(files, key=lambda each: len(files[each]))
    path = folder / name
    path.write_text(files[name], encoding="utf-8")
    return path


def told(
    make: Callable[[int], Curve], seeds: int, peers: Peers, folder: Path, *, timed: bool
) -> tuple[str, str]:
    """Return the shares of runs of which we and runmedic say anything."""
    programs = [each for each in PROGRAMS if not timed or each not in UNTIMED]
    mine = theirs = 0
    for seed in range(seeds):
        curve, program = make(seed), programs[seed % len(programs)]
        mine += ours(curve, program)
        theirs += bool(peers.findings(log_of(curve, program, folder)))
    return f"{mine / seeds:.0%}", f"{theirs / seeds:.0%}"


def faults(seeds: int, peers: Peers, folder: Path) -> str:
    """Return the table of planted faults and of healthy runs."""
    rows = []
    for fault in FAULTS:
        make = lambda seed, fault=fault: faulty(10_000 + seed, fault)  # noqa: E731  (one line)
        shares = told(make, seeds, peers, folder, timed=fault == "slow-down")
        rows.append((fault, *shares))
    quiet = told(lambda seed: healthy(10_000 + seed), seeds, peers, folder, timed=False)
    rows.append(("none (healthy)", *quiet))
    return table(("planted fault", "Training Advisor", "runmedic"), rows)


def own_reads(path: Path) -> bool:
    """Tell whether we find training losses in a log."""
    report = diagnose([Input(path.name, path)])
    return any(fact["name"].startswith(("train.loss", "train.batch_loss")) for fact in report.facts)


def reading(peers: Peers, folder: Path) -> str:
    """Return the table of logs that are read."""
    rows = []
    for program in PROGRAMS:
        path = log_of(healthy(1), program, folder)
        answers = own_reads(path), *peers.reads(path)
        rows.append((program, *("yes" if each else "no" for each in answers)))
    return table(("printed by", "Training Advisor", "runmedic", "epochix"), rows)


def seed_run(peers: Peers, folder: Path) -> tuple[str, str]:
    """Return what each says of the seed run, and how long it takes."""
    config, log = folder / "config.py", folder / "log.txt"
    config.write_bytes((EXAMPLE / "config.py.txt").read_bytes())
    log.write_bytes((EXAMPLE / "log.txt").read_bytes())
    advisor = Path(sys.executable).parent / "advisor"
    said = subprocess.run(
        [advisor, "check", "--format", "json", "--locale", "en", config, log],
        capture_output=True, text=True, check=False,
    ).stdout  # fmt: skip
    loud = [each for each in json.loads(said)["findings"] if each["severity"] != "info"]
    own = "; ".join(each["title"] for each in loud)
    theirs = ", ".join(peers.findings(log)) or "no problem"
    rows = [("Training Advisor", own), ("runmedic", theirs), ("epochix", "names no faults")]
    commands = {
        "advisor check": [advisor, "check", config, log],
        "runmedic diagnose": [peers.runmedic, "diagnose", log],
        "epochix check": [peers.epochix, "check", log],
    }
    times = [
        (name, f"{command_seconds([str(each) for each in words]) * 1000:.0f}")
        for name, words in commands.items()
    ]
    return table(("program", "warnings and errors"), rows), table(("command", "ms"), times)


def version_of(program: Path) -> str:
    """Return the version that is installed beside a program."""
    python = program.parent / "python"
    code = f"from importlib.metadata import version; print(version({program.name!r}))"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def main() -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--bin", type=Path, default=Path(sys.executable).parent)
    options = parser.parse_args()
    peers = Peers(options.bin)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seed, seconds = seed_run(peers, folder)
        page = TEXT.format(
            runmedic=version_of(peers.runmedic), epochix=version_of(peers.epochix),
            advisor=version("training-advisor"), seeds=options.seeds,
            faults=faults(options.seeds, peers, folder), reading=reading(peers, folder),
            seed=seed, seconds=seconds,
        )  # fmt: skip
    PAGE.write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
