"""A detector is trained from random weights although its maker offers trained ones.

Why: on a data set of one's own, weights that were trained on COCO reach a higher accuracy in a
fraction of the epochs; from random weights a few dozen epochs are rarely enough.
Computed: nothing; the architecture file that was named is one whose weights are published.
Fix: name the weights (`.pt`) instead of the architecture (`.yaml`).
Source: Ultralytics documentation, train mode; ultralytics/engine/trainer.py, `setup_model`: an
architecture file loads no weights unless `pretrained` names some.
"""

import re

from advisor.rule import Evidence, Facts, Verdict, rule

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
    severities=("warning",),
    confidence="low",
    references=("https://docs.ultralytics.com/modes/train/",),
)
def pretrained_weights_unused(
    model_architecture: str,
    facts: Facts,
    run_init_from: str | None,
    run_resumed_from: str | None,
) -> Verdict | None:
    """Look for a published architecture in place of its weights."""
    found = PUBLISHED.search(model_architecture)
    if facts.framework != "Ultralytics YOLO" or found is None or run_resumed_from is not None:
        return None  # an architecture of one's own has no published weights
    return Verdict(
        fires=run_init_from in RANDOM and not THEIRS.search(str(facts.value("data.dataset") or "")),
        values={"architecture": found["file"], "weights": _weights(found)},
        clauses=("what", "why", "fix"),
        evidence=_places(facts),
    )


def _weights(found: re.Match[str]) -> str:
    family, task = found["family"], found["task"] or ""
    size = found["size"] or SMALLEST.get(family, "n")
    return f"{family}{size}{found['more']}{task}.pt"


def _places(facts: Facts) -> tuple[Evidence, ...]:
    fact = facts.best("model.architecture")
    return fact.evidence[:2] if fact else ()
