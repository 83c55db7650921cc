"""The whole answer as Markdown, from the report alone, in the report's locale.

Quoted lines are hostile text: they stand in code spans whose fence is longer than any inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from advisor.facts import Evidence
from advisor.findings import Finding, Report, ReportedQuantity, Severity
from advisor.wording.catalogue import text
from advisor.wording.findings import UNSAFE
from advisor.wording.frame import count
from advisor.wording.numbers import format_quantity, plain_number
from advisor.wording.set_aside import set_aside
from advisor.wording.sources import parted
from advisor.wording.typography import comma, gap, isolated, listed

TOLD = 9  # findings in full; further ones by their title, unless they are a warning or an error
LONG, SHORT = 5, 3  # findings from which a report begins with a summary, and those in it
NAMED = 8  # rules that lack a fact; the report in JSON has them all
QUOTED = 4  # lines of evidence shown with a finding; the report has all
QUOTE_LENGTH = 160
FORMULAS = 6
BACKTICKS = re.compile(r"`+")
MARKS = {Severity.ERROR: "🔴", Severity.WARNING: "🟠", Severity.INFO: "🔵"}


def report_markdown(report: Report) -> str:
    """Return headline, findings, remedy, expectation and questions as Markdown."""
    shown: set[str] = set()
    findings = (finding_part(each, report, shown) for each in told_in_full(report))
    return "".join([*head_parts(report), *findings, *tail_parts(report)]).rstrip("\n") + "\n"


def told_in_full(report: Report) -> list[Finding]:
    """Return the findings that are told in full; the others are named after them."""
    return [each for each in report.findings if _is_told(each)]


def head_parts(report: Report) -> Iterator[str]:
    """Yield what stands before the findings, each part with the blank line behind it."""
    head = [f"**{report.headline}**", *_runs(report), *report.notes, *_in_short(report)]
    yield from _ended(head, report)


def finding_part(finding: Finding, report: Report, shown: set[str]) -> str:
    """Return one finding; `shown` holds the formulas that were told before."""
    return "".join(_ended([_finding(finding, report, shown)], report))


def tail_parts(report: Report) -> Iterator[str]:
    """Yield what stands behind the findings."""
    rest = [each for each in report.findings if not _is_told(each)]
    by_model = any(each.text_by == "model" for each in report.findings)
    yield from _ended([
        *([f"*{_say(report, 'text-by-model')}*"] if by_model else []),
        *(f"*{each}*" for each in report.text_notes),
        *_also_noted(rest, report), *_remedy(report), *_open_points(report),
        *set_aside(report, code),
    ], report)  # fmt: skip


def _in_short(report: Report) -> Iterator[str]:
    """Yield what is wrong and what to do about it, for somebody in a hurry, in a long report."""
    told = told_in_full(report)
    grave = [f for f in told if f.severity is not Severity.INFO and f.explained_by is None]
    if len(told) < LONG or not grave:
        return
    yield f"### {_say(report, 'heading-short')}"
    yield "\n".join(f"- {MARKS[f.severity]} **{f.title}**{_fix(f)}" for f in grave[:SHORT])


def _fix(finding: Finding) -> str:
    fixes = [said for name, said in finding.clauses.items() if name.startswith("fix")]
    return f" — {fixes[0]}" if fixes else ""


def _ended(parts: Sequence[str], report: Report) -> Iterator[str]:
    return (f"{isolated(part, report.locale)}\n\n" for part in parts if part)


def _is_told(finding: Finding) -> bool:
    """Tell whether a finding is told in full: small things and mere symptoms bury what matters."""
    if finding.severity is not Severity.INFO:
        return True
    return finding.number <= TOLD and finding.explained_by is None


def _also_noted(findings: Sequence[Finding], report: Report) -> Iterator[str]:
    if not findings:
        return
    yield f"### {_say(report, 'heading-also-noted')}"
    lines = (f"{f.number}. {MARKS[f.severity]} {f.title} · {code(f.rule)}" for f in findings)
    yield "\n".join(lines)
    yield _say(report, "also-noted-hint")


def _say(report: Report, message: str, **values: Any) -> str:
    return text(report.locale, "report", message, None, values)


def _runs(report: Report) -> Iterator[str]:
    for run in report.runs:
        if run.framework is None and not run.documents:
            continue
        line = _say(
            report, "run-line", run=str(run.run), framework=run.framework or "?",
            documents=listed(map(code, run.documents), report.locale),
        )  # fmt: skip
        if run.last_step is not None:
            steps = {"first": run.first_step, "last": run.last_step}
            shown = {
                k: format_quantity(v, "steps", report.locale)
                for k, v in steps.items()
                if v is not None
            }
            name = "run-steps" if len(shown) == len(steps) else "run-reached"
            line += comma(report.locale) + _say(report, name, **shown)
        yield line


def _finding(finding: Finding, report: Report, shown: set[str]) -> str:
    labels = [
        _say(report, f"severity-{finding.severity.value}"),
        _say(report, f"confidence-{finding.confidence.value}"),
        code(finding.rule),
    ]
    cause = next((f for f in report.findings if f.rule == finding.explained_by), None)
    if cause is not None and cause.run == finding.run:
        labels.append(_say(report, "follows-from", number=str(cause.number)))
    head = f"### {finding.number}. {MARKS[finding.severity]} {finding.title}"
    lines = {(each["document"], each["line"]): each["text"] for each in report.context}
    quotes = "  \n".join(f"> {quote(each, lines)}" for each in shown_evidence(finding.evidence))
    parts = [
        head,
        f"*{' · '.join(labels)}*",
        finding.explanation,
        quotes,
        _formulas(finding, report, shown),
    ]
    return "\n\n".join(part for part in parts if part)


def shown_evidence(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return one piece of evidence per line, a few at most, the first of each fact first."""
    firsts: dict[str | None, Evidence] = {}
    for each in evidence:
        firsts.setdefault(each.fact, each)
    lines: dict[tuple[str, int], Evidence] = {}
    for each in (*firsts.values(), *evidence):
        lines.setdefault((each.document, each.line), each)
    return list(lines.values())[:QUOTED]


