#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to tested: installs the packages, builds with warnings as errors, and runs every test without a display,
# in two surroundings: plain English at Greenwich, and German on the other side of the date line. Qt brings its own locale data,
# so the system needs none of these locales.
set -eu
cd "$(dirname "$0")/.."

sh packaging/install-dependencies.sh --tests
echo "== Configure"
cmake --preset ci
echo "== Build"
cmake --build --preset ci --parallel "$(nproc)"

run_tests() {
    echo "== Test with language $1 in time zone $2"
    env -u LANGUAGE -u LC_ALL -u DISPLAY -u WAYLAND_DISPLAY \
        LANG="$1" TZ="$2" QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='qt.qpa.*=false' \
        ctest --preset ci --parallel "$(nproc)" --no-tests=error </dev/null
}
run_tests C.UTF-8 UTC
run_tests de_DE.UTF-8 Pacific/Auckland
echo "== All tests passed in both surroundings"
