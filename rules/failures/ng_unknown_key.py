"""A setting has a name that the program does not know.

Why: nanoGPT stops at any key that `train.py` does not define, before the first step.
Computed: the name in the message, and the nearest name that `train.py` has.
Fix: use that name, or take the setting out.
Source: karpathy/nanoGPT configurator.py and train.py.
"""

import difflib
import re

from advisor.rule import Facts, Named, Verdict, rule

SLUG = "ng-unknown-key"
KEY = re.compile(r"Unknown config key: ([\w.-]+)")
# karpathy/nanoGPT train.py: its globals of type int, float, bool and str.
KNOWN = (
    "out_dir", "eval_interval", "log_interval", "eval_iters", "eval_only",
    "always_save_checkpoint", "init_from", "wandb_log", "wandb_project", "wandb_run_name",
    "dataset", "gradient_accumulation_steps", "batch_size", "block_size", "n_layer", "n_head",
    "n_embd", "dropout", "bias", "learning_rate", "max_iters", "weight_decay", "beta1", "beta2",
    "grad_clip", "decay_lr", "warmup_iters", "lr_decay_iters", "min_lr", "backend", "device",
    "dtype", "compile",
)  # fmt: skip
ALIKE = 0.7  # share of letters in common; our judgement


@rule(
    code="FLR011",
    severities=("error",),
    explains=("elastic-child", "run-not-finished"),
    references=("https://github.com/karpathy/nanoGPT/blob/master/configurator.py",),
)
def ng_unknown_key(error_signature: str, facts: Facts) -> Verdict | None:
    del error_signature  # any: this rule looks for its own
    seen = facts.said("error.signature", SLUG)
    if seen is None:
        return Verdict(fires=False)
    found = next((m for place in seen.evidence if (m := KEY.search(place.text))), None)
    values: dict[str, Named] = {}
    clauses = ["what", "fix"]
    if found is not None:
        values["key"] = found[1]
        clauses[0] = "named"
        near = difflib.get_close_matches(found[1], KNOWN, n=1, cutoff=ALIKE)
        if near:
            values["near"] = near[0]
            clauses[1] = "fix-near"
    return Verdict(
        fires=True,
        values=values,
        clauses=tuple(clauses),
        variant="named" if found else "plain",
        evidence=seen.evidence,
    )
