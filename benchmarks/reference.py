"""Regenerates the reference tables from PyTorch and the real nanoGPT.

    python -m benchmarks.reference

Downloads PyTorch into an environment of its own. The fixtures that nanoGPT prints are made anew
where NANOGPT names a checkout of karpathy/nanoGPT.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
ENVIRONMENT = HOME / "build" / "reference"
PACKAGES = ["torch==2.13.0", "numpy", "tiktoken", "transformers"]
TABLES = ["tests/reference/make_nanogpt_params.py"]


def main() -> None:
    """Make the environment once, then every table."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.is_file():
        venv.create(ENVIRONMENT, with_pip=True)
    run([str(python), "-m", "pip", "install", "--quiet", *PACKAGES])
    for script in TABLES:
        run([str(python), str(HOME / script)])
    checkout = os.environ.get("NANOGPT")
    if checkout:
        run([str(python), str(HOME / "tests/reference/run_nanogpt.py"), checkout])
    else:
        print("NANOGPT is not set: what nanoGPT prints was not made anew")
    run(["git", "-C", str(HOME), "--no-pager", "diff", "--stat", "--", "tests"])


def run(words: list[str]) -> None:
    """Run a command and stop when it fails."""
    print(" ".join(words), flush=True)
    subprocess.run(words, check=True)


if __name__ == "__main__":
    sys.exit(main())
