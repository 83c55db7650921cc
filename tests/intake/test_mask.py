"""Secrets are masked in place, training text never is."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.intake.document import Document, Input, read_inputs
from advisor.intake.mask import mask_text

A = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7"  # stands for the random part of a secret
HEX = "0123456789abcdef0123456789abcdef01234567"


def read(text: str) -> Document:
    (only,) = read_inputs([Input("message", text)])
    return only


# Each secret stands between ‹ and ›; the marks are taken out before the text is read.
@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        ("openai_key", f"key ‹sk-{A}› used"),
        ("openai_key", f"‹sk-proj-{A}_{A}-{A}›"),
        ("anthropic_key", f"x=‹sk-ant-api03-{A}-{A}›"),
        ("huggingface_token", f"login ‹hf_{A}{A}›."),
        ("google_api_key", f"‹AIza{A}12345678›"),
        ("groq_key", f"‹gsk_{A}{A}›"),
        ("nvidia_key", f"‹nvapi-{A}{A}›"),
        ("stripe_key", f"‹sk_live_{A}›"),
        ("aws_key", "‹AKIAIOSFODNN7EXAMPLE› in use"),
        ("github_token", f"‹ghp_{A}abcdefghi›"),
        ("github_token", f"‹github_pat_{A}_{A}{A}›"),
        ("slack_token", f"‹xoxb-1234567890-{A}›"),
        ("webhook", f"https://hooks.slack.com/services/‹T00000000/B00000000/{A}›"),
        ("npm_token", f"‹npm_{A}abcdefghi›"),
        ("pypi_token", f"‹pypi-AgEIcHlwaS5vcmc{A}›"),
        ("authorization", f"Authorization: Bearer ‹{A}›"),
        ("signed_url", f"https://x.blob.core.windows.net/c?sv=1&sig=‹{A}%3D›&se=2"),
        ("jwt", f"‹eyJhbGciOiJIUzI1NiJ9.eyJ{A}.{A}› end"),
        ("wandb_key", f"wandb login ‹{HEX}›"),
        ("wandb_key", f"wandb: Paste an API key from your profile: ‹{HEX}›"),
        ("url_credentials", "git clone https://me:‹p4ss:w@rd›@example.com/x.git"),
        ("url_credentials", f"pip install git+https://‹{A}›@host/x"),
        ("assigned_secret", "password=‹hunter2›"),
        ("assigned_secret", "DB_PASSWORD: ‹hunter2›, lr: 3e-4"),
        ("assigned_secret", "'passwd': '‹hunter 2›', 'lr': 3"),
        ("assigned_secret", '\\"secret\\": \\"‹abc›\\"'),
        ("assigned_secret", f"aws_secret_access_key = ‹wJalr/{A}/bPx+›"),
        ("assigned_secret", f'"api_key": "‹{A}›"'),
        ("assigned_secret", "api-key=‹abc123›,lr=0.1"),
        ("wandb_key", f"WANDB_API_KEY=‹{HEX}› python train.py"),
        ("assigned_secret", f"AccountKey=‹{A}==›;EndpointSuffix=core.windows.net"),
        ("assigned_secret", f"token: ‹{A}›"),
        ("assigned_secret", "hf_token='‹abcdefgh›'"),
        ("assigned_secret", "--hub_token ‹abcdefgh› --lr 3"),
        ("assigned_secret", "--password ‹abc› --max-tokens 512"),
        ("assigned_secret", f"login(token='‹{A}›')"),
        ("assigned_secret", f"machine api.host login user password ‹{A}›"),
        ("assigned_secret", "tokens token password=‹abc›"),
        ("assigned_secret", "密码：‹abc123›"),
        ("assigned_secret", "password: ‹" + "a1" * 500 + "›"),
        ("assigned_secret", "Passwort: ‹geheim9›"),
        ("assigned_secret", "contraseña: ‹abc123›"),
        ("assigned_secret", "mot de passe : ‹abc123›"),
        ("assigned_secret", "パスワード：‹abc123›"),
        ("assigned_secret", "비밀번호: ‹abc123›"),
        ("assigned_secret", "पासवर्ड: ‹abc123›"),
        ("assigned_secret", "كلمة المرور: ‹abc123›"),
        ("assigned_secret", "Server=db;Uid=me;Pwd=‹hunter2›;Port=1"),
        ("email", "ask ‹jane.doe+ml@mail.example.com›."),
        ("email", "聯絡‹me@163.com›"),
        ("email", "pour ‹josé@exemple.fr›"),
        ("email", "TO ‹JANE@EXAMPLE.COM›"),
        ("email", "Author: X <‹x@uni-y.ac.uk›>"),
    ],
)
def test_secrets(kind: str, marked: str) -> None:
    """Each kind of secret is masked, whole and alone, in the text and the original."""
    before, _, rest = marked.partition("‹")
    secret, _, after = rest.partition("›")
    got = read(f"iter 0: loss 3\n> {before}{secret}{after}\nend")
    line = list(got.lines())[1]
    assert f"> {before}{'*' * len(secret)}{after}" == line.raw
    assert f"{before}{'*' * len(secret)}{after}" == line.text
    assert {kind: 1} == dict(got.masked)
    assert secret not in got.raw_text() + repr(got)


@pytest.mark.parametrize(
    "text",
    [
        "tokens per iteration will be: 524,288",
        "num_tokens = 3",
        "token_embedding: 50304",
        "max_tokens: 512",
        "--max-tokens 512 --max_token 512",
        "tokens=7602176000",
        'eos_token: "</s>"',
        "pad_token = '[PAD]'",
        "tokenizer: gpt2",
        "pad_token_id=50256",
        "ms_per_token: 0.334 cost/token: 12",
        "token: 5023",
        "token = tokenizer.decode(x)",
        "token: Optional[str] = None",
        "first token: 1.2s",
        "use_auth_token=True, token=None",
        "token=os.environ['HF_TOKEN']",
        "api_key=${WANDB_API_KEY}",
        "password = getpass.getpass()",
        "api_key = args.api_key",
        "password=***",
        "PWD=/root/run OLDPWD=~/x pwd: ./out",
        "secret: <redacted>",
        "secret_file: /run/x",
        "commit 0123456789abcdef0123456789abcdef01234567",
        f"wandb: git commit {HEX} key",
        f"wandb: sha {HEX}",
        "wandb: Run data is saved in wandb/run-20251118_222931-3f9xk2ab",
        "num_key_value_heads: 8, key: value",
        "attention.key = 3",
        "task-specific-fine-tuning-of-large-models-2",
        "disk-usage-of-the-checkpoint-folder-2",
        "Acc@1: 42.656 top@5.acc recall@10.mean mAP@0.5:.95",
        "y = x@w.to(device); q@k.T; q@k.mT; @torch.no_grad()",
        "git@github.com:karpathy/nanoGPT.git",
        "ssh://git@github.com/x https://github.com/karpathy/nanoGPT tcp://10.0.0.1:29500",
        "bearer of responsibilities",
        "The model passes the secret test",
        "saving checkpoint to out-fineweb",
        "iter 200: loss 6.2977, time 3917.80ms, mfu 12.87%",
    ],
)
def test_training_text(text: str) -> None:
    """What only looks like a secret stays."""
    got = read(text)
    assert [text] == [line.raw for line in got.lines()]
    assert {} == dict(got.masked)


KEY = f"-----BEGIN RSA PRIVATE KEY-----\n{A}{A}{A}\n{A}+/{A}\nab==\n-----END RSA PRIVATE KEY-----"


@pytest.mark.parametrize("prefix", ["", "> ", "    ", "2025-11-18 22:29:31 "])
def test_private_keys(prefix: str) -> None:
    """A private key is masked over all its lines, and nothing after its end."""
    text = "\n".join(prefix + line for line in f"{KEY}\nsaved\n".split("\n"))
    got = read(text)
    raws = [line.raw for line in got.lines()]
    assert A not in "".join(raws)
    assert prefix + "saved" == raws[5]
    assert [len(line) for line in text.split("\n")][:6] == list(map(len, raws[:6]))


def test_private_key_on_one_line() -> None:
    """A private key with escaped line ends is masked between its marks."""
    text = '{"k": "' + KEY.replace("\n", "\\n") + '", "lr": 3}'
    got = mask_text(text)
    assert A not in got
    assert got.endswith('-----END RSA PRIVATE KEY-----", "lr": 3}')


def test_private_key_without_end() -> None:
    """A private key that was cut off hides no log."""
    text = f"-----BEGIN PRIVATE KEY-----\n{A}{A}\niter 0: loss 3.2\niter 1: loss 3.1"
    raws = [line.raw for line in read(text).lines()]
    assert ["*" * 54, "iter 0: loss 3.2", "iter 1: loss 3.1"] == raws[1:]


def test_colours_inside_secrets() -> None:
    """Colour codes within or around a secret do not save it from being masked."""
    got = mask_text("\x1b[32mpassword\x1b[0m: hun\x1b[1mter2 me@x.com")
    assert "\x1b[32mpassword\x1b[0m: " + "*" * 11 + " ********" == got


def test_counts_do_not_add_up_over_passes(tmp_path: Path) -> None:
    """Reading a document twice does not count its secrets twice."""
    path = tmp_path / "log.txt"
    path.write_text("a@b.com\n" + "x" * 80 + "\n" * 1_100_000 + "c@d.com\n", encoding="utf-8")
    (got,) = read_inputs([Input("log.txt", path)])
    for _ in range(2):
        assert sum(1 for _ in got.lines()) == 1_100_002
        got.sample()
    assert {"email": 2} == dict(got.masked)
