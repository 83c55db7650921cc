#!/bin/sh
# Installs what the tests of the page and of the pictures need beside Python: a real browser, and
# fonts for the ten languages.
set -eu
packages="chromium fontconfig fonts-dejavu-core fonts-noto-cjk fonts-noto-core"
has_font() { command -v fc-list >/dev/null && [ -n "$(fc-list "$1" 2>/dev/null)" ]; }
if command -v chromium >/dev/null && has_font "Noto Sans CJK TC" && has_font "Noto Sans Devanagari"; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    printf 'Installing %s\n' "$packages" >&2
    apt-get update -qq >&2
    # shellcheck disable=SC2086  # several packages
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >&2
else
    printf '%s\n' "The tests of the page need a browser and fonts. Run this once, then try again:" \
        "  sudo apt-get install -y $packages" >&2
    exit 1
fi
