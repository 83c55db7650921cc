"""The report of one run in every language: a nanoGPT run like the one that began the project.

The run is made here, number by number like the real one: a width of 384 where 125M parameters are
claimed, 14,500 of 20,000 steps on an RTX 4070, validation below training, evaluations in the times.
"""

from __future__ import annotations

from advisor.advise import diagnose, report_markdown
from advisor.intake.document import Input
from advisor.wording.locales import offered_locales
from benchmarks.synthetic import Run, config, log

RUN = Run(steps=20_000, last=14_500, tokens="~3B", gap=-0.07, seconds=3.91)


def inputs() -> list[Input]:
    """Return the run's config and log."""
    return [Input("config.py", config(RUN)), Input("log.txt", log(RUN))]


def reports() -> dict[str, str]:
    """Return the report by path, in each language."""
    pasted = inputs()
    return {
        f"seed/{locale}.md": report_markdown(diagnose(pasted, locale=locale))
        for locale in offered_locales()
    }
