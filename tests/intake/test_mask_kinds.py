"""Each kind of secret is masked; what only looks like one stays.

The secrets are made up, and put together here from parts: no scanner takes this file for a leak.
"""

from __future__ import annotations

import random
import string

import pytest

from advisor.intake.mask import Masker, mask_text
from advisor.intake.secret_forms import FORMS
from advisor.intake.secret_prefixes import prefixed

LETTERS = {
    "n": string.ascii_letters + string.digits,
    "h": "0123456789abcdef",
    "C": string.ascii_uppercase + string.digits,
    "d": string.digits,
}


def made(recipe: str, seed: int = 0) -> str:
    """Return a secret: `{n20}` stands for 20 letters and digits, and so on; each has a digit."""
    rng = random.Random(f"{recipe}{seed}")
    head, *rest = recipe.split("{")
    pieces = [head]
    for part in rest:
        code, _, tail = part.partition("}")
        body = rng.choices(LETTERS[code[0]], k=int(code[1:]))
        body[len(body) // 2] = rng.choice(string.digits)
        pieces += ("".join(body), tail)
    return "".join(pieces)


UUID = "{h8}-{h4}-{h4}-{h4}-{h12}"
# What the services hand out, in their real lengths.
RECIPES = [
    ("advisor_key", "ta_key_{n43}"), ("advisor_key", "ta_share_{n20}_{n22}"),
    ("anthropic_key", "sk-ant-api03-{n93}AA"), ("openai_key", "sk-proj-{n74}T3{n74}"),
    ("openai_key", "sk-{n20}T3{n20}"), ("openai_key", "sk-or-v1-{h64}"),
    ("huggingface_token", "hf_{n34}"), ("huggingface_token", "api_org_{n34}"),
    ("google_api_key", "AIzaSy{n33}"), ("google_oauth", "ya29.{n60}"),
    ("google_oauth", "GOCSPX-{n28}"), ("groq_key", "gsk_{n52}"), ("nvidia_key", "nvapi-{n64}"),
    ("replicate_token", "r8_{n37}"), ("databricks_token", "dapi{h32}"), ("xai_key", "xai-{n80}"),
    ("perplexity_key", "pplx-{n48}"), ("fireworks_key", "fw_{n24}"),
    ("together_key", "tgp_v1_{n43}"), ("cerebras_key", "csk-{n48}"),
    ("langsmith_key", "lsv2_pt_{h32}_{h10}"), ("pinecone_key", "pcsk_{n6}_{n60}"),
    ("tavily_key", "tvly-dev-{n32}"), ("elevenlabs_key", "sk_{h48}"), ("runpod_key", "rpa_{C46}"),
    ("modal_token", "ak-{n22}"), ("modal_token", "as-{n22}"), ("kaggle_token", "KGAT_{h32}"),
    ("wandb_key", "wandb_v1_{n22}_{n40}"), ("aws_key", "AKIA{C16}"), ("aws_key", "ASIA{C16}"),
    ("aws_bedrock_key", "ABSK{n120}="), ("alibaba_key", "LTAI{n20}"), ("tencent_key", "AKID{n32}"),
    ("digitalocean_token", "dop_v1_{h64}"), ("vault_token", "hvs.{n95}"),
    ("flyio_token", "fm2_{n80}/{n40}="), ("cloudflare_key", "v1.0-{h24}-{h146}"),
    ("heroku_key", "HRKU-" + UUID), ("supabase_key", "sbp_{h40}"), ("vercel_token", "vcp_{n56}"),
    ("planetscale_token", "pscale_tkn_{n43}"), ("render_key", "rnd_{n28}"),
    ("pulumi_token", "pul-{h40}"), ("doppler_token", "dp.pt.{n43}"),
    ("onepassword_token", "ops_eyJ{n260}"), ("onepassword_key", "A3-{C6}-{C11}-{C5}-{C5}-{C5}"),
    ("age_key", "AGE-SECRET-KEY-1{C58}"), ("yandex_key", "AQVN{n36}"),
    ("github_token", "ghp_{n36}"), ("github_token", "github_pat_{n22}_{n59}"),
    ("gitlab_token", "glpat-{n20}"), ("atlassian_token", "ATATT3{n186}"),
    ("npm_token", "npm_{n36}"),
    ("pypi_token", "pypi-AgEIcHlwaS5vcmc{n80}"), ("docker_token", "dckr_pat_{n27}"),
    ("rubygems_key", "rubygems_{h48}"), ("artifactory_key", "AKCp{n69}"),
    ("sourcegraph_token", "sgp_{h16}_{h40}"), ("circleci_token", "CCIPAT_{n22}_{h40}"),
    ("buildkite_token", "bkua_{h40}"), ("sonar_token", "squ_{h40}"),
    ("postman_key", "PMAK-{h24}-{h34}"), ("slack_token", "xoxb-{d12}-{d12}-{n24}"),
    ("slack_token", "xapp-1-{C11}-{d13}-{h64}"), ("stripe_key", "sk_live_{n24}"),
    ("stripe_key", "whsec_{n32}"), ("brevo_key", "xkeysib-{h64}-{n16}"),
    ("shopify_token", "shpat_{h32}"), ("square_token", "sq0atp-{n22}"),
    ("linear_key", "lin_api_{n40}"), ("notion_token", "ntn_{d11}{n35}"),
    ("figma_token", "figd_{n40}"),
    ("dropbox_token", "sl.{n135}"), ("grafana_token", "glsa_{n32}_{h8}"),
    ("sentry_token", "sntryu_{h64}"), ("newrelic_key", "NRAK-{C27}"),
    ("dynatrace_token", "dt0c01.{C24}.{C64}"), ("posthog_key", "phx_{n43}"),
    ("prefect_key", "pnu_{n36}"), ("readme_key", "rdme_{n70}"),
    ("typeform_token", "tfp_{n44}_{n14}"),
    ("easypost_key", "EZAK{n54}"), ("facebook_token", "EAAC{n120}"),
    ("openshift_token", "sha256~{n43}"), ("azure_secret", "{n3}8Q~{n34}"),
    ("terraform_token", "{n14}.atlasv1.{n67}"), ("modelscope_token", "ms-" + UUID),
    ("sendgrid_key", "SG.{n22}.{n43}"), ("mailchimp_key", "{h32}-us12"),
    ("mailgun_key", "key-{h32}"),
    ("telegram_token", "{d10}:AA{n33}"), ("maxmind_key", "{n6}_{n29}_mmk"),
    ("jwt", "eyJ{n34}.eyJ{n60}.{n43}"),
]  # fmt: skip
# Where the secret is told by what stands around it: between ‹ and ›.
AROUND = [
    ("webhook", "https://discord.com/api/webhooks/‹{d18}/{n68}›"),
    ("webhook", "https://x.webhook.office.com/webhookb2/‹" + UUID + "›"),
    ("webhook", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=‹" + UUID + "›"),
    ("webhook", "https://open.feishu.cn/open-apis/bot/v2/hook/‹" + UUID + "›"),
    ("signed_url", "GET /x?a=1&X-Amz-Signature=‹{h64}› 403"),
    ("signed_url", "https://host/x?token=‹{n32}›"),
    ("authorization", '"Authorization": "Bearer ‹{n40}›"'),
    ("authorization", '{0"auth": "‹{n24}==›"}'),
    ("authorization", "//registry/:_auth=‹{n24}=›"),
    ("cookie", "Cookie: ‹session={n32}; a=1›"),
    ("command_password", "sshpass -p ‹hunter2› ssh gpu1"),
    ("command_password", "curl -s -u me:‹hunter2› https://host/x"),
    ("wandb_key", "wandb login --relogin ‹{h40}›"),
    ("url_credentials", "postgresql://me:‹{n12}›@db:5432/runs"),
    ("url_credentials", "redis://:‹{n12}›@10.0.0.1:6379/0"),
    ("url_credentials", "https_proxy=http://me:‹p%40ss›@proxy:3128"),
    ("assigned_secret", "x-api-key: ‹{n32}›"),
    ("assigned_secret", "SharedAccessKey=‹{n43}=›"),
    ("assigned_secret", "aws_secret_access_key = ‹{n40}›"),
    ("email", "Submitted by ‹jane.doe@lab.example.edu›"),
]
LINES = ["{}", "key: {}", "iter 5: loss 3.2 {} lr 1e-3", 'x = "{}",', "({})", "run_{}.", "a={};b=1"]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("kind", "recipe"), RECIPES)
def test_what_services_hand_out_is_masked_whole(kind: str, recipe: str, seed: int) -> None:
    """Alone, in a line of a log, in quotes, in a name: the secret is hidden and nothing else."""
    secret = made(recipe, seed)
    for frame in LINES[:-2] if kind in {"azure_secret", "mailchimp_key"} else LINES:
        line = frame.replace("{}", secret)
        assert frame.replace("{}", "*" * len(secret)) == mask_text(line)
    masker = Masker()
    masker.mask(secret, [secret])
    assert {kind: 1} == dict(masker.counts)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("kind", "marked"), AROUND)
