"""Writes advisor/wording/han.txt: characters of one of the two scripts of Chinese only.

    python scripts/han.py

By OpenCC's conversions between Simplified Chinese and that of Taiwan (development group).
"""

from __future__ import annotations

from pathlib import Path

from opencc import OpenCC

TARGET = Path(__file__).resolve().parents[1] / "advisor" / "wording" / "han.txt"
# Characters that texts in both scripts have, for words of their own.
BOTH = frozenset("凶著乾台后里干于准游托采岳占几吁斗朴夸尸伙佣郁征舍着")


def characters() -> str:
    """Return the file: a line of Simplified-only characters, a line of Traditional-only ones."""
    to_taiwan, to_simplified = OpenCC("s2tw").convert, OpenCC("tw2s").convert
    ideographs = [chr(code) for code in range(0x4E00, 0xA000)]
    simplified = [c for c in ideographs if to_taiwan(c) != c == to_simplified(c) and c not in BOTH]
    traditional = [c for c in ideographs if to_simplified(c) != c == to_taiwan(c) and c not in BOTH]
    return f"{''.join(simplified)}\n{''.join(traditional)}\n"


if __name__ == "__main__":
    TARGET.write_text(characters(), encoding="utf-8")
