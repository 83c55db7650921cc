"""The log holds several runs: its steps begin anew.

Why: a program that appends to one file, or a paste of two logs, puts runs one after the other; read
as one curve they show jumps that never happened.
Computed: the first step of a run against the last one of the run before it in the same file.
Fix: keep a file for each run, or say which of them is meant.
Source: definition; the runs are told apart by their steps.
"""

from advisor.rule import Facts, Quantity, Verdict, rule


@rule(code="LOG006", severities=("info", "warning"), confidence="low")
def steps_go_backwards(run_previous_last: Quantity, facts: Facts) -> Verdict | None:
    """Tell that another run stands before this one in the same file."""
    first = facts.number("run.first_step")
    begin = facts.number("run.first_epoch") if first is None else first
    if begin is None:
        return None
    return Verdict(
        fires=begin <= run_previous_last,
        values={
            "previous": Quantity(
                float(run_previous_last), unit="steps", formula="last position of the run before",
                source=run_previous_last.source,
            ),
            "first": Quantity(
                begin, unit="steps", formula="first position of this run", source="the log"
            ),
            "run": facts.run,
        },
        clauses=("what", "why", "fix"),
    )  # fmt: skip
