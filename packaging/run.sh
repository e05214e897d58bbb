#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to the open window: installs the packages, builds, and opens the sample team.
# Arguments are handed to the program instead of --sample:  packaging/run.sh ~/Documents/team.muster
set -eu
cd "$(dirname "$0")/.."

sh packaging/install-dependencies.sh
echo "== Configure"
cmake --preset release
echo "== Build"
cmake --build --preset release --parallel "$(nproc)"

program=$PWD/build/release/bin/muster
if [ "$#" = 0 ]; then
    set -- --sample
fi
if [ "${1:-}" = --sample ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    echo "Muster is built: $program"
    echo "There is no display here to open its window on. Its commands work without one: $program --help"
    exit 0
fi
echo "== Open"
exec "$program" "$@"
