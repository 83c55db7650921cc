"""The forms of secrets: what the lines that hold one hold, and where in them it stands.

Each pattern runs only on lines that hold one of its literals, in time linear in the line: a
pattern begins at a fixed word or at the start of a run of its characters, and repeats possessively
or within bounds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from advisor.intake.assigned import KEY_LINE, TOKEN_LINE, Spans, assigned
from advisor.intake.secret_prefixes import prefixed

_HEX_40 = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])")
_UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"


def _wandb_keys(text: str) -> Spans:
    """Yield W&B keys: 40 hex digits, which a commit has too, so the line must speak of a key."""
    lowered = text.lower()
    if ("login" in lowered or "key" in lowered) and "commit" not in lowered:
        for match in _HEX_40.finditer(text):
            yield match.span()


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

    return Form(kind, tuple(literals.lower().encode().split()), find)


# In this order: what one form has masked, the next one does not see.
FORMS = (
    _form("url_credentials", "://", r"://[^\s/@:]{0,128}+:([^\s/\"'<>]{1,256})@"),
    _form("url_credentials", "://", r"://([A-Za-z0-9_.~-]{16,256}+)@", digit=True),
    # Our own, as advisor/store/tokens.py makes them.
    _form(
        "advisor_key",
        "ta_key_ ta_share_",
        r"(?<![A-Za-z0-9])ta_(?:key|share)_[A-Za-z0-9_-]{30,}+",
    ),
    *(_form(e.kind, " ".join(e.prefixes), e.pattern, digit=e.digit) for e in prefixed()),
    _form(
        "aws_key",
        "akia asia abia acca",
        r"(?<![A-Za-z0-9])A(?:KI|SI|BI|CC)A[A-Z0-9]{16}(?![A-Za-z0-9])",
    ),
    _form(
        "azure_secret",
        "q~",
        r"(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])",
    ),
    _form(
        "terraform_token",
        ".atlasv1.",
        r"(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{40,}+",
    ),
    _form("modelscope_token", "ms-", rf"(?<![A-Za-z0-9])ms-{_UUID}(?![A-Za-z0-9-])"),
    _form("onepassword_key", "a3-", r"(?<![A-Za-z0-9])A3-[A-Z0-9]{6}(?:-[A-Z0-9]{5,11}){4,5}"),
    _form(
        "sendgrid_key",
        "sg.",
        r"(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{30,}+",
        digit=True,
    ),
    _form("mailchimp_key", "-us", r"(?<![A-Za-z0-9])[0-9a-f]{32}-us[0-9]{1,2}(?![A-Za-z0-9])"),
    _form("mailgun_key", "key-", r"(?<![A-Za-z0-9])key-[0-9a-f]{32}(?![A-Za-z0-9])"),
    _form("telegram_token", ":aa", r"(?<![A-Za-z0-9])[0-9]{8,10}:AA[A-Za-z0-9_-]{33}"),
    _form("maxmind_key", "_mmk", r"(?<![A-Za-z0-9])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk"),
    _form(
        "webhook",
        "hooks.slack.com webhook.office.com/ /api/webhooks/",
        r"(?:hooks\.slack\.com/(?:services|workflows|triggers)/|webhook\.office\.com/webhookb2/"
        r"|discord(?:app)?\.com/api/webhooks/)([A-Za-z0-9/_@-]{20,}+)",
    ),
    _form(
        "webhook",
        "qyapi.weixin.qq.com/ /open-apis/bot/",
        r"(?:/cgi-bin/webhook/send\?key=|/open-apis/bot/v2/hook/)([A-Za-z0-9-]{20,}+)",
    ),
    _form(
        "signed_url",
        "sig= signature= x-amz- ?key= &key= ?token= &token=",
        r"[?&;](?i:sig|signature|key|token|x-(?:amz|goog)-(?:signature|credential)"
        r"|x-amz-security-token)=([A-Za-z0-9%/+=_.-]{20,}+)",
        digit=True,
    ),
    _form(
        "jwt",
        "eyj",
        r"(?<![A-Za-z0-9+/])eyJ[A-Za-z0-9_+/=-]{16,}+(?:\.[A-Za-z0-9_=-]{4,}+){0,4}+",
    ),
    _form(
        "authorization",
        "bearer authorization",
        r"(?i:bearer|authorization[\"']?[ \t]{0,4}[:=][ \t]{0,4}[\"']?(?:basic|token))"
        r"[ \t]{1,8}([A-Za-z0-9._~+/=-]{12,}+)",
        digit=True,
    ),
    _form(
        "authorization",
        '"auth" _auth',
        r"(?:\"auth\"[ \t]{0,4}:[ \t]{0,4}\"|_auth[ \t]{0,4}=[ \t]{0,4})([A-Za-z0-9+/=]{12,}+)",
    ),
    _form(
        "cookie", "cookie:", r"(?i:cookie):[ \t]{0,4}([^\s=;\"']{1,80}=[^\r\n\"']{8,}+)", digit=True
    ),
    _form(
        "command_password",
        "sshpass curl",
        r"(?:sshpass[ \t]{1,4}-p|curl[ \t](?:[^\n]{0,200}[ \t])?(?:-u|--user)[ \t=]{1,4}[\"']?"
        r"[^\s:\"']{1,64}:(?!//))[ \t]{0,4}[\"']?([^\s\"'$]{1,256}+)",
    ),
    Form("wandb_key", (b"wandb",), _wandb_keys),
    Form(
        "assigned_secret",
        (b"passw", b"passphrase", b"pwd", b"secret", b"contrase", b"mot de passe"),
        assigned,
    ),
    Form("assigned_secret", (b"token",), assigned, TOKEN_LINE),
    Form("assigned_secret", (b"key",), assigned, KEY_LINE),
    _form(
        "email",
        "@",
        r"(?<![A-Za-z0-9\u00c0-\u024f_.%+-])(?!git@)[A-Za-z0-9\u00c0-\u024f_.%+-]{1,64}+@"
        r"(?:[A-Za-z0-9\u00c0-\u024f-]{1,63}\.){1,5}"
        r"(?:[a-z]{2}|com|net|org|edu|gov|mil|int|info|dev|app|cloud|tech|xyz|online|email"
        r"|academy|institute|university|COM|NET|ORG|EDU|GOV)(?![\w(-]|\.\w)",
    ),
)
WIDE_FORM = Form("assigned_secret", (), assigned)

# Asked for apart: no secrets, but they tell who and where somebody is.
PRIVATE_FORMS = (
    _form("home_path", "/home/ /users/", r"/(?:home|Users)/([^\s/:;,\"'<>()\[\]]{1,64}+)"),
    _form("home_path", "\\users\\", r"(?i:\\{1,2}users\\{1,2})([^\\/:;,\"'<>|\r\n]{1,64}+)"),
    _form(
        "host_name",
        "host addr node",
        r"(?i:(?<![A-Za-z])(?:host(?:_?name)?|master_addr|node(?:_?name|_?list)?|rdzv_endpoint))"
        r"[\"']?[ \t]{0,4}[:=][ \t]{0,4}[\"']?([A-Za-z][A-Za-z0-9.\[\]-]{1,120}+)",
    ),
    _form("host_name", "@", r"(?<![\w.-])[a-z_][\w.-]{0,31}+@([A-Za-z][\w.-]{1,63}+)(?=[:\s\]])"),
    _form(
        "host_name",
        ".local .internal .lan .corp .intra",
        r"(?<![\w.-])((?:[A-Za-z0-9-]{1,63}\.){1,6}(?:local|internal|lan|corp|intra))(?![\w-])",
    ),
    _form(
        "host_name", ".", r"(?<![\w.])((?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}\d{1,3})(?![\w.]*\d)"
    ),
)
