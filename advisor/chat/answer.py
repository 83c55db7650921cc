"""One answer to the messages of a chat, from these messages alone: no conversation is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from advisor.chat.advice import Advice, Wishes
from advisor.chat.conversation import Conversation, conversation
from advisor.chat.kept import Keep, named_report, naming, report_from_json
from advisor.chat.language import language_of, shown_language
from advisor.chat.remarks import Diagnoser, compared, remarked
from advisor.chat.replies import Asked, menu, reply, understands
from advisor.chat.tasks import TOPIC, answer_task, task_of, task_of_chat
from advisor.chat.turns import Message, text_of, user_turns
from advisor.errors import InputError
from advisor.explain.telling import Telling
from advisor.findings import Report
from advisor.wording.catalogue import text
from advisor.wording.locales import noted, resolve_locale
from advisor.wording.render import report_markdown

__all__ = ["Advice", "Answer", "Wishes", "answer"]


@dataclass(frozen=True)
class Answer:
    """What to say, in pieces that can be read once, and the report behind it if there is one."""

    locale: str
    pieces: Iterable[str]
    told: Report | Telling | None = None

    @cached_property
    def text(self) -> str:
        """The whole answer; reads the pieces."""
        said = "".join(self.pieces)
        return said.rstrip("\n") + "\n" * said.endswith("\n")

    @property
    def report(self) -> Report | None:
        """The report, with a model's texts once all pieces were read."""
        return self.told.report if isinstance(self.told, Telling) else self.told

    def named(self, keep: Keep | None) -> Answer:
        """Return the answer with the name of its report at its end, where the report is kept."""
        return self if keep is None else replace(self, pieces=self._naming(keep))

    def _naming(self, keep: Keep) -> Iterator[str]:
        yield from self.pieces
        name = None if self.report is None else keep(self.report)
        if name:
            yield naming(name, self.locale)


def answer(messages: Sequence[Message], advice: Advice, wishes: Wishes | None = None) -> Answer:
    """Answer the last message of the user.

    Raises:
        InputError: No message is the user's, or one of them is too large.
    """
    wishes = wishes or Wishes()
    last = next((m for m in reversed(messages) if m.get("role") == "user"), None)
    if last is None:
        raise InputError("no-user-message", place="messages")
    said = text_of(last)
    task = task_of_chat(messages)
    if task is not None:
        quoted = said.rpartition("<chat_history>")[2]
        locale = resolve_locale(wishes.locale or shown_language(quoted) or wishes.fallback, quoted)
        return Answer(locale, (answer_task(task, said, locale, wishes.fields),))
    chat = conversation(user_turns([m for m in messages if m is last or not _is_task(m)]))
    kept = None if chat.chosen.has_paste else _kept(messages, wishes)
    if wishes.choose is not None and chat.is_silent and (kept or chat.before.has_paste):
        chat = chat.meaning(wishes.choose(chat.now.text))
    locale = language_of(chat, wishes)
    if kept is not None:
        found = _answer_kept(kept, chat, locale, wishes)
    else:
        found = _answer_paste(chat, advice, wishes, locale)
    if not chat.now.pictures or chat.is_picture:
        return found
    return replace(found, pieces=chain([_say(found.locale, "images-only")], found.pieces))


def _say(locale: str, name: str) -> str:
    return text(locale, TOPIC, name) + "\n\n"


def _is_task(message: Message) -> bool:
    return message.get("role") == "user" and task_of(text_of(message)) is not None


def _answer_paste(chat: Conversation, advice: Advice, wishes: Wishes, locale: str) -> Answer:
    if not chat.chosen.inputs or chat.is_picture:
        return Answer(locale, (text(locale, TOPIC, _nothing(chat)),))
    intent = chat.intent
    if intent is not None and intent.kind in {"thanks", "decline"}:
        return Answer(locale, (text(locale, TOPIC, intent.kind),))
    diagnoser = Diagnoser(advice, locale, wishes.gpu)
    found, gpu = diagnoser.report(chat.chosen.inputs, chat.cards)
    report = noted(found, wishes.locale or (intent.tongue if intent else None))
    if not (chat.chosen.has_paste or report.findings or report.plan):
        return Answer(locale, (text(locale, TOPIC, "nothing-to-read"),))
    said = _reply(chat, diagnoser, Asked(report, chat.chosen.inputs, gpu, chat.earlier))
    if said is not None:
        return Answer(locale, said, report).named(wishes.keep)
    telling = advice.tell(report, chat.now.text)
    return Answer(locale, telling, telling).named(wishes.keep)


def _reply(chat: Conversation, diagnoser: Diagnoser, asked: Asked) -> Iterable[str] | None:
    """Return the reply to a follow-up, None where the whole report is the answer."""
    intent, report = chat.intent, asked.report
    if intent is not None and intent.kind == "compare":
        if not chat.older.inputs and len(report.runs) < 2:
            return (asked.say("compare-needs"),)
        return compared(chat, diagnoser, report)
    if intent is not None and understands(intent.kind):
        return reply(intent, asked)
    if chat.is_idle:
        return (menu(asked.locale, "not-understood"),)
    if chat.is_remark and (intent is None or intent.kind == "card"):
        return remarked(chat, diagnoser, report)
    return None


def _kept(messages: Sequence[Message], wishes: Wishes) -> Report | None:
    """Return the report that an answer of ours names, where the caller has kept it."""
    name = named_report(messages) if wishes.load else None
    body = wishes.load(name) if wishes.load and name else None
    return report_from_json(body) if body else None


def _answer_kept(report: Report, chat: Conversation, locale: str, wishes: Wishes) -> Answer:
    """Answer from a report whose paste the client has cut away."""
    intent = chat.asked
    if intent is not None and intent.kind in {"thanks", "decline"}:
        return Answer(locale, (text(locale, TOPIC, intent.kind),))
    if intent is not None and intent.kind == "whole":
        return Answer(report.locale, (report_markdown(report),), report).named(wishes.keep)
    if intent is not None and understands(intent.kind):
        said = reply(intent, Asked(report, earlier=chat.earlier))
        return Answer(report.locale, said, report).named(wishes.keep)
    if intent is None and chat.is_silent:
        return Answer(locale, (menu(locale, "not-understood"),), report).named(wishes.keep)
    return Answer(locale, (text(locale, TOPIC, "needs-paste"),), report).named(wishes.keep)


def _nothing(chat: Conversation) -> str:
    if chat.is_picture:
        return "images-only"
    is_plan = chat.intent is not None and chat.intent.kind == "plan"
    return "nothing-to-plan" if is_plan else "nothing-to-read"
