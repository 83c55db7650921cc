"""Diagnoses again: with a card or a remark that came later, and two pastes side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from advisor.chat.advice import Advice
from advisor.chat.amounts_said import GPU
from advisor.chat.conversation import Conversation
from advisor.chat.differences import difference, difference_parts, facts_table, of_run
from advisor.chat.intents import Intent
from advisor.chat.suppositions import known_value
from advisor.findings import Report
from advisor.intake.document import Input
from advisor.quantities.gpus import find_gpu
from advisor.wording.catalogue import text
from advisor.wording.render import code

TOPIC = "chat"


@dataclass(frozen=True, slots=True)
class Diagnoser:
    """Diagnoses in the language of a chat; `gpu` is the card that the request names."""

    advice: Advice
    locale: str
    gpu: str | None

    def report(self, inputs: Sequence[Input], cards: Sequence[Intent]) -> tuple[Report, str | None]:
        """Return the report with the cards named last, and the card if one is named.

        Raises:
            InputError: An input is too large.
        """
        named = [find_gpu(each.gpu) for each in cards if each.gpu]
        gpu = named[-1].name if named and named[-1] else self.gpu
        found = self.advice.diagnose(inputs, locale=self.locale, gpu=gpu)
        count = cards[-1].count if cards else None
        name = gpu or known_value(found, GPU)
        if count is None or name is None:
            return found, gpu
        # The readers know how many only in some languages; this says it in words that they know.
        said = Input("message", f"{count} x {name}", "message")
        found = self.advice.diagnose((*inputs, said), locale=self.locale, gpu=gpu)
        return found, gpu


def remarked(chat: Conversation, diagnoser: Diagnoser, after: Report) -> Iterator[str]:
    """Yield what a remark changed."""
    is_card = chat.intent is not None
    before, _ = diagnoser.report(chat.before.inputs, chat.cards[:-1] if is_card else chat.cards)
    found = difference(before, after)
    what = _said(chat, after)
    name = "remark-changes" if found else "remark-changes-nothing"
    yield text(after.locale, TOPIC, name, None, {"what": what}) + "\n\n"
    if found:
        yield from difference_parts(found, after)


def _said(chat: Conversation, report: Report) -> str:
    if chat.intent is None:
        return code(" ".join(chat.now.text.split())[:80])
    count = chat.intent.count
    name = chat.intent.gpu or known_value(report, GPU)
    return code(f"{count} x {name}" if count else str(name))


def compared(chat: Conversation, diagnoser: Diagnoser, after: Report) -> Iterator[str]:
    """Yield the comparison of the latest paste with the one before, or of two runs in one."""
    if chat.older.inputs:
        before, _ = diagnoser.report(chat.older.inputs, ())
    else:
        before, after = (of_run(after, each.run) for each in after.runs[-2:])
    yield text(after.locale, TOPIC, "compare-head") + "\n\n"
    yield facts_table(before, after)
    found = difference(before, after)
    if found:
        yield from difference_parts(found, after)
    else:
        yield text(after.locale, TOPIC, "compare-same") + "\n\n"
