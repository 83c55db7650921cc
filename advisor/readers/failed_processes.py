"""Which process failed, and how: what launchers, schedulers and the kernel say of it.

torchrun's summary (torch/distributed/elastic/multiprocessing/errors, 1.9 to 2.13): of its root
cause, the failure that it saw first, rank and exit code are taken; below zero it is a signal. The
watchdog of NCCL (torch/csrc/distributed/c10d/ProcessGroupNCCL.cpp): the rank that waited, not the
one that was missing, with the operation and the timeout. Lines of srun, mpirun, the launchers of
DeepSpeed and Accelerate; and the driver's numbered errors (Xid) in the kernel's log.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import ClassVar, NamedTuple

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Onlooker, Reading
from advisor.readers.errors import is_told
from advisor.readers.patterns import Lazy
from advisor.readers.values import value_of

MOST = 20  # facts of one name; a failing card reports the same error again and again
CODE = r"(?P<code>-?\d{1,5})"


# What fails later fails for want of the first; a root cause that a launcher found counts anyhow.
FIRST = frozenset({"error.rank", "error.exit_code", "error.operation", "error.timeout_seconds"})


class Message(NamedTuple):
    """A line that names a failure: a literal that it has, its pattern, the fact of each group."""

    contains: str
    pattern: Lazy
    facts: Mapping[str, str]


RANK, EXIT = "error.rank", "error.exit_code"
MESSAGES = (
    Message(
        "Watchdog caught collective operati",
        Lazy(
            r"(?:\[Rank (?P<rank>\d{1,6})\][^\[]{0,80})?Watchdog caught collective operati"
            r"(?:on timeout: WorkNCCL\((?:SeqNum=\d{1,18}, )?OpType=(?P<op>\w{1,40})[^)]{0,200}?"
            r"(?:Timeout\(ms\)=(?P<ms>\d{1,12}))?\))?"
        ),
        {"rank": RANK, "op": "error.operation", "ms": "error.timeout_seconds 0.001"},
    ),
    Message(
        "srun: error: ",
        Lazy(
            r"srun: error: \S{1,80}: tasks? (?P<rank>\d{1,6})[\d,-]{0,60}: "
            rf"(?:Exited with exit code {CODE})?"
        ),
        {"rank": RANK, "code": EXIT},
    ),
    Message(
        "local_rank: ", Lazy(rf"failed \(exitcode: {CODE}\) local_rank: \d"), {"code": EXIT},
    ),
    Message("exits with return code = ", Lazy(rf"return code = {CODE}"), {"code": EXIT}),
    Message(
        "returned non-zero exit status ", Lazy(rf"returned non-zero exit status {CODE}"),
        {"code": EXIT},
    ),
    Message(
        "died with <Signals.", Lazy(r"died with <Signals\.\w{3,12}: (?P<signal>\d{1,3})>"),
        {"signal": f"{EXIT} -1"},
    ),
    Message(
        "finished with exit code ", Lazy(rf"finished with exit code {CODE}"), {"code": EXIT},
    ),
    Message(
        "-- Process ", Lazy(r"^-- Process (?P<rank>\d{1,6}) terminated with the following error"),
        {"rank": RANK},
    ),
    Message(
        "ProcessExitedException", Lazy(
            rf"process (?P<rank>\d{{1,6}}) terminated with (?:exit code {CODE}|signal )"
        ),
        {"rank": RANK, "code": EXIT},
    ),
    Message(
        "noticed that process rank",
        Lazy(r"noticed that process rank (?P<rank>\d{1,6}) with PID"), {"rank": RANK},
    ),
    Message(
        "NVRM: Xid", Lazy(r"NVRM: Xid \([^)]{1,60}\): (?P<xid>\d{1,3})\b"), {"xid": "error.xid"},
    ),
)  # fmt: skip
ROOT = Lazy(r"^\s*Root Cause(?: \(first observed failure\))?:\s*$")
OTHERS = Lazy(r"^\s*(?:Other )?Failures:\s*$")
IN_ROOT = (
    Message("rank", Lazy(r"^  rank\s{0,8}: {1,3}(?P<rank>\d{1,6})\b"), {"rank": RANK}),
    Message("exitcode", Lazy(rf"^  exitcode\s{{0,8}}: {{1,3}}{CODE} \(pid"), {"code": EXIT}),
)
SUMMARY = Lazy(
    r"^(?:\s*\S{1,200} FAILED\s*$|\[\d{1,6}\]:\s*$"
    r"|  (?:time|host|rank|exitcode|error_file|traceback|msg)\s{0,8}: |\s{0,4}<NO_OTHER_FAILURES>"
    r"|.{0,200}(?:Sending process \d{1,9} closing signal"
    r"|Unable to shutdown process \d{1,9} via))"
)
PASSING = Lazy(
    r"^(?:\[[ \d.]{3,20}\] )?(?:srun: (?:Job step aborted|Terminating |Force Terminated )"
    r"|Killing subprocess \d"
    r"|.{0,200}(?:ProcessGroupNCCL\.cpp:\d|detected by watchdog at work|Timeout at NCCL work)"
    r"|terminate called after throwing an instance of|\s{0,4}what\(\): |NVRM: "
    r"|Main process received SIGTERM|.{0,200}(?:Killing subprocess \d|sigkill_handler))"
)


class FailedProcesses(Onlooker):
    """Reads such lines."""

    name: ClassVar[str] = "failed-processes"
    title: ClassVar[str] = "torchrun's summary, NCCL's watchdog, srun, Xid errors of the driver"
    marks: ClassVar[tuple[str, ...]] = (
        "ProcessGroupNCCL.cpp", "detected by watchdog", "Timeout at NCCL work",
        "terminate called after throwing", "what(): ",
        "Watchdog caught collective operati", "srun: ", "local_rank: ", "exits with return code",
        "returned non-zero exit status", "died with <Signals.", "finished with exit code ",
        "-- Process ",
        "ProcessExitedException", "noticed that process rank", "NVRM: ", "Root Cause",
        "Failures:", " FAILED", "]:", "  time ", "  host ", "  rank", "  exitcode", "  error_file",
        "  traceback ", "  msg", "NO_OTHER_FAILURES", "closing signal", "Unable to shutdown",
        "Killing subprocess", "Main process received SIGTERM", "sigkill_handler",
    )  # fmt: skip

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.said: Counter[str] = Counter()
        self.in_root = False

    def feed(self, line: Line) -> bool:
        """Take a line."""
        text = line.text
        if ROOT.match(text) or OTHERS.match(text):
            self.in_root = "Root" in text
            return True
        for each in MESSAGES:
            if each.contains in text and self._say(each, line):
                return True
        if self.in_root and any(self._say(each, line) for each in IN_ROOT):
            return True
        return (SUMMARY.match(text) or PASSING.match(text)) is not None

    def _say(self, message: Message, line: Line) -> bool:
        match = message.pattern.search(line.text)
        if match is None:
            return False
        is_root = message in IN_ROOT
        if not is_root and RANK in message.facts.values() and is_told(self.reading, RANK):
            return True  # of a process that failed later
        for group, target in message.facts.items():
            name, _, factor = target.partition(" ")
            text = match[group]
            if text is None and group == "rank" and line.rank is not None:
                text = str(line.rank)  # it stood in front of the line
            is_fine = text is None or (name == EXIT and int(text) == 0)
            is_late = name in FIRST and not is_root and is_told(self.reading, name)
            if is_fine or is_late or self.said[name] >= MOST:
                continue
            value = value_of(name, text, float(factor or 1))
            if value is not None:
                self.said[name] += 1
                span = match.span(group if match[group] is not None else 0)
                self.reading.fact(name, value, Origin.LOG, line, *span, shared=True)
        return True


reader = FailedProcesses
