"""From pasted text to a report: the one use case that every surface calls."""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from advisor import reporting
from advisor.diagnosis import Diagnosis
from advisor.engine.derive import derive
from advisor.engine.evaluate import Result, evaluate
from advisor.engine.order import ordered
from advisor.engine.policy import Policy, SetAside
from advisor.engine.suppress import useless
from advisor.errors import InputError
from advisor.facts import Fact, Facts, Origin
from advisor.findings import Action, Confidence, Outcome, Report
from advisor.intake.document import Document, Input, read_inputs
from advisor.intake.mask import Masker, quoted
from advisor.intake.progress import note_stage
from advisor.quantities.gpus import MAX_TEXT, find_gpu, gpu_names
from advisor.readers.assemble import assemble
from advisor.readers.base import Reading
from advisor.readers.registry import read
from advisor.remedy.repair import plan_for, repair
from advisor.wording import render

NO_POLICY = Policy()


def diagnose(
    inputs: Sequence[Input],
    *,
    locale: str = "en",
    gpu: str | None = None,
    policy: Policy = NO_POLICY,
) -> Report:
    """Read the inputs, apply every rule, make the plan and word the report.

    The same inputs give the same report, byte for byte.

    Args:
        inputs: one message or many files.
        locale: one of the offered locales.
        gpu: the card, where the user names it apart from the text.
        policy: chosen severities, suppressions, a baseline, further rules.

    Raises:
        InputError: An input is too large, or no card has that name.
    """
    documents = read_inputs(inputs)
    is_large = any(not document.is_small for document in documents)  # worth a second thread
    with ThreadPoolExecutor(1) as pool:
        make = partial(digest, documents, locale=locale, gpu=gpu, policy=policy)
        key = pool.submit(make) if is_large else None
        found = examine(documents, gpu=gpu, policy=policy)
        same = make() if key is None else key.result()
    return reporting.report(digest=same, locale=locale, diagnosis=found)


def examine(
    documents: Sequence[Document], *, gpu: str | None = None, policy: Policy = NO_POLICY
) -> Diagnosis:
    """Do everything but the wording."""
    note_stage("reading")
    readings = read(documents)
    note_stage("judging")
    return conclude(readings, documents, gpu=gpu, policy=policy)


def conclude(
    readings: Sequence[Reading], documents: Sequence[Document], *, gpu: str | None = None,
    policy: Policy = NO_POLICY,
) -> Diagnosis:  # fmt: skip
    """Judge what was read; without the documents there is no remedy."""
    runs = assemble(readings)
    for facts in runs:
        if gpu:
            for fact in _named_gpu(gpu):
                facts.add(fact)
        derive(facts)
    policy = policy.with_comments(documents, runs)
    rules = policy.rules(after_plan=False)
    results, hidden = policy.applied([r for facts in runs for r in evaluate(rules, facts)])
    last = runs[-1]
    plan = plan_for(last, _actions(results, last)) if documents else None
    if plan is not None:
        last.add(Fact("plan.restarts", plan.restarts, Origin.COMPUTED))
    later, more = policy.applied(evaluate(policy.rules(after_plan=True), last))
    remedy = None
    if plan is not None:
        remedy = repair(last, plan, _actions(later, last), readings, documents)
    results += later
    fired = ordered([r for r in results if r.outcome is Outcome.FIRES])
    new, known = policy.baseline.split(fired)
    hidden += more
    idle = useless(policy.suppressions, policy.rules(), results, hidden)
    aside = SetAside(tuple(hidden), tuple(known), tuple(idle))
    return Diagnosis(documents, readings, runs, results, new, remedy, aside)


def _actions(results: Sequence[Result], run: Facts) -> list[Action]:
    fired = ordered([r for r in results if r.outcome is Outcome.FIRES and r.run == run.run])
    return [a for r in fired if r.verdict and _is_sure(r) for a in r.verdict.actions]


def _is_sure(result: Result) -> bool:
    # A mere custom of the field is told, but does not enter the patch.
    return result.confidence is not Confidence.LOW


def _named_gpu(name: str) -> list[Fact]:
    found = find_gpu(name[:MAX_TEXT])
    if found is None:
        short = {n.removeprefix("NVIDIA ").removeprefix("GeForce ").lower(): n for n in gpu_names()}
        close = difflib.get_close_matches(name[:60].lower(), short, n=3, cutoff=0.4)
        if not close:
            raise InputError("no-such-card", place="gpu", name=quoted(name))
        alike = tuple(short[each] for each in close)
        raise InputError("no-such-card-but-alike", place="gpu", name=quoted(name), alike=alike)
    facts = [Fact("hardware.gpu", found.name, Origin.COMMAND)]
    if found.memory_bytes is not None:
        facts.append(Fact("hardware.memory_bytes", found.memory_bytes, Origin.COMMAND))
    return facts


def digest(
    documents: Sequence[Document], *, locale: str, gpu: str | None, policy: Policy = NO_POLICY
) -> str:
    """Return the digest of inputs, settings and versions: same digest, same report."""
    state = hashlib.sha256()
    settings = {"locale": locale, "gpu": gpu, **reporting.versions(), **policy.state()}
    if Masker.hides_private:  # a large document is hashed as it is, whatever its report hides
        settings["hides_private"] = True
    state.update(json.dumps(settings, sort_keys=True).encode())
    for document in documents:
        state.update(f"\0{document.name}\0{document.problem}\0".encode())
        document.hash_into(state)
    return f"sha256:{state.hexdigest()}"


def report_markdown(report: Report) -> str:
    """Return the whole answer as Markdown, in the report's locale."""
    return render.report_markdown(report)


def plan_text(report: Report) -> str:
    """Return the plan alone, with every exact batch, as Markdown."""
    return render.plan_markdown(report)
