#!/bin/sh
# Makes .venv with the locked packages; does nothing where that is done.
# Usage: scripts/setup.sh [group...], further groups of pyproject.toml, e.g. bench
set -eu
cd "$(dirname "$0")/.."
unset VIRTUAL_ENV PYTHONHOME UV_PROJECT_ENVIRONMENT UV_PROJECT
export PIP_DISABLE_PIP_VERSION_CHECK=1 UV_PYTHON_DOWNLOADS=never

wanted="$(cat pyproject.toml uv.lock scripts/setup.sh | cksum) $PWD"
stamp=".venv/.ready${1:+-$1}"
if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

say() { printf '%s\n' "$@" >&2; }

first_new_enough() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

# Debian and Ubuntu ship Python without ensurepip, which a virtual environment needs.
install_package() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing $1"
        apt-get update -qq >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >&2
    else
        say "Python's venv module is incomplete here. Run this once, then try again:" \
            "  sudo apt-get install -y $1"
        exit 1
    fi
}

python=$(first_new_enough)
if [ -z "$python" ]; then
    say "Python 3.11 or newer is needed; found: $(python3 --version 2>&1 || true)." \
        "Install one (Ubuntu: sudo apt-get install -y python3.12-venv), then try again."
    exit 1
fi
"$python" -c 'import ensurepip, venv' 2>/dev/null || install_package "$python-venv"

say "Setting up .venv (about a minute the first time)"
"$python" -m venv --clear .venv
uv_version=$(sed -n '/^name = "uv"$/{n;s/version = "\(.*\)"/\1/p;}' uv.lock)
.venv/bin/python -m pip install --quiet "uv==$uv_version"
set -- --frozen --extra charts --extra mcp --extra otel --extra slack ${1:+--group "$1"}
if ! .venv/bin/uv sync --quiet "$@"; then
    say "uv could not install; trying pip, which reads pip's own settings"
    .venv/bin/uv export --quiet --no-emit-project "$@" --output-file .venv/locked.txt
    .venv/bin/python -m pip install --quiet -r .venv/locked.txt
    .venv/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
fi
echo "$wanted" >"$stamp"
