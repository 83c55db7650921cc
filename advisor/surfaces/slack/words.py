"""What the bot says beside the answers of the engine."""

from __future__ import annotations

EXAMPLE_TITLE = "Show me an example"
EXAMPLE = """\
nanoGPT on an RTX 4070: n_layer = 12, n_head = 12, n_embd = 384 (~125M parameters), \
dropout = 0.1, batch 16 x 32 x 1024, FineWeb. Number of parameters: 40.56M. \
Step 14500: train loss 3.6415, val loss 3.5696, MFU 11-12 %. Why does it not get better?"""
READING = "is reading your run…"
FAILED = "Something went wrong on our side. Please report it; your text was not logged."
IN_FILES = "This is a long answer: the whole report is in the files of this thread."
CUT = (
    "The answer is longer than fits here. Send the paste to me as a direct message, "
    "and the whole report comes with it as a file."
)
OURS = "This message is mine. Choose one that somebody else wrote."


def missing_scope(needed: str) -> str:
    """Say which permission is missing and how to give it."""
    what = f"the permission `{needed}`" if needed else "a permission"
    return (
        f"I lack {what} in this workspace. An administrator can add it to the Slack app under "
        "*OAuth & Permissions* › *Bot Token Scopes* and then choose *Reinstall to Workspace*."
    )


def not_a_member() -> str:
    """Say that the bot has to be in the channel."""
    return "I am not in that channel. Invite me with `/invite @Training Advisor`, then ask again."


def unread(name: str, why: str) -> str:
    """Say that a file was left out."""
    return f"`{name}` was not read: {why}"
