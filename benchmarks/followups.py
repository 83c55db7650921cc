"""How many follow-ups are understood as they are meant, on phrases written apart from the patterns.

    python -m benchmarks.followups [--half open|kept|both] [--show] [LOCALE...]

The phrases stand in `benchmarks/followups`. Each is said in a chat after a pasted run; what the
chat takes it for, arguments included, must be what the row says. `--show` prints the open phrases
that are misunderstood; those of the kept half are counted and never shown.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from advisor.chat.amounts_said import FACTS, GPU
from advisor.chat.conversation import conversation
from advisor.chat.intents import Intent
from advisor.chat.turns import UserTurn
from advisor.quantities.gpus import find_gpu

HOME = Path(__file__).with_name("followups")
PASTES = Path(__file__).parents[1] / "tests" / "chat" / "pastes"
LOCALES = ("en", "zh-Hant", "zh-Hans", "ja", "ko", "es", "fr", "de", "hi", "ar")
HALVES = ("open", "kept")
NONE = "none"
NAMES = {
    "explain": "explain-finding", "evidence": "evidence", "formula": "formula", "plan": "plan",
    "what_if": "what-if", "budget": "what-if", "card": "new-hardware", "compare": "compare",
    "errors": "only-errors", "json": "as-json", "tongue": "other-language", "unsure": "unsure",
    "next": "next",
}  # fmt: skip
WITH_FINDING = {"explain-finding", "evidence", "formula", "unsure"}
SETTINGS = {fact: name for name, fact in FACTS.items()}


def rows(locale: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the rows of a language, each with its half; none where they are not written yet."""
    path = HOME / f"{locale}.yaml"
    seen: Counter[str] = Counter()
    for row in yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else ():
        yield HALVES[seen[row["intent"]] % 2], row
        seen[row["intent"]] += 1


def understood(text: str) -> dict[str, Any]:
    """Return what the chat takes a phrase for, in the words of a row."""
    paste = "\n".join((PASTES / name).read_text("utf-8") for name in ("config.py.txt", "log.txt"))
    intent = conversation([UserTurn(paste), UserTurn(text)]).intent
    name = NONE if intent is None else NAMES.get(intent.kind, NONE)
    if intent is None or name == NONE or (name == "only-errors" and intent.severity != "error"):
        return {"intent": NONE}
    said: dict[str, Any] = {"intent": name}
    if name in WITH_FINDING and intent.numbers:
        said["finding"] = intent.numbers[0]
    if name == "other-language":
        said["language"] = intent.tongue
    if name == "what-if":
        said |= _supposed(intent)
    if name in {"what-if", "new-hardware"}:
        said |= {"gpu": intent.gpu, "count": intent.count}
    return {key: value for key, value in said.items() if value not in (None, {})}


def _supposed(intent: Intent) -> dict[str, Any]:
    changes = [each for each in intent.changes if each.fact in SETTINGS and each.fact != GPU]
    named = [each for each in changes if SETTINGS[each.fact] != "cards"]
    return {
        "set": {SETTINGS[c.fact]: float(c.value) for c in named if c.value is not None},
        "times": {SETTINGS[c.fact]: c.factor for c in named if c.factor is not None},
        "hours": intent.hours,
        "price": intent.price,
    }


def wanted(row: dict[str, Any]) -> dict[str, Any]:
    """Return what a row means, with the card by its full name."""
    meant = {key: value for key, value in row.items() if key != "text"}
    if "gpu" in meant:
        card = find_gpu(meant["gpu"])
        assert card is not None, f"no such card: {meant['gpu']}"
        meant["gpu"] = card.name
    return meant


def main() -> None:
    """Print a row for each language, and the misunderstood open phrases where asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=[*HALVES, "both"], default="both")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("locales", nargs="*", metavar="LOCALE")
    asked = parser.parse_args()
    print("| language | half | phrases | as intended |\n|---|---|--:|--:|")
    for locale in asked.locales or LOCALES:
        score: Counter[tuple[str, bool]] = Counter()
        for half, row in rows(locale):
            found = understood(row["text"]) if asked.half in {half, "both"} else None
            score[half, found == wanted(row)] += found is not None
            if asked.show and half == "open" and found not in (None, wanted(row)):
                print(f"  {row['text']!r}: meant {wanted(row)}, understood {found}")
        for half in HALVES:
            right, all_of = score[half, True], score[half, True] + score[half, False]
            if all_of:
                print(f"| {locale} | {half} | {all_of} | {right} |")


if __name__ == "__main__":
    main()
