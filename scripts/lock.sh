#!/bin/sh
# Brings uv.lock up to date with pyproject.toml; arguments go to `uv lock`, e.g. --upgrade
set -eu
cd "$(dirname "$0")/.."
.venv/bin/uv lock --default-index https://pypi.org/simple "$@"
others=$(grep -oE 'https?://[^/"]+' uv.lock | grep -vE '^https://(pypi\.org|files\.pythonhosted\.org)$' || true)
if [ -n "$others" ]; then
    printf 'uv.lock names other hosts than PyPI:\n%s\n' "$others" >&2
    exit 1
fi
