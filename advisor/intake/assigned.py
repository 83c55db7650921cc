"""Values given to what a secret is called: `password=`, `"api_key": `, `--hub_token `, `密码：`."""

from __future__ import annotations

import re
from collections.abc import Iterator

Spans = Iterator[tuple[int, int]]

_AUTH_NAMES = """access api auth authentication bearer bot ci client csrf deploy discord face gh
    github gitlab hf hub hugging huggingface jwt kaggle login neptune npm oauth openai personal
    private pypi read refresh registry replicate security session slack wandb write"""
_AUTH_WORDS = frozenset(_AUTH_NAMES.split())
_NOTHINGS = (
    "none null true false yes no str string int bool bytes optional any undefined unset empty "
    "redacted hidden xxx ..."
)
_NO_SECRETS = frozenset(_NOTHINGS.split())
_NO_SUFFIXES = ("file", "path", "name", "length", "len", "size", "type", "url")
_REFERENCE = re.compile(
    r"[A-Za-z_][\w.]{0,80}[(\[]|[$%<{]|(?:args|cfg|config|conf|self|os|env|settings|opts?|params"
    r"|hparams|kwargs|flags)\.\w",
    re.IGNORECASE,
)
_KEY = re.compile(
    r"""(?P<word>pass(?:wor[dt]|wd|phrase)|pwd|secret|token|contrase\u00f1a|mot\ de\ passe
            |(?:api|access|private|account|auth|encryption|signing|subscription)[_\ -]?
             (?:access)?key
            |\u5bc6\u7801|\u5bc6\u78bc|\u53e3\u4ee4|\u30d1\u30b9\u30ef\u30fc\u30c9
            |\ube44\ubc00\ubc88\ud638|\u092a\u093e\u0938\u0935\u0930\u094d\u0921
            |\u0643\u0644\u0645\u0629\ \u0627\u0644\u0645\u0631\u0648\u0631)
        (?P<suffix>[A-Za-z0-9_-]{0,40}+)
        (?P<close>[\\"'\]]{0,3}+)
        (?:[\ \t]{0,8}+(?:=>|:=|[:=\uff1a])[\ \t]{0,8}+|(?P<weak>[\ \t]{1,4}(?:is[\ \t]{1,2})?))
        (?P<quote>\\?["'])?""",
    re.IGNORECASE | re.VERBOSE,
)
_FOLDER = re.compile(r"[/~.]|[A-Za-z]:[\\/]")  # where `PWD` is the working folder
_QUOTED = re.compile(r"[^\"'\\\r]{1,256}+")
_BARE = re.compile(r"(?:[^\s\"'<>,;&]|[,;&](?![\w.-]{1,40}[:=]))++")
_START = re.compile(r"(?:[^\s\"'<>,;&]|[,;&](?![\w.-]{1,40}[:=])){1,64}+")  # enough to judge it
_STRONG = re.compile(r"(?=\D{0,80}+\d)(?=[^A-Za-z]{0,80}+[A-Za-z])[\w./+=~-]{16}")


# Logs speak of tokens and (attention) keys on every line: cheap tests of the ASCII text, in which
# other characters are question marks, before `assigned` looks at a line.
TOKEN_LINE = re.compile(
    rb"token[\\\"'\]]{0,3}[ \t]{0,8}(?:[:=?]|is |[^ \t]{12})|--[a-z_-]{0,20}token "
)
KEY_LINE = re.compile(
    rb"(?:api|access|private|account|auth|encryption|signing|subscription)[_ -]?(?:access)?key"
)


def assigned(text: str) -> Spans:
    """Yield the spans of values given to passwords, keys, tokens and secrets."""
    at = 0
    while (key := _KEY.search(text, at)) is not None:
        at = key.end("suffix")
        owner = _owner(text, key.start())
        if not _names_secret(owner, key):
            continue
        start, is_bare = key.end(), not key["quote"]
        value = (_START if is_bare else _QUOTED).match(text, start)
        if value is None:
            continue
        end = _trimmed(text, start, value.end()) if is_bare else value.end()
        if not _is_value(text[start:end], owner, key):
            continue
        if is_bare and (whole := _BARE.match(text, start)):
            end = _trimmed(text, start, whole.end())
        yield start, end
        at = end


def _trimmed(text: str, start: int, end: int) -> int:
    """Return the end of a bare value without the punctuation of its surroundings."""
    while end > start and text[end - 1] in ",;)]}.":
        end -= 1
    return end


def _owner(text: str, end: int) -> str:
    """Return the part of a name that stands before its last word: `hf_` of `hf_token`."""
    start = end
    while start > max(0, end - 60) and (text[start - 1].isalnum() or text[start - 1] in "_-."):
        start -= 1
    return text[start:end]


def _names_secret(owner: str, key: re.Match[str]) -> bool:
    """Whether the name is that of a secret: `hf_token` is one, `eos_token` and `tokens` are not."""
    suffix = key["suffix"].lower()
    if key["word"].lower() != "token":
        return not suffix.endswith(_NO_SUFFIXES)
    if suffix:
        return False
    if not owner.strip("_-."):  # a bare `token`, which is a piece of text most of the time
        return owner.startswith("--") or _STRONG.match(key.string, key.end()) is not None
    last = re.split(r"[_.-]+|(?<=[a-z])(?=[A-Z])", owner.rstrip("_-."))[-1]
    return last.lower() in _AUTH_WORDS


def _is_value(value: str, owner: str, key: re.Match[str]) -> bool:
    """Whether the value can be the secret itself, rather than a type, a reference or a word."""
    lowered, word = value.lower(), key["word"].lower()
    if not lowered.strip("*.-_x\u2022") or lowered in _NO_SECRETS:
        return False
    if not key["quote"] and (_REFERENCE.match(value) or lowered == word):
        return False
    if word == "pwd" and _FOLDER.match(value):
        return False
    if _STRONG.match(value):
        return True
    if value.startswith(("<", "[")):
        return False
    if key["weak"]:  # no sign between name and value: an option of a command line, or nothing
        return owner.startswith("--") and "is" not in key["weak"] and not value.startswith("-")
    return word != "token" or (len(value) >= 8 and not lowered.endswith("token"))


# Words of `assigned` in which not all characters are ASCII.
WIDE_WORDS = (
    "\u5bc6\u7801", "\u5bc6\u78bc", "\u53e3\u4ee4",
    "\u30d1\u30b9\u30ef\u30fc\u30c9", "\ube44\ubc00\ubc88\ud638",
    "\u092a\u093e\u0938\u0935\u0930\u094d\u0921",
    "\u0643\u0644\u0645\u0629 \u0627\u0644\u0645\u0631\u0648\u0631",
)  # fmt: skip
