"""The existing checkpoint cannot be continued with the changed model.

Why: its tensors have the old shapes; on resume nanoGPT takes the shapes from the checkpoint, so the
new settings would be ignored without a word, and other trainers stop with a size mismatch.
Computed: whether the plan changes a setting that fixes tensor shapes.
Fix: start from step 0 into a new `out_dir`, so that the old checkpoint stays.
Source: karpathy/nanoGPT train.py: on resume n_layer, n_head, n_embd, block_size, bias and
vocab_size are forced from the checkpoint; each evaluation overwrites the one `ckpt.pt`.
"""

from advisor.rule import Action, Facts, Quantity, Verdict, action_for, rule

FRESH = "-new"  # what the suggested folder's name ends in


@rule(
    code="CHK001",
    severities=("info",),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
    after_plan=True,
)
def checkpoint_cannot_resume(
    plan_restarts: bool,
    facts: Facts,
    run_framework: str | None,
    run_init_from: str | None,
    run_out_dir: str | None,
    run_last_step: Quantity | None,
) -> Verdict | None:
    if run_last_step is None and run_init_from != "resume":
        return None  # nothing has run yet, so there is no checkpoint to lose
    nanogpt = run_framework == "nanoGPT"
    values: dict[str, Quantity | str | int] = {
        "start": Quantity(0, unit="steps", formula="a new run", source="karpathy/nanoGPT train.py")
    }
    clauses = ["what"]
    if run_last_step:
        values["last_step"] = run_last_step
        clauses.append("lost")
    actions = [Action(kind="restart")]
    if nanogpt and run_out_dir:
        values["out_dir"], values["out_dir_new"] = run_out_dir, f"{run_out_dir}{FRESH}"
        actions.append(action_for(facts, "run.out_dir", "out_dir", f"{run_out_dir}{FRESH}"))
    if nanogpt and run_init_from == "resume":
        actions.append(action_for(facts, "run.init_from", "init_from", "scratch"))
    return Verdict(
        plan_restarts,
        values,
        (*clauses, "why", "fix-folder" if "out_dir" in values else "fix"),
        "nanogpt" if nanogpt else "other",
        actions=tuple(actions) if plan_restarts else (),
    )
