"""A request that is sent again with its Idempotency-Key gets the answer that it got before."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta

from fastapi import Request, Response

from advisor.bootstrap import Services
from advisor.store.replies import Reply
from advisor.surfaces.jobs import job_headers

MATTERS = ("accept", "accept-language", "content-type", "prefer")  # what an answer depends on


async def once(
    request: Request, services: Services, owner: str, work: Callable[[], Awaitable[Response]]
) -> Response:
    """Return the answer of `work`, or that of the first request with the same key.

    Raises:
        InputError: The key is empty or too long.
        ReusedKeyError: The key came with another request before.
        UnderWayError: The first one is not answered yet.
    """
    key = request.headers.get("idempotency-key")
    if key is None:
        return await work()
    said = (request.url.path, *(request.headers.get(name, "") for name in MATTERS))
    # In a thread: a body of 32 MB takes a while.
    hashed = await asyncio.to_thread(hashlib.sha256, repr(said).encode() + await request.body())
    digest = hashed.hexdigest()
    asked = {"owner": owner, "key": key, "digest": digest}
    replies = services.store.replies
    known = await replies.claim(**asked)
    if known is not None:
        if known.report_id is None:
            headers = job_headers(json.loads(known.body)["id"])
        else:
            headers = report_headers(known.report_id)
        headers["Idempotent-Replayed"] = "true"
        return Response(known.body, known.status, headers, known.media_type)
    try:
        answer = await work()
    except BaseException:  # a client that has left too: the request may be sent again
        await replies.drop(**asked)
        raise
    reply = Reply(
        answer.status_code,
        answer.headers["content-type"],
        bytes(answer.body).decode(),
        answer.headers.get("x-report-id"),
    )
    lasting = timedelta(hours=services.settings.replay_hours)
    await replies.keep(**asked, reply=reply, lasting=lasting)
    return answer


def report_headers(report_id: str) -> dict[str, str]:
    """Return the headers that say where a report is."""
    return {"Location": f"/v1/diagnoses/{report_id}", "X-Report-Id": report_id}
