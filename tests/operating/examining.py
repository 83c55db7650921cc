"""Runs `advisor doctor` and reads what it says."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from tests.operating.conftest import Run


class Told(NamedTuple):
    """What the command said."""

    status: int
    states: dict[str, str]
    codes: dict[str, str]
    text: str


def doctor(run: Run, **settings: str) -> Told:
    """Run the command and return its exit status and, by check, what it found last."""
    status, out = run("doctor", "--json", **settings)
    body = json.loads(out[: out.rindex("}") + 1])
    checks: list[dict[str, Any]] = body["checks"]
    assert body["ok"] is (status == 0)
    assert all(each["remedy"] for each in checks if each["state"] in {"warning", "error"}
               and each["code"] != "model-unusable")  # fmt: skip
    states = {each["check"]: each["state"] for each in checks}
    return Told(status, states, {each["check"]: each["code"] for each in checks}, out)
