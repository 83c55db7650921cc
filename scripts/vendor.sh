#!/bin/sh
# Fetches the chart library of the page from npm into advisor/surfaces/static/vendor/.
# Usage: scripts/vendor.sh          fetch these versions; fails where a file is not as SHA256SUMS says
#        scripts/vendor.sh --new    after changing a version below: write SHA256SUMS anew
set -eu
cd "$(dirname "$0")/.."
home=$PWD/advisor/surfaces/static/vendor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$home"

fetch() { # package version file-in-package...
    package=$1 version=$2
    shift 2
    npm pack --silent --pack-destination "$work" "$package@$version" >/dev/null
    tar -xzf "$work/$package-$version.tgz" -C "$work"
    for file in "$@"; do
        cp "$work/package/$file" "$home/"
    done
    # vega-interpreter comes without the licence file of the repository that it shares with vega.
    [ ! -f "$work/package/LICENSE" ] || cp "$work/package/LICENSE" "$home/$package.LICENSE"
    rm -rf "$work/package"
}

fetch vega 6.2.0 build/vega.min.js
fetch vega-lite 6.4.1 build/vega-lite.min.js
fetch vega-embed 7.1.0 build/vega-embed.min.js
fetch vega-interpreter 2.2.1 build/vega-interpreter.js

# Browsers do not know packages by name; vega.min.js has all of vega-util.
sed -i -e 's/^import \({[^}]*}\) from .vega-util.;$/const \1 = globalThis.vega;/' \
    -e '/^\/\/# sourceMappingURL=/d' "$home/vega-interpreter.js"
for file in vega vega-lite vega-embed; do
    sed -i 's/\/\/# sourceMappingURL=.*$//' "$home/$file.min.js"
done

cd "$home"
[ "${1:-}" != --new ] || sha256sum -- *.js *.LICENSE >SHA256SUMS
sha256sum --check --quiet SHA256SUMS
