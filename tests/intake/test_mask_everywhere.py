"""No secret comes out anywhere, wherever it stood in what was handed in."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor import advise
from advisor.errors import InputError
from advisor.findings import as_json
from advisor.intake.document import Input, read_inputs
from advisor.store.sql import SqlReportStore
from tests.intake.test_mask_kinds import RECIPES, made

SECRETS = st.builds(made, st.sampled_from([recipe for _, recipe in RECIPES]), st.integers(0, 999))
TRACEBACK = """Traceback (most recent call last):
  File "/x/train.py", line 3, in <module>
    login("SECRET")
RuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB SECRET
"""
Place = Callable[[str, str, str], list[Input]]


def in_log(secret: str, config: str, log: str) -> list[Input]:
    """Put the secret behind lines of the log that become evidence."""
    lines = [f"{line} {secret}" if "step" in line else line for line in log.split("\n")]
    return [Input("config.py", config), Input("log.txt", f"{secret}\n" + "\n".join(lines))]


def in_config(secret: str, config: str, log: str) -> list[Input]:
    """Put it into values and comments of the config."""
    told = f'\nwandb_run_name = "{secret}"\nkey = {secret!r} # {secret}\n'
    commented = config.replace("\n", f"  # {secret}\n")
    return [Input("config.py", commented + told), Input("log.txt", log)]


def in_question(secret: str, config: str, log: str) -> list[Input]:
    """Put it into what a person asks."""
    question = f"Why does the loss stall on my RTX 4070 ({secret})? I want ~125M parameters."
    return [Input("config.py", config), Input("log.txt", log), Input("message", question)]


def in_name(secret: str, config: str, log: str) -> list[Input]:
    """Put it into the names of the files."""
    return [Input(f"/tmp/{secret}", config), Input(f"log_{secret}.txt", log)]  # noqa: S108 - a name


def in_traceback(secret: str, config: str, log: str) -> list[Input]:
    """Put it into the message and the source lines of an error."""
    return [Input("config.py", config), Input("log.txt", log + TRACEBACK.replace("SECRET", secret))]


PLACES: list[Place] = [in_log, in_config, in_question, in_name, in_traceback]


async def _kept(url: str, digest: str, body: str) -> str:
    store = SqlReportStore(url)
    await store.open()
    try:
        report_id = await store.save(owner="a", digest=digest, locale="en", body=body)
        return (await store.load(owner="a", report_id=report_id)).body
    finally:
        await store.close()


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(secret=SECRETS)
def test_no_secret_survives(
    place: Place,
    secret: str,
    config: str,
    log: str,
    caplog: pytest.LogCaptureFixture,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Neither in the report, its Markdown and the database's file, nor in what is logged."""
    folder = tmp_path_factory.mktemp("reports")
    with caplog.at_level(logging.DEBUG):
        report = advise.diagnose(place(secret, config, log))
        body, told = as_json(report), advise.report_markdown(report)
        kept = asyncio.run(_kept(f"sqlite:///{folder / 'r.sqlite3'}", report.digest, body))
    files = b"".join(path.read_bytes() for path in folder.iterdir())

    assert body == kept
    assert b"schema_version" in files
    core = secret[8:]  # a part that was left would be as bad
    for out in (body, told, kept, caplog.text, files.decode("utf-8", "replace"), repr(report)):
        assert secret not in out
        assert core not in out


@given(secret=SECRETS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_error_repeats_a_secret(secret: str, tmp_path: Path) -> None:
    """A file that is missing, damaged or too large for what is asked is named without it."""
    name = secret.replace("/", "_")[:200]
    large = read_inputs([Input(name, "x\n" * 600_000)])[0]
    attempts: list[Callable[[], object]] = [
        lambda: read_inputs([Input(name, tmp_path / name)]),
        lambda: read_inputs([Input(name, "x" * (65 << 20))]),
        large.raw_text,
    ]
    for attempt in attempts:
        with pytest.raises(InputError) as caught:
            attempt()
        error = caught.value
        assert "*" * 12 in str(error)
        assert not any(name[8:] in str(part) for part in (error, error.args, error.place))
