"""Addresses that name nothing are not found, whichever database looks."""

from __future__ import annotations

import httpx
import pytest

from advisor.config import Settings
from advisor.surfaces.http import make_app
from tests.serving import serving

PATHS = (
    "/v1/diagnoses/{}", "/v1/diagnoses/{}/shares", "/v1/diagnoses/{}/feedback", "/v1/jobs/{}",
    "/v1/jobs/{}/events", "/v1/shared/{}?token=ta_share_" + "x" * 43,
)  # fmt: skip


@pytest.mark.parametrize("name", ["%00", "a%00b", "%FF", "%ED%A0%80", "a" * 5_000, "größe"])
def test_a_strange_name_is_not_found(url: str, name: str) -> None:
    with serving(make_app(Settings(database_url=url))) as address:
        for path in PATHS:
            assert 404 == httpx.get(address + path.format(name)).status_code, path
