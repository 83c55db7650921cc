"""TensorBoard event files as text: a line for each event, so that line numbers count the events.

An event with scalars becomes `step`, its step, and name and value of each, with tabs between them;
the first line is the file's version; other events are blank lines. A record is its length (8 bytes,
little-endian), a checksum (4), the event as a protocol buffer, and another checksum (4).
Source: tensorflow/core/lib/io/record_writer.h and tensorflow/core/util/event.proto.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any

from advisor.errors import InputError

MARK = b"brain.Event:"  # in the first event, with the version of the format
HEAD = 64  # bytes within which the mark stands
SHORT = 1 << 16  # bytes of the first event at most; the first letters of a text are a larger number
_SIZE, _CHECKSUM = 8, 4
_DTYPES = {1: "f", 2: "d"}  # DT_FLOAT, DT_DOUBLE


def is_events(head: bytes) -> bool:
    """Tell whether a file that begins with these bytes is an event file: a short first record."""
    return MARK in head[:HEAD] and int.from_bytes(head[:_SIZE], "little") < SHORT


def text_of(data: bytes, name: str, notes: set[str]) -> str:
    """Return an event file as text; `notes` gets "damaged" where reading ends early.

    Raises:
        InputError: The package that knows events is not installed.
    """
    try:
        from tensorboardX.proto.event_pb2 import Event  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise InputError("events-need-extra", place=name) from error
    return "\n".join(_line(event) for event in _events(data, Event, notes))


def _events(data: bytes, kind: Any, notes: set[str]) -> Iterator[Any]:
    from google.protobuf.message import DecodeError  # noqa: PLC0415 - comes with the extra

    try:
        for record in _records(data, notes):
            yield kind.FromString(record)
    except DecodeError:
        notes.add("damaged")


def _records(data: bytes, notes: set[str]) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        begin = at + _SIZE + _CHECKSUM
        size = int.from_bytes(data[at : at + _SIZE], "little")
        if begin + size > len(data):
            notes.add("damaged")
            return
        yield data[begin : begin + size]
        at = begin + size + _CHECKSUM


def _line(event: Any) -> str:
    """Return the line of an event."""
    if event.file_version:
        return str(event.file_version)
    pairs = [
        part
        for value in event.summary.value
        if (scalar := _scalar(value)) is not None
        for part in (" ".join(value.tag.split()) or "-", repr(scalar))
    ]
    return "\t".join(["step", str(event.step), *pairs]) if pairs else ""


def _scalar(value: Any) -> float | None:
    """Return the number of a value, None for text, images, histograms and the like."""
    if value.HasField("simple_value"):
        return float(value.simple_value)
    if not value.HasField("tensor") or value.metadata.plugin_data.plugin_name != "scalars":
        return None
    tensor = value.tensor
    code = _DTYPES.get(tensor.dtype)
    if code is None:
        return None
    if len(tensor.tensor_content) == struct.calcsize(code):
        return float(struct.unpack(f"<{code}", tensor.tensor_content)[0])
    numbers = tensor.float_val if code == "f" else tensor.double_val
    return float(numbers[0]) if len(numbers) == 1 else None