def test_what_its_surroundings_tell_is_masked(kind: str, marked: str, seed: int) -> None:
    before, _, rest = marked.replace("{0", "\0").partition("‹")
    inside, _, after = rest.partition("›")
    secret = made(inside, seed)
    line = (before + secret + after).replace("\0", "{")
    masker, lines = Masker(), [line]
    masker.mask(line, lines)
    assert [line.replace(secret, "*" * len(secret))] == lines
    assert {kind: 1} == dict(masker.counts)


def test_every_kind_has_an_example() -> None:
    shown = {kind for kind, _ in RECIPES + AROUND}
    assert {form.kind for form in FORMS} == shown
    assert {row.kind for row in prefixed()} <= shown
    assert len(shown) >= 80


@pytest.mark.parametrize("recipe", [recipe for _, recipe in RECIPES])
def test_masking_again_changes_nothing(recipe: str) -> None:
    once = mask_text(f"password={made(recipe)} {made(recipe, 1)}\nme@x.com http://a:b1@c")
    assert once == mask_text(once)


NEAR = [
    "commit {h40}", "git_sha: {h40}", "sha256:{h64}", "md5 = {h32}", "blob {h40} 120",
    "sha512-{n86}==", 'etag: W/"{h32}"', "wandb: Syncing run abcd1234 ({n8})",
    "wandb: View run at https://wandb.ai/team/project/runs/{n8}",
    "run-20251118_222931-{n8}", "artifact {n20}:v0", "trace_id={h32} span={h16}",
    "GPU-" + UUID, "MIG-" + UUID, "job id " + UUID, "mlflow run {h32}",
    "models--meta-llama--Llama-3.1-8B-Instruct/snapshots/{h40}/config.json",
    "model: sk-learn-gradient-boosting-classifier-large", "hf_model_name_or_path=gpt2-medium",
    "hf_hub_download_timeout_seconds_max=30", "fw_bw_time_per_iteration_ms: 123456",
    "r8_quantized_model_of_the_year_2024", "as-of-2024-11-18-the-run-was-stopped-early",
    "key-value-heads-8-head-dim-128", "npm_config_user_agent_is_not_set",
    "inductor/fxgraph/{n2}/{n51}", "/var/torchinductor_x/{n2}/c{n51}.py:123",
    "triton_poi_fused_add_native_layer_norm_{d2}", "aten::_scaled_dot_product_{d2}",
    "data:image/png;base64,iVBOR{n60}==", "tokenizer.json: 100%|####| 2.11M/2.11M",
    "loss=3.2 sk=1 hvs=2 sl.x SG.y xai pplx", "ppl-3.5 pplx=12.5 token_acc=0.99",
    "mailing-us12 sha-us1", "AKIRA ASIAN LTAI AKID", "eyJ", "curl -u https://x", "sshpass failed",
    "https://user@host/x", "https://host:8080/@scope/pkg", "s3://bucket/key/part-0001@v2",
    "cookie: none", '"auth": "none"', "tensor@cuda:0 recall@10 f1@5.x P@1.0",
]  # fmt: skip


