#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Muster is built from (Debian 12 or newer, Ubuntu 24.04 or newer); with --tests also what its tests use.
# Says nothing to the network when everything is there already. Runs as root, or asks through sudo.
set -eu

packages="build-essential cmake ninja-build ccache mold pkg-config
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools libqt6svg6 libqt6sql6-sqlite
    libical-dev libuchardet-dev libicu-dev libxlsxwriter-dev libcmark-dev libyaml-cpp-dev libsqlite3-dev sqlite3 fonts-dejavu-core"
case "${1:-}" in
    "") ;;
    --tests) packages="$packages poppler-utils xvfb xauth" ;;
    *) echo "usage: $0 [--tests]" >&2; exit 2 ;;
esac

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "This system has no apt. Please install the counterparts of these packages by hand:" $packages >&2
    exit 1
fi

missing_of() {
    for package in "$@"; do
        # Only a package that is "install ok installed" counts: a removed one leaves its name behind.
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || echo "$package"
    done
}

# The icon plug-in is a package of its own from Debian 13 on; in Debian 12 it comes with libqt6svg6.
optional_plugins() {
    candidate=$(apt-cache policy qt6-svg-plugins 2>/dev/null | sed -n 's/^ *Candidate: //p')
    case "$candidate" in "" | "(none)") ;; *) echo qt6-svg-plugins ;; esac
}

missing=$(missing_of $packages $(optional_plugins))
if [ -z "$missing" ]; then
    echo "== Packages: all present"
    exit 0
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing, and neither are you root nor is sudo here:" $missing >&2
        exit 1
    fi
    as_root=sudo
fi

echo "== Packages: reading the package lists"
$as_root apt-get update -qq
missing=$(missing_of $packages $(optional_plugins))
echo "== Packages: installing" $missing
# env goes behind sudo, which would drop the variable otherwise.
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing </dev/null
echo "== Packages: done"
