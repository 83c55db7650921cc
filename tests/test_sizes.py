"""No file over 300 lines and no function over 40: a limit that only warns is no limit."""

from __future__ import annotations

import ast
import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SUFFIXES = {".py", ".js", ".css", ".html"}
FILE_LINES = 300
FUNCTION_LINES = 40
NOT_OURS = {"build", "dist", "node_modules", "vendor"}
GENERATED_MARK = "@generated"  # in one of the first lines of a file that a script writes

Function = ast.FunctionDef | ast.AsyncFunctionDef


def listed_by_git() -> list[Path]:
    """Return the files that git tracks or would add; none where there is no git."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return []
    command = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    return [ROOT / name for name in done.stdout.decode().split("\0") if name]


def found_in_the_tree() -> list[Path]:
    """Return all files outside hidden folders."""
    return [
        path
        for path in ROOT.rglob("*")
        if not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
    ]


@cache
def sources() -> dict[str, str]:
    """Return the text of every file under the limits, by its path from the root."""
    texts = {}
    for path in listed_by_git() or found_in_the_tree():
        name = path.relative_to(ROOT)
        if path.suffix not in SUFFIXES or NOT_OURS & set(name.parts) or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        if GENERATED_MARK not in "".join(text.splitlines(keepends=True)[:5]):
            texts[name.as_posix()] = text
    return texts


def function_length(node: Function) -> int:
    """Count the lines from `def` to the end, without the docstring."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node, clean=False) is not None:
        length -= (first.end_lineno or first.lineno) - first.lineno + 1
    return length


def test_the_sources_are_found() -> None:
    assert "tests/test_sizes.py" in sources()
    assert "advisor/resources.py" in sources()


def test_no_file_is_longer_than_the_limit() -> None:
    lengths = {name: len(text.splitlines()) for name, text in sources().items()}
    too_long = {name: length for name, length in lengths.items() if length > FILE_LINES}

    assert not too_long


def test_no_function_is_longer_than_the_limit() -> None:
    too_long = {}
    for name, text in sources().items():
        if not name.endswith(".py"):
            continue
        for node in ast.walk(ast.parse(text, name)):
            if isinstance(node, Function) and function_length(node) > FUNCTION_LINES:
                too_long[f"{name}:{node.lineno} {node.name}"] = function_length(node)

    assert not too_long
