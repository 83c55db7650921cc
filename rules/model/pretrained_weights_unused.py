"""A detector is trained from random weights although its maker offers trained ones.

Why: on a data set of one's own, weights that were trained on COCO reach a higher accuracy in a
fraction of the epochs; from random weights a few dozen epochs are rarely enough.
Computed: nothing; the architecture file that was named is one whose weights are published.
Fix: name the weights (`.pt`) instead of the architecture (`.yaml`).
Source: Ultralytics documentation, train mode; ultralytics/engine/trainer.py, `setup_model`: an
architecture file loads no weights unless `pretrained` names some.
"""

import re

from advisor.facts import Origin
from advisor.rule import Facts, Severity, Verdict, rule

# Architectures whose weights Ultralytics publishes: yolov5s, yolov8n-seg, yolo11m, yolo12x ...
PUBLISHED = re.compile(
    r"(?:^|[/\\])(?P<file>(?P<family>yolov(?:[589]|10)|yolo(?:1[12]|26))(?P<size>[a-z]?)(?P<more>u?6?)"
    r"(?P<task>-(?:seg|cls|pose|obb))?\.ya?ml)$"
)
SMALLEST = {"yolov9": "t"}  # what a file without a size stands for; "n" of the others
# Who trains on the data of the published weights wants to do without them.
THEIRS = re.compile(r"(?:^|/)(?:coco(?:2017)?(?:-pose|-seg)?(?:\.ya?ml)?|imagenet)$", re.IGNORECASE)
RANDOM = frozenset({None, "scratch"})


@rule(
    code="MOD006",
    severities=("warning", "info"),
    confidence="low",
    references=("https://docs.ultralytics.com/modes/train/",),
)
def pretrained_weights_unused(
    model_architecture: str,
    facts: Facts,
    run_init_from: str | None,
    run_resumed_from: str | None,
    run_pretrained: bool | None,
) -> Verdict | None:
    """Look for a published architecture in place of its weights."""
    found = PUBLISHED.search(model_architecture)
    if facts.framework != "Ultralytics YOLO" or found is None or run_resumed_from is not None:
        return None  # an architecture of one's own has no published weights
    fact = facts.best("model.architecture")
    # A script may load weights into the architecture; older versions do not note that in args.yaml.
    maybe = run_pretrained is not False and fact is not None and fact.origin is Origin.CONFIG
    return Verdict(
        fires=run_init_from in RANDOM and not THEIRS.search(str(facts.value("data.dataset") or "")),
        values={"architecture": found["file"], "weights": _weights(found)},
        clauses=("what-maybe" if maybe else "what", "why", "fix"),
        variant="maybe" if maybe else "plain",
        severity=Severity.INFO if maybe else Severity.WARNING,
        evidence=fact.evidence[:2] if fact else (),
    )


def _weights(found: re.Match[str]) -> str:
    family, task = found["family"], found["task"] or ""
    size = found["size"] or SMALLEST.get(family, "n")
    return f"{family}{size}{found['more']}{task}.pt"
