"""The forms of secrets, and which words that look like them are training text.

Each pattern runs only on lines that hold one of its literals, in time linear in the line: a
pattern begins at a fixed word or at the start of a run of its characters, and repeats possessively
or within bounds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

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
    r"""(?P<word>pass(?:word|wd|phrase)|secret|token
            |(?:api|access|private|account|auth|encryption|signing|subscription)[_\ -]?
             (?:access)?key
            |\u5bc6\u7801|\u5bc6\u78bc|\u53e3\u4ee4)
        (?P<suffix>[A-Za-z0-9_-]{0,40}+)
        (?P<close>[\\"'\]]{0,3}+)
        (?:[\ \t]{0,8}+(?:=>|:=|[:=\uff1a])[\ \t]{0,8}+|(?P<weak>[\ \t]{1,4}(?:is[\ \t]{1,2})?))
        (?P<quote>\\?["'])?""",
    re.IGNORECASE | re.VERBOSE,
)
_QUOTED = re.compile(r"[^\"'\\\r]{1,256}+")
_BARE = re.compile(r"(?:[^\s\"'<>,;&]|[,;&](?![\w.-]{1,40}[:=]))++")
_START = re.compile(r"(?:[^\s\"'<>,;&]|[,;&](?![\w.-]{1,40}[:=])){1,64}+")  # enough to judge it
_STRONG = re.compile(r"(?=\D{0,80}+\d)(?=[^A-Za-z]{0,80}+[A-Za-z])[\w./+=~-]{16}")


# Logs speak of tokens and (attention) keys on every line: cheap tests of the ASCII text, in which
# other characters are question marks, before `assigned` looks at a line.
_TOKEN_LINE = re.compile(
    rb"token[\\\"'\]]{0,3}[ \t]{0,8}(?:[:=?]|is |[^ \t]{12})|--[a-z_-]{0,20}token "
)
_KEY_LINE = re.compile(
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
    if _STRONG.match(value):
        return True
    if value.startswith(("<", "[")):
        return False
    if key["weak"]:  # no sign between name and value: an option of a command line, or nothing
        return owner.startswith("--") and "is" not in key["weak"] and not value.startswith("-")
    return word != "token" or (len(value) >= 8 and not lowered.endswith("token"))


def _wandb_keys(text: str) -> Spans:
    """Yield W&B keys: 40 hex digits, which a commit has too, so the line must speak of a key."""
    lowered = text.lower()
    if ("login" in lowered or "key" in lowered) and "commit" not in lowered:
        for match in _HEX_40.finditer(text):
            yield match.span()


_HEX_40 = re.compile(r"(?<![0-9A-Za-z])(?:[0-9a-f]{40}|wandb_v1_[A-Za-z0-9_]{20,}+)(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class Form:
    """One form of secret: its name in reports, what its lines hold, and how to find it there.

    `literals` are in lower case; `find` yields half-open spans of columns.
    """

    kind: str
    literals: tuple[bytes, ...]
    find: Callable[[str], Spans]
    trigger: re.Pattern[bytes] | None = None  # what a line must also hold, in lower case


def _form(kind: str, literals: str, pattern: str, *, digit: bool = False) -> Form:
    """Return a form given by a pattern: its group 1 is the secret, or all of it without a group.

    With `digit`, a match without any digit is taken for a word.
    """

    def find(text: str) -> Spans:
        for match in re.finditer(pattern, text):  # compiled when first needed: starts are cold
            group = min(match.re.groups, 1)
            if not digit or any(map(str.isdigit, match[group])):
                yield match.span(group)

    return Form(kind, tuple(literals.encode().split()), find)


# In this order: what one form has masked, the next one does not see.
FORMS = (
    _form("url_credentials", "://", r"://[^\s/@:]{0,128}+:([^\s/\"'<>]{1,256})@"),
    _form("url_credentials", "://", r"://([A-Za-z0-9_.~-]{16,256}+)@", digit=True),
    _form("api_key", "sk-", r"(?<![A-Za-z0-9_])sk-[A-Za-z0-9_-]{20,}+", digit=True),
    _form("api_key", "hf_ api_org_", r"(?<![A-Za-z0-9_])(?:hf|api_org)_[A-Za-z0-9]{30,}+"),
    _form("api_key", "aiza", r"(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}"),
    _form(
        "api_key",
        "gsk_ nvapi- dapi r8_",
        r"(?<![A-Za-z0-9_])(?:gsk_|nvapi-|dapi|r8_)[A-Za-z0-9_-]{30,}+",
        digit=True,
    ),
    _form("api_key", "k_live_ k_test_", r"(?<![A-Za-z0-9_])[srp]k_(?:live|test)_[A-Za-z0-9]{16,}+"),
    _form("aws_key", "akia asia", r"(?<![A-Za-z0-9])A(?:KI|SI)A[A-Z0-9]{16}(?![A-Za-z0-9])"),
    _form(
        "token",
        "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat-",
        r"(?<![A-Za-z0-9_])(?:gh[pousr]_|github_pat_|glpat-)[A-Za-z0-9_-]{20,}+",
    ),
    _form(
        "token",
        "xox xapp-",
        r"(?<![A-Za-z0-9_])(?:xox[a-z]|xapp)-[A-Za-z0-9-]{10,}+",
        digit=True,
    ),
    _form("token", "hooks.slack.com", r"hooks\.slack\.com/services/([A-Za-z0-9/_-]{20,}+)"),
    _form(
        "token",
        "npm_ pypi- dckr_pat_",
        r"(?<![A-Za-z0-9_])(?:npm_|pypi-|dckr_pat_)[A-Za-z0-9_-]{24,}+",
        digit=True,
    ),
    _form("token", "sig=", r"[?&;]sig=([A-Za-z0-9%/+=_-]{20,}+)"),
    _form(
        "jwt",
        "eyj",
        r"(?<![A-Za-z0-9_+/-])eyJ[A-Za-z0-9_+/=-]{16,}+(?:\.[A-Za-z0-9_=-]{4,}+){0,4}+",
    ),
    _form(
        "token",
        "bearer authorization",
        r"(?i:bearer|authorization[\"']?[ \t]{0,4}[:=][ \t]{0,4}[\"']?(?:basic|token))"
        r"[ \t]{1,8}([A-Za-z0-9._~+/=-]{12,}+)",
        digit=True,
    ),
    Form("api_key", (b"wandb",), _wandb_keys),
    Form("assigned_secret", (b"passw", b"passphrase", b"secret"), assigned),
    Form("assigned_secret", (b"token",), assigned, _TOKEN_LINE),
    Form("assigned_secret", (b"key",), assigned, _KEY_LINE),
    _form(
        "email",
        "@",
        r"(?<![A-Za-z0-9_.%+-])(?!git@)[A-Za-z0-9_.%+-]{1,64}+@(?:[A-Za-z0-9-]{1,63}\.){1,5}"
        r"(?:[a-z]{2}|com|net|org|edu|gov|mil|int|info|dev|app|cloud|tech)(?![\w(-]|\.\w)",
    ),
)
# Words of `assigned` that the literals above do not cover: they are not ASCII.
WIDE_WORDS = ("\u5bc6\u7801", "\u5bc6\u78bc", "\u53e3\u4ee4")
WIDE_FORM = Form("assigned_secret", (), assigned)
