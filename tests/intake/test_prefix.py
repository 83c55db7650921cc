"""What other programs put before a line goes, content stays."""

from __future__ import annotations

import pytest

from advisor.intake.document import Input, Line, read_inputs
from advisor.intake.prefix import Habits, habits_of


def lines(text: str) -> list[Line]:
    (only,) = read_inputs([Input("message", text)])
    return list(only.lines())


@pytest.mark.parametrize(
    ("prefix", "time", "rank"),
    [
        ("> ", None, None),
        ("> > ", None, None),
        (">> ", None, None),
        (" > ", None, None),
        ("2023-03-22 09:30:39 ", "2023-03-22 09:30:39", None),
        ("> 2023-03-22 09:30:39 ", "2023-03-22 09:30:39", None),
        ("[2025-11-18 22:29:31,518] ", "2025-11-18 22:29:31,518", None),
        ("2025-11-18T22:29:31.123456Z ", "2025-11-18T22:29:31.123456Z", None),
        ("2025-11-18T22:29:31+08:00 ", "2025-11-18T22:29:31+08:00", None),
        ("2025-11-18 22:29:31,518 - ", "2025-11-18 22:29:31,518", None),
        ("11/18/2025 22:29:31 - ", "11/18/2025 22:29:31", None),
        ("[11/18/25 22:29:31] ", "11/18/25 22:29:31", None),
        ("[22:29:31] ", "22:29:31", None),
        ("Nov 18 22:29:31 gpu-7 trainer[123]: ", "Nov 18 22:29:31", None),
        ("Nov  8 22:29:31 gpu-7 trainer: ", "Nov  8 22:29:31", None),
        ("[rank3]:", None, 3),
        ("[rank3]: ", None, 3),
        ("[default0]:", None, 0),
        ("[Rank 12] ", None, 12),
        ("rank 1: ", None, 1),
        ("[1,5]<stdout>:", None, 5),
        ("slurm_procid 2 : ", None, 2),
        ("(RayTrainWorker pid=123, ip=10.0.0.1) ", None, None),
        ("[pod/train-0/main] ", None, None),
        ("2025-11-18T22:29:31.1Z stdout F ", "2025-11-18T22:29:31.1Z", None),
        ("[rank0]: 2025-11-18 22:29:31 ", "2025-11-18 22:29:31", 0),
        ("2025-11-18 22:29:31 [rank0]: ", "2025-11-18 22:29:31", 0),
    ],
)
def test_prefixes(prefix: str, time: str | None, rank: int | None) -> None:
    """A prefix leaves the line, tells its time and rank, and columns count from before it."""
    content = "step 0: train loss 10.8684"
    (line,) = lines(prefix + content)
    assert (content, time, rank) == (line.text, line.time, line.rank)
    assert (len(prefix), len(prefix) + 6) == line.span(0, 6)
    assert prefix + content == line.raw
    assert line.quoted == (">" in prefix and "<" not in prefix)


@pytest.mark.parametrize(
    "content",
    [
        "step 0: train loss 10.8684, val loss 10.8727",
        "iter 0: loss 10.8720, time 32025.45ms, mfu -100.00%",
        "12: foo",
        "0: loss 3",
        "[0]: loss 3",
        "[1744] ",
        "0 val 10.8906",
        "1743] {'loss': 3.5534}",
        "[10/100] loss 3",
        "[tensor(3.2)]",
        "2025-11-18 22:29:31,0.5,0.3",
        "2025-11-18 22:29:31\t0.5",
        "2025-11-18 22:29:31",
        "2025-11-18: started",
        "22:29:31 3.5 2.1",
        "[00:12<01:00, 3.2it/s]",
        "rank 0 sample 0: Hello",
        "ranking: 3",
        "step-1 | loss 3",
        ">>> model(x)",
        ">= 3",
        "<html>",
        "March 18 was a good day",
        "    return x",
        "(x > 3) and y",
    ],
)
def test_content_stays(content: str) -> None:
    """What can be content is not taken for a prefix."""
    (line,) = lines(content)
    assert (content, None) == (line.text, line.offsets)


def test_indentation_stays() -> None:
    """Behind a prefix the indentation of a traceback remains."""
    assert '  File "a.py"' == lines('[rank0]:   File "a.py"')[0].text
    assert "    x = 1" == lines(">     x = 1")[0].text


@pytest.mark.parametrize("form", ["{}: ", "[{}]: ", "[{}]:", "[{}] "])
def test_numbers_that_are_ranks(form: str) -> None:
    """`0: ` before most lines, in an order that no count has, is a rank."""
    ranks = [0, 3, 1, 2, 0, 1, 3, 2]
    got = lines("\n".join(f"{form.format(rank)}iter 0: loss 3" for rank in ranks))
    assert ["iter 0: loss 3"] * 8 == [line.text for line in got]
    assert ranks == [line.rank for line in got]


@pytest.mark.parametrize(
    "numbers", [[0, 1, 2, 3, 4], [0, 0, 1, 1, 2, 2, 3, 3], [1, 1, 1], [5, 1, 4, 2, 3]]
)
def test_numbers_that_are_no_ranks(numbers: list[int]) -> None:
    """A count that only rises, and too few lines, show no ranks."""
    assert Habits() == habits_of([f"{number}: loss 3" for number in numbers])


def test_containers() -> None:
    """The name of a container before most lines goes; a step in its place does not."""
    got = lines("\n".join(f"trainer-1  | iter {i}: loss 3" for i in range(9)))
    assert "iter 8: loss 3" == got[8].text
    assert Habits() == habits_of([f"step-{i // 5} | loss 3" for i in range(40)])
    assert Habits() == habits_of([f"run_{i} | loss 3" for i in range(40)])


def test_a_margin() -> None:
    """Four blanks before every line make a text code; fewer, or not on all, are its own."""
    got = lines("    > iter 0: loss 3\n\n        time 2\n    iter 1: loss 2")
    assert ["iter 0: loss 3", "", "    time 2", "iter 1: loss 2"] == [line.text for line in got]
    assert (4, 8) == got[3].span(0, 4)
    for kept in ("  a 1\n  b 2", "    a 1\nb 2", "    a 1"):
        assert kept.splitlines() == [line.text for line in lines(kept)]
