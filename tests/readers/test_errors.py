"""Which line is named where a program stopped."""

from __future__ import annotations

from advisor.intake.document import Input, read_inputs
from advisor.readers.registry import read

TRACE = 'Traceback (most recent call last):\n  File "a.py", line 3, in main\n    run()\n'


def errors_in(text: str) -> list[str]:
    """Return the errors of a text."""
    (reading,) = read(read_inputs([Input("paste.txt", text)]))
    return [each.text for each in reading.errors]


def test_the_last_line_of_a_traceback_is_the_error() -> None:
    assert errors_in(f"{TRACE}KeyError: 'loss'\n") == ["KeyError: 'loss'"]


def test_an_error_may_have_any_name() -> None:
    assert errors_in(f"{TRACE}torch._dynamo.exc.Unsupported: call_method\n") == [
        "torch._dynamo.exc.Unsupported: call_method"
    ]


def test_a_traceback_that_is_cut_is_an_error_too() -> None:
    assert errors_in(TRACE) == ["Traceback (most recent call last):"]


def test_source_in_a_traceback_is_none() -> None:
    text = TRACE.replace("run()", 'raise RuntimeError("CUDA out of memory")')

    assert errors_in(f"{text}ValueError: x\n") == ["ValueError: x"]


def test_a_failed_retry_is_not_the_error() -> None:
    retried = f"{TRACE}requests.exceptions.ConnectionError: HTTPSConnectionPool(host='hub')\n"

    assert errors_in(f"{retried}{TRACE}ValueError: x\n") == ["ValueError: x"]
    assert errors_in(f"{TRACE}ValueError: x\n{retried}") == ["ValueError: x"]
    assert len(errors_in(retried)) == 1


def test_a_launcher_s_summary_is_not_the_error() -> None:
    summary = "torch.distributed.elastic.multiprocessing.errors.ChildFailedError: \n"

    assert errors_in(f"{TRACE}ValueError: x\n{TRACE}{summary}") == ["ValueError: x"]


def test_an_error_after_which_the_run_goes_on_did_not_stop_it() -> None:
    line = "iter {}: loss 4.2, time 310.00ms, mfu 20.00%\n"
    before = "".join(line.format(step) for step in (0, 10, 20))
    error = f"{TRACE}OSError: [Errno 101] Network is unreachable\n"

    assert not errors_in(before + error + line.format(30) + line.format(40))
    assert errors_in(before + error)
    assert errors_in(before + error + line.format(30))  # printed by another process meanwhile


def test_processes_are_told_apart_by_their_prefix() -> None:
    first = [f"[rank0]: {line}" for line in f"{TRACE}ValueError: x".splitlines()]
    other = [f"[rank1]: {line}" for line in f"{TRACE}ValueError: y".splitlines()]
    mixed = [line for pair in zip(first, other, strict=True) for line in pair]

    assert errors_in("\n".join(mixed)) == ["ValueError: x", "ValueError: y"]