@pytest.mark.parametrize("recipe", NEAR)
def test_what_looks_like_a_secret_stays(recipe: str) -> None:
    """Hashes, ids of runs, names of models, checksums."""
    for seed in range(3):
        text = made(recipe, seed)
        assert text == mask_text(text)


PRIVATE = [
    'File "/home/‹jane›/nanoGPT/train.py", line 3',
    "/Users/‹jane.doe›/x", r"C:\Users\‹Jane Doe›\x",
    "hostname: ‹gpu-node-3›", "MASTER_ADDR=‹node17.cluster.edu› MASTER_PORT=29500",
    "root@‹gpu-box›:~# python train.py", "http://‹db.prod.internal›:80/", "tcp://‹10.1.2.3›:29500",
]  # fmt: skip


@pytest.mark.parametrize("marked", PRIVATE)
def test_folders_and_hosts_are_masked_when_asked_for_only(marked: str) -> None:
    text = marked.replace("‹", "").replace("›", "")
    name = marked.partition("‹")[2].partition("›")[0]
    assert text == mask_text(text)
    assert text.replace(name, "*" * len(name)) == mask_text(text, private=True)


def test_a_line_of_signs_costs_no_memory_for_each() -> None:
    """The pass over the words returns few places in a text made to have many."""
    text = "@" * 1_000_000 + "\n" + "://" * 300_000
    assert text == mask_text(text)
