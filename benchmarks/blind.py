"""How the guard fares on texts that it was not fitted to.

    python -m benchmarks.blind [--write]

Twenty honest texts and sixty falsifying sentences of each language (`benchmarks/fresh`), written
apart from the guard and after it. Whoever changes the guard must not look at them: measure, and
have new ones written when these are used up.
"""

from __future__ import annotations

import sys
from collections import Counter

import yaml

from benchmarks.explanations import findings
from benchmarks.guard import HONEST, LOCALES, PAGE, refused

FRESH = HONEST.with_name("fresh")
UNSPACED = {"zh-Hant", "zh-Hans", "ja"}
START, END = "<!-- blind -->", "<!-- end -->"


def measured(locale: str) -> dict[str, int]:
    """Return how many honest texts are accepted and how many falsified ones pass."""
    rows = yaml.safe_load((FRESH / f"{locale}.yaml").read_text(encoding="utf-8"))
    pairs = [(findings(locale)[row["rule"]], row["text"].strip()) for row in rows["honest"]]
    accepted = [(f, text) for f, text in pairs if not refused(text, f, locale)]
    gap = "" if locale in UNSPACED else " "
    passed = 0
    for number, row in enumerate(rows["falsified"]):
        # Behind an accepted text, so that nothing else is the reason.
        finding, text = accepted[number % len(accepted)]
        passed += not refused(f"{text}{gap}{row['text']}", finding, locale)
    return {"honest": len(pairs), "accepted": len(accepted),
            "falsified": len(rows["falsified"]), "passed": passed}  # fmt: skip


def table() -> str:
    """Return a row for each language, and their sum."""
    lines = ["| language | honest | accepted | falsified | passed |", "|---|--:|--:|--:|--:|"]
    totals: Counter[str] = Counter()
    for locale in LOCALES:
        row = measured(locale)
        totals.update(row)
        lines.append(f"| {locale} | " + " | ".join(map(str, row.values())) + " |")
    lines.append("| all | " + " | ".join(map(str, totals.values())) + " |")
    return "\n".join(lines)


def main() -> None:
    """Print the table; with `--write` put it into the page of the guard."""
    found = table()
    print(found)
    if "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        head, _, rest = page.partition(START)
        tail = rest.partition(END)[2]
        PAGE.write_text(f"{head}{START}\n{found}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
