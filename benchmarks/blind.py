"""How many falsifying sentences pass that people wrote apart from the guard, in ten languages.

    python -m benchmarks.blind

Two sets for each language, each sentence put behind an honest text: `benchmarks/fresh` by writers
who did not know the vocabulary, `benchmarks/knowing` by writers who had it before them and tried to
falsify with it. Whoever changes the vocabulary must not look at them: measure, and have new ones
written when these are used up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from benchmarks.guard import LOCALES, honest, refused

HOME = Path(__file__).parent
SETS = ("fresh", "knowing")
UNSPACED = {"zh-Hant", "zh-Hans", "ja"}


def sets() -> list[tuple[str, str]]:
    """Return the sets that there are, by folder and language."""
    return [
        (name, each)
        for name in SETS
        for each in LOCALES
        if (HOME / name / f"{each}.yaml").is_file()
    ]


def falsified(name: str, locale: str) -> Iterator[tuple[str, bool]]:
    """Yield the sentences of a set, and whether each passes."""
    rows = yaml.safe_load((HOME / name / f"{locale}.yaml").read_text(encoding="utf-8"))
    pairs = [pair for pair in honest(locale, "both") if not refused(pair[1], pair[0], locale)]
    gap = "" if locale in UNSPACED else " "
    for number, row in enumerate(rows["falsified"]):
        # Behind an accepted text, so that nothing else is the reason.
        finding, text = pairs[number % len(pairs)]
        yield row["text"], not refused(f"{text}{gap}{row['text']}", finding, locale)


def table() -> str:
    """Return a row for each language, and their sum."""
    lines = ["| language | by who did not know the vocabulary | passed | by who did | passed |",
             "|---|--:|--:|--:|--:|"]  # fmt: skip
    totals: Counter[int] = Counter()
    for locale in LOCALES:
        there = [(name, locale) in sets() for name in SETS]
        found = [
            [passed for _, passed in falsified(name, locale)] if is_there else []
            for name, is_there in zip(SETS, there, strict=True)
        ]
        row = [number for passed in found for number in (len(passed), sum(passed))]
        totals.update(dict(enumerate(row)))
        lines.append(f"| {locale} | " + " | ".join(map(str, row)) + " |")
    lines.append("| all | " + " | ".join(str(totals[at]) for at in range(4)) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())
