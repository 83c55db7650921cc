"""A setting has no effect because another one overrules it.

Why: the run is not what its settings say, and nothing warns of it.
Computed: nothing; pairs of settings of which the trainer ignores one.
Fix: remove the one without effect, or the one that overrules it.
Source: huggingface/transformers src/transformers/optimization.py: get_constant_schedule takes no
warm-up (`constant` against `constant_with_warmup`); training_args.py, get_warmup_steps: the steps
are taken where both are given; karpathy/nanoGPT train.py: `get_lr` is called if `decay_lr`.
"""

from collections.abc import Sequence

from advisor.facts import Origin
from advisor.rule import Action, Fact, Facts, Verdict, action_for, rule

WRITTEN = frozenset({Origin.CONFIG, Origin.COMMAND})  # what a program echoes may be a default
TRAINERS = frozenset({"Hugging Face Trainer", "TRL", "LLaMA-Factory", "axolotl", "Unsloth"})
FAR = 15  # lines between settings of one block; our judgement
WARMUPS = ("optim.warmup_ratio", "optim.warmup_steps")


@rule(
    code="SCH011",
    severities=("warning",),
    confidence="low",
    explains=("loss-spike-recovered",),
    references=(
        "https://github.com/huggingface/transformers/blob/main/src/transformers/optimization.py",
    ),
)
def options_without_effect(run_framework: str, facts: Facts) -> Verdict | None:
    """Look for a warm-up that the schedule or another warm-up overrules."""
    if run_framework not in TRAINERS | {"nanoGPT"}:
        return None
    warmups = [fact for name in WARMUPS if (fact := _written(facts, name)) and fact.number > 0]
    if not warmups:
        return None
    schedule = facts.best("optim.schedule")
    constant = schedule is not None and schedule.value == "constant"
    if run_framework == "nanoGPT":
        return _found("decay", warmups) if constant else Verdict(fires=False)
    if schedule is not None and constant:
        new = "constant_with_warmup"
        action = action_for(facts, "optim.schedule", "lr_scheduler_type", new)
        return _found("constant", (*warmups, schedule), action=(action,))
    if len(warmups) == len(WARMUPS) and _are_together(warmups):
        return _found("twice", warmups)
    return Verdict(fires=False)


def _written(facts: Facts, name: str) -> Fact | None:
    return next((f for f in facts.items.get(name, []) if f.origin in WRITTEN), None)


def _are_together(facts: Sequence[Fact]) -> bool:
    """Tell whether the settings stand in one block: a file may hold the configs of several runs."""
    places = [place for fact in facts for place in fact.evidence]
    if any(len(fact.evidence) != 1 for fact in facts):
        return False
    lines = [place.line for place in places]
    same = len({place.document for place in places}) == 1
    return same and max(lines) - min(lines) <= FAR


def _found(variant: str, used: Sequence[Fact], action: Sequence[Action] = ()) -> Verdict:
    key = "warmup_iters" if variant == "decay" else used[0].name.removeprefix("optim.")
    return Verdict(
        fires=True,
        values={"key": key},
        clauses=(f"what-{variant}", f"fix-{variant}"),
        variant=variant,
        actions=tuple(action),
        evidence=tuple(place for fact in used for place in fact.evidence[:2]),
    )
