"""One consistent set of settings out of the actions that the findings propose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from advisor.facts import Facts, Value
from advisor.findings import Action

# Facts that give the tensors their shapes: nanoGPT takes these from the checkpoint on resume.
SHAPES = frozenset(
    {"model.n_layer", "model.n_head", "model.n_embd", "model.block_size", "model.vocab_size",
     "model.bias"}
)  # fmt: skip


@dataclass
class Changes:
    """The settings after all findings were heard, and what had to yield."""

    facts: Facts
    actions: dict[str, Action] = field(default_factory=dict)  # by fact
    comments: list[Action] = field(default_factory=list)
    overruled: list[Action] = field(default_factory=list)

    def value(self, name: str) -> Value | None:
        """Return the value of a fact after the changes."""
        action = self.actions.get(name)
        return self.facts.value(name) if action is None else action.new

    def number(self, name: str) -> float | None:
        """Return that value as a number, None when it is unknown."""
        value = self.value(name)
        return None if value is None or isinstance(value, str) else float(value)

    def whole(self, name: str) -> int | None:
        """Return that value as a whole number."""
        value = self.number(name)
        return None if value is None else int(value)

    @property
    def restarts(self) -> bool:
        """Whether a tensor changes its shape, so that no checkpoint can be continued."""
        return any(
            name in SHAPES and action.new != self.facts.value(name)
            for name, action in self.actions.items()
        )

    def put(self, action: Action) -> None:
        """Take an action; the first that sets a fact wins, for findings come causes first."""
        if action.kind == "edit_comment":
            if action not in self.comments:
                self.comments.append(action)
        elif action.kind == "set":
            known = self.actions.setdefault(action.fact, action)
            if known.new != action.new:
                self.overruled.append(action)


def settle(facts: Facts, actions: Iterable[Action]) -> Changes:
    """Take the actions in the order of their findings."""
    changes = Changes(facts)
    for action in actions:
        changes.put(action)
    width, heads = changes.whole("model.n_embd"), changes.whole("model.n_head")
    if width and heads and width % heads and "model.n_head" in changes.actions:
        # Two findings chose width and heads apart from each other: the more fundamental one stays.
        changes.overruled.append(changes.actions.pop("model.n_head"))
    return changes
