"""Which language a chat is answered in."""

from __future__ import annotations

from advisor.chat.advice import Wishes
from advisor.chat.conversation import Conversation
from advisor.chat.words import locale_of
from advisor.wording.locales import DEFAULT, resolve_locale


def shown_language(*texts: str) -> str | None:
    """Return the first language other than the default one that a text shows."""
    found = (resolve_locale(None, each) for each in texts)
    return next((each for each in found if each != DEFAULT), None)


def language_of(chat: Conversation, wishes: Wishes) -> str:
    """Return the language asked for, else that of the latest message, else that of the paste.

    A language asked for in the chat holds until another is asked for or written. "ok" and "yes"
    are said in every language, so they tell least.
    """
    now = chat.now.text
    if wishes.locale:
        return resolve_locale(wishes.locale, now)
    earlier = [turn.text for turn in chat.chosen.turns]
    if chat.asked is not None and chat.asked.tongue:
        before = shown_language(now, *reversed(earlier))
        return resolve_locale(f"{chat.asked.tongue},{before or DEFAULT}")
    if chat.asked is not None and chat.asked.is_answer:
        found = (
            resolve_locale(chat.tongue) if chat.tongue else shown_language(*reversed(earlier), now)
        )
        return found or resolve_locale(wishes.fallback)
    own = shown_language(now) or (locale_of(now) if chat.asked else None)
    if chat.tongue and own in {None, DEFAULT}:
        return resolve_locale(chat.tongue)
    return own or shown_language(*earlier) or resolve_locale(wishes.fallback)