def quote(evidence: Evidence, lines: Mapping[tuple[str, int], str]) -> str:
    """Return `document:line` and the line itself."""
    line = lines.get((evidence.document, evidence.line), evidence.text).strip()
    return f"{code(f'{evidence.document}:{evidence.line}')} {code(line[:QUOTE_LENGTH])}"


def code(content: str) -> str:
    """Return a code span that nothing inside can end."""
    longest = max((len(run) for run in BACKTICKS.findall(content)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if content.startswith("`") or content.endswith("`") or not content.strip() else ""
    return f"{fence}{pad}{UNSAFE.sub(' ', content)}{pad}{fence}"


def _formulas(finding: Finding, report: Report, shown: set[str]) -> str:
    """Say how the numbers were computed, each formula once in a report."""
    computed = [q for q in finding.quantities.values() if q.formula and q.inputs]
    rows = [row for each in computed if (row := formula_row(each, report.locale)) not in shown]
    rows = list(dict.fromkeys(rows))[:FORMULAS]
    shown.update(rows)
    if not rows:
        return ""
    return "\n".join([_say(report, "computed-from"), *(f"- {row}" for row in rows)])


def formula_row(quantity: ReportedQuantity, locale: str) -> str:
    """Return how a number was computed: formula, inputs and source."""
    given = (f"{name} = {plain_number(n, locale)}" for name, n in quantity.inputs.items())
    return text(locale, "report", "formula-row", None, {
        "value": quantity.text, "formula": code(quantity.formula or ""),
        "inputs": listed(given, locale), "source": _source(quantity.source, locale),
    })  # fmt: skip


def number_row(name: str, quantity: ReportedQuantity, locale: str) -> str:
    """Return a number by its name, with its formula and inputs where it was computed."""
    if quantity.formula and quantity.inputs:
        return f"{code(name)}: {formula_row(quantity, locale)}"
    return f"{code(name)}: {quantity.text} [{_source(quantity.source, locale)}]"


def _source(source: str, locale: str) -> str:
    """Return a source whose document, if it is a pasted one, cannot be taken for markup."""
    place, origin = parted(source, locale)
    return f"{code(place)} {origin}" if place and origin else source


def _remedy(report: Report) -> Iterator[str]:
    plan = report.plan
    if plan is None:
        return
    changes = bool(plan["settings"] or plan["comments"])
    if changes:
        steps = plan["steps_text"]
        yield f"### {_say(report, 'heading-steps')}"
        yield "\n".join(f"{n}. {step}" for n, step in enumerate(steps, start=1))
    if report.patch:
        yield fenced(report.patch, "diff")
    if plan["expect_text"]:
        yield f"### {_say(report, 'heading-expect')}"
        yield "\n".join(f"- {line}" for line in plan["expect_text"])
    if plan["batches"]:
        yield _say(report, "offer-plan")


def fenced(content: str, language: str = "") -> str:
    """Return a fenced block that nothing inside can end."""
    longest = max((len(run) for run in BACKTICKS.findall(content)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{content.rstrip()}\n{fence}"


def _open_points(report: Report) -> Iterator[str]:
    if report.questions:
        yield f"### {_say(report, 'heading-questions')}"
        yield "\n".join(
            "- "
            + _say(
                report, "question-unlocks", text=each.text,
                rules=count(len(each.unlocks), report.locale), rules_n=len(each.unlocks),
            )
            for each in report.questions[:3]
        )  # fmt: skip
    lacking = sorted({each.rule for each in report.not_checked})
    if lacking and report.facts:
        yield _say(
            report, "not-checked-line", count=count(len(lacking), report.locale),
            count_n=len(lacking),
            rules=listed(
                [*map(code, lacking[:NAMED]), *["…"] * (len(lacking) > NAMED)], report.locale
            ),
        )  # fmt: skip
    for each in report.unread:
        yield _say(
            report, "unread-line", count=count(each["lines"], report.locale),
            count_n=each["lines"], place=code(f"{each['document']}:{each['line']}"),
            sample=code(each["sample"]),
        )  # fmt: skip


def plan_markdown(report: Report) -> str:
    """Return the plan alone, with every exact batch: the answer to "yes, compute it"."""
    locale, plan = report.locale, report.plan
    if plan is None or not (plan["batches"] or plan["settings"] or plan["batch_text"]):
        return text(locale, "plan", "no-plan") + "\n"
    parts = [f"### {text(locale, 'plan', 'heading-plan')}"]
    if plan["params"] and plan["params_total"]:
        values = {"printed": plan["params"]["text"], "total": plan["params_total"]["text"]}
        parts.append(text(locale, "plan", "params", None, values))
    if not plan["settings"] and not plan["comments"]:
        parts.append(text(locale, "plan", "unchanged"))
    said = plan["steps_text"]
    said = said + [line for line in plan["batch_text"] if line not in said]
    parts.append("\n".join(f"{n}. {line}" for n, line in enumerate(said, start=1)))
    if plan["batches"]:
        name = "heading-batches" if plan["exact"] else "heading-batches-near"
        parts.append(f"**{text(locale, 'plan', name)}**")
        parts.append("\n".join(f"- {_batch_row(each, plan)}" for each in plan["batches"]))
    if plan["expect_text"]:
        parts.append(f"**{text(locale, 'report', 'heading-expect')}**")
        parts.append("\n".join(f"- {line}" for line in plan["expect_text"]))
    if report.patch:
        parts.append(fenced(report.patch, "diff"))
    lacking = set(plan["missing"])
    missing = [q.text for q in report.questions if {q.fact, q.asks_for} & lacking]
    if missing:
        parts.append(text(locale, "plan", "missing", None, {"what": gap(locale).join(missing)}))
    return isolated("\n\n".join(part for part in parts if part) + "\n", locale)


def _batch_row(batch: dict[str, Any], plan: Mapping[str, Any]) -> str:
    memory = batch["memory"]
    span = f" · {memory['low']['text']}–{memory['high']['text']}" if memory else ""
    chosen = plan["batch"]
    same = chosen is not None and chosen["micro"] == batch["micro"]
    row = f"{batch['text']}{span} · {batch['verdict_text']}"
    return f"**{row}**" if same else row
