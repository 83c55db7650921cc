"""Secrets that begin with a word of their own: one row for each kind.

What each service's secrets look like is taken from the rules of gitleaks (config/gitleaks.toml,
MIT), detect-secrets (detect_secrets/plugins, Apache-2.0) and the services' own pages; lengths are
a little below theirs, as a paste may cut a secret.
"""

from __future__ import annotations

from typing import NamedTuple

# What follows the prefix: letters and digits, hexadecimal digits, capitals and digits, also with
# underscores, also with hyphens, also with dots and the signs of base64.
_BODIES = {
    "alnum": "[A-Za-z0-9]",
    "hex": "[0-9a-fA-F]",
    "caps": "[A-Z0-9]",
    "under": "[A-Za-z0-9_]",
    "word": "[A-Za-z0-9_-]",
    "base64": r"(?:[A-Za-z0-9_+/=~-]|\.(?=[A-Za-z0-9]))",
}
_JOINED = frozenset({"under", "word", "base64"})  # words can be joined to such a text

# kind, what follows the prefix, how many characters of it at least, prefixes
_ROWS = """
anthropic_key word 20 sk-ant-
openai_key word 20 sk-
huggingface_token alnum 30 hf_ api_org_
google_api_key word 35 AIza
google_oauth word 20 ya29. GOCSPX- 1//0
groq_key alnum 30 gsk_
nvidia_key word 30 nvapi-
replicate_token alnum 30 r8_
databricks_token hex 30 dapi
xai_key alnum 40 xai-
perplexity_key alnum 30 pplx-
fireworks_key alnum 22 fw_
together_key word 30 tgp_v1_
cerebras_key alnum 30 csk-
langsmith_key under 30 lsv2_pt_ lsv2_sk_
pinecone_key under 40 pcsk_
tavily_key word 20 tvly-
elevenlabs_key hex 40 sk_
runpod_key alnum 30 rpa_
modal_token alnum 22 ak- as-
kaggle_token hex 30 KGAT_
wandb_key under 20 wandb_v1_
aws_bedrock_key base64 60 ABSK
alibaba_key alnum 16 LTAI
tencent_key alnum 32 AKID
digitalocean_token hex 40 dop_v1_ doo_v1_ dor_v1_
vault_token word 24 hvs. hvb. hvr.
flyio_token base64 40 fo1_ fm1a_ fm1r_ fm2_
cloudflare_key word 100 v1.0-
heroku_key word 30 HRKU-
supabase_key word 20 sbp_ sb_secret_
vercel_token alnum 24 vcp_ vci_ vcr_
planetscale_token base64 30 pscale_tkn_ pscale_oauth_ pscale_pw_
render_key alnum 28 rnd_
pulumi_token hex 40 pul-
doppler_token alnum 40 dp.pt. dp.st. dp.ct.
onepassword_token base64 60 ops_eyJ
age_key caps 50 AGE-SECRET-KEY-1
yandex_key word 35 AQVN
github_token alnum 20 ghp_ gho_ ghu_ ghs_ ghr_
github_token under 20 github_pat_
gitlab_token word 20 glpat- gldt- glrt- glcbt- glptt- glft- glimt- glagent- gloas- glsoat-
atlassian_token base64 40 ATATT3 ATCTT3
npm_token word 24 npm_
pypi_token word 24 pypi-
docker_token word 24 dckr_pat_ dckr_oat_
rubygems_key hex 40 rubygems_
artifactory_key alnum 55 AKCp cmVmd
sourcegraph_token under 35 sgp_
circleci_token under 30 CCIPAT_
buildkite_token hex 36 bkua_
sonar_token hex 36 squ_ sqp_ sqa_
postman_key word 40 PMAK-
slack_token word 10 xoxe.xoxb- xoxe.xoxp- xoxa- xoxb- xoxc- xoxd- xoxe- xoxo- xoxp- xoxr- xoxs-
slack_token word 10 xapp-
stripe_key alnum 16 sk_live_ sk_test_ pk_live_ pk_test_ rk_live_ rk_test_ sk_prod_ rk_prod_
stripe_key alnum 24 whsec_
brevo_key word 60 xkeysib- xsmtpsib-
shopify_token hex 30 shpat_ shpca_ shppa_ shpss_
square_token word 22 sq0atp- sq0csp-
linear_key alnum 35 lin_api_ lin_oauth_
notion_token alnum 40 ntn_
figma_token word 35 figd_
dropbox_token word 100 sl.
grafana_token under 35 glsa_
grafana_token base64 40 glc_eyJ
sentry_token base64 40 sntrys_ sntryu_
newrelic_key alnum 18 NRAK- NRII- NRJS-
dynatrace_token base64 60 dt0c01. dt0s01.
posthog_key alnum 40 phx_ phc_
prefect_key alnum 30 pnu_ pnb_
readme_key alnum 60 rdme_
typeform_token base64 40 tfp_
easypost_key alnum 50 EZAK EZTK
facebook_token alnum 80 EAAC EAAM EAAB
openshift_token word 40 sha256~
"""


class Prefixed(NamedTuple):
    """One kind of secret: the words it begins with, its pattern, and whether it has a digit."""

    kind: str
    prefixes: tuple[str, ...]
    pattern: str
    digit: bool


def prefixed() -> list[Prefixed]:
    """Return all kinds, in the order in which they are sought."""
    found = []
    for row in _ROWS.strip().split("\n"):
        kind, body, least, *prefixes = row.split(" ")
        words = "|".join(prefix.replace(".", r"\.") for prefix in prefixes)
        pattern = rf"(?<![A-Za-z0-9])(?:{words}){_BODIES[body]}{{{least},}}+"
        found.append(Prefixed(kind, tuple(prefixes), pattern, body in _JOINED))
    return found
